package graph

import "github.com/nesso-graph/nesso/entity"

// Node is an entity that one or more documents name. It is a gonum graph.Node.
type Node struct {
	Key      string // derived from kind and name, such as "c-scytl"; the same from run to run
	Kind     entity.Kind
	Label    string     // its fullest name in the first document that names it
	Aliases  []string   // the other forms, in order of first use
	Mentions []*Mention // in order of documents and text
	Joins    []string   // why its names are one entity, for a person to read
	IDs      []string   // of the user's own list, if it is in there

	index int64
}

// ID is the place of n among the nodes of its graph, as gonum wants it. It changes with the graph; Key does not.
func (n *Node) ID() int64 { return n.index }

// KeyOf is the key of n, "" if n is nil.
func KeyOf(n *Node) string {
	if n == nil {
		return ""
	}
	return n.Key
}

// LabelOf is the label of n, "" if n is nil.
func LabelOf(n *Node) string {
	if n == nil {
		return ""
	}
	return n.Label
}
