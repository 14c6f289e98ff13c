package export

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
)

// DOT is the language of Graphviz. Edges are drawn by their status: solid if asserted, dashed if alleged, dotted if
// planned, red and ending in a bar if denied, grey if ended. All attributes are strings, cut where Graphviz would refuse
// them; the weight is left out, since Graphviz takes it for a whole number that pulls on the layout.
const DOT Format = "dot"

func writeDOT(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	b.WriteString("digraph claims {\n  node [shape=box, style=rounded];\n")
	for _, n := range g.Nodes {
		b.WriteString("  " + dotQuote(n.Key) + " [")
		writeDOTAttributes(b, o.nodeAttributes(n))
		b.WriteString("];\n")
	}
	edgeRows(g, o).each(func(r edgeRow) {
		b.WriteString("  " + dotQuote(r.source.Key) + " -> " + dotQuote(r.target.Key) + " [id=" + dotQuote(r.key) + ", " + dotStyle(find(r.attributes, "status")))
		writeDOTAttributes(b, r.attributes)
		b.WriteString("];\n")
	})
	b.WriteString("}\n")
	return b.Flush()
}

func dotStyle(status string) string {
	switch s := signOf(claim.Status(status)); s {
	case dashed, dotted:
		return "style=" + string(s) + ", "
	case crossed:
		return "color=" + dotQuote(deniedInk) + ", arrowhead=normaltee, "
	case pale:
		return "color=gray, "
	default:
		return ""
	}
}

func writeDOTAttributes(b *bufio.Writer, as []attribute) {
	sep := ""
	for _, a := range as {
		if a.value == "" || a.name == "weight" {
			continue
		}
		b.WriteString(sep + a.name + "=" + dotQuote(a.value))
		sep = ", "
	}
}

// maxDOT is the length of the longest string written, in bytes; Graphviz refuses more than 16,384 with the escapes.
const maxDOT = 8000

// dotQuote writes a quoted string that Graphviz shows as it is: a backslash is doubled, since labels interpret it.
func dotQuote(s string) string { return `"` + dotEscapes.Replace(cut(xmlText(s), maxDOT)) + `"` }

// cut shortens s to at most n bytes of whole characters, the last one an ellipsis.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n -= len("…")
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

var dotEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)
