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
	ErrGraph = errors.New("a graph that Nesso wrote, not a document; 'nesso merge' takes graphs, 'nesso filter', 'nesso explain' and 'nesso stats' take one")
)

// pages are the endings of HTML pages.
var pages = []string{".html", ".htm", ".xhtml"}

var (
	isPage  = regexp.MustCompile(`^(?i:<\?xml[^>]*>\s*)?(?i:<!doctype\s+html|<html)[\s>]`)
	isGraph = regexp.MustCompile(`^\{[^\x00]*"schema"\s*:\s*"nesso/`)
)

// headSize is how much of a text its form is told from.
const headSize = 2000

// refuse gives the error of a text that is in a form that isn't read.
func refuse(s string) error {
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	s = s[:min(len(s), headSize)]
	switch {
	case isPage.MatchString(s):
		return ErrHTML
	case isGraph.MatchString(s):
		return ErrGraph
	}
	return nil
}

// isPageName reports whether a file is an HTML page by its name.
func isPageName(name string) bool { return slices.Contains(pages, strings.ToLower(path.Ext(name))) }
