package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// tree is a parsed sentence with what the engine needs to walk it.
type tree struct {
	*text.Sentence
	doc       *entity.Document
	index     int // of the sentence in the document
	grammar   *grammar
	forms     []string // the tokens in lower case
	plain     []string // the same, without contractions
	lemmas    []string // nil while the tree is repaired
	rels      []string // the relations without their subtypes, nil while the tree is repaired
	verbForms []string // see verbForm, "" where nobody has asked
	kids      [][]int  // children of each token, in order
	mention   []int    // index of the mention that covers each token, −1 where there is none
	preps     []string // the preposition of the phrase that each token heads
	gaps      []gapped // clauses without a verb
	next      *tree    // the sentence behind it in its paragraph, nil if there is none
	trigger   []bool   // whether each token is the head of a trigger; set once the triggers are known
}

// newTree indexes a sentence; mentions are those of the document, first the first of them in this sentence.
func newTree(s *text.Sentence, index int, g *grammar, doc *entity.Document, first int) *tree {
	own := *s
	own.Tokens = slices.Clone(s.Tokens)
	n := len(own.Tokens)
	t := &tree{
		Sentence: &own, doc: doc, index: index, grammar: g,
		forms: make([]string, n), plain: make([]string, n), verbForms: make([]string, n), preps: make([]string, n), kids: make([][]int, n), mention: make([]int, n), trigger: make([]bool, n),
	}
	for i := range t.mention {
		t.forms[i] = strings.ToLower(s.Tokens[i].Text)
		t.plain[i] = g.plain(t.forms[i])
		t.mention[i] = -1
	}
	for m := first; m < len(doc.Mentions) && doc.Mentions[m].Sentence == index; m++ {
		for i := doc.Mentions[m].First; i <= doc.Mentions[m].Last; i++ {
			t.mention[i] = m
		}
	}
	t.conjugate()
	t.repair(first)
	t.hang()
	lemmas, rels := make([]string, n), make([]string, n)
	for i := range lemmas {
		lemmas[i], rels[i] = t.findLemma(i), t.rel(i)
	}
	t.lemmas, t.rels = lemmas, rels
	for i := range t.preps {
		t.preps[i] = t.findPreposition(i)
	}
	t.credit()
	return t
}

// hang lists the children of each token, all in one stretch of memory.
func (t *tree) hang() {
	n := len(t.Tokens)
	count, all := make([]int, n), make([]int, 0, n)
	for i := range t.Tokens {
		if h := t.Tokens[i].Head; h >= 0 && h < n {
			count[h]++
		}
	}
	for h, k := range count {
		t.kids[h], all = all[:0:k], all[k:k:cap(all)]
	}
	for i := range t.Tokens {
		if h := t.Tokens[i].Head; h >= 0 && h < n {
			t.kids[h] = append(t.kids[h], i)
		}
	}
}

// tok is token i.
func (t *tree) tok(i int) *text.Token { return &t.Tokens[i] }

// rel is the relation of token i without its subtype.
func (t *tree) rel(i int) string {
	if t.rels != nil {
		return t.rels[i]
	}
	r, _, _ := strings.Cut(t.Tokens[i].Rel, ":")
	return r
}

// sub is the subtype of the relation of token i, "" if it has none.
func (t *tree) sub(i int) string {
	_, s, _ := strings.Cut(t.Tokens[i].Rel, ":")
	return s
}

// lemma is the lower-case lemma of token i.
func (t *tree) lemma(i int) string {
	if t.lemmas != nil {
		return t.lemmas[i]
	}
	return t.findLemma(i)
}

// findLemma gives the lemma of the pack where the form of token i is one of a word that the pack names, else the model's, else the form.
func (t *tree) findLemma(i int) string {
	form := t.form(i)
	if t.isVerb(i) || t.Tokens[i].Tag == "ADJ" {
		if l := t.grammar.verbs[form]; l != "" && !t.pastLikeBase(i) {
			return l
		}
	}
	if t.Tokens[i].Tag == "NOUN" || t.Tokens[i].Tag == "ADJ" {
		if l := t.grammar.nouns[form]; l != "" {
			return l
		}
	}
	if l := t.Tokens[i].Lemma; l != "" && l != "_" {
		return strings.ToLower(l)
	}
	return form
}

// pastLikeBase reports whether token i is a past that looks like the base form of another verb of the pack: "found".
func (t *tree) pastLikeBase(i int) bool {
	form, x := t.form(i), &t.Tokens[i]
	return t.grammar.verbs[form] == form && x.Morph.Has("Tense=Past") && !strings.EqualFold(x.Lemma, form)
}

// form is the lower-case form of token i.
func (t *tree) form(i int) string { return t.forms[i] }

