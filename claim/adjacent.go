package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// adjacent is the name that stands right beside the noun phrase of n, set off by nothing or a comma, where the parse
// missed the apposition.
func (t *tree) adjacent(n, last int) []filler {
	next := t.phraseEnd(n, last) + 1
	if x := t.nameFrom(next); x >= 0 && t.head(next) != n && !t.titledApart(t.mentionHead(x), n) {
		return only(t.mentionHead(x), "adjacent name")
	}
	if t.possessed(n) { // "Reed, the chairman's | rival, Hale"
		return nil
	}
	if x := t.nameFrom(next + 1); x >= 0 && t.form(next) == "," && !t.ofSomebody(n) && !t.opensClause(x, n) && !t.joinsComplement(x, n) {
		return only(t.mentionHead(x), "adjacent name behind comma")
	}
	if x := t.nameBeforeComma(n); x >= 0 {
		return only(t.mentionHead(x), "adjacent name before")
	}
	return nil
}

// titledApart reports whether the name at token i has a noun with an article of its own before it, which is coordinated with noun n: "the chairman of Alfa and | the
// mayor Reed" are two people.
func (t *tree) titledApart(i, n int) bool {
	h := t.head(i)
	return h > n && h < i && t.rel(h) == "conj" && t.named(h) < 0 && t.isNominal(h) && t.isDefinite(h) && t.isDefinite(n)
}

// opensClause reports whether mention x is the subject of a verb that follows it without a comma, so that the one before it ends a phrase in front
// in which noun n stands: "after the death of the owner of Alfa, | Reed founded Beta".
func (t *tree) opensClause(x, n int) bool {
	h, behind := t.mentionHead(x), t.doc.Mentions[x].Last+1
	if behind >= len(t.Tokens) || t.Tokens[behind].Tag == "PUNCT" || t.preposition(n) == "" && t.nameBeforeComma(n) < 0 {
		return false
	}
	return t.rel(h) == "nsubj" && !t.within(n, h) && !t.within(h, n) || t.isFinite(behind) && !t.within(behind, n)
}

// joinsComplement reports whether mention x goes on with the names of the complements of noun n: "the friends of Hale, | Reed and Moss".
func (t *tree) joinsComplement(x, n int) bool {
	h := t.mentionHead(x)
	if t.rel(h) != "conj" || t.head(h) < 0 {
		return false
	}
	up := t.named(t.head(h))
	return up >= 0 && t.within(h, n) && sameSort(t.doc.Mentions[up].Kind, t.doc.Mentions[x].Kind)
}

// ofSomebody reports whether noun n complements a noun that describes a person, whom a name behind a comma may name as well: "the daughter of the
// chairman of Alfa, | Anna Reed".
func (t *tree) ofSomebody(n int) bool {
	h := t.head(n)
	if h < 0 || t.rel(n) != "nmod" || t.named(h) >= 0 || !t.grammar.of[t.preposition(n)] && !t.possessed(n) {
		return false
	}
	return t.isOther(h) || slices.ContainsFunc(t.grammar.triggers[t.lemma(h)], func(x trigger) bool { return x.describes(entity.Person) })
}

// nameBeforeComma is the name that stands before the noun phrase of n with a comma between, −1 if there is none.
func (t *tree) nameBeforeComma(n int) int {
	if start := t.phraseStart(n); start >= 2 && t.behindComma(start) {
		return t.named(start - 2)
	}
	return -1
}

// phraseEnd is the last token of the phrase that noun n begins: its fixed words and its complements with a preposition, up
// to a comma, a verb or a name that stands without one.
func (t *tree) phraseEnd(n, last int) int {
	end := last
	for i := last + 1; i < len(t.Tokens) && i < last+12; i++ {
		if t.Tokens[i].Tag == "PUNCT" || t.isVerb(i) || !t.within(i, n) {
			break
		}
		if x := t.named(i); x >= 0 && t.mentionHead(x) == i && t.preposition(i) == "" && !t.possessed(i) {
			break
		}
		end = i
	}
	for end > last && t.named(end) < 0 && t.Tokens[end].Tag != "NOUN" && t.Tokens[end].Tag != "ADJ" {
		end--
	}
	return end
}
