package export

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
)

// edgeRow is an edge as the formats with flat attributes write it: a claim, or all claims of one link between the
// same ends.
type edgeRow struct {
	key            string
	source, target *graph.Node
	link           claim.Link
	attributes     []attribute
}

// rows are the edges to write and the columns of their attributes.
type rows struct {
	columns []attribute
	each    func(write func(edgeRow))
}

// nodeAttributes are the attributes of n with its measures, if these were asked for.
func (o *options) nodeAttributes(n *graph.Node) []attribute {
	as := nodeAttributes(n)
	if o.measures == nil {
		return as
	}
	var m graph.Measure
	if i := int(n.ID()); i < len(o.measures) {
		m = o.measures[i]
	}
	return append(as,
		attribute{"claims_in", integer, strconv.Itoa(m.In)},
		attribute{"claims_out", integer, strconv.Itoa(m.Out)},
		attribute{"pagerank", double, float(m.PageRank)},
		attribute{"component", integer, strconv.Itoa(m.Component)},
		attribute{"community", integer, strconv.Itoa(m.Community)},
		attribute{"circular_ownership", boolean, strconv.FormatBool(m.Circular)},
		attribute{"top_owners", str, strings.Join(m.Owners(), listSeparator)},
	)
}

func (o *options) nodeColumns() []attribute { return o.nodeAttributes(&graph.Node{}) }

func edgeRows(g *graph.Graph, o *options) rows {
	if o.aggregate {
		return rows{bundleAttributes([]*graph.Edge{{Doc: &graph.Document{}}}), func(write func(edgeRow)) {
			for _, es := range bundles(g) {
				e := es[0]
				write(edgeRow{bundleKey(e), e.Source, e.Target, e.Link, bundleAttributes(es)})
			}
		}}
	}
	return rows{edgeAttributes(&graph.Edge{Doc: &graph.Document{}}), func(write func(edgeRow)) {
		for _, e := range g.Edges {
			write(edgeRow{e.Key, e.Source, e.Target, e.Link, edgeAttributes(e)})
		}
	}}
}

// bundles gathers the claims of one link in one direction between the same ends, by first appearance.
func bundles(g *graph.Graph) [][]*graph.Edge {
	type ends struct {
		source, target *graph.Node
		link           claim.Link
	}
	at := map[ends]int{}
	var out [][]*graph.Edge
	for _, e := range g.Edges {
		k := ends{e.Source, e.Target, e.Link}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], e)
	}
	return out
}

// bundleKey is that of the first claim, marked so that it isn't taken for the claim.
func bundleKey(first *graph.Edge) string { return "b-" + strings.TrimPrefix(first.Key, "k-") }

func bundleAttributes(es []*graph.Edge) []attribute {
	best := es[0]
	var ids, statuses, docs []string
	seen := map[string]bool{}
	add := func(list *[]string, class, value string) {
		if !seen[class+value] {
			seen[class+value] = true
			*list = append(*list, value)
		}
	}
	for _, e := range es {
		if cmp.Compare(e.Confidence, best.Confidence) > 0 {
			best = e
		}
		ids = append(ids, e.Key)
		add(&statuses, "status ", string(e.Status))
		add(&docs, "document ", e.Doc.Key)
	}
	return []attribute{
		{"label", str, string(best.Link)},
		{"weight", double, float(best.Weight())},
		{"link", str, string(best.Link)},
		{"statuses", str, strings.Join(statuses, listSeparator)},
		{"confidence", double, float(best.Confidence)},
		{"claim_count", integer, strconv.Itoa(len(es))},
		{"claim_ids", str, strings.Join(ids, listSeparator)},
		{"document_ids", str, strings.Join(docs, listSeparator)},
		{"source_count", integer, strconv.Itoa(len(docs))},
		{"support", integer, strconv.Itoa(best.Support.Documents)},
		{"disputed", boolean, strconv.FormatBool(best.Support.Disputed())},
		{"symmetric", boolean, strconv.FormatBool(best.Link.Symmetric())},
		{"quote", str, firstQuote(best)},
	}
}
