package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) statsCommand() *cobra.Command {
	var (
		in     reading
		top    = 15
		format string
	)
	cmd := &cobra.Command{
		Use:   "stats FILE...",
		Short: "Count and measure a graph: degree, PageRank, communities, chains and circles of ownership",
		Long: `Count and measure a graph: its entities and claims, the entities with the most claims or the highest PageRank, its
components and communities, the independent documents behind each link and who denies it, circular ownership, and chains
of control with the stakes multiplied. Near copies of one text count once. A FILE is a graph that 'nesso extract' wrote
as JSON, of which there may be one, or a document.

Denied claims count for no measure. Chains and circles follow asserted ownership and purchases, over ten steps at most,
and their search stops at a thousand of each and says so. A stake that no text gives counts as anything from 0 to 100 %.`,
		Example: `  nesso stats graph.json
  nesso stats graph.json --top 50
  nesso stats graph.json --format csv > entities.csv`,
		Args: arguments("FILE..."),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			if format != "table" && format != "csv" {
				return usagef("no format %q; there are table, csv", format)
			}
			opts, err := in.options()
			if err != nil {
				return err
			}
			msg := &messages{w: a.err}
			g, err := a.load(cmd.Context(), args, in, msg, opts...)
			if err != nil {
				return err
			}
			if format == "csv" {
				return cmp.Or(measuresCSV(a.out, g), msg.err())
			}
			return cmp.Or(printStats(a.out, g, top), msg.err())
		}),
	}
	in.flags(cmd)
	cmd.Flags().Var(atLeast{&top, 1}, "top", "how many entities, links, chains and circles to show")
	cmd.Flags().StringVar(&format, "format", "table", "table, or csv with every entity")
	return cmd
}

func printStats(w io.Writer, g *graph.Graph, top int) error {
	b := bufio.NewWriter(w)
	ms := graph.Measures(g)
	fmt.Fprintf(b, "%s, %s, %s\n", count(len(g.Documents), "document"), count(len(g.Nodes), "entity"), count(len(g.Edges), "claim"))
	fmt.Fprintln(b, "entities:", tally(g.Nodes, func(n *graph.Node) string { return string(n.Kind) }))
	fmt.Fprintln(b, "links:   ", tally(g.Edges, func(e *graph.Edge) string { return string(e.Link) }))
	fmt.Fprintln(b, "statuses:", tally(g.Edges, func(e *graph.Edge) string { return string(e.Status) }))
	if n := rejected(g); n > 0 {
		fmt.Fprintf(b, "%s rejected in review\n", count(n, "more claim"))
	}
	components, communities := 0, 0
	for _, m := range ms {
		components, communities = max(components, m.Component), max(communities, m.Community)
	}
	fmt.Fprintf(b, "%s, %s\n", count(len(g.Documents)-stories(g), "near copy")+" of other documents", count(len(linksOf(g)), "link"))
	fmt.Fprintf(b, "%s, %s\n\n", count(components, "component"), count(communities, "community"))
	if err := entityTable(g, ms, top).write(b); err != nil {
		return err
	}
	if err := printSupport(b, g, top); err != nil {
		return err
	}
	ownership := graph.OwnershipOf(g)
	printCircles(b, ownership, top)
	printChains(b, ownership, top)
	return b.Flush()
}

// tally counts things by class: "company 7, person 3".
func tally[T any](things []T, class func(T) string) string {
	n := map[string]int{}
	for _, t := range things {
		n[class(t)]++
	}
	classes := ranked(n)
	for i, c := range classes {
		classes[i] = fmt.Sprintf("%s %d", c, n[c])
	}
	return strings.Join(classes, ", ")
}

// entityTable ranks the entities by PageRank, then by claims.
func entityTable(g *graph.Graph, ms []graph.Measure, top int) *table {
	order := make([]int, len(ms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(ms[j].PageRank, ms[i].PageRank), cmp.Compare(ms[j].In+ms[j].Out, ms[i].In+ms[i].Out))
	})
	t := &table{head: []string{"ENTITY", "KIND", "IN", "OUT", "PAGERANK", "COMPONENT", "COMMUNITY", "ID"}}
	for _, i := range order[:min(top, len(order))] {
		n, m := g.Nodes[i], ms[i]
		t.add(short(n.Label, 40), string(n.Kind), strconv.Itoa(m.In), strconv.Itoa(m.Out), fmt.Sprintf("%.4f", m.PageRank),
			strconv.Itoa(m.Component), strconv.Itoa(m.Community), n.Key)
	}
	return t
}

func printCircles(b *bufio.Writer, o *graph.Ownership, top int) {
	circles, complete := o.Circles()
	if len(circles) == 0 {
		return
	}
	fmt.Fprintf(b, "\ncircular ownership (%d%s)\n", len(circles), more(complete))
	for _, c := range circles[:min(top, len(circles))] {
		fmt.Fprintln(b, " ", chain(c))
	}
}

// printChains shows the chains from the tops of ownership.
func printChains(b *bufio.Writer, o *graph.Ownership, top int) {
	var all []graph.Chain
	complete := true
	for _, n := range o.Tops() {
		chains, whole := o.Chains(n)
		all, complete = append(all, chains...), complete && whole
		if len(all) > maxShown {
			complete = false
			break
		}
	}
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "\nchains of control (%d%s)\n", len(all), more(complete))
	for _, c := range all[:min(top, len(all))] {
		fmt.Fprintln(b, " ", chain(c))
	}
}

// maxShown is the number of chains after which no more are looked for.
const maxShown = 10_000

func more(complete bool) string {
	if complete {
		return ""
	}
	return "; there are more"
}

// chain writes "Top →50%→ Mid →40%→ Low = 20%", and "?" for a stake that no text gives.
func chain(c graph.Chain) string {
	out := shown(c.Steps[0].Source)
	for _, e := range c.Steps {
		share := e.Share
		if share == "" {
			share = "?"
		}
		out += " →" + share + "%→ " + shown(e.Target)
	}
	return out + " = " + c.Stake.String()
}

func measuresCSV(w io.Writer, g *graph.Graph) error {
	c := csv.NewWriter(w)
	_ = c.Write([]string{"id", "label", "kind", "claims_in", "claims_out", "pagerank", "component", "community", "circular_ownership", "top_owners"})
	for i, m := range graph.Measures(g) {
		n := g.Nodes[i]
		_ = c.Write([]string{
			n.Key, n.Label, string(n.Kind), strconv.Itoa(m.In), strconv.Itoa(m.Out), strconv.FormatFloat(m.PageRank, 'f', -1, 64),
			strconv.Itoa(m.Component), strconv.Itoa(m.Community), strconv.FormatBool(m.Circular), strings.Join(m.Owners(), " | "),
		})
	}
	c.Flush()
	return c.Error()
}
