package graph

import (
	"cmp"
	"slices"

	"github.com/nesso-graph/nesso/claim"
)

// arc leads to a neighbour.
type arc struct {
	to     int32
	weight float64
}

// adjacency is a weighted graph without parallel edges: the arcs of each node by its index, sorted by where they lead.
// gonum's own graphs keep their nodes and edges in maps, whose order differs from run to run, and so do sums over them.
type adjacency [][]arc

// ties joins the ends of claims in both directions, each pair by its most confident claim. Denied claims and those of
// an entity about itself are no ties.
func (g *Graph) ties() adjacency {
	a := make(adjacency, len(g.Nodes))
	for _, e := range g.Edges {
		s, t := e.Source.index, e.Target.index
		if e.Status == claim.Denied || s == t {
			continue
		}
		a[s] = append(a[s], arc{int32(t), e.Weight()})
		a[t] = append(a[t], arc{int32(s), e.Weight()})
	}
	return a.simple()
}

// arrows is ties in the direction of the claims; a symmetric claim leads both ways.
func (g *Graph) arrows() adjacency {
	a := make(adjacency, len(g.Nodes))
	for _, e := range g.Edges {
		s, t := e.Source.index, e.Target.index
		if e.Status == claim.Denied || s == t {
			continue
		}
		a[s] = append(a[s], arc{int32(t), e.Weight()})
		if e.Link.Symmetric() {
			a[t] = append(a[t], arc{int32(s), e.Weight()})
		}
	}
	return a.simple()
}

// simple sorts the arcs and keeps the heaviest of those that lead to one neighbour.
func (a adjacency) simple() adjacency {
	for i, arcs := range a {
		slices.SortFunc(arcs, func(x, y arc) int { return cmp.Or(cmp.Compare(x.to, y.to), cmp.Compare(y.weight, x.weight)) })
		a[i] = slices.CompactFunc(arcs, func(x, y arc) bool { return x.to == y.to })
	}
	return a
}
