package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// bearers are the entities that a noun or adjective n describes: by apposition, copula, as a title before a name, as
// what a verb of naming or becoming makes them. last is the last word of the noun's wording.
func (t *tree) bearers(n, last int) []filler {
	if out := t.ownBearers(n, last); len(out) > 0 {
		return out
	}
	h := t.head(n)
	if h < 0 || t.rel(n) != "conj" {
		return nil
	}
	// A coordinated head noun shares the bearer of the first: "founder and chief executive".
	if t.named(h) < 0 && t.isNominal(h) {
		return relabel("shared ", t.ownBearers(h, h))
	}
	start, apposed := t.phraseStart(n), t.child(h, "appos")
	if t.named(h) >= 0 && (t.behindComma(start) || apposed >= 0 && apposed < n && t.named(apposed) < 0 && t.Tokens[n].Tag == "NOUN") {
		return only(h, "loose apposition") // "Reed, the founder of Alfa and | a director of Beta"
	}
	return nil
}

// ownBearers are the bearers of n alone: those above it in the tree, else those below it, else the name beside it.
func (t *tree) ownBearers(n, last int) []filler {
	if t.child(n, "cop") >= 0 {
		return t.copulaSubject(n)
	}
	if (t.isComplement(n) || t.rel(n) == "appos") && t.personFrom(last+1) { // "Reed, | chairman Tom Hale and Moss", "wrote to Alfa chairman Tom Hale", "named chairman Tom Hale"
		return t.adjacent(n, last)
	}
	if k := t.beforeBracket(n); k >= 0 {
		return only(k, "apposition")
	}
	if out := t.bearersAbove(n); len(out) > 0 {
		return out
	}
	if out := t.bearersBelow(n); len(out) > 0 {
		return out
	}
	return t.adjacent(n, last)
}

// beforeBracket is the head of the name right before the bracket that the phrase of noun n opens, where the parse hung n on another name: "Reed (chairman), Hale (| director)";
// −1 for none.
func (t *tree) beforeBracket(n int) int {
	start := t.phraseStart(n)
	if start < 2 || t.Tokens[start-1].Text != "(" || t.rel(n) != "appos" {
		return -1
	}
	if x := t.named(start - 2); x >= 0 {
		return t.mentionHead(x)
	}
	return -1
}

// isComplement reports whether n complements a verb, other than as its subject.
func (t *tree) isComplement(n int) bool {
	switch t.rel(n) {
	case "xcomp", "obl", "obj", "ccomp", "advcl":
		return true
	}
	return false
}

// personFrom reports whether a person's name starts at token i and does not hang on the one before.
func (t *tree) personFrom(i int) bool {
	x := t.nameFrom(i)
	return x >= 0 && t.doc.Mentions[x].Kind == entity.Person && t.head(t.mentionHead(x)) != i-1
}

// bearersAbove are what n hangs on as an apposition or a title, or what the verb that governs it makes of whom.
func (t *tree) bearersAbove(n int) []filler {
	h := t.head(n)
	if h < 0 {
		return nil
	}
	if t.prolongs(n) {
		return only(t.head(h), "apposition")
	}
	switch t.rel(n) {
	case "appos":
		if t.isNominal(h) {
			return only(h, "apposition")
		}
	case "acl", "parataxis":
		if t.named(h) >= 0 {
			return only(h, "apposition")
		}
	case "compound", "nmod", "flat", "amod", "dep", "nummod":
		if t.named(h) >= 0 && t.rel(n) == "nmod" && t.actsAs(n) && t.grammar.with[t.preposition(h)] { // "with Reed | as president"
			return only(h, "with as")
		}
		if t.named(h) >= 0 && t.preposition(n) == "" && !t.possessed(n) {
			return only(h, "title")
		}
	case "nsubj":
		if t.child(h, "cop") >= 0 && t.isNominal(h) { // "the chairman is Anna Reed"
			return only(h, "predicate")
		}
	}
	if t.isComplement(n) {
		return t.appointee(n, h)
	}
	return nil
}

// prolongs reports whether noun n goes on with the apposition of a name that it hangs on, behind an adverb: "Reed, a former champion | now chairman of Alfa".
func (t *tree) prolongs(n int) bool {
	h := t.head(n)
	return h >= 0 && n > h && t.rel(h) == "appos" && (t.rel(n) == "appos" || t.rel(n) == "nmod") && t.named(t.head(h)) >= 0 && t.child(n, "advmod") >= 0 && t.preposition(n) == ""
}

// bearersBelow are the names that hang on n as an apposition, or behind it as those whose title it is.
func (t *tree) bearersBelow(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		apposed := t.rel(k) == "appos"
		if t.preposition(k) != "" || t.possessed(k) || t.named(k) < 0 && (!apposed || !t.isNominal(k)) || t.parted(n, k) && t.complements(n) {
			continue
		}
		switch t.rel(k) {
		case "appos":
			out = append(out, phrase(k, "apposition"))
		case "flat", "nmod", "compound", "dep", "obl":
			if k > n {
				out = append(out, phrase(k, "title"))
			}
		}
	}
	return out
}

