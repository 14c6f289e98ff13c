package graph

import "github.com/nesso-graph/nesso/claim"

// Path is a shortest way from one entity to another over claims in either direction, the claims in its order; nil where
// there is none. Denied claims lead nowhere. Of several shortest ways it is the one whose claims come first in g.
func Path(g *Graph, from, to *Node) []*Edge {
	if from == to {
		return nil
	}
	at := make([][]*Edge, len(g.Nodes))
	for _, e := range g.Edges {
		if e.Status != claim.Denied {
			at[e.Source.index] = append(at[e.Source.index], e)
			at[e.Target.index] = append(at[e.Target.index], e)
		}
	}
	by := make([]*Edge, len(g.Nodes)) // the claim by which a node was reached
	queue := []*Node{from}
	for len(queue) > 0 && by[to.index] == nil {
		n := queue[0]
		queue = queue[1:]
		for _, e := range at[n.index] {
			if m := e.other(n); m != from && by[m.index] == nil {
				by[m.index] = e
				queue = append(queue, m)
			}
		}
	}
	var path []*Edge
	for n := to; by[n.index] != nil; {
		e := by[n.index]
		path = append([]*Edge{e}, path...)
		n = e.other(n)
	}
	return path
}

// other is the end of e that n is not.
func (e *Edge) other(n *Node) *Node {
	if e.Source == n {
		return e.Target
	}
	return e.Source
}

// Near are the entities within some steps of n over claims in either direction, n among them. Denied claims lead
// there too, since they are about their ends.
func Near(g *Graph, n *Node, steps int) map[*Node]bool {
	near := map[*Node]bool{n: true}
	for range steps {
		next := map[*Node]bool{}
		for _, e := range g.Edges {
			if near[e.Source] != near[e.Target] {
				next[e.Source], next[e.Target] = true, true
			}
		}
		if len(next) == 0 {
			break
		}
		for m := range next {
			near[m] = true
		}
	}
	return near
}
