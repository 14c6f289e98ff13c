package layout

import (
	"cmp"
	"math"
	"slices"
)

// block is a component that is laid out.
type block struct {
	nodes         []int
	minX, minY    float64 // where its boxes begin
	width, height float64
	x, y          float64 // where it is to begin
}

func newBlock(boxes []Box, at []Point, gap float64) block {
	maxX, maxY := math.Inf(-1), math.Inf(-1)
	b := block{minX: math.Inf(1), minY: math.Inf(1)}
	for i, p := range at {
		b.minX, b.minY = min(b.minX, p.X+boxes[i].MinX-gap/2), min(b.minY, p.Y+boxes[i].MinY-gap/2)
		maxX, maxY = max(maxX, p.X+boxes[i].MaxX+gap/2), max(maxY, p.Y+boxes[i].MaxY+gap/2)
	}
	b.width, b.height = maxX-b.minX, maxY-b.minY
	return b
}

// pack puts blocks side by side, the highest first, each as high up as it finds room below the ones before it.
func pack(blocks []block, aspect float64) {
	order := make([]*block, len(blocks))
	area, width := 0.0, 0.0
	for i := range blocks {
		b := &blocks[i]
		order[i] = b
		area += b.width * b.height
		width = max(width, b.width)
	}
	width = max(width, math.Sqrt(area*1.1*aspect))
	slices.SortStableFunc(order, func(a, b *block) int { return cmp.Compare(b.height, a.height) })
	line := skyline{{0, width, 0}}
	for _, b := range order {
		b.x, b.y = line.add(b.width, b.height)
	}
}

// skyline is the lower border of what is packed, from left to right.
type skyline []struct{ x, width, y float64 }

// add finds the highest place for a block, the leftmost of equal ones, and draws the border below it.
func (s *skyline) add(width, height float64) (x, y float64) {
	const slack = 1e-6
	right := (*s)[len(*s)-1].x + (*s)[len(*s)-1].width
	first, y := 0, math.Inf(1)
	for i, part := range *s {
		if part.x+width > right+slack {
			break
		}
		lowest := 0.0
		for _, under := range (*s)[i:] {
			if under.x >= part.x+width-slack {
				break
			}
			lowest = max(lowest, under.y)
		}
		if lowest < y {
			first, y = i, lowest
		}
	}
	x = (*s)[first].x
	next := append(skyline{}, (*s)[:first]...)
	next = append(next, struct{ x, width, y float64 }{x, width, y + height})
	for _, under := range (*s)[first:] {
		end := under.x + under.width
		if begin := max(under.x, x+width); end > begin+slack {
			next = append(next, struct{ x, width, y float64 }{begin, end - begin, under.y})
		}
	}
	*s = next
	return x, y
}
