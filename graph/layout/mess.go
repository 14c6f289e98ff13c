package layout

import "math"

// maxJudged bounds the edges of a component that are looked at to tell which of its layouts is the clearest.
const maxJudged = 1000

// mess counts what makes a layout hard to read: edges that cross, run over boxes of other nodes or are short.
func (c component) mess(at []Point, boxes []Box, p Params) float64 {
	const perCrossing, perBox, perShort = 1, 2, 1.5
	sum := float64(perCrossing * crossings(at, c.edges))
	for _, e := range c.edges[:min(len(c.edges), maxJudged)] {
		a, b := at[e[0]], at[e[1]]
		if short := math.Hypot(a.X-b.X, a.Y-b.Y) / (0.8 * p.Length); short < 1 {
			sum += perShort * (1 - short) * 2
		}
		for i, box := range boxes {
			if i != e[0] && i != e[1] && box.meets(Point{a.X - at[i].X, a.Y - at[i].Y}, Point{b.X - at[i].X, b.Y - at[i].Y}) {
				sum += perBox
			}
		}
	}
	return sum
}

// meets reports whether the line from a to b enters the box, by the method of Liang and Barsky (1984).
func (b Box) meets(from, to Point) bool {
	enter, leave := 0.0, 1.0
	clip := func(start, end, low, high float64) bool {
		d := end - start
		if d == 0 {
			return start > low && start < high
		}
		t, u := (low-start)/d, (high-start)/d
		enter, leave = max(enter, min(t, u)), min(leave, max(t, u))
		return enter < leave
	}
	return clip(from.X, to.X, b.MinX, b.MaxX) && clip(from.Y, to.Y, b.MinY, b.MaxY)
}

// crossings counts the pairs of edges that cross.
func crossings(at []Point, edges [][2]int) int {
	edges = edges[:min(len(edges), maxJudged)]
	count := 0
	side := func(a, b, c Point) bool { return (b.X-a.X)*(c.Y-a.Y) > (b.Y-a.Y)*(c.X-a.X) }
	for i, e := range edges {
		a, b := at[e[0]], at[e[1]]
		for _, f := range edges[:i] {
			if e[0] == f[0] || e[0] == f[1] || e[1] == f[0] || e[1] == f[1] {
				continue
			}
			c, d := at[f[0]], at[f[1]]
			if side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) {
				count++
			}
		}
	}
	return count
}
