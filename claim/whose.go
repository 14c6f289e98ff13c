package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// ofAnother reports whether grammar gives the value of mention x, in the sentence of a site, to another claim: that of a clause without a verb, of a name
// that it stands in brackets behind, or of another clause while the trigger's own clause has a value of its kind.
func (r *reader) ofAnother(s *site, x int) bool {
	if name := s.t.bracketedBehind(x); name >= 0 {
		return !s.hasEnd(name) && s.lists(name)
	}
	return s.gapsAway(x) || s.t.apartFrom(s.tok, x) && slices.ContainsFunc(s.t.sameKind(x), func(y int) bool { return s.t.ownValue(s.tok, y) })
}

// granted is the mention of the value that grammar gives to the claim of a site beyond doubt, −1 if it gives none: that at the place of an end in lists that
// go together, that of a clause without a verb, and the quota that is the object of the trigger.
func (r *reader) granted(s *site, qualifier string) int {
	if x := r.respective(s, qualifier); x >= 0 {
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
	t := s.t
	if t.isVerb(s.tok) {
		return -1
	}
	for _, k := range t.kids[s.tok] {
		if x := t.mention[k]; k < s.tok && x >= 0 && t.doc.Mentions[x].Kind == entity.Amount && t.preposition(k) == "" {
			return x
		}
	}
	return -1
}

// sumGiven is the amount that is the object of the trigger or that its object is a sum of, where the subject gives it: "invested | a total of $5 million". Of
// several who invest together it is what they give.
func (s *site) sumGiven() int {
	t := s.t
	if k := s.endAt(0); !t.isVerb(s.tok) || t.isPassive(s.tok) || k < 0 || !slices.ContainsFunc(t.subject(s.tok), func(f filler) bool {
		return !f.elided && slices.Contains(t.conjuncts(f.tok), k)
	}) {
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

// quotaDealt is the quota without a preposition that is itself the object of the trigger, or in the passive its subject: "bought the remaining | 70%".
func (s *site) quotaDealt() int {
	t, rel := s.t, "obj"
	if !t.isVerb(s.tok) {
		return -1
	}
	if t.isPassive(s.tok) {
		rel = "nsubj"
	}
	for _, k := range t.kids[s.tok] {
		if x := t.mention[k]; t.rel(k) == rel && x >= 0 && t.doc.Mentions[x].Kind == entity.Share && t.preposition(k) == "" && !s.gapsAway(x) {
			return x
		}
	}
	return -1
}

// bracketedBehind is the head of the name right behind which the value of mention x stands in brackets, −1 if it stands in none: "run by Hale (from 1980)".
func (t *tree) bracketedBehind(x int) int {
	first := t.doc.Mentions[x].First
	for k := first - 1; k > 0 && first-k < 4; k-- {
		if t.Tokens[k].Text == "(" && t.named(k-1) >= 0 {
			return t.mentionHead(t.named(k - 1))
		}
	}
	return -1
}

// hasEnd reports whether token k is an end of the claim.
func (s *site) hasEnd(k int) bool { return s.endAt(0) == k || s.endAt(1) == k }

// lists reports whether token k is in a list with an end of the claim, or complements one word with it: "run by Hale and then by Reed".
func (s *site) lists(k int) bool {
	for i := range s.ends {
		if e := s.endAt(i); e >= 0 && (s.t.listedWith(e, k) || s.t.sameRole(e, k)) {
			return true
		}
	}
	return false
}

// extendsOther reports whether an adverb of extent modifies another trigger: "wholly controls Alfa and is a partner of Beta".
func (s *site) extendsOther(k int) bool {
	h := s.t.head(k)
	return h >= 0 && h != s.tok && s.t.trigger[h] && !s.t.within(h, s.tok) && s.t.Tokens[k].Tag == "ADV"
}

// sameRole reports whether two phrases complement one word alike.
func (t *tree) sameRole(a, b int) bool {
	return t.head(a) == t.head(b) && t.Tokens[a].Rel == t.Tokens[b].Rel && t.preposition(a) == t.preposition(b)
}

// sameKind are the other mentions of the kind of x in the sentence.
func (t *tree) sameKind(x int) []int {
	var out []int
	for k := range t.Tokens {
		y := t.mention[k]
		if y >= 0 && y != x && t.doc.Mentions[y].First == k && t.doc.Mentions[y].Kind == t.doc.Mentions[x].Kind {
			out = append(out, y)
		}
	}
	return out
}

// apartFrom reports whether a value stands in another clause than the trigger, and the trigger not in a clause below the value's.
func (t *tree) apartFrom(trigger, x int) bool {
	return t.clause(t.mentionHead(x)) != t.clause(trigger) && !t.within(t.mentionHead(x), trigger)
}

// ownValue reports whether a value hangs on the trigger or on the verb of its clause.
func (t *tree) ownValue(trigger, x int) bool {
	k := t.mentionHead(x)
	return t.within(k, trigger) && t.clause(k) == t.clause(trigger) || t.head(k) == t.clause(trigger)
}
