package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// filter is what a claim must be like to stay.
type filter struct {
	links, statuses, kinds []string
	from, to               string
	confidence             confidence
	support                int
	near                   string
	steps                  int
}

func (a app) filterCommand() *cobra.Command {
	var (
		f = filter{steps: 1}
		o output
	)
	cmd := &cobra.Command{
		Use:   "filter GRAPH [-o GRAPH]",
		Short: "Keep the claims that fit, with the entities they link",
		Long: `Keep the claims that fit every condition given, with the entities that they link and the documents that they stand
in. GRAPH is a graph in native JSON, or - for one on standard input. What stands behind a link and denies it is counted anew among the claims that stay.`,
		Example: `  nesso filter graph.json --link owner,acquirer --status asserted -o owners.graphml
  nesso filter graph.json --near "Acme Holding" --steps 2 -o acme.json
  nesso filter graph.json --from 2015 --to 2020-06 --min-confidence 0.9 --support 2 -o sure.json`,
		Args: arguments("GRAPH"),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			format, err := o.check()
			if err != nil {
				return err
			}
			if err := cmp.Or(f.given(cmd), f.check()); err != nil {
				return err
			}
			if err := o.spare(format, a.in, args...); err != nil {
				return err
			}
			g, err := a.readGraph(args[0])
			if err != nil {
				return err
			}
			keep, err := f.on(g)
			if err != nil {
				return err
			}
			return a.put(o, g.Filter(keep), format)
		}),
	}
	o.flags(cmd)
	fl := cmd.Flags()
	fl.StringSliceVar(&f.links, "link", nil, "links to keep: "+strings.Join(allLinks, ", "))
	fl.StringSliceVar(&f.statuses, "status", nil, "statuses to keep: "+strings.Join(allStatuses, ", "))
	fl.StringSliceVar(&f.kinds, "kind", nil, "kinds that both ends must be of: "+strings.Join(allKinds, ", ")+"; who says a claim that stays, and what it runs via, stay too, of any kind")
	fl.StringVar(&f.from, "from", "", "first date, as 2006-01-02, 2006-01 or 2006; claims without a date go")
	fl.StringVar(&f.to, "to", "", "last date, of the same form, itself included")
	fl.Var(&f.confidence, "min-confidence", "least confidence, from 0 to 1")
	fl.Var(atLeast{&f.support, 0}, "support", "least number of independent documents behind the link, or behind its denial; copies of one text count once")
	fl.StringVar(&f.near, "near", "", "name or id, as explain takes them, of an entity in whose neighbourhood both ends must be")
	fl.Var(atLeast{&f.steps, 0}, "steps", "how far the neighbourhood reaches")
	return cmd
}

var (
	allLinks    = texts(claim.Links())
	allStatuses = texts(claim.Statuses())
	allKinds    = texts(entity.NamedKinds())
)

// given refuses flags that would change nothing.
func (f filter) given(cmd *cobra.Command) error {
	for _, name := range []string{"link", "status", "kind", "from", "to", "near"} {
		if flag := cmd.Flags().Lookup(name); flag.Changed && strings.Trim(flag.Value.String(), "[]") == "" {
			return usagef("--%s is given without a value", name)
		}
	}
	if f.near == "" && cmd.Flags().Changed("steps") {
		return usagef("--steps is for --near, which names the entity in the middle")
	}
	return nil
}

// check refuses words and dates that no claim can have.
func (f filter) check() error {
	for _, list := range []struct {
		flag       string
		given, all []string
	}{{"link", f.links, allLinks}, {"status", f.statuses, allStatuses}, {"kind", f.kinds, allKinds}} {
		for _, word := range list.given {
			if !slices.Contains(list.all, word) {
				return usagef("--%s %s: there are %s", list.flag, word, strings.Join(list.all, ", "))
			}
		}
	}
	if err := cmp.Or(checkDate("from", f.from), checkDate("to", f.to)); err != nil {
		return err
	}
	if f.to != "" && f.from > f.to+lastDay {
		return usagef("--from %s is after --to %s", f.from, f.to)
	}
	return nil
}

// on makes the test of a claim of g.
func (f filter) on(g *graph.Graph) (func(*graph.Edge) bool, error) {
	var near map[*graph.Node]bool
	if f.near != "" {
		n, err := one(g, f.near)
		if err != nil {
			return nil, err
		}
		near = graph.Near(g, n, f.steps)
	}
	has := func(list []string, word string) bool { return len(list) == 0 || slices.Contains(list, word) }
	return func(e *graph.Edge) bool {
		return has(f.links, string(e.Link)) && has(f.statuses, string(e.Status)) &&
			has(f.kinds, string(e.Source.Kind)) && has(f.kinds, string(e.Target.Kind)) &&
			f.inTime(e.Date) && e.Confidence >= float64(f.confidence) && e.Support.Documents >= f.support &&
			(near == nil || near[e.Source] && near[e.Target])
	}, nil
}

// lastDay behind a date makes a text that is after every day of that year or month.
const lastDay = "-99-99"

// inTime reports whether any day of a date or period lies between from and to. Dates of this form compare as text.
func (f filter) inTime(date string) bool {
	if f.from == "" && f.to == "" {
		return true
	}
	if date == "" {
		return false
	}
	start, end, period := strings.Cut(date, "/")
	if !period {
		end = start
	}
	return (f.from == "" || end+lastDay >= f.from) && (f.to == "" || start <= f.to+lastDay)
}
