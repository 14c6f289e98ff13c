package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

func (a app) explainCommand() *cobra.Command {
	var (
		m       meta
		own     own
		skipped bool
		least   confidence
	)
	cmd := &cobra.Command{
		Use:   "explain FILE... NAME | --skipped FILE...",
		Short: "Print every claim about an entity, with its quote and why it was drawn, or what gave no claim",
		Long: `Print every claim about an entity: its quote, its place as file:line:column, its status, who says so, and the reason
it was drawn. A FILE is a graph that 'nesso extract' wrote as JSON, or a document. NAME is a name, a part of one, or the
id of an entity or claim.

With --skipped, print instead the sentences of documents that have a trigger and name two entities but gave no claim:
quote, place, each trigger with its frame, and the reason why.`,
		Example: `  nesso explain graph.json "Acme Holding"
  nesso explain article.txt c-acme-holding
  nesso explain --skipped article.txt`,
		Args: func(cmd *cobra.Command, args []string) error {
			if skipped {
				return cobra.MinimumNArgs(1)(cmd, args)
			}
			return cobra.MinimumNArgs(2)(cmd, args)
		},
		RunE: work(func(cmd *cobra.Command, args []string) error {
			if err := m.check(); err != nil {
				return err
			}
			opts, err := own.options()
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("min-confidence") {
				opts = append(opts, nesso.MinConfidence(float64(least)))
			}
			msg := &messages{w: a.err}
			if skipped {
				return a.explainSkipped(cmd.Context(), args, m, msg, opts...)
			}
			files, name := args[:len(args)-1], args[len(args)-1]
			if isGraph(files) && cmd.Flags().Changed("min-confidence") {
				return usagef("--min-confidence is for documents; for a graph there is 'nesso filter'")
			}
			g, err := a.load(cmd, files, m, msg, opts...)
			if err != nil {
				return err
			}
			return cmp.Or(explainNamed(a.out, g, name), msg.err())
		}),
	}
	m.flags(cmd)
	own.flags(cmd)
	cmd.Flags().BoolVar(&skipped, "skipped", false, "print the sentences of documents that have a trigger and two entities but gave no claim")
	cmd.Flags().Var(&least, "min-confidence", "of documents, leave out claims of less confidence, from 0 to 1")
	return cmd
}

// load reads a graph in native JSON if files is one such file, and extracts one from the documents otherwise. Options of a
// reader of documents are refused for a graph.
func (a app) load(cmd *cobra.Command, files []string, m meta, msg *messages, opts ...nesso.Option) (*graph.Graph, error) {
	if isGraph(files) {
		if len(opts) > 0 {
			return nil, usagef("%s is a graph; --lexicon and --pack are for documents", files[0])
		}
		return readGraph(files[0])
	}
	r, err := a.newReader(opts...)
	if err != nil {
		return nil, err
	}
	return a.extract(cmd.Context(), r, r.Builder(), a.gather(files, msg), m, msg)
}

// isGraph reports whether files are one graph in native JSON.
func isGraph(files []string) bool { return len(files) == 1 && isJSON(files[0]) }

func isJSON(name string) bool { return strings.EqualFold(filepath.Ext(name), ".json") }

func readGraph(name string) (*graph.Graph, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, plain(err))
	}
	defer f.Close()
	g, err := export.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
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

// shown is the label of n, fit for a terminal.
func shown(n *graph.Node) string { return short(label(n), 120) }
