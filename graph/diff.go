package graph

import (
	"strconv"
	"strings"
)

// Difference is what sets a new graph apart from an old one, by the keys of claims and nodes.
type Difference struct {
	Added        []*Edge // claims of the new graph alone, in its order
	Removed      []*Edge // claims of the old graph alone, in its order
	Changed      []Change
	AddedNodes   []*Node
	RemovedNodes []*Node
}

// Change is a claim that both graphs have, and the fields that differ.
type Change struct {
	Claim  *Edge // as the new graph has it
	Fields []Field
}

// Field is a part of a claim as the old and the new graph have it.
type Field struct{ Name, Old, New string }

// Empty reports whether the graphs claim the same.
func (d Difference) Empty() bool {
	return len(d.Added)+len(d.Removed)+len(d.Changed)+len(d.AddedNodes)+len(d.RemovedNodes) == 0
}

// Diff compares two graphs.
func Diff(before, after *Graph) Difference {
	var d Difference
	for _, e := range after.Edges {
		old := before.Edge(e.Key)
		if old == nil {
			d.Added = append(d.Added, e)
		} else if fields := changedFields(old, e); fields != nil {
			d.Changed = append(d.Changed, Change{e, fields})
		}
	}
	for _, e := range before.Edges {
		if after.Edge(e.Key) == nil {
			d.Removed = append(d.Removed, e)
		}
	}
	for _, n := range after.Nodes {
		if before.Node(n.Key) == nil {
			d.AddedNodes = append(d.AddedNodes, n)
		}
	}
	for _, n := range before.Nodes {
		if after.Node(n.Key) == nil {
			d.RemovedNodes = append(d.RemovedNodes, n)
		}
	}
	return d
}

func changedFields(old, now *Edge) []Field {
	var fields []Field
	before := fieldsOf(old)
	for i, f := range fieldsOf(now) {
		if before[i][1] != f[1] {
			fields = append(fields, Field{f[0], before[i][1], f[1]})
		}
	}
	return fields
}

// fieldsOf are the parts of e that a change can be in, each by name and as text.
func fieldsOf(e *Edge) [][2]string {
	quotes := make([]string, len(e.Evidence))
	for i, q := range e.Evidence {
		quotes[i] = q.Text
	}
	return [][2]string{
		{"source", KeyOf(e.Source)},
		{"target", KeyOf(e.Target)},
		{"link", string(e.Link)},
		{"status", string(e.Status)},
		{"date", e.Date},
		{"amount", e.Amount.String()},
		{"share", e.Share},
		{"via", KeyOf(e.Via)},
		{"role", e.Role},
		{"attributed to", e.By},
		{"confidence", strconv.FormatFloat(e.Confidence, 'f', -1, 64)},
		{"quote", strings.Join(quotes, "\n")},
		{"review", string(e.Review)},
	}
}
