package export

import (
	"fmt"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph/layout"
	"github.com/nesso-graph/nesso/internal/text"
)

// lines draws the lines, and above all of them their names.
func (p *picture) lines() {
	for _, l := range p.drawing.lines {
		p.line(l)
	}
	for _, l := range p.drawing.lines {
		p.lineName(l)
	}
}

// line draws one line with its arrow, and the cross of one that is denied.
func (p *picture) line(l drawnLine) {
	c := l.course
	p.printf(`<g fill="none" stroke-width="%s" %s><title>%s</title>`, px(l.width()), stroke(l.status()), xmlAttribute(p.say(l)))
	p.printf(`<path d="%s"/>`, pathOf(c))
	if !l.link().Symmetric() {
		tip, d := c[3], c.direction(1)
		const length, half = 9, 3.4
		back := layout.Point{X: tip.X - d.X*length, Y: tip.Y - d.Y*length}
		p.printf(`<path d="M%s %sL%s %sL%s %sZ" fill="%s" stroke="none"/>`,
			px(back.X-d.Y*half), px(back.Y+d.X*half), px(tip.X), px(tip.Y), px(back.X+d.Y*half), px(back.Y-d.X*half), lineColour(l.status()))
	}
	if signOf(l.status()) == crossed {
		m := c.at(0.5)
		p.printf(`<path d="%s" stroke-width="1.8"/>`, cross(m.X, m.Y))
	}
	p.b.WriteString("</g>\n")
}

func cross(x, y float64) string {
	const r = 4.5
	return "M" + px(x-r) + " " + px(y-r) + "L" + px(x+r) + " " + px(y+r) + "M" + px(x-r) + " " + px(y+r) + "L" + px(x+r) + " " + px(y-r)
}

func pathOf(c curve) string {
	point := func(p layout.Point) string { return px(p.X) + " " + px(p.Y) }
	return "M" + point(c[0]) + "C" + point(c[1]) + " " + point(c[2]) + " " + point(c[3])
}

// say tells in words what a line stands for, and what stands behind it.
func (p *picture) say(l drawnLine) string {
	name := func(i int) string { return text.OneLine(cutText(p.drawing.nodes[i].Label, 400, nodeLabelSize)) }
	s := fmt.Sprintf("%s → %s: %s, %s, %s", name(l.source), name(l.target), labelOf(l), l.status(), text.Count(l.support().Documents, "document"))
	if l.disputed() {
		s += ", disputed"
	}
	if l.reviewed() {
		s += ", reviewed by a person"
	}
	return s
}

// lineName writes the name of a line.
func (p *picture) lineName(l drawnLine) {
	half := l.nameWidth() / 2
	p.printf(`<rect x="%s" y="%s" width="%s" height="13" rx="3" fill="%s"/>`, px(l.name.X-half), px(l.name.Y-6.5), px(2*half), paper)
	colour, attributes := quietInk, ""
	switch {
	case l.status() == claim.Denied:
		colour, attributes = deniedInk, ` text-decoration="line-through"`
	case l.disputed():
		colour = deniedInk
	}
	p.printf(`<text x="%s" y="%s" text-anchor="middle" font-size="%s" fill="%s"%s>%s</text>`+"\n",
		px(l.name.X), px(l.name.Y+3.5), px(edgeLabelSize), colour, attributes, xmlAttribute(l.label))
}
