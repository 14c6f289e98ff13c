package graph

import (
	"fmt"
	"maps"
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// Decisions are what a person found about entities and claims. They win over the engine, and change nothing but the
// graph that is built: without them, the same documents give the engine's graph again.
type Decisions struct {
	Pairs  []PairDecision
	Claims map[string]ClaimDecision // by [Edge.Fingerprint]
}

// PairDecision says that two names stand for one entity, or never do.
type PairDecision struct {
	A, B Name
	Same bool
}

// Name is the name of an entity of a kind. Case, accents, punctuation and the legal form of bodies make no difference.
type Name struct {
	Kind entity.Kind
	Text string
}

// Verdict is what a person says of a claim.
type Verdict string

// The verdicts. A rejected claim is not in the graph; [Document.Rejected] counts it.
const (
	Confirmed Verdict = "confirmed"
	Corrected Verdict = "corrected"
	Rejected  Verdict = "rejected"
)

// ClaimDecision is the verdict on a claim, and for [Corrected] the values to put in place of the engine's: of "link",
// "status", "date", "amount", "share" and "role", empty for none, or of "source", the name of that end of the two that the
// link comes from.
type ClaimDecision struct {
	Verdict Verdict
	Correct map[string]string
}

// Check tells what is wrong with a decision: a person is never the same as what is none.
func (p PairDecision) Check() error {
	if p.Same && p.A.Kind != p.B.Kind && (p.A.Kind == entity.Person || p.B.Kind == entity.Person) {
		return fmt.Errorf("%q, a %s, can't be the same as %q, a %s", p.A.Text, p.A.Kind, p.B.Text, p.B.Kind)
	}
	return nil
}

// decidedJoins joins the candidates that a person says are one. Of the candidates of one source with one name only the
// first is meant, unless both names are the same.
func (b *Builder) decidedJoins() []Join {
	byName := map[named][]int{}
	for i, c := range b.candidates {
		k := named{c.Kind, c.Folded[0]}
		byName[k] = append(byName[k], i)
	}
	var joins []Join
	for _, p := range b.Decisions.Pairs {
		x, y := b.fold(p.A), b.fold(p.B)
		err := p.Check()
		if err == nil && (len(byName[x]) == 0 || len(byName[y]) == 0) {
			continue
		}
		b.applied[pairKey(p)] = err
		if err != nil || !p.Same {
			continue
		}
		members := byName[x]
		if x != y {
			members = append(b.firsts(members), b.firsts(byName[y])...)
		}
		for _, i := range members[1:] {
			joins = append(joins, Join{members[0], i, scoreEqual, fmt.Sprintf("a person says that %q is %q", p.A.Text, p.B.Text)})
		}
	}
	return joins
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
func (b *Builder) apart() [][]int {
	sides := map[named][]int{}
	for p, d := range b.Decisions.Pairs {
		if x, y := b.fold(d.A), b.fold(d.B); !d.Same && x != y {
			sides[x], sides[y] = append(sides[x], 2*p), append(sides[y], 2*p+1)
		}
	}
	out := make([][]int, len(b.candidates))
	for i, c := range b.candidates {
		out[i] = slices.Clone(sides[named{c.Kind, c.Folded[0]}])
	}
	return out
}

func (b *Builder) fold(n Name) named { return named{n.Kind, b.legal.fold(n.Kind, n.Text)} }

// Unapplied names the decisions that could not be applied on the documents, each with the reason, once [Builder.Graph] has
// been called: the pairs in their order, then the claims by their fingerprints.
func (b *Builder) Unapplied() []string {
	var out []string
	tell := func(key, what, missing string) {
		err, fits := b.applied[key]
		switch {
		case !fits:
			out = append(out, what+": "+missing)
		case err != nil:
			out = append(out, what+": "+err.Error())
		}
	}
	for _, p := range b.Decisions.Pairs {
		tell(pairKey(p), fmt.Sprintf("%s %q and %s %q", p.A.Kind, p.A.Text, p.B.Kind, p.B.Text), "there are no entities of both names")
	}
	for _, key := range slices.Sorted(maps.Keys(b.Decisions.Claims)) {
		tell(key, "claim "+key, "there is no such claim")
	}
	return out
}

func pairKey(p PairDecision) string {
	return digest(string(p.A.Kind), p.A.Text, string(p.B.Kind), p.B.Text)
}
