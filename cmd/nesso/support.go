package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
)

// printSupport shows the links by the number of independent documents behind them, and the disputed ones with both
// quotes.
func printSupport(b *bufio.Writer, g *graph.Graph, top int) error {
	links := linksOf(g)
	if len(links) == 0 {
		return nil
	}
	slices.SortStableFunc(links, func(x, y *graph.Edge) int {
		return cmp.Or(cmp.Compare(y.Support.Documents, x.Support.Documents), cmp.Compare(y.Support.Publishers, x.Support.Publishers))
	})
	t := &table{head: []string{"LINK", "FROM", "TO", "DOCUMENTS", "PUBLISHERS", "FIRST", "LAST", "DISPUTED"}}
	for _, e := range links[:min(top, len(links))] {
		s := e.Support
		t.add(string(e.Link), short(e.Source.Label, 40), short(e.Target.Label, 40), strconv.Itoa(s.Documents), strconv.Itoa(s.Publishers),
			s.First, s.Last, map[bool]string{true: "yes"}[s.Disputed()])
	}
	fmt.Fprintf(b, "\nsupport of links (%d)\n", len(links))
	if err := t.write(b); err != nil {
		return err
	}
	disputed := slices.DeleteFunc(links, func(e *graph.Edge) bool { return !e.Support.Disputed() })
	if len(disputed) > 0 {
		fmt.Fprintf(b, "\ndisputed (%d)\n", len(disputed))
	}
	for _, e := range disputed[:min(top, len(disputed))] {
		fmt.Fprintf(b, "  %s  %s → %s\n", e.Link, shown(e.Source), shown(e.Target))
		fmt.Fprintf(b, "    + %s\n    - %s\n", said(e), said(e.Support.Against))
	}
	return nil
}

// linksOf is the surest claim of each link that some document does not deny, in the order of the graph.
func linksOf(g *graph.Graph) []*graph.Edge {
	at := map[string]int{}
	var out []*graph.Edge
	for _, e := range g.Edges {
		if e.Status == claim.Denied {
			continue
		}
		i, ok := at[e.Group]
		switch {
		case !ok:
			at[e.Group] = len(out)
			out = append(out, e)
		case e.Confidence > out[i].Confidence:
			out[i] = e
		}
	}
	return out
}

// said is the first quote of a claim with its document.
func said(e *graph.Edge) string {
	quote := ""
	if len(e.Evidence) > 0 {
		quote = e.Evidence[0].Text
	}
	return fmt.Sprintf("%q (%s)", short(quote, 200), e.Doc.Name)
}

// rejected counts the claims that a person rejected.
func rejected(g *graph.Graph) int {
	n := 0
	for _, d := range g.Documents {
		n += d.Rejected
	}
	return n
}

// stories counts the documents of a graph that are no near copies of others.
func stories(g *graph.Graph) int {
	n := 0
	for _, d := range g.Documents {
		if d.Story == d.Key {
			n++
		}
	}
	return n
}
