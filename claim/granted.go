package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// granted is the mention of the value that grammar gives to the claim of a site beyond doubt, −1 if it gives none: that at the place of an end in lists that
// go together, that of a clause without a verb, and the quota that is the object of the trigger.
func (r *reader) granted(s *site, qualifier string) int {
	if x := r.respective(s, qualifier); x >= 0 {
		return x
	}
	if x := r.ownQuota(s); x >= 0 && qualifier == boundShare {
		return x
	}
	for i := range s.ends {
		if g := s.t.gapOf(s.endAt(i)); g != nil && g.value >= 0 && kindsBound[r.doc.Mentions[g.value].Kind] == qualifier {
			return g.value
		}
	}
	switch {
	case qualifier == boundShare && quotas[s.link]:
		return s.quotaDealt()
	case qualifier == boundAmount && s.event:
		if x := s.priceTold(); x >= 0 || s.link != Investor {
			return x
		}
		return s.sumGiven()
	}
	return -1
}

// priceTold is the amount without a preposition that modifies the trigger's noun: "the | $5 billion | takeover of Alfa".
func (s *site) priceTold() int {
	if s.t.isVerb(s.tok) {
		return -1
	}
	return s.valueBeside(entity.Amount, func(k, _ int) bool { return k < s.tok })
}

// valueBeside is the first value of a kind that hangs on the trigger without a preposition and is such as asked for by its token and mention, −1 for none.
func (s *site) valueBeside(kind entity.Kind, such func(k, x int) bool) int {
	t := s.t
	for _, k := range t.kids[s.tok] {
		if x := t.mention[k]; x >= 0 && t.doc.Mentions[x].Kind == kind && t.preposition(k) == "" && such(k, x) {
			return x
		}
	}
	return -1
}

// sumGiven is the amount that is the object of the trigger or that its object is a sum of, where the subject gives it: "invested | a total of $5 million", or
// gets it of one alone: "raised | $5 million from Alfa". Of several who invest together it is what they give.
func (s *site) sumGiven() int {
	t := s.t
	if !t.isVerb(s.tok) || t.isPassive(s.tok) || !s.isSubject(0) && (!s.isSubject(1) || s.bundled()) {
		return -1
	}
	o := t.child(s.tok, "obj")
	if o < 0 {
		return -1
	}
	if t.mention[o] < 0 {
		for _, k := range t.kids[o] {
			if t.mention[k] >= 0 && t.grammar.of[t.preposition(k)] {
				o = k
			}
		}
	}
	if x := t.mention[o]; x >= 0 && t.doc.Mentions[x].Kind == entity.Amount && !s.gapsAway(x) {
		return x
	}
	return -1
}

// isSubject reports whether end i of the claim is the subject of its trigger, or one of several.
func (s *site) isSubject(i int) bool {
	k := s.endAt(i)
	return k >= 0 && slices.ContainsFunc(s.t.subject(s.tok), func(f filler) bool {
		return !f.elided && slices.Contains(s.t.conjuncts(f.tok), k)
	})
}

// quotaDealt is the quota without a preposition that is itself the object of the trigger, or in the passive its subject: "bought the remaining | 70%".
func (s *site) quotaDealt() int {
	t, rel := s.t, "obj"
	if !t.isVerb(s.tok) {
		return -1
	}
	if t.isPassive(s.tok) {
		rel = "nsubj"
	}
	return s.valueBeside(entity.Share, func(k, x int) bool { return t.rel(k) == rel && !s.gapsAway(x) })
}
