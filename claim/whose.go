package claim

import "slices"

// ofAnother reports whether grammar gives the value of mention x, in the sentence of a site, to another claim: that of a clause without a verb, of a name
// that it stands in brackets behind, or of another clause while the trigger's own clause has a value of its kind.
func (r *reader) ofAnother(s *site, x int) bool {
	if name := s.t.bracketedBehind(x); name >= 0 {
		return !s.hasEnd(name) && s.lists(name)
	}
	return s.gapsAway(x) || s.t.apartFrom(s.tok, x) && slices.ContainsFunc(s.t.sameKind(x), func(y int) bool { return s.t.ownValue(s.tok, y) })
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
