package claim

import (
	"math"
	"slices"
	"strconv"
)

// whole is all of a body, in percent.
const whole = 100

// remainderWithin is how many tokens from the word for a remainder its owner may be named.
const remainderWithin = 8

// fillRemainders gives the owner of what is left of a body its share, where the text tells those of all others beside it: "Alfa has 60% of
// Beta, | the rest is Gamma's". What several have together, no one of them has.
func (r *reader) fillRemainders(claims []Claim, of []scored) {
	for _, t := range r.trees {
		if t == nil {
			continue
		}
		for k := range t.Tokens {
			if !t.tellsRemainder(k) {
				continue
			}
			if i := ownerNear(t, k, of); i >= 0 {
				claims[i].Share = ""
				if c := of[i].candidate; !r.listed(c.from.mention) || t.gapOf(c.from.tok) != nil {
					claims[i].Share = leftOf(claims, of, i)
				}
			}
		}
	}
}

// tellsRemainder reports whether token k is a word for what is left of a body, and the text does not say how much that is.
func (t *tree) tellsRemainder(k int) bool {
	return t.grammar.remainder[t.lemma(k)] && t.mention[k] < 0 && (k+1 == len(t.Tokens) || t.mention[k+1] < 0) && !t.isOfOther(k)
}

// ownerNear is which of the claims that are drawn says who owns what token k of sentence t calls the remainder: the one whose owner is named nearest, and nearer
// than anybody else but what it owns; −1 for none.
func ownerNear(t *tree, k int, of []scored) int {
	for i := range of {
		c := of[i].candidate
		if c.link() != Owner || c.m.t != t || c.from.elided || gap(c.from.tok, k) > remainderWithin {
			continue
		}
		if !slices.ContainsFunc(t.mentioned(), func(m int) bool {
			e := t.doc.Mentions[m].Entity
			return e != c.from.entity && e != c.to.entity && gap(t.mentionHead(m), k) < gap(c.from.tok, k)
		}) {
			return i
		}
	}
	return -1
}

// isOfOther reports whether the word for a remainder at token k tells of what: "the rest of the money".
func (t *tree) isOfOther(k int) bool {
	for _, o := range t.kids[k] {
		if t.rel(o) == "nmod" && t.grammar.of[t.preposition(o)] && !t.grammar.classes["stake"][t.lemma(o)] && t.named(o) < 0 {
			return true
		}
	}
	return false
}

// leftOf is what the other owners of what claim i is about leave of it, by what the sentence of the claim and the one before it say; "" where that is nothing.
func leftOf(claims []Claim, of []scored, i int) string {
	sum, holders := 0.0, map[int]bool{claims[i].From: true}
	for j := range claims {
		c := &claims[j]
		if back := of[i].m.t.index - of[j].m.t.index; back < 0 || back > 1 || c.Link != Owner || c.To != claims[i].To || c.Status != claims[i].Status || holders[c.From] {
			continue
		}
		share, err := strconv.ParseFloat(c.Share, 64)
		if err != nil {
			continue
		}
		holders[c.From] = true
		sum += share
	}
	if sum <= 0 || sum >= whole {
		return ""
	}
	return strconv.FormatFloat(math.Round((whole-sum)*100)/100, 'f', -1, 64)
}
