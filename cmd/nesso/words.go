package main

import (
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// short writes s on one line of at most n characters, without what can't be shown.
func short(s string, n int) string {
	s = text.OneLine(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

// shown is the label of n, fit for a terminal.
func shown(n *graph.Node) string { return short(graph.LabelOf(n), 120) }

// qualifiers writes date, amount, stake, vehicle and office of a claim.
func qualifiers(e *graph.Edge) string {
	var out strings.Builder
	add := func(what, value string) {
		if value != "" {
			out.WriteString("  " + what + value)
		}
	}
	add("", e.Date)
	add("", e.Amount.String())
	if e.Share != "" {
		add("", e.Share+"%")
	}
	add("via ", shown(e.Via))
	add("as ", short(e.Role, 120))
	return out.String()
}

// texts are the words of a list.
func texts[S ~string](list []S) []string {
	var out []string
	for _, w := range list {
		out = append(out, string(w))
	}
	return out
}

// count writes "1 claim", "2 claims", "3 entities".
func count(n int, noun string) string { return text.Count(n, noun) }
