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
