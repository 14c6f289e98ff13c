package export

import (
	"fmt"
	"strconv"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph/layout"
)

// edgeLabelSize is the size of the font of the names of links.
const edgeLabelSize = 10.5

// lines draws the lines, and above all of them their names.
func (p *picture) lines() {
	taken := make([]layout.Box, 0, len(p.drawing.nodes)+len(p.drawing.lines))
	for i := range p.drawing.nodes {
		n := &p.drawing.nodes[i]
		taken = append(taken, moved(n.box(true), n.at))
	}
	courses := make([]curve, len(p.drawing.lines))
	for i, l := range p.drawing.lines {
		c := p.course(l).between(p.drawing.nodes[l.source].covers(1), p.drawing.nodes[l.target].covers(2))
		courses[i] = c
		p.line(l, c)
		if l.status() == claim.Denied {
			taken = append(taken, moved(layout.Box{MinX: -5, MinY: -5, MaxX: 5, MaxY: 5}, c.at(0.5)))
		}
	}
	for i, l := range p.drawing.lines {
		taken = append(taken, p.lineName(l, courses[i], taken))
	}
}

func moved(b layout.Box, by layout.Point) layout.Box {
	return layout.Box{MinX: b.MinX + by.X, MinY: b.MinY + by.Y, MaxX: b.MaxX + by.X, MaxY: b.MaxY + by.Y}
}

// line draws one line with its arrow, and a cross if it is denied.
func (p *picture) line(l drawnLine, c curve) {
	p.printf(`<g fill="none" stroke-width="%s" %s><title>%s</title>`, px(1.2+min(0.4*float64(len(l.claims)-1), 2)), stroke(l.status()), xmlAttribute(p.say(l)))
	p.printf(`<path d="%s"/>`, c.path())
	if !l.link().Symmetric() {
		tip, d := c[3], c.direction(1)
		const length, half = 9, 3.4
		back := layout.Point{X: tip.X - d.X*length, Y: tip.Y - d.Y*length}
		p.printf(`<path d="M%s %sL%s %sL%s %sZ" fill="%s" stroke="none"/>`,
			px(back.X-d.Y*half), px(back.Y+d.X*half), px(tip.X), px(tip.Y), px(back.X+d.Y*half), px(back.Y-d.X*half), lineColour(l.status()))
	}
	if l.status() == claim.Denied {
		m := c.at(0.5)
		p.printf(`<path d="%s" stroke-width="1.8"/>`, cross(m.X, m.Y))
	}
	p.b.WriteString("</g>\n")
}

func cross(x, y float64) string {
	const r = 4.5
	return "M" + px(x-r) + " " + px(y-r) + "L" + px(x+r) + " " + px(y+r) + "M" + px(x-r) + " " + px(y+r) + "L" + px(x+r) + " " + px(y-r)
}

// say tells in words what a line stands for.
func (p *picture) say(l drawnLine) string {
	return fmt.Sprintf("%s → %s: %s, %s", oneLineText(cutText(p.drawing.nodes[l.source].Label, 400, nodeLabelSize)),
		oneLineText(cutText(p.drawing.nodes[l.target].Label, 400, nodeLabelSize)), lineLabel(l), l.status())
}

// lineLabel is the name of the link, with the stake or the year where all claims of the line agree on it, and their number.
func lineLabel(l drawnLine) string {
	share, year := l.claims[0].Share, ""
	if len(l.claims[0].Date) >= 4 {
		year = l.claims[0].Date[:4]
	}
	for _, e := range l.claims {
		if e.Share != share {
			share = ""
		}
		if len(e.Date) < 4 || e.Date[:4] != year {
			year = ""
		}
	}
	s := string(l.link())
	switch {
	case share != "":
		s += " " + share + "%"
	case year != "":
		s += " " + year
	}
	if len(l.claims) > 1 {
		s += " ×" + strconv.Itoa(len(l.claims))
	}
	return oneLineText(s)
}

// lineName writes the name of a line on it, where the least is in the way, and returns its box.
func (p *picture) lineName(l drawnLine, c curve, taken []layout.Box) layout.Box {
	s := lineLabel(l)
	half := textWidth(s, edgeLabelSize)/2 + 1
	best, least := c.at(0.5), -1.0
	for _, t := range []float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74} {
		at := c.at(t)
		hidden := 0.0
		own := layout.Box{MinX: at.X - half, MinY: at.Y - 7, MaxX: at.X + half, MaxY: at.Y + 6}
		for _, b := range taken {
			w, h := min(own.MaxX, b.MaxX)-max(own.MinX, b.MinX), min(own.MaxY, b.MaxY)-max(own.MinY, b.MinY)
			if w > 0 && h > 0 {
				hidden += w * h
			}
		}
		if least < 0 || hidden < least {
			best, least = at, hidden
		}
		if hidden == 0 {
			break
		}
	}
	colour, attributes := quietInk, ""
	if l.status() == claim.Denied {
		colour, attributes = deniedInk, ` text-decoration="line-through"`
	}
	p.printf(`<rect x="%s" y="%s" width="%s" height="13" rx="3" fill="%s"/>`, px(best.X-half), px(best.Y-6.5), px(2*half), paper)
	p.printf(`<text x="%s" y="%s" text-anchor="middle" font-size="%s" fill="%s"%s>%s</text>`+"\n",
		px(best.X), px(best.Y+3.5), px(edgeLabelSize), colour, attributes, xmlAttribute(s))
	return layout.Box{MinX: best.X - half, MinY: best.Y - 7, MaxX: best.X + half, MaxY: best.Y + 6}
}
