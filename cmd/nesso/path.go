package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) pathCommand() *cobra.Command {
	var (
		m   meta
		own own
	)
	cmd := &cobra.Command{
		Use:   "path FILE... FROM TO",
		Short: "Print a shortest way between two entities, claim by claim",
		Long: `Print a shortest way between two entities over claims in either direction, each claim with its quote. Denied claims
lead nowhere. The exit status is 1 where there is no way.`,
		Example: `  nesso path graph.json "Ada Roe" "Acme Holding"`,
		Args:    cobra.MinimumNArgs(3),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			if err := m.check(); err != nil {
				return err
			}
			opts, err := own.options()
			if err != nil {
				return err
			}
			msg := &messages{w: a.err}
			g, err := a.load(cmd, args[:len(args)-2], m, msg, opts...)
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
	m.flags(cmd)
	own.flags(cmd)
	return cmd
}

// one finds the entity that a name stands for; several are an error that lists them.
func one(g *graph.Graph, name string) (*graph.Node, error) {
	found := g.Find(name)
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no entity is called %q; 'nesso stats' lists the entities", name)
	case 1:
		return found[0], nil
	}
	var ids []string
	for _, n := range found[:min(10, len(found))] {
		ids = append(ids, n.Key)
	}
	return nil, fmt.Errorf("%q may be any of %s; give the id", name, strings.Join(ids, ", "))
}
