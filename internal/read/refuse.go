package read

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"
)

var (
	// ErrHTML says that a file is a page whose tags would be read as words.
	ErrHTML = errors.New("an HTML page, which can't be read; save its text as .txt")
	// ErrGraph says that a file is a graph, in which there is nothing to read.
	ErrGraph = errors.New("a graph, not a document; 'nesso merge' takes graphs in native JSON, 'nesso filter', 'nesso explain' and 'nesso stats' take one")
	// ErrReview says that a file holds a person's decisions.
	ErrReview = errors.New("a review, not a document; --decisions takes it")
)

// pages are the endings of HTML pages.
var pages = []string{".html", ".htm", ".xhtml"}

var (
	// isRecord tells JSON Lines by the beginning of the first line.
	isRecord = regexp.MustCompile(`^\{[ \t]*"(?:id|title|text|url|publisher|published)"[ \t]*:[^\n\x00]*"`)

	isPage   = regexp.MustCompile(`^(?i:<\?xml[^>]*>\s*)?(?i:<!doctype\s+html|<html)[\s>]`)
	isReview = regexp.MustCompile(`(?m)\A(?:#.*\n)*(?:entities|claims):\s*\n\s*- decision:`)

	native  = regexp.MustCompile(`^\{[^\x00]*"schema"\s*:\s*"nesso/`)
	isGraph = oneOf(
		native.String(),
		`^(?:<\?xml[^>]*>\s*)?<(?:graphml|gexf|svg)[\s>]`,
		`^\{[^\x00]*"elements"\s*:\s*\{\s*"(?:nodes|edges)"`,                                           // Cytoscape
		`^\{\s*"(?:options|attributes)"\s*:\s*\{[^\x00]*"nodes"\s*:\s*\[`,                              // graphology
		`^(?:\[\s*)?\{\s*"statementId"\s*:`,                                                            // BODS
		`^\{\s*"id"\s*:\s*"[^"]*"\s*,\s*"schema"\s*:\s*"[A-Za-z]+"\s*,\s*"(?:caption|properties)"\s*:`, // FollowTheMoney
		`^@prefix\s+\S*:\s*<`,                     // Turtle
		`^(?:strict\s+)?(?:di)?graph\b[^\n{.]*\{`, // DOT
	)
)

// oneOf matches what one of some expressions does.
func oneOf(expressions ...string) *regexp.Regexp {
	return regexp.MustCompile(strings.Join(expressions, "|"))
}

// HeadSize is how much of a text its form is told from, in bytes.
const HeadSize = 2000

// head is what the form of a text is told from.
func head(s string) string {
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	return s[:min(len(s), HeadSize)]
}

// IsNative reports whether a text that begins so is a graph in native JSON.
func IsNative(start string) bool { return native.MatchString(head(start)) }

// refuse gives the error of a text that is in a form that isn't read.
func refuse(s string) error {
	s = head(s)
	switch {
	case isPage.MatchString(s):
		return ErrHTML
	case isGraph.MatchString(s):
		return ErrGraph
	case isReview.MatchString(s):
		return ErrReview
	}
	return nil
}

// isPageName reports whether a file is an HTML page by its name.
func isPageName(name string) bool { return slices.Contains(pages, strings.ToLower(path.Ext(name))) }
