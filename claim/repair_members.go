package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// enumerate makes a noun with a name of its own one of a list of names, where the parse put it in apposition to the one before: "Alfa, the fund Beta and
// Gamma". The list has names behind it too.
func (t *tree) enumerate(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "appos" || t.Tokens[i].Tag != "NOUN" || h < 0 || h > i || t.named(h) < 0 || t.mention[i] >= 0 {
		return
	}
	kind, own, goesOn := class(t.doc.Mentions[t.named(h)].Kind), false, false
	for k := i + 1; k < len(t.Tokens); k++ {
		x := t.named(k)
		if x < 0 || t.mentionHead(x) != k || class(t.doc.Mentions[x].Kind) != kind || t.caseOf(k) != "" {
			continue
		}
		own = own || t.Tokens[k].Head == i && t.Tokens[k].Rel != "conj" && t.doc.Mentions[x].Entity != t.doc.Mentions[t.named(h)].Entity
		goesOn = goesOn || own && t.Tokens[k].Rel == "conj" && t.Tokens[k].Head == h
	}
	if own && goesOn {
		t.Tokens[i].Rel = "conj"
	}
}

// resume makes a name or a noun with a name one of a list, where the parse made it a complement of the name before though the same preposition introduces
// both behind a comma or a conjunction: "owned by Alfa, | by the bank Beta".
func (t *tree) resume(i int) {
	h := t.Tokens[i].Head
	if t.rel(i) != "nmod" || h < 0 || h > i || t.named(h) < 0 {
		return
	}
	prep, start := t.caseOf(i), t.phraseStart(i)-1
	if prep != "" && prep == t.caseOf(h) && start > 0 && t.separates(start-1) && t.ownClass(i) == class(t.doc.Mentions[t.named(h)].Kind) {
		t.Tokens[i].Rel = "conj"
	}
}

// describe makes a noun without a name of its own the apposition of the name before it, where the parse made it a second object or subject of the verb
// that has the name already: "bought Alfa, | the firm founded by Reed". Between dashes the noun need not be one of a firm or person.
func (t *tree) describe(i int) {
	v, start := t.Tokens[i].Head, t.openingOf(i)-1
	if v < 0 || t.Tokens[i].Tag != "NOUN" || t.mention[i] >= 0 || start <= 0 || t.ownClass(i) != "" {
		return
	}
	before := start - 1
	if before > 0 && t.Tokens[before].Tag == "PUNCT" { // a quotation mark
		before--
	}
	x := t.named(before)
	if x < 0 || !t.within(t.mentionHead(x), v) {
		return
	}
	if o := t.mentionHead(x); v > i && t.rel(i) == "nsubj" && t.rel(o) == "nmod" && t.caseOf(o) == "" && t.fits(i, t.doc.Mentions[x].Kind) { // "After talks | Alfa, the giant of pumps, …"
		t.Tokens[o].Head, t.Tokens[o].Rel = v, "nsubj"
	}
	if o := t.mentionHead(x); v > i && (t.rel(o) != "nsubj" || t.Tokens[o].Head != v) {
		return
	}
	described := t.Tokens[start].Text == "," && t.fits(i, t.doc.Mentions[x].Kind)
	switch o := t.mentionHead(x); {
	case described && t.rel(i) == t.rel(o) && (t.rel(i) == "obj" || t.rel(i) == "obl" && t.caseOf(i) == ""), described && t.rel(i) == "nsubj", dashes[t.Tokens[start].Text] && t.rel(i) == "parataxis":
		t.Tokens[i].Head, t.Tokens[i].Rel = o, "appos"
	}
}

// openingOf is the first of the words in a row before noun i that hang on it.
func (t *tree) openingOf(i int) int {
	first := i
	for first > 0 && t.Tokens[first-1].Tag != "PUNCT" && t.within(first-1, i) {
		first--
	}
	return first
}

// fits reports whether noun i may describe an entity of a kind: it stands for one, or triggers a frame as its description.
func (t *tree) fits(i int, k entity.Kind) bool {
	return t.grammar.descriptions[t.lemma(i)].kinds.names(k) || slices.ContainsFunc(t.grammar.triggers[t.lemma(i)], func(x trigger) bool { return x.describes(k) })
}

// dashes are the marks that set off an insertion.
var dashes = map[string]bool{"-": true, "–": true, "—": true}

// skip makes a name behind a comma and a conjunction one of the list of its kind that an apposition interrupts, where the parse made it go on with somebody of
// another kind, or behind another preposition, whom the apposition names: "bought Alfa, founded by Reed, | and Beta", "chairman of Alfa, founded by his father,
// | and of Beta".
func (t *tree) skip(i int) {
	h, prep := t.Tokens[i].Head, t.caseOf(i)
	if t.Tokens[i].Rel != "conj" || t.named(i) < 0 || h < 0 || h > i || t.ownClass(h) == t.ownClass(i) || t.named(h) < 0 && (prep == "" || prep == t.caseOf(h)) {
		return
	}
	start := t.phraseStart(i) - 1
	if start > 0 && t.Tokens[start].Tag == "ADP" {
		start--
	}
	if start < 1 || t.Tokens[start].Tag != "CCONJ" || !t.behindComma(start) {
		return
	}
	for k := h - 1; k >= 0; k-- { // the nearest name of its kind and place above
		if t.named(k) >= 0 && t.Tokens[k].Rel != "flat" && t.ownClass(k) == t.ownClass(i) && t.caseOf(k) == prep && !t.within(k, h) && (t.within(h, k) || t.within(h, t.Tokens[k].Head)) {
			t.Tokens[i].Head = k
			return
		}
	}
}

