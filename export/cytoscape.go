package export

import (
	"bufio"
	"io"

	"github.com/nesso-graph/nesso/graph"
)

// Cytoscape is the JSON of Cytoscape and Cytoscape.js.
const Cytoscape Format = "cytoscape"

// writeCytoscape gives nodes the value that NetworkX takes for their id, and edges the key that it takes for theirs.
func writeCytoscape(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	enc := newLineEncoder(b)
	b.WriteString(`{"directed":true,"multigraph":true,"data":{"name":"claims","generator":`)
	enc.value(o.generator)
	b.WriteString(`},"elements":{"nodes":[`)
	for i, n := range g.Nodes {
		enc.line(i)
		b.WriteString(`{"data":`)
		enc.object([]attribute{{"id", str, n.Key}, {"value", str, n.Key}}, o.nodeAttributes(n))
		b.WriteByte('}')
	}
	b.WriteString("\n],\"edges\":[")
	i := 0
	edgeRows(g, o).each(func(r edgeRow) {
		enc.line(i)
		b.WriteString(`{"data":`)
		enc.object([]attribute{
			{"id", str, r.key}, {"key", str, r.key}, {"source", str, r.source.Key}, {"target", str, r.target.Key}, {"interaction", str, string(r.link)},
		}, r.attributes)
		b.WriteByte('}')
		i++
	})
	b.WriteString("\n]}}\n")
	return enc.flush()
}
