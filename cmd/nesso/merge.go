package main

import (
	"slices"

	"github.com/spf13/cobra"
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
		Long: `Join graphs in native JSON into one. Entities of different graphs become one as those of different documents do, and
keep the id that the first of these graphs gives them; where two entities have one id, a number is put behind the later one's.
A GRAPH may be - for standard input. A document that several graphs have counts once, as the first of them has it.`,
		Example: `  nesso merge monday.json tuesday.json -o week.json
  nesso merge week.json --decisions review.yaml -o reviewed.json`,
		Args: arguments("GRAPH..."),
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
				g, err := a.readGraph(name)
				if err != nil {
					return err
				}
				b.AddGraph(g)
			}
			g := b.Graph()
			d.tell(a.err, b)
			k.tell(a.err, b)
			return a.put(o, g, format)
		}),
	}
	o.flags(cmd)
	d.flags(cmd)
	k.flags(cmd)
	return cmd
}