// copulaSubject is the subject of the predicate n.
func (t *tree) copulaSubject(n int) []filler {
	subject := t.subject(n)
	if len(subject) > 0 && !subject[0].elided {
		return subject
	}
	// The parse left the predicate without a subject: the name that stands before the copula, as no complement of another
	// word ("linked to X | for being the chairman").
	cop := t.child(n, "cop")
	for i := cop - 1; i >= 0 && cop-i < 7 && t.Tokens[i].Tag != "PUNCT" && t.rel(i) != "mark" && !t.isVerb(i); i-- {
		if x := t.named(i); x >= 0 && t.preposition(t.mentionHead(x)) == "" {
			return only(t.mentionHead(x), "before copula")
		}
	}
	return subject
}

// appointee is whom a verb makes what its complement n says: "became chairman", "was named chairman", "named Y chairman",
// "joined as chairman".
func (t *tree) appointee(n, verb int) []filler {
	if o := t.broughtAs(n, verb); o >= 0 {
		return only(o, "with as")
	}
	if !t.isVerb(verb) {
		return nil
	}
	naming, copula := t.grammar.naming[t.lemma(verb)], t.grammar.copula[t.lemma(verb)]
	if t.rel(n) == "obl" && !t.actsAs(n) || (t.rel(n) != "obl" || t.grammar.recipient[t.preposition(n)]) && !naming && !copula {
		return nil
	}
	how := "named by " + t.lemma(verb)
	if o := t.castAs(n, verb); o >= 0 && !naming && !copula {
		return only(o, how)
	}
	if !naming || copula || t.isPassive(verb) {
		if subject := t.subject(verb); len(subject) > 1 || !t.morePlural(n, subject) {
			return relabel(how+" ", subject)
		}
		return nil
	}
	for _, k := range t.kids[verb] {
		if k != n && (t.rel(k) == "obj" || t.rel(k) == "iobj") && t.isNominal(k) {
			return only(k, how)
		}
	}
	return nil
}

// castAs is the person whom a verb has for its object that says of somebody as what, n, they act: "described | Reed as the owner", "fired Reed as chairman".
// −1 if there is none, or the subject takes the office of the object.
func (t *tree) castAs(n, verb int) int {
	if t.rel(n) != "obl" || t.isPassive(verb) || t.grammar.succeeding[t.lemma(verb)] {
		return -1
	}
	if o := t.personObject(verb); o < n {
		return o
	}
	return -1
}

// broughtAs is the person of whom a phrase beside a verb says as what, n, they come along: "will be chairman, with | Reed as president". −1 if there is none.
func (t *tree) broughtAs(n, verb int) int {
	for _, k := range t.kids[verb] {
		if x := t.named(k); k < n && x >= 0 && t.doc.Mentions[x].Kind == entity.Person && t.grammar.with[t.preposition(k)] && t.doc.Mentions[x].Last+1 == t.child(n, "case") {
			return k
		}
	}
	return -1
}

// personObject is the object of a verb that names a person, −1 if it has none.
func (t *tree) personObject(verb int) int {
	if o := t.child(verb, "obj"); o >= 0 && t.named(o) >= 0 && t.doc.Mentions[t.named(o)].Kind == entity.Person {
		return o
	}
	return -1
}

// actsAs reports whether a preposition says that somebody acts as what noun n says. One of agents does only without an article: "da presidente", not "dal
// presidente".
func (t *tree) actsAs(n int) bool {
	p := t.preposition(n)
	if !t.grammar.roleMark[p] || !t.grammar.agent[p] {
		return t.grammar.roleMark[p]
	}
	return !slices.ContainsFunc(t.kids[n], func(k int) bool { return t.rel(k) == "det" || t.rel(k) == "case" && t.grammar.fused[t.form(k)] })
}

// morePlural reports whether noun n is in the plural and the one subject in the singular, which then is not what n says: "Alfa
// pays the shareholders".
func (t *tree) morePlural(n int, subject []filler) bool {
	if len(subject) == 0 || subject[0].elided || !t.Tokens[n].Morph.Has("Number=Plur") {
		return false
	}
	k := subject[0].tok
	return t.child(k, "conj") < 0 && t.Tokens[k].Morph.Has("Number=Sing")
}

// nameFrom is the mention of an entity that starts at token i, −1 if there is none.
func (t *tree) nameFrom(i int) int {
	if i >= len(t.Tokens) {
		return -1
	}
	if x := t.named(i); x >= 0 && t.doc.Mentions[x].First == i {
		return x
	}
	return -1
}