// head is the governor of token i, −1 for the root.
func (t *tree) head(i int) int { return t.Tokens[i].Head }

// child is the first child of i with one of the relations, −1 if there is none.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		for _, r := range rels {
			if t.Tokens[k].Rel == r || t.rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// named is the mention of an entity at token i, −1 if there is none or i is the head of a root.
func (t *tree) named(i int) int {
	if i < 0 {
		return -1
	}
	if m := t.mention[i]; m >= 0 && t.doc.Mentions[m].Kind.Named() {
		return m
	}
	return -1
}

// mentionHead is the token of mention m whose head lies outside it.
func (t *tree) mentionHead(m int) int {
	return t.headOf(t.doc.Mentions[m].First, t.doc.Mentions[m].Last)
}

// headOf is the token between first and last that governs the others: "officer" in "chief executive officer".
func (t *tree) headOf(first, last int) int {
	return text.HeadOf(t.Tokens, first, last)
}

// shareAt is the mention of a quota at token i or hanging on it, −1 if there is none.
func (t *tree) shareAt(i int) int {
	if m := t.mention[i]; m >= 0 && t.doc.Mentions[m].Kind == entity.Share {
		return m
	}
	for _, k := range t.kids[i] {
		if m := t.mention[k]; m >= 0 && t.doc.Mentions[m].Kind == entity.Share {
			return m
		}
	}
	return -1
}

// within reports whether token i lies under token top (or is it).
func (t *tree) within(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.Tokens); n++ {
		if i == top {
			return true
		}
		i = t.head(i)
	}
	return false
}

// isVerb reports whether token i works as a verb.
func (t *tree) isVerb(i int) bool { return t.Tokens[i].Tag == "VERB" || t.Tokens[i].Tag == "AUX" }

// isNominal reports whether token i can head a noun phrase; −1, no token, can't.
func (t *tree) isNominal(i int) bool {
	if i < 0 {
		return false
	}
	switch t.Tokens[i].Tag {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	}
	return t.mention[i] >= 0
}

// phraseStart is the first token of the noun phrase headed by i: its determiners, adjectives and name parts before it.
func (t *tree) phraseStart(i int) int {
	start := i
	if m := t.mention[i]; m >= 0 {
		for start > 0 && t.mention[start-1] == m {
			start--
		}
	}
	for start > 0 {
		switch t.Tokens[start-1].Tag {
		case "DET", "ADJ", "NUM":
			start--
			continue
		}
		break
	}
	return start
}

// conjuncts are token i and those coordinated with it, i first. One with a subject of its own is another clause: "its clients are Alfa and Beta; the | rivals are Gamma".
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for n := 0; n < len(out) && len(out) < 64; n++ {
		for _, k := range t.kids[out[n]] {
			if t.rel(k) == "conj" && t.isNominal(k) && t.calledApart(k) < 0 {
				out = append(out, k)
			}
		}
	}
	return out
}

// path is the chain of relations from token i up to token top, "" if top is not above i.
func (t *tree) path(i, top int) string {
	var parts []string
	for n := 0; i >= 0 && n < 12; n++ {
		if i == top {
			return strings.Join(parts, "<")
		}
		parts = append(parts, t.rel(i))
		i = t.head(i)
	}
	return ""
}

// isRelative reports whether token k is a relative word, and no name.
func (t *tree) isRelative(k int) bool { return t.grammar.relatives[t.form(k)] && t.named(k) < 0 }

// span is the text from token first to token last.
func (t *tree) span(first, last int) text.Span {
	return text.Span{Start: t.tok(first).Start, End: t.tok(last).End}
}

// gap is how many tokens a and b are apart.
func gap(a, b int) int { return max(a-b, b-a) }

// clause is the head of the clause that token i stands in: the nearest verb or copular predicate above it.
func (t *tree) clause(i int) int {
	for n := 0; n <= len(t.Tokens); n++ {
		if t.isVerb(i) && t.Tokens[i].Rel != "cop" && t.rel(i) != "aux" || t.child(i, "cop") >= 0 || t.head(i) < 0 {
			return i
		}
		switch t.rel(i) {
		case "acl", "advcl", "ccomp", "xcomp", "parataxis", "csubj":
			return i
		}
		i = t.head(i)
	}
	return i
}

// parted reports whether a colon or a semicolon stands between two tokens.
func (t *tree) parted(a, b int) bool {
	for i := min(a, b) + 1; i < max(a, b); i++ {
		if x := t.Tokens[i].Text; x == ":" || x == ";" {
			return true
		}
	}
	return false
}

// adverse reports whether a word opens token i that sets it against what stands before: "but".
func (t *tree) adverse(i int) bool {
	k := t.child(i, "cc")
	return k >= 0 && t.grammar.classes["but"][t.lemma(k)]
}
