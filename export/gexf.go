package export

import (
	"bufio"
	"io"

	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// GEXF is version 1.3 of Gephi's own format. Claims with a full date stand on its timeline.
const GEXF Format = "gexf"

// writeGEXF keeps to what Gephi, NetworkX and graphology all read: ids of attributes are their names, and only full
// dates become timestamps, since Gephi refuses a file with others. The type of parallel edges is their link.
func writeGEXF(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	b.WriteString(xmlHead + `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">` + "\n")
	b.WriteString(` <meta><creator>` + xmlAttribute(o.generator) + `</creator><description>Links that documents assert</description></meta>` + "\n")
	b.WriteString(` <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="timestamp">` + "\n")
	writeGEXFColumns(b, "node", o.nodeColumns())
	rows := edgeRows(g, o)
	writeGEXFColumns(b, "edge", rows.columns)
	b.WriteString("  <nodes>\n")
	for _, n := range g.Nodes {
		b.WriteString(`   <node id="` + n.Key + `" label="` + xmlAttribute(n.Label) + `">`)
		writeGEXFValues(b, o.nodeAttributes(n))
		b.WriteString("</node>\n")
	}
	b.WriteString("  </nodes>\n  <edges>\n")
	rows.each(func(r edgeRow) {
		b.WriteString(`   <edge id="` + r.key + `" source="` + r.source.Key + `" target="` + r.target.Key + `" type="directed" kind="` +
			xmlAttribute(string(r.link)) + `" label="` + xmlAttribute(string(r.link)) + `" weight="` + find(r.attributes, "weight") + `"`)
		if day := find(r.attributes, "date"); isDay(day) {
			b.WriteString(` timestamp="` + day + `"`)
		}
		b.WriteString(">")
		writeGEXFValues(b, r.attributes)
		b.WriteString("</edge>\n")
	})
	b.WriteString("  </edges>\n </graph>\n</gexf>\n")
	return b.Flush()
}

// inGEXF reports whether an attribute is one of GEXF's own, which nodes and edges have without a declaration.
func inGEXF(name string) bool { return name == "label" || name == "weight" }

func writeGEXFColumns(b *bufio.Writer, class string, columns []attribute) {
	b.WriteString(`  <attributes class="` + class + `">` + "\n")
	for _, c := range columns {
		if inGEXF(c.name) {
			continue
		}
		typ := string(c.typ)
		if c.typ == integer {
			typ = "integer" // graphology takes "int" for a string
		}
		b.WriteString(`   <attribute id="` + c.name + `" title="` + c.name + `" type="` + typ + `"/>` + "\n")
	}
	b.WriteString("  </attributes>\n")
}

func writeGEXFValues(b *bufio.Writer, as []attribute) {
	b.WriteString("<attvalues>")
	for _, a := range as {
		if a.value != "" && !inGEXF(a.name) {
			b.WriteString(`<attvalue for="` + a.name + `" value="` + xmlAttribute(a.value) + `"/>`)
		}
	}
	b.WriteString("</attvalues>")
}

// find is the value of the attribute of that name, "" if there is none.
func find(as []attribute, name string) string {
	for _, a := range as {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// isDay reports whether s is a day of the calendar, written 2006-01-02.
func isDay(s string) bool {
	day, err := text.ParseDay(s)
	return err == nil && day.Day > 0
}
