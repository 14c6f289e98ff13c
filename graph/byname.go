package graph

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
)

// ByName joins candidates of one kind whose names are equal but for case, accents and punctuation, then those of which
// an alias is the name of the other. A name without a legal form is also that of the one firm that has it with one; in
// several forms it names several firms, and without a form none of them. An alias that would join two different names
// joins none, and a single word (a surname, a first name) is no alias of a person.
type ByName struct{}

// maxTwins bounds how many candidates of one name others are compared with: one for each namesake of a document.
const maxTwins = 8

// Match is the Matcher's.
func (ByName) Match(cs []Candidate) []Join {
	var joins []Join
	names := firms(cs)
	byName := map[named][]int{}
	for i := range cs {
		k := names[i][0]
		if k.name == "" {
			continue
		}
		for _, j := range byName[k] {
			joins = append(joins, sameName(cs, j, i))
		}
		if len(byName[k]) < maxTwins {
			byName[k] = append(byName[k], i)
		}
	}
	return append(joins, aliasJoins(cs, names, byName)...)
}

// firms are the names of each candidate, first its own, then the aliases: in their legal forms where there are several of a
// name, else without.
func firms(cs []Candidate) [][]named {
	form := map[named]string{} // the one of a name
	several := map[named]bool{}
	for _, c := range cs {
		for i := range c.Folded {
			n := c.named(i)
			if n.legal == "" {
				continue
			}
			if f, ok := form[n.bare()]; ok && f != n.legal {
				several[n.bare()] = true
			}
			form[n.bare()] = n.legal
		}
	}
	out := make([][]named, len(cs))
	for i, c := range cs {
		for k := range c.Folded {
			n := c.named(k)
			if !several[n.bare()] {
				n = n.bare()
			}
			out[i] = append(out[i], n)
		}
	}
	return out
}

// sameName joins candidates of one name; what folding leaves alike is surer than what only a legal form tells apart.
func sameName(cs []Candidate, i, j int) Join {
	a, b := cs[i].Name, cs[j].Name
	switch {
	case a == b:
		return Join{i, j, scoreEqual, ""}
	case name.Fold(a) == name.Fold(b):
		return Join{i, j, scoreFolded, fmt.Sprintf("%q and %q are one name", a, b)}
	}
	return Join{i, j, scoreForm, fmt.Sprintf("%q and %q are one name but for the legal form", a, b)}
}

// aliasJoins joins the candidate that an alias names to the candidates with that alias, if these have one name.
func aliasJoins(cs []Candidate, names [][]named, byName map[named][]int) []Join {
	owners := map[named][]int{} // candidates with an alias that is the name of another
	var order []named
	for i := range cs {
		for _, k := range names[i][1:] {
			surname := k.kind == entity.Person && !strings.Contains(k.name, " ")
			if k.fits(names[i][0]) || surname || len(byName[k]) == 0 {
				continue
			}
			if owners[k] == nil {
				order = append(order, k)
			}
			if n := len(owners[k]); n == 0 || owners[k][n-1] != i {
				owners[k] = append(owners[k], i)
			}
		}
	}
	var joins []Join
	for _, k := range order {
		one := names[owners[k][0]][0]
		if slices.ContainsFunc(owners[k], func(i int) bool { return names[i][0] != one }) {
			continue
		}
		anchor := byName[k][0]
		for _, i := range owners[k] {
			joins = append(joins, Join{anchor, i, certain, fmt.Sprintf("%q is an alias of %q", cs[anchor].Name, cs[i].Name)})
		}
	}
	return joins
}
