package graph

import "slices"

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
	candidateOf := func(n *Node, d *Document) int {
		if i, ok := at[part{n, d}]; ok {
			return i
		}
		if i, ok := at[part{n, nil}]; ok {
			return i
		}
		return -1
	}
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
				i := candidateOf(m.Node, d)
				b.mentions[i] = append(b.mentions[i], &out)
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
		b.draft(draft{&out, candidateOf(e.Source, e.Doc), candidateOf(e.Target, e.Doc), candidateOf(e.Via, e.Doc), candidateOf(e.ByNode, e.Doc)})
	}
	b.sources++
}

// addNodes makes candidates of the nodes that the documents taken over name or link.
func (b *Builder) addNodes(g *Graph, docs map[*Document]*Document) map[part]int {
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
	at := map[part]int{}
	source := b.sources
	for _, n := range g.Nodes {
		if !used[n] {
			continue
		}
		c := Candidate{Source: source, Kind: n.Kind, Name: n.Label, Aliases: cloneAll(n.Aliases), Joins: cloneAll(n.Joins), Key: n.Key, IDs: cloneAll(n.IDs)}
		if b.setApart(n) {
			b.split(n, docs, at)
			continue
		}
		at[part{n, nil}] = b.add(c)
	}
	return at
}

// part is a node as one document knows it, or as all do if there is none.
type part struct {
	node *Node
	doc  *Document
}

func (b *Builder) add(c Candidate) int {
	b.candidates = append(b.candidates, newCandidate(c, b.legal))
	b.mentions = append(b.mentions, nil)
	return len(b.candidates) - 1
}

// setApart reports whether two names of n are those of different entities, as a person says.
func (b *Builder) setApart(n *Node) bool {
	var names []named
	for _, form := range append([]string{n.Label}, n.Aliases...) {
		names = append(names, newNamed(b.legal, n.Kind, form))
	}
	return b.divides(names)
}

// split makes a candidate of n for each document that names it, so that they are joined anew. The longest form of a
// document is its name there; the label's own part keeps the key. A document that links n without naming it, which no
// reader makes, follows the last part.
func (b *Builder) split(n *Node, docs map[*Document]*Document, at map[part]int) {
	key := n.Key
	whole := Candidate{Source: b.sources, Kind: n.Kind, Name: n.Label, Key: n.Key}
	for mentions := n.Mentions; len(mentions) > 0; {
		d := mentions[0].Doc
		c := Candidate{Kind: n.Kind}
		for len(mentions) > 0 && mentions[0].Doc == d {
			form := mentions[0].Text
			mentions = mentions[1:]
			if !slices.Contains(c.Aliases, form) {
				c.Aliases = append(c.Aliases, form)
			}
			if len(form) > len(c.Name) {
				c.Name = form
			}
		}
		if docs[d] == nil {
			continue
		}
		if newNamed(b.legal, n.Kind, c.Name).fits(newNamed(b.legal, n.Kind, n.Label)) {
			c.Key, key = key, ""
		}
		b.sources++ // so that the parts may be joined again
		c.Source = b.sources
		at[part{n, d}] = b.add(c)
		at[part{n, nil}] = at[part{n, d}]
	}
	if _, ok := at[part{n, nil}]; !ok {
		at[part{n, nil}] = b.add(whole)
	}
}
