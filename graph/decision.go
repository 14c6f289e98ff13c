package graph

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/claim"
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

// oneOf matches one of several words.
func oneOf[S ~string](words []S) *regexp.Regexp {
	var all []string
	for _, w := range words {
		all = append(all, regexp.QuoteMeta(string(w)))
	}
	return regexp.MustCompile("^(" + strings.Join(all, "|") + ")$")
}

// corrections are the values that each field can be corrected by.
var corrections = map[string]*regexp.Regexp{
	"link":   oneOf(claim.Links()),
	"status": oneOf(claim.Statuses()),
	"date":   regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?)?$`),
	"amount": regexp.MustCompile(`^(\d+(\.\d+)?( [A-Z]{3})?)?$`),
	"share":  regexp.MustCompile(`^([<>]?\d+(\.\d+)?)?$`),
	"role":   regexp.MustCompile(``),
	"source": regexp.MustCompile(`\S`),
}

// Check tells what is wrong with a decision.
func (d ClaimDecision) Check() error {
	if len(d.Correct) > 0 != (d.Verdict == Corrected) {
		return fmt.Errorf("graph: a claim is corrected by naming its right values, and only then")
	}
	for _, field := range slices.Sorted(maps.Keys(d.Correct)) {
		if form := corrections[field]; form == nil || !form.MatchString(d.Correct[field]) {
			return fmt.Errorf("graph: a claim can't be corrected by %s: %q", field, d.Correct[field])
		}
	}
	return nil
}

// decide applies the decision on a draft, if there is one, and reports whether the claim stays.
func (b *Builder) decide(d *draft) bool {
	decision, ok := b.Decisions.Claims[d.Fingerprint]
	if !ok {
		return true
	}
	b.applied[d.Fingerprint] = true
	if decision.Verdict == Rejected {
		d.Doc.Rejected++
		return false
	}
	d.Review = decision.Verdict
	for field, value := range decision.Correct {
		switch field {
		case "link":
			d.Link = claim.Link(value)
		case "status":
			d.Status = claim.Status(value)
		case "date":
			d.Date = value
		case "amount":
			d.Amount = parseAmount(value)
		case "share":
			d.Share = value
		case "role":
			d.Role = value
		case "source":
			if b.called(d.to, value) && !b.called(d.from, value) {
				d.from, d.to = d.to, d.from
			}
		}
	}
	return true
}

// called reports whether a candidate has a name.
func (b *Builder) called(candidate int, text string) bool {
	c := b.candidates[candidate]
	n := newNamed(b.legal, c.Kind, text)
	for i := range c.Folded {
		if c.named(i).fits(n) {
			return true
		}
	}
	return false
}

// Unapplied counts the decisions that fit nothing in the documents, once [Builder.Graph] has been called.
func (b *Builder) Unapplied() int {
	n := 0
	for _, p := range b.Decisions.Pairs {
		if !b.applied[pairKey(p)] {
			n++
		}
	}
	for key := range b.Decisions.Claims {
		if !b.applied[key] {
			n++
		}
	}
	return n
}