// add makes a name that a preposition adds to a list the last of it: "Besides Alfa, | Reed owns Beta". The list is that of the subject or object behind the
// word that governs both, or the first of its kind there.
func (t *tree) add(i int) {
	g := t.Tokens[i].Head
	if t.named(i) < 0 || t.rel(i) != "obl" || g < 0 || !t.grammar.besides[t.caseOf(i)] {
		return
	}
	for k := i + 1; k < len(t.Tokens); k++ { // "owns, besides Alfa, | Beta": the parse made Beta go on with Alfa
		if t.Tokens[k].Head == i && t.Tokens[k].Rel == "conj" && t.caseOf(k) == "" {
			t.Tokens[k].Head, t.Tokens[k].Rel = g, "obj"
			t.Tokens[i].Head, t.Tokens[i].Rel = k, "conj"
			return
		}
	}
	list := t.firstOf(t.ownClass(i), g, g)
	for c := g + 1; c < len(t.Tokens); c++ {
		if rel := t.rel(c); t.Tokens[c].Head == g && (rel == "obj" || rel == "nsubj") {
			if k := t.firstOf(t.ownClass(i), c-1, c); k >= 0 {
				list = k
				break
			}
		}
	}
	if list >= 0 && !t.within(list, i) {
		t.Tokens[i].Head, t.Tokens[i].Rel = list, "conj"
	}
}

// firstOf is the first name of a class behind token i in the phrase of token top, with no verb between; −1 if there is none.
func (t *tree) firstOf(c entity.Kind, i, top int) int {
	for k := i + 1; k < len(t.Tokens); k++ {
		if t.named(k) < 0 || t.ownClass(k) != c || !t.within(k, top) {
			continue
		}
		for up := k; up != top; {
			if up = t.Tokens[up].Head; up != top && t.isVerb(up) {
				return -1
			}
		}
		return k
	}
	return -1
}

// ownClass is the class of the name at token i, or of the name that goes with the noun there; "" if there is none.
func (t *tree) ownClass(i int) entity.Kind {
	if x := t.named(i); x >= 0 {
		return class(t.doc.Mentions[x].Kind)
	}
	for k := i + 1; k < len(t.Tokens); k++ {
		if x := t.named(k); x >= 0 && t.Tokens[k].Head == i && t.caseOf(k) == "" {
			return class(t.doc.Mentions[x].Kind)
		}
	}
	return ""
}

// join makes two phrases behind a verb that only a comma parts one list, where the parse made the first the object and the second the subject: "Have
// invested | Alfa, the bank Beta and Gamma".
func (t *tree) join(i int) {
	v := t.Tokens[i].Head
	if t.Tokens[i].Rel != "nsubj" || v < 0 || v > i {
		return
	}
	start := t.phraseStart(i) - 1
	if start <= v || t.Tokens[start].Text != "," {
		return
	}
	x := t.named(start - 1)
	if x < 0 {
		return
	}
	if o := t.mentionHead(x); t.Tokens[o].Head == v && t.Tokens[o].Rel == "obj" && class(t.doc.Mentions[x].Kind) == t.ownClass(i) {
		t.Tokens[o].Rel, t.Tokens[i].Head, t.Tokens[i].Rel = "nsubj", o, "conj"
	}
}

// measure gives what the parse hung on an amount to the noun that the amount measures: "a round of 2 million | of Alfa".
func (t *tree) measure(i int) {
	h := t.Tokens[i].Head
	if h < 0 || h > i || t.mention[h] < 0 || t.mention[i] == t.mention[h] || t.doc.Mentions[t.mention[h]].Kind != entity.Amount {
		return
	}
	first := t.doc.Mentions[t.mention[h]].First
	noun := first - 2
	if noun < 0 || t.Tokens[first-1].Tag != "ADP" || t.Tokens[noun].Tag != "NOUN" {
		return
	}
	for up := t.Tokens[noun].Head; up >= 0 && up < noun && t.Tokens[up].Tag == "NOUN" && t.rel(noun) == "nmod"; up = t.Tokens[noun].Head { // "aumento di capitale da 2 milioni"
		noun = up
	}
	switch {
	case t.named(i) >= 0 && t.rel(i) == "nmod" && t.grammar.of[t.caseOf(i)], t.rel(i) == "acl" && t.isParticiple(i) && !t.disagree(noun, i):
		t.Tokens[i].Head = noun
	}
}

// postpose makes a name behind a verb that takes no object its subject: "In the round took part | Alfa and Beta".
func (t *tree) postpose(i int) {
	v := t.Tokens[i].Head
	if t.Tokens[i].Rel != "obj" || v < 0 || v > i || t.ownClass(i) == "" || !t.grammar.objectless[t.lemma(v)] || t.hasSubject(v) {
		return
	}
	for k := range t.Tokens {
		if t.Tokens[k].Head == v && strings.HasPrefix(t.Tokens[k].Rel, "obl") {
			t.Tokens[i].Rel = "nsubj"
			return
		}
	}
}
