package graph

import (
	"fmt"
	"slices"
	"sync"

	"gonum.org/v1/gonum/graph/multi"

	"github.com/nesso-graph/nesso/entity/name"
)

// Graph is the entities of some documents and what the documents claim about them. Its order is fixed: documents
// as they were added, nodes and edges by first appearance. A Graph is not changed once it is made.
type Graph struct {
	Documents []*Document
	Nodes     []*Node
	Edges     []*Edge

	nodes    map[string]*Node
	edges    map[string]*Edge
	directed func() *multi.DirectedGraph // made when it is first asked for: it takes as much memory as the rest
}

// New makes a graph of its parts. Edges and mentions must point to nodes and documents that are among them;
// keys must be well formed and differ. The first breach is the error. New sets [Node.Mentions],
// [Document.Story] and [Edge.Support], and [Edge.Fingerprint] where it is empty.
func New(docs []*Document, nodes []*Node, edges []*Edge) (*Graph, error) {
	g := &Graph{
		Documents: docs, Nodes: nodes, Edges: edges,
		nodes: make(map[string]*Node, len(nodes)),
		edges: make(map[string]*Edge, len(edges)),
	}
	g.directed = sync.OnceValue(g.newDirected)
	if err := g.addNodes(); err != nil {
		return nil, err
	}
	known, err := g.addMentions()
	if err != nil {
		return nil, err
	}
	for i, e := range edges {
		if err := g.checkEdge(e, known); err != nil {
			return nil, err
		}
		e.index = int64(i)
		if e.Fingerprint == "" {
			e.Fingerprint = fingerprint(e, folded(e.Source.Kind, e.Source.Label), folded(e.Target.Kind, e.Target.Label))
		}
		g.edges[e.Key] = e
	}
	setStories(docs)
	setSupport(edges)
	return g, nil
}

func (g *Graph) addNodes() error {
	for i, n := range g.Nodes {
		if err := checkKey("node", n.Key); err != nil {
			return err
		}
		if g.nodes[n.Key] != nil {
			return fmt.Errorf("graph: two nodes have the key %q", n.Key)
		}
		n.index, n.Mentions = int64(i), nil
		g.nodes[n.Key] = n
	}
	return nil
}

// addMentions hands the mentions of the documents to their nodes and returns the documents as a set.
func (g *Graph) addMentions() (map[*Document]bool, error) {
	known := make(map[*Document]bool, len(g.Documents))
	keys := make(map[string]bool, len(g.Documents))
	for _, d := range g.Documents {
		if err := checkKey("document", d.Key); err != nil {
			return nil, err
		}
		if keys[d.Key] {
			return nil, fmt.Errorf("graph: two documents have the key %q", d.Key)
		}
		known[d], keys[d.Key] = true, true
		for _, m := range d.Mentions {
			if m.Node == nil {
				continue
			}
			if g.nodes[m.Node.Key] != m.Node {
				return nil, fmt.Errorf("graph: document %s mentions node %q, which is not in the graph", d.Key, m.Node.Key)
			}
			m.Doc = d
			m.Node.Mentions = append(m.Node.Mentions, m)
		}
	}
	return known, nil
}

func (g *Graph) checkEdge(e *Edge, known map[*Document]bool) error {
	if err := checkKey("claim", e.Key); err != nil {
		return err
	}
	switch {
	case g.edges[e.Key] != nil:
		return fmt.Errorf("graph: two edges have the key %q", e.Key)
	case e.Source == nil || g.nodes[e.Source.Key] != e.Source:
		return fmt.Errorf("graph: edge %s comes from a node that is not in the graph", e.Key)
	case e.Target == nil || g.nodes[e.Target.Key] != e.Target:
		return fmt.Errorf("graph: edge %s goes to a node that is not in the graph", e.Key)
	case e.Via != nil && g.nodes[e.Via.Key] != e.Via:
		return fmt.Errorf("graph: edge %s runs via a node that is not in the graph", e.Key)
	case e.ByNode != nil && g.nodes[e.ByNode.Key] != e.ByNode:
		return fmt.Errorf("graph: edge %s is attributed to a node that is not in the graph", e.Key)
	case !known[e.Doc]:
		return fmt.Errorf("graph: edge %s comes from a document that is not in the graph", e.Key)
	}
	return nil
}

// Node is the node with the given key, or nil.
func (g *Graph) Node(key string) *Node { return g.nodes[key] }

// Edge is the edge with the given key, or nil.
func (g *Graph) Edge(key string) *Edge { return g.edges[key] }

// Directed is the graph for gonum's algorithms; its nodes are of type *Node, its lines of type *Edge. It is made when it is
// first asked for, and must not be changed.
func (g *Graph) Directed() *multi.DirectedGraph { return g.directed() }

func (g *Graph) newDirected() *multi.DirectedGraph {
	d := multi.NewDirectedGraph()
	for _, n := range g.Nodes {
		d.AddNode(n)
	}
	for _, e := range g.Edges {
		d.SetLine(e)
	}
	return d
}

// Find returns the nodes that a name stands for: the one with that key, else those with that id of the user's own list, else
// those with that label or alias, without regard to case, accents and punctuation, else those that have it as a part of the
// label.
func (g *Graph) Find(query string) []*Node {
	if n := g.nodes[query]; n != nil {
		return []*Node{n}
	}
	want := name.Fold(query)
	var listed, exact, part []*Node
	for _, n := range g.Nodes {
		forms := append([]string{n.Label}, n.Aliases...)
		switch {
		case query != "" && slices.Contains(n.IDs, query):
			listed = append(listed, n)
		case want == "":
		case slices.ContainsFunc(forms, func(f string) bool { return name.Fold(f) == want }):
			exact = append(exact, n)
		case containsWords(name.Fold(n.Label), want):
			part = append(part, n)
		}
	}
	switch {
	case listed != nil:
		return listed
	case exact != nil:
		return exact
	}
	return part
}

// About returns the edges that touch n, in the order of the graph.
func (g *Graph) About(n *Node) []*Edge {
	var es []*Edge
	for _, e := range g.Edges {
		if e.Source == n || e.Target == n || e.Via == n || e.ByNode == n {
			es = append(es, e)
		}
	}
	return es
}
