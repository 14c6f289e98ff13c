package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

const (
	verbMin   = 2    // how often a form is a finite verb at least
	verbShare = 0.35 // and of how many of its occurrences
)

// tagged is how often a form stands in parsed text, and how often as a finite verb.
type tagged struct{ all, finite int }

// countVerbs counts the forms in small letters of a CoNLL-U file.
func countVerbs(name string, counts map[string]*tagged) error {
	return eachLine(name, func(line string) {
		columns := strings.Split(line, "\t")
		if len(columns) < 6 || strings.ContainsFunc(columns[1], func(r rune) bool { return !unicode.IsLower(r) }) {
			return
		}
		c := counts[columns[1]]
		if c == nil {
			c = &tagged{}
			counts[columns[1]] = c
		}
		c.all++
		if tag := columns[3]; (tag == "VERB" || tag == "AUX") && (strings.Contains(columns[5], "VerbForm=Fin") || strings.Contains(columns[5], "Mood=")) {
			c.finite++
		}
	})
}

// writeVerbs prints the list of finite forms, under a comment.
func writeVerbs(out io.Writer, comment []byte, counts map[string]*tagged) {
	var finite []string
	for w, c := range counts {
		if c.finite >= verbMin && float64(c.finite) >= verbShare*float64(c.all) {
			finite = append(finite, w)
		}
	}
	fmt.Fprintf(out, "%s", comment)
	list(out, "finite", finite)
}
