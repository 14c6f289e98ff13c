package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

func (a app) mergeCommand() *cobra.Command {
	var (
		o output
		d decisions
		k known
	)
	cmd := &cobra.Command{
		Use:   "merge GRAPH... [-o GRAPH]",
		Short: "Join graphs into one",
		Long: `Join graphs in native JSON into one. Entities of different graphs become one as those of different documents do; the
first graph's ids stay. A document that several graphs have counts once, as the first of them has it.`,
		Example: `  nesso merge monday.json tuesday.json -o week.json
  nesso merge week.json --decisions review.yaml -o reviewed.json`,
		Args: cobra.MinimumNArgs(1),
		RunE: work(func(_ *cobra.Command, args []string) error {
			format, err := o.check()
			if err != nil {
				return err
			}
			if err := o.spare(format, a.in, append(slices.Clone(args), d.file, k.file)...); err != nil {
				return err
			}
			_, b, err := a.builder(&d, &k)
			if err != nil {
				return err
			}
			for _, name := range args {
				g, err := readGraph(name)
				if err != nil {
					return err
				}
				b.AddGraph(g)
			}
			g := b.Graph()
			d.tell(a.err, b)
			return a.put(o, g, format)
		}),
	}
	o.flags(cmd)
	d.flags(cmd)
	k.flags(cmd)
	return cmd
}

// put writes a graph and says what was written.
func (a app) put(o output, g *graph.Graph, format export.Format) error {
	if err := o.write(g, format, a.out); err != nil {
		return err
	}
	if o.file != "-" && !o.quiet {
		fmt.Fprintf(a.err, "nesso: %s, %s, %s written to %s\n",
			count(len(g.Documents), "document"), count(len(g.Nodes), "entity"), count(len(g.Edges), "claim"), o.file)
	}
	return nil
}
