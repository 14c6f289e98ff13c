package graph

// AddGraph reads a graph that was made before. A document that the Builder has already, with all that it claims, is
// passed over. Nodes keep their keys; the nodes of one graph are never joined to each other.
func (b *Builder) AddGraph(g *Graph) {
	b.start()
	docs := map[*Document]*Document{}
	for _, d := range g.Documents {
		doc := *d
		doc.Mentions = nil
		if b.take(&doc) {
			docs[d] = &doc
		}
	}
	at := b.addNodes(g, docs)
	for _, d := range g.Documents {
		doc := docs[d]
		if doc == nil {
			continue
		}
		for _, m := range d.Mentions {
			out := *m
			out.Doc, out.Node = doc, nil
			doc.Mentions = append(doc.Mentions, &out)
			if m.Node != nil {
				b.mentions[at[m.Node]] = append(b.mentions[at[m.Node]], &out)
			}
		}
	}
	for _, e := range g.Edges {
		if docs[e.Doc] == nil {
			continue
		}
		out := *e
		out.Doc = docs[e.Doc]
		out.Source, out.Target, out.Via, out.ByNode = nil, nil, nil, nil
		b.drafts = append(b.drafts, draft{&out, at[e.Source], at[e.Target], candidateOf(at, e.Via), candidateOf(at, e.ByNode)})
	}
	b.sources++
}

// addNodes makes candidates of the nodes that the documents taken over name or link.
func (b *Builder) addNodes(g *Graph, docs map[*Document]*Document) map[*Node]int {
	used := map[*Node]bool{}
	for d := range docs {
		for _, m := range d.Mentions {
			used[m.Node] = true
		}
	}
	for _, e := range g.Edges {
		if docs[e.Doc] != nil {
			used[e.Source], used[e.Target], used[e.Via], used[e.ByNode] = true, true, true, true
		}
	}
	at := map[*Node]int{}
	for _, n := range g.Nodes {
		if !used[n] {
			continue
		}
		at[n] = len(b.candidates)
		b.candidates = append(b.candidates, newCandidate(Candidate{
			Source: b.sources, Kind: n.Kind, Name: n.Label, Aliases: cloneAll(n.Aliases), Joins: cloneAll(n.Joins), Key: n.Key,
		}, b.legal))
		b.mentions = append(b.mentions, nil)
	}
	return at
}

// candidateOf is the candidate of a node, −1 for none.
func candidateOf(at map[*Node]int, n *Node) int {
	if i, ok := at[n]; ok {
		return i
	}
	return -1
}
