package claim

import (
	"slices"
	"strings"
)

// role is the office that a claim is about, as the text words it, but its noun in the singular, "" where none is told.
func (s *site) role() string {
	n := s.officeNoun()
	if n < 0 {
		return ""
	}
	lo, hi := min(n, s.last), max(n, s.last)
	if n != s.tok {
		lo, hi = n, s.t.lastOfOffice(n)
	}
	for lo > 0 && s.t.qualifiesOffice(lo-1, n) {
		lo--
	}
	rest := s.t.tok(s.restOfOffice(n, hi))
	return s.t.singular(lo, hi) + s.t.doc.Text[s.t.tok(hi).End:rest.End]
}

// officeNoun is the noun of the office: the trigger, or, where that is a verb or no word for an office, what the trigger says that somebody acts
// as ("succeeded Reed | as chairman"), else the noun that describes the one who holds it. −1 if there is none.
func (s *site) officeNoun() int {
	t := s.t
	if t.Tokens[s.tok].Tag != "VERB" && (s.office && s.frame != unframed || t.isOffice(s.tok)) {
		return s.tok
	}
	if k := s.actedAs(); k >= 0 {
		return k
	}
	holder := s.endAt(0)
	for i := range t.Tokens {
		if holder >= 0 && t.Tokens[i].Tag == "NOUN" && t.isOffice(i) && slices.ContainsFunc(t.bearers(i, i), func(f filler) bool { return f.tok == holder && !f.elided }) {
			return i
		}
	}
	return -1
}

// actedAs is the first office of the trigger's clause, behind it, as which somebody acts: "joined Alfa | as chairman"; −1 if there is none.
func (s *site) actedAs() int {
	t := s.t
	for k := s.tok + 1; k < len(t.Tokens); k++ {
		if t.isOffice(k) && !t.grammar.classes["board"][t.lemma(k)] && t.actsAs(k) && t.clause(k) == t.clause(s.tok) {
			return k
		}
	}
	return -1
}

// isOffice reports whether token i is a noun that a frame of offices knows.
func (t *tree) isOffice(i int) bool {
	return slices.ContainsFunc(t.grammar.triggers[t.lemma(i)], func(x trigger) bool { return x.form == headTrigger && x.frame.Office })
}

// lastOfOffice is the last word of the longest office whose wording begins at token i: "amministratore delegato".
func (t *tree) lastOfOffice(i int) int {
	last := i
	for _, x := range t.grammar.triggers[t.lemma(i)] {
		if k, ok := t.wording(i, &x); ok && x.form == headTrigger && x.frame.Office {
			last = max(last, k)
		}
	}
	return last
}

// qualifiesOffice reports whether token k before the office n belongs to its wording: "executive vice president", not "former president".
func (t *tree) qualifiesOffice(k, n int) bool {
	if t.head(k) != n || t.named(k) >= 0 || t.possessed(k) || t.grammar.isCue(t, k) {
		return false
	}
	switch t.rel(k) {
	case "amod", "compound":
		return true
	}
	return false
}

// restOfOffice is the last word of the wording of office n, of which last is the last so far: adjectives behind it ("presidente | esecutivo"), what it is
// the office of, where that is not the body itself ("head | of sales"), and a second office of the same person ("chairman | and chief executive").
func (s *site) restOfOffice(n, last int) int {
	t := s.t
	for k := last + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Tag == "ADJ" && t.qualifiesOffice(k, n) {
			last = k
		} else if t.Tokens[k].Tag != "ADV" || t.head(k) != k+1 { // "non | esecutivo"
			break
		}
	}
	if k := last + 1; k < len(t.Tokens) && t.rel(k) == "cc" && t.grammar.and[t.form(k)] && !s.bundled() {
		for second := k + 1; second < min(k+4, len(t.Tokens)) && t.named(second) < 0; second++ {
			if t.isOffice(second) && t.Tokens[second].Tag == "NOUN" && t.head(second) == n && t.rel(second) == "conj" {
				return s.restOfOffice(second, t.lastOfOffice(second))
			}
		}
	}
	for _, k := range t.kids[n] {
		if t.rel(k) == "nmod" && t.preposition(k) != "" && t.Tokens[k].Tag == "NOUN" && t.openingOf(k) == last+1 {
			return max(last, s.lastOfField(k))
		}
	}
	return last
}

// lastOfField is the last word of what an office is over, whose head is noun k; −1 where that is in whose it is: it names somebody, is an end of the claim
// or describes one.
func (s *site) lastOfField(k int) int {
	t := s.t
	if t.grammar.descriptions[t.lemma(k)].kinds != 0 || t.hasPossessor(k) {
		return -1
	}
	last := -1
	for i := t.openingOf(k); i <= t.phraseEnd(k, k); i++ {
		switch {
		case t.mention[i] >= 0 && t.preposition(t.mentionHead(t.mention[i])) != "":
			return last
		case t.mention[i] >= 0, i == s.endAt(0), i == s.endAt(1):
			return -1
		case i == k || last >= k && isContent(t.Tokens[i].Tag):
			last = i
		}
	}
	return last
}

// singular is the text of tokens first to last, each noun in the plural by its lemma if a frame knows that: what several hold, each holds.
func (t *tree) singular(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		x := &t.Tokens[i]
		if i > first {
			b.WriteString(t.doc.Text[t.Tokens[i-1].End:x.Start])
		}
		word := t.doc.Text[x.Start:x.End]
		if x.Tag == "NOUN" && x.Morph.Has("Number=Plur") && len(t.grammar.triggers[x.Lemma]) > 0 {
			word = x.Lemma
		}
		b.WriteString(word)
	}
	return b.String()
}
