package main

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) pathCommand() *cobra.Command {
	var in reading
	cmd := &cobra.Command{
		Use:   "path FILE... FROM TO",
		Short: "Print a shortest way between two entities, claim by claim",
		Long: `Print a shortest way between two entities over claims in either direction, each claim with its quote. Denied claims
lead nowhere. The exit status is 1 where there is no way. FROM and TO are names, parts of names or ids of entities, as
'nesso explain' takes them.`,
		Example: `  nesso path graph.json "Ada Roe" "Acme Holding"`,
		Args:    arguments("FILE...", "FROM", "TO"),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			opts, err := in.options()
			if err != nil {
				return err
			}
			msg := &messages{w: a.err}
			g, err := a.load(cmd.Context(), args[:len(args)-2], in, msg, opts...)
			if err != nil {
				return err
			}
			from, err := one(g, args[len(args)-2])
			if err != nil {
				return err
			}
			to, err := one(g, args[len(args)-1])
			if err != nil {
				return err
			}
			way := graph.Path(g, from, to)
			if way == nil {
				return fmt.Errorf("no claims lead from %s to %s", shown(from), shown(to))
			}
			return cmp.Or(printClaims(a.out, way), msg.err())
		}),
	}
	in.flags(cmd)
	return cmd
}
