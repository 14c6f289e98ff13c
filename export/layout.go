package export

import (
	"math"
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/graph/layout"
)

// drawing is a graph with the places of its nodes, as the page and the picture show it. Lengths are those of the
// picture, in pixels.
type drawing struct {
	nodes         []drawnNode // in the order of the graph
	lines         []drawnLine
	width, height float64
}

type drawnNode struct {
	*graph.Node
	at     layout.Point
	radius float64
	label  []string // lines of text below the node
	claims int      // that it is an end of
}

// drawnLine stands for all claims of one link and status in one direction between the same ends.
type drawnLine struct {
	source, target int // in drawing.nodes
	claims         []*graph.Edge
	label          string
	bend           float64      // how far its middle lies to the left of the straight line, as a part of its length
	course         curve        // from the border of one node to that of the other
	name           layout.Point // the middle of its label
}

func (l drawnLine) link() claim.Link     { return l.claims[0].Link }
func (l drawnLine) status() claim.Status { return l.claims[0].Status }

// support is what stands behind the line: all its claims are of one link and one side.
func (l drawnLine) support() graph.Support { return l.claims[0].Support }

// disputed reports whether a claim denies what the line says. A denial needs no other mark than its own.
func (l drawnLine) disputed() bool { return l.status() != claim.Denied && l.support().Disputed() }

// reviewed reports whether a person confirmed or corrected a claim of the line.
func (l drawnLine) reviewed() bool {
	return slices.ContainsFunc(l.claims, func(e *graph.Edge) bool { return e.Review != "" })
}

// width grows with the independent documents behind the line, up to six.
func (l drawnLine) width() float64 { return widthOf(l.support().Documents) }

func widthOf(documents int) float64 { return 1.2 + 0.6*float64(min(max(documents, 1), 6)-1) }

// Measures of a drawing.
const (
	nodeLabelSize = 12.0 // of the font
	edgeLabelSize = 10.5
	lineHeight    = 14.0
	labelWidth    = 118.0 // at which a label is broken
	edgeLength    = 130.0
	parallelGap   = 26.0 // between parallel lines
	boxGap        = 14.0
	aspect        = 1.5
	maxLabelled   = 1000 // nodes that get room for their labels too
)

// newDrawing lays g out. Nodes without claims come below the others, or are left out if they are unwanted and there are
// others.
func newDrawing(g *graph.Graph, single bool) *drawing {
	d := &drawing{}
	claims := make([]int, len(g.Nodes))
	for _, e := range g.Edges {
		claims[e.Source.ID()]++
		claims[e.Target.ID()]++
	}
	place := make([]int, len(g.Nodes)) // in d.nodes
	for i, n := range g.Nodes {
		if claims[i] == 0 && !single && len(g.Edges) > 0 {
			continue
		}
		place[i] = len(d.nodes)
		d.nodes = append(d.nodes, newDrawnNode(n, claims[i]))
	}
	d.lines = linesOf(g, place)
	d.lay()
	d.bendLines()
	labelled := len(d.nodes) <= maxLabelled
	for i := range d.lines {
		l := &d.lines[i]
		l.course = d.course(*l).between(d.nodes[l.source].covers(1, labelled), d.nodes[l.target].covers(2, labelled))
		l.label = l.marked(labelOf(*l))
	}
	d.placeNames()
	return d
}

func newDrawnNode(n *graph.Node, claims int) drawnNode {
	return drawnNode{Node: n, claims: claims, radius: min(7+2*math.Sqrt(float64(claims)), 24), label: wrap(n.Label, labelWidth, nodeLabelSize, 2)}
}

// linesOf gathers the claims that make one line, by first appearance.
func linesOf(g *graph.Graph, place []int) []drawnLine {
	type course struct {
		source, target int64
		link           claim.Link
		status         claim.Status
	}
	at := map[course]int{}
	var lines []drawnLine
	for _, e := range g.Edges {
		c := course{e.Source.ID(), e.Target.ID(), e.Link, e.Status}
		i, ok := at[c]
		if !ok {
			i = len(lines)
			at[c] = i
			lines = append(lines, drawnLine{source: place[c.source], target: place[c.target]})
		}
		lines[i].claims = append(lines[i].claims, e)
	}
	return lines
}

// lay gives the nodes their places: those with claims, and below them the others.
func (d *drawing) lay() {
	var linked, single []int
	order := make([]int, len(d.nodes))
	for i, n := range d.nodes {
		if n.claims > 0 {
			order[i] = len(linked)
			linked = append(linked, i)
		} else {
			single = append(single, i)
		}
	}
	var edges [][2]int
	for _, l := range d.lines {
		edges = append(edges, [2]int{order[l.source], order[l.target]})
	}
	d.layPart(linked, edges, aspect)
	d.layPart(single, nil, max(aspect, d.width*d.width/(float64(len(single))*labelWidth*40+1)))
}

// layPart lays out some nodes below what is laid out already.
func (d *drawing) layPart(nodes []int, edges [][2]int, ratio float64) {
	boxes := make([]layout.Box, len(nodes))
	for i, n := range nodes {
		boxes[i] = d.nodes[n].box(len(d.nodes) <= maxLabelled)
	}
	top := d.height
	for i, at := range layout.Place(boxes, edges, layout.Params{Length: edgeLength, Gap: boxGap, Aspect: ratio}) {
		at.Y += top
		d.nodes[nodes[i]].at = at
		d.width, d.height = max(d.width, at.X+boxes[i].MaxX), max(d.height, at.Y+boxes[i].MaxY)
	}
}

// box is the room of a node, with its label if that is wanted.
func (n *drawnNode) box(labelled bool) layout.Box {
	half, below := n.radius, n.radius
	if labelled {
		for _, line := range n.label {
			half = max(half, textWidth(line, nodeLabelSize)/2)
		}
		below += 4 + lineHeight*float64(len(n.label))
	}
	return layout.Box{MinX: -half, MinY: -n.radius, MaxX: half, MaxY: below}
}

// bendLines sets parallel lines apart.
func (d *drawing) bendLines() {
	between := map[[2]int][]int{}
	for i, l := range d.lines {
		ends := [2]int{min(l.source, l.target), max(l.source, l.target)}
		between[ends] = append(between[ends], i)
	}
	for i := range d.lines {
		l := &d.lines[i]
		ends := [2]int{min(l.source, l.target), max(l.source, l.target)}
		for k, other := range between[ends] {
			if other == i {
				l.bend = l.bendOf(k, len(between[ends]), d)
			}
		}
	}
}

// bendOf is the bend of the k-th of n parallel lines; a loop grows with k.
func (l *drawnLine) bendOf(k, n int, d *drawing) float64 {
	if l.source == l.target {
		return float64(k + 1)
	}
	a, b := d.nodes[l.source].at, d.nodes[l.target].at
	length := math.Hypot(a.X-b.X, a.Y-b.Y)
	shift := (float64(k) - float64(n-1)/2) * parallelGap
	if l.source > l.target {
		shift = -shift // seen from the other end
	}
	return shift / max(length, 1)
}
