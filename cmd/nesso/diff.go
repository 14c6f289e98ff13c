package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) diffCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Print the claims that are new, gone or changed",
		Long: `Print the claims and entities that are new (+), gone (-) or changed (~) between two graphs in native JSON. Claims are
compared by their ids, which the same text gives again. The exit status is 0 whether or not the graphs differ.`,
		Example: `  nesso diff monday.json tuesday.json
  nesso diff monday.json tuesday.json --format jsonl`,
		Args: arguments("OLD", "NEW"),
		RunE: work(func(_ *cobra.Command, args []string) error {
			show, ok := map[string]func(io.Writer, graph.Difference) error{"text": diffText, "jsonl": diffLines}[format]
			if !ok {
				return usagef("no format %q; there are text, jsonl", format)
			}
			before, err := a.readGraph(args[0])
			if err != nil {
				return err
			}
			after, err := a.readGraph(args[1])
			if err != nil {
				return err
			}
			return show(a.out, graph.Diff(before, after))
		}),
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or jsonl")
	return cmd
}

func diffText(w io.Writer, d graph.Difference) error {
	b := bufio.NewWriter(w)
	line := func(sign string, e *graph.Edge) {
		fmt.Fprintf(b, "%s %s  %s → %s  [%s]%s  %s\n", sign, e.Link, shown(e.Source), shown(e.Target), e.Status, qualifiers(e), e.Key)
	}
	for _, n := range d.RemovedNodes {
		fmt.Fprintf(b, "- %s  %s  %s\n", n.Kind, shown(n), n.Key)
	}
	for _, n := range d.AddedNodes {
		fmt.Fprintf(b, "+ %s  %s  %s\n", n.Kind, shown(n), n.Key)
	}
	for _, e := range d.Removed {
		line("-", e)
	}
	for _, e := range d.Added {
		line("+", e)
	}
	for _, c := range d.Changed {
		line("~", c.Claim)
		for _, f := range c.Fields {
			fmt.Fprintf(b, "    %s: %q became %q\n", f.Name, short(f.Old, 200), short(f.New, 200))
		}
	}
	return b.Flush()
}

// diffLine is a difference as a line of JSON.
type diffLine struct {
	Change string                 `json:"change"` // added, removed, changed
	What   string                 `json:"what"`   // claim, entity
	ID     string                 `json:"id"`
	Source string                 `json:"source,omitempty"`
	Target string                 `json:"target,omitempty"`
	Link   string                 `json:"link,omitempty"`
	Status string                 `json:"status,omitempty"`
	Label  string                 `json:"label,omitempty"`
	Fields map[string]fieldChange `json:"fields,omitempty"`
}

type fieldChange struct {
	Old string `json:"old"`
	New string `json:"new"`
}

func diffLines(w io.Writer, d graph.Difference) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	var lines []diffLine
	for _, n := range d.RemovedNodes {
		lines = append(lines, diffLine{Change: "removed", What: "entity", ID: n.Key, Label: n.Label})
	}
	for _, n := range d.AddedNodes {
		lines = append(lines, diffLine{Change: "added", What: "entity", ID: n.Key, Label: n.Label})
	}
	claim := func(change string, e *graph.Edge) diffLine {
		return diffLine{Change: change, What: "claim", ID: e.Key, Source: e.Source.Key, Target: e.Target.Key, Link: string(e.Link), Status: string(e.Status)}
	}
	for _, e := range d.Removed {
		lines = append(lines, claim("removed", e))
	}
	for _, e := range d.Added {
		lines = append(lines, claim("added", e))
	}
	for _, c := range d.Changed {
		l := claim("changed", c.Claim)
		l.Fields = map[string]fieldChange{}
		for _, f := range c.Fields {
			l.Fields[f.Name] = fieldChange{f.Old, f.New}
		}
		lines = append(lines, l)
	}
	for _, l := range lines {
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return b.Flush()
}
