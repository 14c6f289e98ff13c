package export

import (
	"bufio"
	"io"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// writeYEd is GraphML with the boxes and arrows of yEd beside the data: yEd shows no labels without them. The layout is
// yEd's own (Layout > Hierarchical or Organic).
func writeYEd(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	b.WriteString(xmlHead + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">` + "\n")
	b.WriteString(` <key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>` + "\n")
	b.WriteString(` <key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>` + "\n")
	rows := edgeRows(g, o)
	writeKeys(b, "node", "", o.nodeColumns())
	writeKeys(b, "edge", "edge", rows.columns)
	b.WriteString(` <graph id="G" edgedefault="directed">` + "\n")
	for _, n := range g.Nodes {
		b.WriteString(`  <node id="` + n.Key + `">`)
		writeData(b, "", o.nodeAttributes(n))
		b.WriteString(`<data key="nodegraphics"><y:ShapeNode><y:Geometry width="140" height="32"/><y:Fill color="` + yedFill(n.Kind) +
			`" transparent="false"/><y:NodeLabel>`)
		writeCDATA(b, n.Label)
		b.WriteString(`</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data></node>` + "\n")
	}
	rows.each(func(r edgeRow) {
		b.WriteString(`  <edge id="` + r.key + `" source="` + r.source.Key + `" target="` + r.target.Key + `">`)
		writeData(b, "edge", r.attributes)
		b.WriteString(`<data key="edgegraphics"><y:PolyLineEdge>` + yedLine(find(r.attributes, "status")) + `<y:EdgeLabel>`)
		writeCDATA(b, string(r.link))
		b.WriteString("</y:EdgeLabel></y:PolyLineEdge></data></edge>\n")
	})
	b.WriteString(" </graph>\n</graphml>\n")
	return b.Flush()
}

func yedFill(k entity.Kind) string {
	switch k {
	case entity.Company:
		return "#CFE2F3"
	case entity.Organization:
		return "#D9EAD3"
	case entity.Person:
		return "#FCE5CD"
	case entity.Place:
		return "#FFF2CC"
	case entity.Product:
		return "#EAD1DC"
	case entity.Date, entity.Amount, entity.Share:
	}
	return "#EEEEEE"
}

// yedLine is the line of a status with its arrow.
func yedLine(status string) string {
	colour, line, arrow := lineInk, "line", "standard"
	switch s := signOf(claim.Status(status)); s {
	case dashed, dotted:
		line = string(s)
	case crossed:
		colour, arrow = deniedInk, "t_shape"
	case pale:
		colour = "#c0c0c0"
	case solid:
	}
	return `<y:LineStyle color="` + colour + `" type="` + line + `" width="1.0"/><y:Arrows source="none" target="` + arrow + `"/>`
}
