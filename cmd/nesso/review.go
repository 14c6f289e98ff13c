package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) reviewCommand() *cobra.Command {
	var (
		d    decisions
		file string
	)
	cmd := &cobra.Command{
		Use:   "review GRAPH [-o FILE]",
		Short: "Write what a person should decide on: pairs of entities, and claims",
		Long: `Write a YAML file of what a person should decide on: the pairs of entities that may be one, the likeliest first, each
with the texts that name it, and the claims, the least sure first. Write your decisions into it and hand it to 'nesso
extract --decisions' or 'nesso merge --decisions'. The keys hold for later runs and for more documents. Decisions change
the graph that is written, never their input: 'nesso extract' without them gives the engine's graph again.

With --decisions, the decisions of an earlier review are carried over.`,
		Example: `  nesso review graph.json -o review.yaml
  nesso extract reports/ --decisions review.yaml -o reviewed.json
  nesso review reviewed.json --decisions review.yaml -o next.yaml`,
		Args: arguments("GRAPH"),
		RunE: work(func(_ *cobra.Command, args []string) error {
			if _, err := os.Stat(file); file != "-" && err == nil && file != d.file {
				return usagef("%s is there already, maybe with decisions; give another name, or the same with --decisions", file)
			}
			before, err := readReview(d.file)
			if err != nil {
				return err
			}
			g, err := a.readGraph(args[0])
			if err != nil {
				return err
			}
			r, err := a.newReader()
			if err != nil {
				return err
			}
			return a.writeReview(file, reviewOf(g, r.Builder().LegalForms).carry(before))
		}),
	}
	d.flags(cmd)
	cmd.Flags().StringVarP(&file, "output", "o", "-", "file to write, - is standard output")
	return cmd
}

const reviewHead = `# What Nesso leaves to a person.
# entities: decide same, different or undecided. To part two names that are one entity in the graph, add them as a pair
#   of a name and a kind each, with the decision different.
# claims: decide confirm, reject, undecided, or correct with the right values of link, status, date, amount, share, role
#   ("" for none), or of source, the name of the end that the link comes from:
#   correct: {link: investor, date: "2020", source: Acme}
`

func (a app) writeReview(file string, r review) error {
	var b bytes.Buffer
	b.WriteString(reviewHead)
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := cmp.Or(enc.Encode(r), enc.Close()); err != nil {
		return err
	}
	if file == "-" {
		_, err := a.out.Write(b.Bytes())
		return err
	}
	if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
		return fmt.Errorf("%s: %w", file, plain(err))
	}
	fmt.Fprintf(a.err, "nesso: %s of entities, %s written to %s\n", count(len(r.Entities), "pair"), count(len(r.Claims), "claim"), file)
	return nil
}

// reviewOf lists what is to be decided in g. Claims of one fingerprint stand once.
func reviewOf(g *graph.Graph, legalForms []string) review {
	var r review
	context := contexts(g)
	for _, p := range graph.Undecided(g, legalForms) {
		seen := func(n *graph.Node) nameSeen { return nameSeen{n.Label, string(n.Kind), context[n]} }
		r.Entities = append(r.Entities, pairReview{Decision: undecided, Score: p.Score, Reason: p.Reason, A: seen(p.A), B: seen(p.B)})
	}
	edges := slices.Clone(g.Edges)
	slices.SortStableFunc(edges, func(x, y *graph.Edge) int { return cmp.Compare(x.Confidence, y.Confidence) })
	known := map[string]bool{}
	for _, e := range edges {
		if known[e.Fingerprint] {
			continue
		}
		known[e.Fingerprint] = true
		says := fmt.Sprintf("%s  %s → %s  [%s, %.2f]%s", e.Link, shown(e.Source), shown(e.Target), e.Status, e.Confidence, qualifiers(e))
		c := claimReview{Key: e.Fingerprint, Decision: undecided, Says: says, Document: cmp.Or(e.Doc.Title, e.Doc.Name)}
		if len(e.Evidence) > 0 {
			c.Quote = e.Evidence[0].Text
		}
		r.Claims = append(r.Claims, c)
	}
	return r
}

// maxContexts is how many texts tell of an entity.
const maxContexts = 3

// contexts are quotes about each node, or its first mention where no claim has one.
func contexts(g *graph.Graph) map[*graph.Node][]string {
	out := map[*graph.Node][]string{}
	add := func(n *graph.Node, d *graph.Document, quote string) {
		text := fmt.Sprintf("%s: %s", cmp.Or(d.Title, d.Name), short(quote, 400))
		if n != nil && len(out[n]) < maxContexts && !slices.Contains(out[n], text) {
			out[n] = append(out[n], text)
		}
	}
	for _, e := range g.Edges {
		for _, q := range e.Evidence {
			for _, n := range []*graph.Node{e.Source, e.Target, e.Via} {
				add(n, e.Doc, q.Text)
			}
		}
	}
	for _, n := range g.Nodes {
		if len(out[n]) == 0 && len(n.Mentions) > 0 {
			m := n.Mentions[0]
			add(n, m.Doc, fmt.Sprintf("%s (line %d)", m.Text, m.Line))
		}
	}
	return out
}

// carry takes over the decisions of an earlier review, those too that fit nothing in this one.
func (r review) carry(before review) review {
	at := map[string]int{}
	for i, p := range r.Entities {
		if _, known := at[p.key()]; !known {
			at[p.key()] = i
		}
	}
	for _, p := range before.Entities {
		if p.Decision == undecided || p.Decision == "" {
			continue
		}
		if i, ok := at[p.key()]; ok {
			r.Entities[i].Decision = p.Decision
		} else {
			r.Entities = append(r.Entities, p)
		}
	}
	clear(at)
	for i, c := range r.Claims {
		at[c.Key] = i
	}
	for _, c := range before.Claims {
		if c.Decision == undecided || c.Decision == "" {
			continue
		}
		if i, ok := at[c.Key]; ok {
			r.Claims[i].Decision, r.Claims[i].Correct = c.Decision, c.Correct
		} else {
			r.Claims = append(r.Claims, c)
		}
	}
	return r
}
