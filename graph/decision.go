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

// Name is the name of an entity of a kind. Case, accents and punctuation make no difference. A body is meant in its legal form
// if one is given, else in any; of two names that differ only by it, just as they are written.
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
