package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/graph"
)

// explanation is what the flags of explain tell.
type explanation struct {
	reading
	skipped bool
	least   confidence
}

func (a app) explainCommand() *cobra.Command {
	var x explanation
	cmd := &cobra.Command{
		Use:   "explain FILE... NAME | --skipped FILE...",
		Short: "Print every claim about an entity, with its quote and why it was drawn, or what gave no claim",
		Long: `Print every claim about an entity: its quote, its place as file:line:column, its status, who says so, and the reason
it was drawn. A FILE is a graph that 'nesso extract' wrote as JSON, of which there may be one, or a document. NAME is a name, a part
of one, or the id of an entity or claim: Nesso's own, or one that --known or --lexicon gave.

With --skipped, print instead the sentences of documents that have a trigger and name two entities but gave no claim:
quote, place, each trigger with its frame, and the reason why.`,
		Example: `  nesso explain graph.json "Acme Holding"
  nesso explain article.txt c-acme-holding
  nesso explain --skipped article.txt`,
		Args: func(cmd *cobra.Command, args []string) error {
			if x.skipped {
				return arguments("FILE...")(cmd, args)
			}
			return arguments("FILE...", "NAME")(cmd, args)
		},
		RunE: work(func(cmd *cobra.Command, args []string) error { return x.run(a, cmd, args) }),
	}
	x.flags(cmd)
	cmd.Flags().BoolVar(&x.skipped, "skipped", false, "print the sentences of documents that have a trigger and two entities but gave no claim")
	cmd.Flags().Var(&x.least, "min-confidence", "of documents, leave out claims of less confidence, from 0 to 1")
	return cmd
}

// run explains the entity or claim that is named last, or what gave no claim.
func (x *explanation) run(a app, cmd *cobra.Command, args []string) error {
	opts, err := x.options()
	if err != nil {
		return err
	}
	files, name := args[:len(args)-1], args[len(args)-1]
	if cmd.Flags().Changed("min-confidence") {
		if !x.skipped && len(files) == 1 && a.isGraph(files[0]) {
			return usagef("--min-confidence is for documents; for a graph there is 'nesso filter'")
		}
		opts = append(opts, nesso.MinConfidence(float64(x.least)))
	}
	msg := &messages{w: a.err}
	if x.skipped {
		return a.explainSkipped(cmd.Context(), args, x.meta, msg, opts...)
	}
	g, err := a.load(cmd.Context(), files, x.reading, msg, opts...)
	if err != nil {
		return err
	}
	return cmp.Or(explainNamed(a.out, g, name), msg.err())
}

// explainNamed prints the claim, or every entity, that is called name.
func explainNamed(w io.Writer, g *graph.Graph, name string) error {
	if e := g.Edge(name); e != nil {
		return printClaims(w, []*graph.Edge{e})
	}
	found := g.Find(name)
	if len(found) == 0 {
		return fmt.Errorf("no entity or claim is called %q; 'nesso stats' lists the entities", name)
	}
	for _, n := range found {
		if err := explain(w, g, n); err != nil {
			return err
		}
	}
	return nil
}

// explain prints what is known of n.
func explain(w io.Writer, g *graph.Graph, n *graph.Node) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s (%s, %s)", shown(n), n.Kind, n.Key)
	if len(n.Aliases) > 0 {
		fmt.Fprintf(b, ", also %s", short(strings.Join(n.Aliases, ", "), 400))
	}
	fmt.Fprintln(b)
	if len(n.IDs) > 0 {
		fmt.Fprintln(b, "  known as:", short(strings.Join(n.IDs, ", "), 400))
	}
	for _, j := range n.Joins {
		fmt.Fprintln(b, "  joined:", short(j, 400))
	}
	edges := g.About(n)
	fmt.Fprintf(b, "  %s, %s\n\n", count(len(n.Mentions), "mention"), count(len(edges), "claim"))
	if err := b.Flush(); err != nil {
		return err
	}
	return printClaims(w, edges)
}

func printClaims(w io.Writer, edges []*graph.Edge) error {
	b := bufio.NewWriter(w)
	for _, e := range edges {
		fmt.Fprintf(b, "%s  %s → %s  [%s, %.2f]%s\n", e.Link, shown(e.Source), shown(e.Target), e.Status, e.Confidence, qualifiers(e))
		for _, q := range e.Evidence {
			fmt.Fprintf(b, "  “%s”\n  %s:%d:%d%s\n", short(q.Text, 1000), e.Doc.Name, q.Line, q.Column, origin(e.Doc))
		}
		if e.By != "" {
			fmt.Fprintln(b, "  says:", short(e.By, 200))
		} else {
			fmt.Fprintln(b, "  says: the text itself")
		}
		if e.Review != "" {
			fmt.Fprintln(b, "  review:", e.Review)
		}
		fmt.Fprintf(b, "  drawn by: %s%s\n  id: %s\n\n", short(cmp.Or(e.Explain(), "unknown"), 1000), cueWords(e), e.Key)
	}
	return b.Flush()
}

func origin(d *graph.Document) string {
	out := ""
	for _, s := range []string{d.Publisher, d.Published, d.URL} {
		if s != "" {
			out += "  " + short(s, 200)
		}
	}
	return out
}

func cueWords(e *graph.Edge) string {
	out := ""
	for _, c := range e.Cues {
		out += fmt.Sprintf("; %s “%s” at %d:%d", c.Role, short(c.Text, 60), c.Line, c.Column)
		if c.Name != "" && c.Name != e.Frame {
			out += " (" + c.Name + ")"
		}
	}
	return out
}
