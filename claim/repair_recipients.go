package claim

// bestow makes a name right behind a verb that gives something to somebody its recipient, where the parse made it a second object or part of the object: "sold |
// Alfa 200 vans", "gave | Alfa control of Beta".
func (t *tree) bestow(v int) {
	if t.Tokens[v].Tag != "VERB" || !t.grammar.classes["giving"][t.lemma(v)] {
		return
	}
	x := t.nameFrom(v + 1)
	if x < 0 || !actors.has(t.doc.Mentions[x].Kind) {
		return
	}
	name, last := t.mentionHead(x), t.doc.Mentions[x].Last
	h := t.Tokens[name].Head
	switch {
	case h == v && t.rel(name) == "obj" && t.objectFrom(v, last+1) > last:
		t.Tokens[name].Rel = "iobj"
	case h > name && t.Tokens[h].Head == v && t.rel(h) == "obj" && t.mention[h] < 0 && t.handedOver(h):
		t.Tokens[name].Head, t.Tokens[name].Rel = v, "iobj"
	}
}

// lose hangs a name to whom something is lost on the verb that says so, where the parse hung it on what is lost: "lost its biggest customer | to Alfa".
func (t *tree) lose(i int) {
	h := t.Tokens[i].Head
	if h < 0 || h > i || t.named(i) < 0 || t.named(h) >= 0 || t.rel(i) != "nmod" || t.rel(h) != "obj" || !t.grammar.recipient[t.caseOf(i)] {
		return
	}
	if v := t.Tokens[h].Head; v >= 0 && t.grammar.classes["losing"][t.lemma(v)] {
		t.Tokens[i].Head, t.Tokens[i].Rel = v, "obl"
	}
}

// handedOver reports whether noun n is what one gives to somebody whose name stands before it rather than part of a compound with it.
func (t *tree) handedOver(n int) bool {
	l := t.lemma(n)
	return t.grammar.classes["control"][l] || t.grammar.classes["stake"][l] && t.shareAt(n) >= 0
}

// objectFrom is the object of verb v whose phrase starts at token i, −1 if there is none.
func (t *tree) objectFrom(v, i int) int {
	for k := i; k < min(i+7, len(t.Tokens)) && t.Tokens[k].Tag != "PUNCT"; k++ {
		if t.Tokens[k].Head == v && t.rel(k) == "obj" {
			return k
		}
		if !t.within(k, v) || t.Tokens[k].Tag == "VERB" || t.Tokens[k].Tag == "ADP" {
			return -1
		}
	}
	return -1
}
