package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// SVG is a still picture, without entities that no claim is about.
const SVG Format = "svg"

// Colours of the picture.
const (
	ink       = "#1f2630"
	quietInk  = "#5b6572"
	lineInk   = "#4b5563"
	deniedInk = "#b3261e"
	paper     = "#ffffff"
)

// kindColours are the colours of the kinds of entity that can be nodes, in the order of the legend.
var kindColours = []struct {
	kind   entity.Kind
	colour string
}{
	{entity.Company, "#2f6db5"}, {entity.Organization, "#7d57b0"}, {entity.Person, "#d97c1e"}, {entity.Product, "#2a9474"}, {entity.Place, "#7f8894"},
}

func colourOf(k entity.Kind) string {
	for _, c := range kindColours {
		if c.kind == k {
			return c.colour
		}
	}
	return quietInk
}

// Room around the drawing.
const (
	margin       = 24.0
	headHeight   = 34.0
	legendHeight = 54.0
	leastWidth   = 720.0
)

// writeSVG uses presentation attributes and plain shapes alone, so that every program that shows SVG shows the same.
func writeSVG(w io.Writer, g *graph.Graph, o *options) error {
	d := newDrawing(g, false)
	p := &picture{drawing: d, b: bufio.NewWriter(w)}
	width := max(d.width+2*margin, leastWidth)
	height := d.height + 2*margin + headHeight + legendHeight
	p.printf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" font-family="Helvetica, Arial, sans-serif" font-size="%s">`+"\n",
		px(width), px(height), px(width), px(height), px(nodeLabelSize))
	p.printf("<title>%s</title>\n<desc>%s. Drawn by %s.</desc>\n", xmlAttribute(heading(g)), xmlAttribute(sayCounts(g)), xmlAttribute(o.generator))
	p.printf(`<rect width="%s" height="%s" fill="%s"/>`+"\n", px(width), px(height), paper)
	p.printf(`<text x="%s" y="34" font-size="17" font-weight="bold" fill="%s">%s</text>`+"\n", px(margin), ink,
		xmlAttribute(cutText(heading(g), width-2*margin, 17.5)))
	p.printf(`<g transform="translate(%s %s)">`+"\n", px((width-d.width)/2), px(margin+headHeight))
	p.lines()
	p.nodes()
	p.b.WriteString("</g>\n")
	p.legend(g, margin, height-legendHeight)
	p.b.WriteString("</svg>\n")
	return p.b.Flush()
}

// picture writes a drawing.
type picture struct {
	*drawing
	b *bufio.Writer
}

func (p *picture) printf(format string, args ...any) { fmt.Fprintf(p.b, format, args...) }

// px writes a length or a place.
func px(x float64) string {
	s := strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.1f", x), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// heading names what the graph was drawn from.
func heading(g *graph.Graph) string {
	switch len(g.Documents) {
	case 0:
		return "No documents"
	case 1:
		const long = 2000 // wide
		return cutText(text.OneLine(cmp.Or(g.Documents[0].Title, g.Documents[0].Name, "One document")), long, nodeLabelSize)
	}
	return fmt.Sprintf("Links in %d documents", len(g.Documents))
}

func sayCounts(g *graph.Graph) string {
	return text.Count(len(g.Edges), "claim") + " about " + text.Count(len(g.Nodes), "entity") + " in " + text.Count(len(g.Documents), "document")
}

func (p *picture) nodes() {
	for _, n := range p.drawing.nodes {
		p.shape(n.Kind, n.at.X, n.at.Y, n.radius)
		for i, line := range n.label {
			p.printf(`<text x="%s" y="%s" text-anchor="middle" fill="%s" stroke="%s" stroke-width="3" stroke-linejoin="round" paint-order="stroke">%s</text>`+"\n",
				px(n.at.X), px(n.at.Y+n.radius+4+lineHeight*(float64(i)+0.75)), ink, paper, xmlAttribute(line))
		}
	}
}

// shape draws the sign of a kind of entity.
func (p *picture) shape(k entity.Kind, x, y, r float64) {
	style := fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="1.5"`, colourOf(k), paper)
	switch k {
	case entity.Person:
		p.printf(`<circle cx="%s" cy="%s" r="%s" %s/>`+"\n", px(x), px(y), px(r), style)
	case entity.Company:
		p.printf(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" %s/>`+"\n", px(x-0.9*r), px(y-0.9*r), px(1.8*r), px(1.8*r), px(r*0.25), style)
	default:
		p.printf(`<path d="%s" %s/>`+"\n", polygon(corners(k), x, y, r), style)
	}
}

// corners are the corners of a shape about its middle, for a radius of 1.
func corners(k entity.Kind) [][2]float64 {
	switch k {
	case entity.Organization:
		return [][2]float64{{0.5, -0.87}, {1, 0}, {0.5, 0.87}, {-0.5, 0.87}, {-1, 0}, {-0.5, -0.87}}
	case entity.Product:
		return [][2]float64{{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}}
	default:
		return [][2]float64{{0, -1}, {1, 0.8}, {-1, 0.8}}
	}
}

func polygon(corners [][2]float64, x, y, r float64) string {
	s := ""
	for i, c := range corners {
		s += string("ML"[min(i, 1)]) + px(x+r*c[0]) + " " + px(y+r*c[1])
	}
	return s + "Z"
}

// stroke is how lines of a status are drawn.
func stroke(s claim.Status) string {
	style := `stroke="` + lineColour(s) + `"`
	switch signOf(s) {
	case dashed:
		return style + ` stroke-dasharray="6 4"`
	case dotted:
		return style + ` stroke-dasharray="1.5 3.5"`
	case pale:
		return style + ` opacity="0.45"`
	default:
		return style
	}
}

func lineColour(s claim.Status) string {
	if signOf(s) == crossed {
		return deniedInk
	}
	return lineInk
}
