package layout

import "math"

// Point is a place on the plane; y grows downwards.
type Point struct{ X, Y float64 }

// Box is the room that a node takes about its place: the node at the origin, and what is written beside it.
type Box struct{ MinX, MinY, MaxX, MaxY float64 }

// Params are the measures of a layout, in the unit of the boxes.
type Params struct {
	Length float64 // of an edge, more or less
	Gap    float64 // between boxes
	Aspect float64 // width of the whole over its height
}

// Place gives each node a place. Edges are pairs of indices of boxes; their direction and loops make no difference,
// repetitions ask for a somewhat longer edge. All places are such that the boxes lie right of and below the origin.
func Place(boxes []Box, edges [][2]int, p Params) []Point {
	places := make([]Point, len(boxes))
	var blocks []block
	for _, part := range components(len(boxes), edges) {
		own := make([]Box, len(part.nodes))
		for i, n := range part.nodes {
			own[i] = boxes[n]
		}
		at := part.place(own, p)
		for i, n := range part.nodes {
			places[n] = at[i]
		}
		b := newBlock(own, at, p.Gap)
		b.nodes = part.nodes
		blocks = append(blocks, b)
	}
	pack(blocks, p.Aspect)
	for _, b := range blocks {
		for _, n := range b.nodes {
			places[n].X += b.x - b.minX
			places[n].Y += b.y - b.minY
		}
	}
	return places
}

// place lays out one component: several times from other starts, if it is small, to keep the clearest layout.
func (c component) place(boxes []Box, p Params) []Point {
	if len(c.nodes) == 1 {
		return []Point{{}}
	}
	starts := 1
	if len(c.nodes) <= maxExact {
		starts = min(20, max(1, 4000/len(c.nodes)))
	}
	terms := c.terms()
	var best []Point
	least := math.Inf(1)
	for start := range starts {
		at := minimise(len(c.nodes), terms, uint64(start))
		for i := range at {
			at[i].X *= p.Length
			at[i].Y *= p.Length
		}
		level(at)
		spread(at, boxes, p.Gap)
		separate(at, boxes, p.Gap)
		if starts == 1 {
			return at
		}
		if m := c.mess(at, boxes, p); m < least {
			best, least = at, m
		}
	}
	return best
}

// level turns the places so that they spread most from left to right, as labels do.
func level(at []Point) {
	var mx, my, xx, xy, yy float64
	n := float64(len(at))
	for _, p := range at {
		mx, my = mx+p.X/n, my+p.Y/n
	}
	for _, p := range at {
		x, y := p.X-mx, p.Y-my
		xx, xy, yy = xx+x*x, xy+x*y, yy+y*y
	}
	sin, cos := math.Sincos(-math.Atan2(2*xy, xx-yy) / 2)
	for i, p := range at {
		x, y := p.X-mx, p.Y-my
		at[i] = Point{x*cos - y*sin, x*sin + y*cos}
	}
}
