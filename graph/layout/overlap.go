package layout

import (
	"cmp"
	"math"
	"slices"
)

// spread scales the places up until there is room for most boxes.
func spread(at []Point, boxes []Box, gap float64) {
	need, width, height := 0.0, 0.0, 0.0
	for _, b := range boxes {
		w, h := b.MaxX-b.MinX+gap, b.MaxY-b.MinY+gap
		need, width, height = need+w*h, max(width, w), max(height, h)
	}
	var xs, ys []float64
	for _, p := range at {
		xs, ys = append(xs, math.Abs(p.X)), append(ys, math.Abs(p.Y))
	}
	slices.Sort(xs)
	slices.Sort(ys)
	const core, filled = 0.75, 0.4 // the part of the nodes that is looked at, and of its room that boxes may fill
	middle := int(float64(len(at)) * core)
	room := 4 * max(xs[middle], width) * max(ys[middle], height) // a line of nodes has the height of a box
	if scale := math.Sqrt(need * core / (room * filled)); scale > 1 {
		for i := range at {
			at[i].X *= scale
			at[i].Y *= scale
		}
	}
}

// maxPushes bounds the rounds in which boxes push each other away.
const maxPushes = 120

// separate pushes boxes that overlap, or are nearer than gap, apart along the shorter way. It sorts boxes into cells of a
// grid as large as the largest of them, so that a round takes time in proportion to the nodes.
func separate(at []Point, boxes []Box, gap float64) {
	var width, height float64
	for _, b := range boxes {
		width, height = max(width, b.MaxX-b.MinX+gap), max(height, b.MaxY-b.MinY+gap)
	}
	for range maxPushes {
		moved := false
		eachNear(at, width, height, func(i, j int) {
			moved = push(&at[i], &at[j], boxes[i], boxes[j], gap) || moved
		})
		if !moved {
			return
		}
	}
}

// push moves two boxes half of their overlap each and reports whether there was one.
func push(p, q *Point, a, b Box, gap float64) bool {
	left, right := p.X+a.MaxX-q.X-b.MinX+gap, q.X+b.MaxX-p.X-a.MinX+gap
	up, down := p.Y+a.MaxY-q.Y-b.MinY+gap, q.Y+b.MaxY-p.Y-a.MinY+gap
	dx, dy := min(left, right), min(up, down)
	const enough = 0.1
	if dx < enough || dy < enough {
		return false
	}
	if dx < dy {
		if left > right {
			dx = -dx
		}
		p.X, q.X = p.X-dx/2, q.X+dx/2
		return true
	}
	if up > down {
		dy = -dy
	}
	p.Y, q.Y = p.Y-dy/2, q.Y+dy/2
	return true
}

// eachNear visits the pairs of nodes in the same cell or in cells side by side, each once, in an order that depends on
// the places alone.
func eachNear(at []Point, width, height float64, visit func(i, j int)) {
	type placed struct {
		row, column int
		node        int
	}
	cells := make([]placed, len(at))
	for i, p := range at {
		cells[i] = placed{int(math.Floor(p.Y / height)), int(math.Floor(p.X / width)), i}
	}
	slices.SortFunc(cells, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column), cmp.Compare(a.node, b.node))
	})
	below := 0 // the first node in the next row that may be near
	for i, a := range cells {
		for j := i + 1; j < len(cells) && cells[j].row == a.row && cells[j].column <= a.column+1; j++ {
			visit(a.node, cells[j].node)
		}
		for below < len(cells) && (cells[below].row <= a.row || cells[below].row == a.row+1 && cells[below].column < a.column-1) {
			below++
		}
		for j := below; j < len(cells) && cells[j].row == a.row+1 && cells[j].column <= a.column+1; j++ {
			visit(a.node, cells[j].node)
		}
	}
}
