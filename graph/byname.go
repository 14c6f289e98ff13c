package graph

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// ByName joins candidates of one kind whose names are equal but for case, accents, punctuation and legal form,
// then those of which an alias is the name of the other. An alias that would join two different names joins
// none, and a single word (a surname, a first name) is no alias of a person.
type ByName struct{}

// named is a folded name within a kind.
type named struct {
	kind entity.Kind
	name string
}

// maxTwins bounds how many candidates of one name others are compared with: one for each namesake of a document.
const maxTwins = 8

// Match is the Matcher's.
func (ByName) Match(cs []Candidate) []Join {
	var joins []Join
	byName := map[named][]int{}
	for i, c := range cs {
		k := named{c.Kind, c.Folded[0]}
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
	return append(joins, aliasJoins(cs, byName)...)
}

// sameName joins candidates of one name; what Fold leaves alike is surer than what only a legal form tells apart.
func sameName(cs []Candidate, i, j int) Join {
	a, b := cs[i].Name, cs[j].Name
	switch {
	case a == b:
		return Join{i, j, scoreEqual, ""}
	case Fold(a) == Fold(b):
		return Join{i, j, scoreFolded, fmt.Sprintf("%q and %q are one name", a, b)}
	}
	return Join{i, j, scoreForm, fmt.Sprintf("%q and %q are one name but for the legal form", a, b)}
}

// aliasJoins joins the candidate that an alias names to the candidates with that alias, if these have one name.
func aliasJoins(cs []Candidate, byName map[named][]int) []Join {
	owners := map[named][]int{} // candidates with an alias that is the name of another
	var order []named
	for i, c := range cs {
		for _, alias := range c.Folded[1:] {
			k := named{c.Kind, alias}
			surname := c.Kind == entity.Person && !strings.Contains(alias, " ")
			if alias == c.Folded[0] || surname || len(byName[k]) == 0 {
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
		name := cs[owners[k][0]].Folded[0]
		if slices.ContainsFunc(owners[k], func(i int) bool { return cs[i].Folded[0] != name }) {
			continue
		}
		anchor := byName[k][0]
		for _, i := range owners[k] {
			joins = append(joins, Join{anchor, i, certain, fmt.Sprintf("%q is an alias of %q", cs[anchor].Name, cs[i].Name)})
		}
	}
	return joins
}
