package export

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/graph"
)

// GraphML is the format of graphml.graphdrawing.org. One claim is one edge.
const GraphML Format = "graphml"

// writeGraphML keeps to what Gephi, NetworkX, Cytoscape, igraph and graphology all read: key ids differ across
// nodes and edges and without regard to case, no defaults, no empty values, all edges directed, and text in
// CDATA, since Gephi loses text that stands between character references.
func writeGraphML(w io.Writer, g *graph.Graph, o *options) error {
	if o.yed {
		return writeYEd(w, g, o)
	}
	b := bufio.NewWriter(w)
	b.WriteString(xmlHead + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	rows := edgeRows(g, o)
	writeKeys(b, "node", "", o.nodeColumns())
	writeKeys(b, "edge", "edge", rows.columns)
	b.WriteString(` <graph id="G" edgedefault="directed">` + "\n")
	for _, n := range g.Nodes {
		b.WriteString(`  <node id="` + n.Key + `"`)
		if !o.strict {
			b.WriteString(` labels=":Entity:` + xmlAttribute(title(string(n.Kind))) + `"`)
		}
		b.WriteString(">")
		writeData(b, "", o.nodeAttributes(n))
		b.WriteString("</node>\n")
	}
	rows.each(func(r edgeRow) {
		b.WriteString(`  <edge id="` + r.key + `" source="` + r.source.Key + `" target="` + r.target.Key + `"`)
		if !o.strict {
			b.WriteString(` label="` + xmlAttribute(string(r.link)) + `"`)
		}
		b.WriteString(">")
		writeData(b, "edge", r.attributes)
		b.WriteString("</edge>\n")
	})
	b.WriteString(" </graph>\n</graphml>\n")
	return b.Flush()
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// keyID is the id of the key of an attribute: its name, but for an edge's label, since a node has one too.
func keyID(scope, name string) string {
	if name == "label" {
		return scope + name
	}
	return name
}

func writeKeys(b *bufio.Writer, domain, scope string, columns []attribute) {
	for _, c := range columns {
		b.WriteString(` <key id="` + keyID(scope, c.name) + `" for="` + domain + `" attr.name="` + c.name + `" attr.type="` + string(c.typ) + `"/>` + "\n")
	}
}

func writeData(b *bufio.Writer, scope string, as []attribute) {
	for _, a := range as {
		if a.value == "" {
			continue
		}
		b.WriteString(`<data key="` + keyID(scope, a.name) + `">`)
		if a.typ == str {
			writeCDATA(b, a.value)
		} else {
			b.WriteString(a.value)
		}
		b.WriteString("</data>")
	}
}

func writeCDATA(b *bufio.Writer, s string) {
	b.WriteString("<![CDATA[")
	b.WriteString(strings.ReplaceAll(xmlText(s), "]]>", "]]]]><![CDATA[>"))
	b.WriteString("]]>")
}

// xmlText makes s fit for XML: characters that XML forbids become U+FFFD, line ends "\n".
func xmlText(s string) string {
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return strings.Map(func(r rune) rune {
		if xmlChar(r) {
			return r
		}
		return utf8.RuneError
	}, s)
}

// xmlChar reports whether XML 1.0 allows r (section 2.2, Char).
func xmlChar(r rune) bool {
	return r >= 0x20 && r <= 0xD7FF || r == '\t' || r == '\n' || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000
}

// xmlAttribute writes s for a double-quoted attribute value.
func xmlAttribute(s string) string {
	return attributeEscapes.Replace(xmlText(s))
}

var attributeEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;")

// title writes a kind or link as a class name: "Company".
func title(s string) string {
	if s == "" {
		return "Entity"
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
