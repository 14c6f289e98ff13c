package export

import (
	"fmt"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// legend explains the signs that the picture uses.
func (p *picture) legend(g *graph.Graph, x, y float64) {
	kinds, statuses := map[entity.Kind]bool{}, map[claim.Status]bool{}
	for _, n := range p.drawing.nodes {
		kinds[n.Kind] = true
	}
	for _, l := range p.drawing.lines {
		statuses[l.status()] = true
	}
	start := x
	p.printf(`<g font-size="11" fill="%s">`+"\n", quietInk)
	for _, c := range kindColours {
		if kinds[c.kind] {
			p.shape(c.kind, x+6, y, 6)
			x += p.caption(string(c.kind), x+18, y)
		}
	}
	for _, s := range statusSigns {
		if !statuses[s.status] {
			continue
		}
		p.printf(`<path d="M%s %sh28" fill="none" stroke-width="1.5" %s/>`, px(x), px(y), stroke(s.status))
		if s.sign == crossed {
			p.printf(`<path d="%s" fill="none" stroke-width="1.8" %s/>`, cross(x+14, y), stroke(s.status))
		}
		x += 16 + p.caption(string(s.status), x+34, y)
	}
	note := "Lines are claims of the text, not facts."
	switch left := len(g.Nodes) - len(p.drawing.nodes); {
	case left == 1:
		note += " One entity without a claim is left out."
	case left > 1:
		note += fmt.Sprintf(" %d entities without a claim are left out.", left)
	}
	p.caption(note, p.supportLegend(start, y+24), y+24)
	p.b.WriteString("</g>\n")
}

// supportLegend explains the widths of lines and the marks before their names, as far as they are there, and returns where
// the next words may begin.
func (p *picture) supportLegend(x, y float64) float64 {
	most, disputed, reviewed := 0, false, false
	for _, l := range p.drawing.lines {
		most = max(most, l.support().Documents)
		disputed, reviewed = disputed || l.disputed(), reviewed || l.reviewed()
	}
	if most > 1 {
		p.printf(`<path d="M%s %sh28" fill="none" stroke="%s" stroke-width="%s"/>`, px(x), px(y), lineInk, px(widthOf(most)))
		x += 16 + p.caption(fmt.Sprintf("%d documents", most), x+34, y)
	}
	if disputed {
		x += p.caption(disputeMark+"disputed", x, y) - 18
	}
	if reviewed {
		x += p.caption(reviewMark+"reviewed by a person", x, y) - 18
	}
	return x
}

// caption writes a word of the legend and returns the room that it takes with the sign before it.
func (p *picture) caption(s string, x, y float64) float64 {
	p.printf(`<text x="%s" y="%s">%s</text>`+"\n", px(x), px(y+4), xmlAttribute(s))
	return textWidth(s, 11) + 36
}
