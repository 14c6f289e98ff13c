package claim

import (
	"slices"
	"strings"
)

// role is the wording of the office that a claim is about, in the singular, "" where none is told. What is coordinated with it is left to
// its own claim.
func (s *site) role() string {
	n := s.officeNoun()
	if n < 0 {
		return ""
	}
	t := s.t
	lo, hi := min(n, s.last), max(n, s.last)
	if n != s.tok {
		lo, hi = n, t.lastOfOffice(n)
	}
	for lo > 0 && t.qualifiesOffice(lo-1, n) {
		lo--
	}
	return t.singular(lo, hi)
}

// officeNoun is the noun of the office: the trigger, or, where that is a verb or no word for an office, what the trigger says that somebody acts
// as ("succeeded Reed | as chairman"), else the noun that describes the one who holds it. −1 if there is none.
func (s *site) officeNoun() int {
	t := s.t
	if t.Tokens[s.tok].Tag != "VERB" && (s.frame != unframed || t.isOffice(s.tok)) {
		return s.tok
	}
	for _, k := range t.kids[s.tok] {
		if t.rel(k) == "obl" && t.actsAs(k) && t.isOffice(k) {
			return k
		}
	}
	holder := s.endAt(0)
	for i := range t.Tokens {
		if holder >= 0 && t.Tokens[i].Tag == "NOUN" && t.isOffice(i) && slices.ContainsFunc(t.bearers(i, i), func(f filler) bool { return f.tok == holder && !f.elided }) {
			return i
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
	case "amod", "compound", "advmod":
		return true
	}
	return false
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
