package claim

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
	for t.Tokens[first].Rel == "conj" && t.Tokens[first].Head < first && t.named(t.Tokens[first].Head) >= 0 && !t.introduced(t.Tokens[first].Head) {
		first = t.Tokens[first].Head
	}
	h, start := t.Tokens[first].Head, t.doc.Mentions[t.named(first)].First
	if t.Tokens[first].Rel != "conj" || !t.behindComma(start) || !t.introduced(h) || !t.within(h, v) {
		return
	}
	t.Tokens[first].Head, t.Tokens[first].Rel = v, "nsubj"
	for k := first + 1; k < v; k++ {
		if t.Tokens[k].Head == h && t.Tokens[k].Rel == "conj" {
			t.Tokens[k].Head = first
		}
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
