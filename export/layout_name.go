package export

import (
	"math"
	"strconv"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph/layout"
	"github.com/nesso-graph/nesso/internal/text"
)

// Marks before the name of a line.
const (
	reviewMark  = "✓ "
	disputeMark = "≠ "
)

// marked writes the marks of review and dispute before the name of l.
func (l drawnLine) marked(name string) string {
	if l.disputed() {
		name = disputeMark + name
	}
	if l.reviewed() {
		name = reviewMark + name
	}
	return name
}

// labelOf is the name of the link, with the stake or the year where all claims of the line agree on it, and their number.
func labelOf(l drawnLine) string {
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
	return text.OneLine(s)
}

func (l drawnLine) nameWidth() float64 { return textWidth(l.label, edgeLabelSize) + 2 }

// maxNamed bounds the lines whose names look for a free place; where there are more, they stand in the middle.
const maxNamed = 1500

// placeNames finds for the name of each line the place on it where the least is in the way.
func (d *drawing) placeNames() {
	var taken []layout.Box
	for i := range d.nodes {
		if len(d.lines) > maxNamed {
			break
		}
		taken = append(taken, moved(d.nodes[i].box(true), d.nodes[i].at))
	}
	for _, l := range d.lines {
		if l.status() == claim.Denied && len(d.lines) <= maxNamed {
			taken = append(taken, moved(layout.Box{MinX: -5, MinY: -5, MaxX: 5, MaxY: 5}, l.course.at(0.5)))
		}
	}
	for i := range d.lines {
		l := &d.lines[i]
		half := l.nameWidth() / 2
		box := layout.Box{MinX: -half, MinY: -7, MaxX: half, MaxY: 6}
		least := -1.0
		for _, at := range l.namePlaces(len(d.lines) > maxNamed) {
			if in := covered(moved(box, at), taken); least < 0 || in < least {
				l.name, least = at, in
			}
			if least == 0 {
				break
			}
		}
		if len(d.lines) <= maxNamed {
			taken = append(taken, moved(box, l.name))
		}
	}
}

// namePlaces are the places for the name of l, the best first: on the line, unless it has a cross, then beside it.
func (l drawnLine) namePlaces(one bool) []layout.Point {
	parts := []float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}
	if one {
		parts = parts[:1]
	}
	var places []layout.Point
	if l.status() != claim.Denied {
		for _, t := range parts {
			places = append(places, l.course.at(t))
		}
	}
	for _, t := range parts {
		at := l.course.at(t)
		along := l.course.direction(t)
		reach := math.Abs(along.Y)*l.nameWidth()/2 + math.Abs(along.X)*6.5 + 5
		places = append(places, layout.Point{X: at.X + along.Y*reach, Y: at.Y - along.X*reach}, layout.Point{X: at.X - along.Y*reach, Y: at.Y + along.X*reach})
	}
	return places
}

func moved(b layout.Box, by layout.Point) layout.Box {
	return layout.Box{MinX: b.MinX + by.X, MinY: b.MinY + by.Y, MaxX: b.MaxX + by.X, MaxY: b.MaxY + by.Y}
}

// covered is the area of b that others cover.
func covered(b layout.Box, others []layout.Box) float64 {
	area := 0.0
	for _, o := range others {
		w, h := min(b.MaxX, o.MaxX)-max(b.MinX, o.MinX), min(b.MaxY, o.MaxY)-max(b.MinY, o.MinY)
		if w > 0 && h > 0 {
			area += w * h
		}
	}
	return area
}
