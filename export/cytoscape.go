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
	enc := lineEncoder{b: b}
	b.WriteString(`{"directed":true,"multigraph":true,"data":{"name":"claims","generator":`)
	enc.value(o.generator)
	b.WriteString(`},"elements":{"nodes":[`)
	element := func(i int, data map[string]any) {
		enc.item(i, map[string]any{"data": data})
	}
	for i, n := range g.Nodes {
		data := values(nodeAttributes(n))
		data["id"], data["value"] = n.Key, n.Key
		element(i, data)
	}
	b.WriteString("\n],\"edges\":[")
	i := 0
	edgeRows(g, o).each(func(r edgeRow) {
		data := values(r.attributes)
		data["id"], data["key"], data["source"], data["target"] = r.key, r.key, r.source.Key, r.target.Key
		data["interaction"] = string(r.link)
		element(i, data)
		i++
	})
	b.WriteString("\n]}}\n")
	return enc.flush()
}
