package claim

import "strings"

// introducePhrase makes a phrase that a preposition introduces no subject of its verb, where the parse gave the verb two: "Through | the vehicle
// Alfa, Beta bought Gamma".
func (t *tree) introducePhrase(i int) {
	v := t.Tokens[i].Head
	if t.rel(i) != "nsubj" || v < i {
		return
	}
	start := t.phraseStart(i)
	if start == 0 || t.Tokens[start-1].Tag != "ADP" {
		return
	}
	for k := i + 1; k < v; k++ {
		if t.Tokens[k].Head == v && t.rel(k) == "nsubj" {
			t.Tokens[i].Rel = "obl"
			t.Tokens[start-1].Head, t.Tokens[start-1].Rel = i, "case"
			return
		}
	}
}

// part gives a verb its subject where the parse made that go on with a name of the phrase in front: "Through Alfa, | Reed and Hale bought Beta".
// The verb has no other, and stands right behind.
func (t *tree) part(v int) {
	if t.Tokens[v].Tag != "VERB" || t.hasSubject(v) {
		return
	}
	last := t.named(t.verbStart(v) - 1)
	if last < 0 {
		return
	}
	first := t.mentionHead(last)
	inFront := func(i int) bool { return t.introduced(i) || t.opensWithClause(i, v) }
	for t.Tokens[first].Rel == "conj" && t.Tokens[first].Head < first && t.named(t.Tokens[first].Head) >= 0 && !inFront(t.Tokens[first].Head) {
		first = t.Tokens[first].Head
	}
	first = t.firstListed(first)
	h, start := t.Tokens[first].Head, t.doc.Mentions[t.named(first)].First
	if start > 0 && t.Tokens[start-1].Tag == "DET" {
		start--
	}
	if t.Tokens[first].Rel != "conj" || !t.behindComma(start) || !inFront(h) || !t.within(h, v) {
		return
	}
	t.Tokens[first].Head, t.Tokens[first].Rel = v, "nsubj"
	for k := first + 1; k < v; k++ {
		if t.Tokens[k].Head == h && t.Tokens[k].Rel == "conj" {
			t.Tokens[k].Head = first
		}
	}
}

// firstListed is the first name that goes on with the same name as the name at token i, behind a comma, or i: "Selling Alfa, | Reed and Hale made millions".
func (t *tree) firstListed(i int) int {
	for k := t.Tokens[i].Head + 1; k > 0 && k < i; k++ {
		if x := t.named(k); x >= 0 && t.Tokens[k].Head == t.Tokens[i].Head && t.Tokens[k].Rel == "conj" && t.Tokens[i].Rel == "conj" && t.behindComma(t.phraseStart(k)) {
			return k
		}
	}
	return i
}

// opensWithClause reports whether the name at token i stands in a clause without a finite verb that opens the sentence of verb v: "Selling Alfa to | Beta, Reed
// made millions".
func (t *tree) opensWithClause(i, v int) bool {
	for n := 0; i >= 0 && i != v && n < 4 && t.Tokens[i].Rel != "conj"; n++ {
		if t.isVerb(i) {
			return i < 2 && t.rel(i) == "advcl" && t.Tokens[i].Head == v && !t.isFinite(i)
		}
		i = t.Tokens[i].Head
	}
	return false
}

// free makes a name right before a verb that has no subject its subject, where the parse made the name part of a phrase in front: "With a bid at the last hour | Alfa
// outbid Beta".
func (t *tree) free(i int) {
	x, h := t.named(i), t.Tokens[i].Head
	if x < 0 || t.mentionHead(x) != i || h < 0 || h > i || t.mention[h] >= 0 || t.Tokens[h].Tag != "NOUN" || t.rel(i) != "nmod" && t.rel(i) != "flat" && t.rel(i) != "appos" {
		return
	}
	m := &t.doc.Mentions[x]
	if v := t.verbBehind(m.Last); v >= 0 && t.caseOf(i) == "" && !t.fits(h, m.Kind) && t.introduced(h) && t.within(h, v) && !t.hasSubject(v) && t.isFinite(v) {
		t.Tokens[i].Head, t.Tokens[i].Rel = v, "nsubj"
	}
}

// lift hangs a name on what the adverb modifies that its preposition begins with: "Together with | Alfa, Beta bought Gamma".
func (t *tree) lift(i int) {
	k := t.Tokens[i].Head
	if k < 0 || k > i || t.Tokens[k].Tag != "ADV" || t.named(i) < 0 || t.rel(i) != "obl" && t.rel(i) != "nmod" || t.Tokens[k].Head < 0 {
		return
	}
	for c := k + 1; c < i; c++ {
		if t.Tokens[c].Head != i || t.rel(c) != "case" {
			continue
		}
		if name := t.grammar.prepositionAt(t, c); strings.Contains(name, "_") || strings.Contains(name, " ") {
			t.Tokens[i].Head, t.Tokens[i].Rel = t.Tokens[k].Head, "obl"
		}
		return
	}
}

// orphan is the relation of a name that only contrasts with others of its sentence.
const orphan = "orphan"

// answer takes a name that only contrasts with the one before, behind a comma and with a word of no or yes after it, out of the noun that the parse made it
// describe: "Alfa finances research, | Beta does not".
func (t *tree) answer(i int) {
	x := t.named(i)
	if x < 0 || t.mentionHead(x) != i || t.rel(i) != "appos" && t.rel(i) != "conj" {
		return
	}
	m := &t.doc.Mentions[x]
	k := m.Last + 1
	start := m.First
	if start > 0 && t.Tokens[start-1].Tag == "DET" {
		start--
	}
	if !t.behindComma(start) || k >= len(t.Tokens) || !t.grammar.classes["answer"][t.forms[k]] || k+1 < len(t.Tokens) && t.Tokens[k+1].Tag != "PUNCT" {
		return
	}
	v := t.Tokens[i].Head
	for v >= 0 && !t.isVerb(v) {
		v = t.Tokens[v].Head
	}
	if v >= 0 {
		t.Tokens[i].Head, t.Tokens[i].Rel = v, orphan
	}
}

// introduced reports whether the name at token i, or the noun that it goes with, stands in a phrase that opens the sentence with a preposition.
func (t *tree) introduced(i int) bool {
	for n := 0; i >= 0 && n < 4 && !t.isVerb(i) && t.Tokens[i].Rel != "conj"; n++ {
		if start := t.phraseStart(i); start > 0 && start < 4 && t.Tokens[start-1].Tag == "ADP" {
			return true
		}
		i = t.Tokens[i].Head
	}
	return false
}

// hasSubject reports whether verb v has a subject.
func (t *tree) hasSubject(v int) bool {
	for k := range t.Tokens {
		if t.Tokens[k].Head == v && t.rel(k) == "nsubj" {
			return true
		}
	}
	return false
}

// verbBehind is the verb that begins right behind token i with an auxiliary or a finite form, −1 if there is none.
func (t *tree) verbBehind(i int) int {
	for i++; i < len(t.Tokens) && t.Tokens[i].Tag == "AUX" && t.rel(i) == "aux"; i++ {
	}
	if i < len(t.Tokens) && t.isVerb(i) && (t.isFinite(i) || t.Tokens[i-1].Tag == "AUX") {
		return i
	}
	return -1
}

// verbStart is the first of the auxiliaries and adverbs right before verb v, or v itself.
func (t *tree) verbStart(v int) int {
	for v > 0 && t.Tokens[v-1].Tag == "AUX" {
		v--
	}
	return v
}
