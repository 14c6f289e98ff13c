package graph

// Filter makes the graph of the claims that keep holds for, with the entities that these touch and the documents that
// they stand in. Of the mentions those stay that name such an entity or measure something.
func (g *Graph) Filter(keep func(*Edge) bool) *Graph {
	c := copier{nodes: map[*Node]*Node{}, docs: map[*Document]*Document{}}
	var kept []*Edge
	for _, e := range g.Edges {
		if keep(e) {
			kept = append(kept, e)
			c.docs[e.Doc] = nil
			for _, n := range []*Node{e.Source, e.Target, e.Via, e.ByNode} {
				c.nodes[n] = nil
			}
		}
	}
	delete(c.nodes, nil)
	nodes := c.copyNodes(g)
	docs := c.copyDocuments(g)
	edges := make([]*Edge, len(kept))
	for i, e := range kept {
		out := *e
		out.Doc, out.Source, out.Target, out.Via, out.ByNode = c.docs[e.Doc], c.nodes[e.Source], c.nodes[e.Target], c.nodes[e.Via], c.nodes[e.ByNode]
		edges[i] = &out
	}
	out, err := New(docs, nodes, edges)
	if err != nil {
		panic("graph: filter made a broken graph: " + err.Error()) // a fault of this package, never of the input
	}
	return out
}

// copier copies parts of a graph; its maps lead from those to keep to their copies.
type copier struct {
	nodes map[*Node]*Node
	docs  map[*Document]*Document
}

func (c copier) copyNodes(g *Graph) []*Node {
	var out []*Node
	for _, n := range g.Nodes {
		if _, ok := c.nodes[n]; ok {
			made := *n
			c.nodes[n] = &made
			out = append(out, &made)
		}
	}
	return out
}

func (c copier) copyDocuments(g *Graph) []*Document {
	var out []*Document
	for _, d := range g.Documents {
		if _, ok := c.docs[d]; !ok {
			continue
		}
		made := *d
		made.Mentions = nil
		for _, m := range d.Mentions {
			if m.Node != nil && c.nodes[m.Node] == nil {
				continue
			}
			mention := *m
			mention.Doc, mention.Node = &made, c.nodes[m.Node]
			made.Mentions = append(made.Mentions, &mention)
		}
		c.docs[d] = &made
		out = append(out, &made)
	}
	return out
}
