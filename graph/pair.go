package graph

import (
	"errors"
	"fmt"
	"slices"
)

// sides are the candidates that a decision on a pair is about: those of the name A, and those of the name B.
type sides [2][]int

// named are the names of the pair.
func (b *Builder) named(p PairDecision) [2]named {
	return [2]named{newNamed(b.legal, p.A.Kind, p.A.Text), newNamed(b.legal, p.B.Kind, p.B.Text)}
}

// means reports whether side s of a pair means n. Legal forms that are given must agree; where nothing else tells the two
// names apart, so must those that are not.
func means(pair [2]named, s int, n named) bool {
	if pair[0].bare() == pair[1].bare() {
		return n == pair[s]
	}
	return n.fits(pair[s])
}

// sides finds the candidates that each decision on a pair is about, none where it can't be applied, and notes which are.
func (b *Builder) sides() []sides {
	byName := map[named][]int{}
	for i, c := range b.candidates {
		k := c.named(0).bare()
		byName[k] = append(byName[k], i)
	}
	out := make([]sides, len(b.Decisions.Pairs))
	for p, d := range b.Decisions.Pairs {
		key, pair := pairKey(d), b.named(d)
		if err := d.Check(); err != nil {
			b.applied[key] = err
			continue
		}
		var found sides
		for s, n := range pair {
			for _, i := range byName[n.bare()] {
				if means(pair, s, b.candidates[i].named(0)) {
					found[s] = append(found[s], i)
				}
			}
		}
		switch {
		case (len(found[0]) == 0 || len(found[1]) == 0) && d.Same && b.holds(pair):
			b.applied[key] = nil
		case len(found[0]) == 0 || len(found[1]) == 0:
		case !d.Same && pair[0] == pair[1]:
			b.applied[key] = errors.New("they are one name, which can't be told apart")
		default:
			b.applied[key], out[p] = nil, found
		}
	}
	return out
}

// holds reports whether both names of a pair are those of one candidate already.
func (b *Builder) holds(pair [2]named) bool {
	return slices.ContainsFunc(b.candidates, func(c Candidate) bool {
		var has [2]bool
		for i := range c.Folded {
			for s := range pair {
				has[s] = has[s] || means(pair, s, c.named(i))
			}
		}
		return has[0] && has[1]
	})
}

// decidedJoins joins the candidates that a person says are one. Of the candidates of one source with one name only the
// first is meant, unless both names are the same.
func (b *Builder) decidedJoins(all []sides) []Join {
	var joins []Join
	for i, p := range b.Decisions.Pairs {
		members := all[i][0]
		if !p.Same || len(members) == 0 {
			continue
		}
		if pair := b.named(p); pair[0] != pair[1] {
			members = append(b.firsts(members), b.firsts(all[i][1])...)
		}
		for _, i := range members[1:] {
			joins = append(joins, Join{members[0], i, scoreEqual, fmt.Sprintf("a person says that %q is %q", p.A.Text, p.B.Text)})
		}
	}
	return joins
}

// noteParted notes the pairs that are not one though a person says so: other decisions keep them apart.
func (b *Builder) noteParted(all []sides, group []int) {
	for i, p := range b.Decisions.Pairs {
		if !p.Same || len(all[i][0]) == 0 {
			continue
		}
		members := append(b.firsts(all[i][0]), b.firsts(all[i][1])...)
		if slices.ContainsFunc(members, func(m int) bool { return group[m] != group[members[0]] }) {
			b.applied[pairKey(p)] = errors.New("other decisions keep them apart")
		}
	}
}

// firsts are the first of the candidates of each source.
func (b *Builder) firsts(candidates []int) []int {
	seen := map[int]bool{}
	var out []int
	for _, i := range candidates {
		if s := b.candidates[i].Source; !seen[s] {
			seen[s] = true
			out = append(out, i)
		}
	}
	return out
}

// apart gives each candidate its sides in the pairs that a person says are different: 2p for the first name of pair p,
// 2p+1 for the second.
func (b *Builder) apart(all []sides) [][]int {
	out := make([][]int, len(b.candidates))
	for p, d := range b.Decisions.Pairs {
		if d.Same {
			continue
		}
		for s, candidates := range all[p] {
			for _, i := range candidates {
				out[i] = append(out[i], 2*p+s)
			}
		}
	}
	return out
}

// divides reports whether a person says that two of some names are those of different entities.
func (b *Builder) divides(names []named) bool {
	return slices.ContainsFunc(b.Decisions.Pairs, func(p PairDecision) bool {
		pair := b.named(p)
		has := func(s int) bool { return slices.ContainsFunc(names, func(n named) bool { return means(pair, s, n) }) }
		return !p.Same && pair[0] != pair[1] && has(0) && has(1)
	})
}

func pairKey(p PairDecision) string {
	return digest(string(p.A.Kind), p.A.Text, string(p.B.Kind), p.B.Text)
}
