package export

import (
	"bufio"
	"io"

	"github.com/nesso-graph/nesso/graph"
)

// Graphology is the JSON of graphology, which Gephi Lite and sigma.js read.
const Graphology Format = "graphology"

// writeGraphology says that the graph may have parallel edges, without which graphology refuses them.
func writeGraphology(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	enc := newLineEncoder(b)
	b.WriteString(`{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"generator":`)
	enc.value(o.generator)
	b.WriteString(`},"nodes":[`)
	for i, n := range g.Nodes {
		enc.line(i)
		b.WriteString(`{"key":"` + n.Key + `","attributes":`)
		enc.object(o.nodeAttributes(n))
		b.WriteByte('}')
	}
	b.WriteString("\n],\"edges\":[")
	i := 0
	edgeRows(g, o).each(func(r edgeRow) {
		enc.line(i)
		b.WriteString(`{"key":"` + r.key + `","source":"` + r.source.Key + `","target":"` + r.target.Key + `","attributes":`)
		enc.object(r.attributes)
		b.WriteByte('}')
		i++
	})
	b.WriteString("\n]}\n")
	return enc.flush()
}
