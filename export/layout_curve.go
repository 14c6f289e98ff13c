package export

import (
	"math"

	"github.com/nesso-graph/nesso/graph/layout"
)

// curve is the course of a line: a cubic Bézier curve by its four points.
type curve [4]layout.Point

// course is the curve of a line from the middle of one node to that of the other.
func (d *drawing) course(l drawnLine) curve {
	a, b := d.nodes[l.source].at, d.nodes[l.target].at
	if l.source == l.target {
		r := d.nodes[l.source].radius
		reach := r + 26 + 16*(l.bend-1)
		return curve{a, {X: a.X - reach, Y: a.Y - 1.6*reach}, {X: a.X + reach, Y: a.Y - 1.6*reach}, a}
	}
	// The middle of a cubic curve lies three quarters of the way to its inner points.
	nx, ny := (b.Y-a.Y)*l.bend*4/3, -(b.X-a.X)*l.bend*4/3
	return curve{a, {X: a.X + (b.X-a.X)/3 + nx, Y: a.Y + (b.Y-a.Y)/3 + ny}, {X: a.X + (b.X-a.X)*2/3 + nx, Y: a.Y + (b.Y-a.Y)*2/3 + ny}, b}
}

// split gives the two parts of c, by de Casteljau's algorithm.
func (c curve) split(t float64) (before, after curve) {
	mix := func(a, b layout.Point) layout.Point { return layout.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t} }
	ab, bc, cd := mix(c[0], c[1]), mix(c[1], c[2]), mix(c[2], c[3])
	abc, bcd := mix(ab, bc), mix(bc, cd)
	middle := mix(abc, bcd)
	return curve{c[0], ab, abc, middle}, curve{middle, bcd, cd, c[3]}
}

func (c curve) at(t float64) layout.Point {
	before, _ := c.split(t)
	return before[3]
}

// between is the part of c that lies outside two nodes at its ends.
func (c curve) between(first, last func(layout.Point) bool) curve {
	edge := func(from, to float64, inside func(layout.Point) bool) float64 {
		for range 24 {
			middle := (from + to) / 2
			if inside(c.at(middle)) {
				from = middle
			} else {
				to = middle
			}
		}
		return to
	}
	start, end := edge(0, 0.5, first), edge(1, 0.5, last)
	_, c = c.split(start)
	c, _ = c.split((end - start) / (1 - start))
	return c
}

// covers returns what tells whether a point lies in n, or its label if that is wanted, or as near as gap to it.
func (n *drawnNode) covers(gap float64, labelled bool) func(layout.Point) bool {
	return func(p layout.Point) bool {
		x, y := p.X-n.at.X, p.Y-n.at.Y
		if math.Hypot(x, y) < n.radius+gap || !labelled {
			return math.Hypot(x, y) < n.radius+gap
		}
		line := int((y - n.radius) / lineHeight)
		if y < n.radius || y > n.box(true).MaxY+gap {
			return false
		}
		return len(n.label) > 0 && math.Abs(x) < textWidth(n.label[min(line, len(n.label)-1)], nodeLabelSize)/2+gap
	}
}

// direction is the unit vector along c at t.
func (c curve) direction(t float64) layout.Point {
	before, after := c.split(t)
	from, to := before[2], after[1]
	dx, dy := to.X-from.X, to.Y-from.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return layout.Point{X: 1}
	}
	return layout.Point{X: dx / length, Y: dy / length}
}
