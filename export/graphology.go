package export

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/nesso-graph/nesso/graph"
)

// Graphology is the JSON of graphology, which Gephi Lite and sigma.js read.
const Graphology Format = "graphology"

// writeGraphology says that the graph may have parallel edges, without which graphology refuses them.
func writeGraphology(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	enc := lineEncoder{b: b}
	b.WriteString(`{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"generator":`)
	enc.value(o.generator)
	b.WriteString(`},"nodes":[`)
	for i, n := range g.Nodes {
		enc.item(i, struct {
			Key        string         `json:"key"`
			Attributes map[string]any `json:"attributes"`
		}{n.Key, values(nodeAttributes(n))})
	}
	b.WriteString("\n],\"edges\":[")
	i := 0
	edgeRows(g, o).each(func(r edgeRow) {
		enc.item(i, struct {
			Key        string         `json:"key"`
			Source     string         `json:"source"`
			Target     string         `json:"target"`
			Attributes map[string]any `json:"attributes"`
		}{r.key, r.source.Key, r.target.Key, values(r.attributes)})
		i++
	})
	b.WriteString("\n]}\n")
	return enc.flush()
}

// values are attributes as JSON values, without those that are empty.
func values(as []attribute) map[string]any {
	out := make(map[string]any, len(as))
	for _, a := range as {
		switch {
		case a.value == "":
		case a.typ == str:
			out[a.name] = a.value
		case a.typ == boolean:
			out[a.name] = a.value == "true"
		default:
			out[a.name] = json.Number(a.value)
		}
	}
	return out
}
