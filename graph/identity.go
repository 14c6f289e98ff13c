package graph

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
)

// Candidate is an entity as one source knows it: a document, or a graph that is merged.
type Candidate struct {
	Source  int // which document or graph; entities of one are never joined
	Kind    entity.Kind
	Name    string
	Aliases []string
	Joins   []string // why its own names are one entity
	Key     string   // to keep for its node, if it has one
	IDs     []string // of the user's own list

	// Folded holds the name and then the aliases as [name.Fold] writes them, those of bodies without their legal form, and
	// Legal these forms, "" for none. An alias that is the name in a legal form tells that of the name.
	Folded, Legal []string
}

func newCandidate(c Candidate, forms name.LegalForms) Candidate {
	for _, form := range append([]string{c.Name}, c.Aliases...) {
		n := newNamed(forms, c.Kind, form)
		c.Folded, c.Legal = append(c.Folded, n.name), append(c.Legal, n.legal)
		if n.name == c.Folded[0] && c.Legal[0] == "" {
			c.Legal[0] = n.legal
		}
	}
	return c
}

// named is the name of c, or one of its aliases, by its index in Folded.
func (c Candidate) named(i int) named { return named{c.Kind, c.Folded[i], c.Legal[i]} }

// Join says that two candidates are one entity, how surely, and why.
type Join struct {
	A, B   int     // indexes of the candidates
	Score  float64 // from 0 to 1, of two decimals; it ranks joins and is no probability
	Reason string  // "" where there is nothing to tell, as for the very same name
}

// Matcher finds the candidates of different sources that are one entity. Joins are carried out in their order;
// one that would put two candidates of a source, or one name in two legal forms, into one node is passed over. The same
// candidates must always give the same joins.
type Matcher interface {
	Match([]Candidate) []Join
}

// groups are the candidates that are one entity so far.
type groups struct {
	parent  []int
	sources [][]int   // of the group that a root stands for, sorted
	firms   [][]named // its names that have a legal form
	sides   [][]int   // of pairs that stay apart: 2p and 2p+1
	entries []int     // of the user's list, unknown for none
}

func newGroups(cs []Candidate, sides [][]int, entries []int) groups {
	g := groups{make([]int, len(cs)), make([][]int, len(cs)), make([][]named, len(cs)), sides, entries}
	for i, c := range cs {
		g.parent[i], g.sources[i] = i, []int{c.Source}
		if c.Legal[0] != "" {
			g.firms[i] = []named{c.named(0)}
		}
	}
	return g
}

// root is the first of the group of candidate i.
func (g groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// compatible reports whether two roots may be joined without a person's word: they are of no common source, not of two
// entries of the user's list, and not of one name in two legal forms, which an entry may have.
func (g groups) compatible(a, b int) bool {
	listed := g.entries[a] != unknown && g.entries[b] != unknown
	one := listed && g.entries[a] == g.entries[b]
	return listed == one && !share(g.sources[a], g.sources[b]) && (one || !clash(g.firms[a], g.firms[b]))
}

// join puts the group of root b into that of root a.
func (g groups) join(a, b int) {
	g.parent[b] = a
	g.sources[a], g.sources[b] = mergeSorted(g.sources[a], g.sources[b]), nil
	g.firms[a], g.firms[b] = addNew(g.firms[a], g.firms[b]), nil
	g.sides[a], g.sides[b] = append(g.sides[a], g.sides[b]...), nil
	g.entries[a] = max(g.entries[a], g.entries[b])
}

// unite carries out joins and returns for each candidate the first of its group, and in its Joins the reasons. The first
// decided joins may join what else would stay apart, but for candidates on the two sides of a pair.
func unite(cs []Candidate, joins []Join, decided int, sides [][]int, entries []int) []int {
	g := newGroups(cs, sides, entries)
	for i, j := range joins {
		a, b := g.root(j.A), g.root(j.B)
		if a == b || opposed(g.sides[a], g.sides[b]) || i >= decided && !g.compatible(a, b) {
			continue
		}
		a, b = min(a, b), max(a, b)
		g.join(a, b)
		if j.Reason != "" {
			cs[a].Joins = addNew(cs[a].Joins, []string{fmt.Sprintf("%s (%.2f)", j.Reason, j.Score)})
		}
	}
	group := make([]int, len(cs))
	for i := range cs {
		group[i] = g.root(i)
	}
	return group
}

// share reports whether two sorted lists have a member in common.
func share(a, b []int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if _, found := slices.BinarySearch(b, x); found {
			return true
		}
	}
	return false
}

// opposed reports whether the lists have the two sides of a pair.
func opposed(a, b []int) bool {
	return slices.ContainsFunc(a, func(side int) bool { return slices.Contains(b, side^1) })
}

// clash reports whether the lists have one name in two legal forms.
func clash(a, b []named) bool {
	return slices.ContainsFunc(a, func(n named) bool { return slices.ContainsFunc(b, n.clashes) })
}

func mergeSorted(a, b []int) []int {
	if len(a) < len(b) {
		a, b = b, a
	}
	for _, x := range b {
		i, _ := slices.BinarySearch(a, x)
		a = slices.Insert(a, i, x)
	}
	return a
}

// nodesOf makes a node of each group, in order of first appearance, and tells the node of each candidate.
func nodesOf(cs []Candidate, group []int) (nodes []*Node, of []*Node) {
	of = make([]*Node, len(cs))
	keys := keyring{}
	for i, c := range cs {
		n := of[group[i]]
		if n == nil { // the first of its group, which is its own root
			key := c.Key
			if key == "" {
				key = prefix(c.Kind) + slug(strings.ReplaceAll(c.Folded[0], "& ", ""))
			}
			n = &Node{Key: keys.take(key), Kind: c.Kind, Label: c.Name}
			nodes = append(nodes, n)
			of[group[i]] = n
		}
		of[i] = n
		for _, form := range append([]string{c.Name}, c.Aliases...) {
			if form != n.Label && form != "" && !slices.Contains(n.Aliases, form) {
				n.Aliases = append(n.Aliases, form)
			}
		}
		n.IDs, n.Joins = addNew(n.IDs, c.IDs), addNew(n.Joins, c.Joins)
	}
	return nodes, of
}

// addNew appends what is not in a list yet.
func addNew[T comparable](list, more []T) []T {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
