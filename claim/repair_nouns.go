package claim

// nominalise makes a word that looks like a preposition the noun that it is behind an article or before a genitive, in the place of the name that the parse
// made it introduce: Italian "ad", a preposition, in "Reed, ad di Alfa" and "l'ad Reed".
func (t *tree) nominalise(i int) {
	x := t.Tokens[i].Head
	if t.Tokens[i].Tag != "ADP" || x <= i || t.Tokens[i].Rel != "case" || !t.isHeadWord(t.forms[i]) {
		return
	}
	genitive := i+1 < len(t.Tokens) && t.Tokens[i+1].Tag == "ADP" && t.grammar.of[t.grammar.plain(t.forms[i+1])]
	article := i > 0 && t.Tokens[i-1].Tag == "DET"
	if !genitive && !article {
		return
	}
	noun, name := &t.Tokens[i], &t.Tokens[x]
	noun.Tag, noun.Morph = "NOUN", "Number=Sing"
	noun.Head, noun.Rel = name.Head, name.Rel
	name.Head, name.Rel = i, "nmod"
	for k := range t.Tokens {
		if t.Tokens[k].Head == x && (k < i || genitive && k > x && t.rel(k) != "flat" && t.mention[k] != t.mention[x]) {
			t.Tokens[k].Head = i
		}
	}
	if b := t.named(i - 2); genitive && b >= 0 && (t.Tokens[i-1].Text == "," || t.Tokens[i-1].Text == "(") {
		noun.Head, noun.Rel = t.mentionHead(b), "appos"
	}
}

// substantiate makes what looks like a participle the noun that it is behind an article and a possessive: "la sua controllata Alfa".
func (t *tree) substantiate(i int) {
	if t.Tokens[i].Tag != "VERB" || i == 0 || !t.isHeadWord(t.forms[i]) {
		return
	}
	if before := &t.Tokens[i-1]; before.Head == i && (before.Tag == "DET" || t.grammar.possessives[t.forms[i-1]].kinds != 0) {
		t.Tokens[i].Tag = "NOUN"
	}
}

// conjugated makes what looks like a noun behind an auxiliary the participle that it is, of a verb whose perfect looks like a copula: "Alfa è | uscita da
// Beta".
func (t *tree) conjugated(i int) {
	if i == 0 || t.Tokens[i].Tag != "NOUN" || !t.grammar.unaccusative[t.grammar.verbs[t.forms[i]]] {
		return
	}
	if before := &t.Tokens[i-1]; before.Head != i || before.Rel != "cop" {
		return
	}
	t.Tokens[i].Tag = "VERB"
	t.Tokens[i].Morph = "Tense=Past|" + t.Tokens[i].Morph
	for k := range i {
		if t.Tokens[k].Head == i && t.Tokens[k].Rel == "cop" {
			t.Tokens[k].Rel = "aux"
		}
	}
}

// isHeadWord reports whether a word describes a bearer in some frame.
func (t *tree) isHeadWord(form string) bool {
	for _, x := range t.grammar.triggers[form] {
		if x.form == headTrigger && len(x.words) == 1 {
			return true
		}
	}
	return false
}

// attribute makes an adjective between an article or a preposition and the noun right behind it, with which it agrees, modify the noun, where the parse hung it on
// another word: "after the | attempted takeover".
func (t *tree) attribute(i int) {
	if i == 0 || i+1 >= len(t.Tokens) || t.Tokens[i].Tag != "ADJ" || t.Tokens[i].Head == i+1 || t.rel(i) == "amod" {
		return
	}
	before, noun := t.Tokens[i-1].Tag, &t.Tokens[i+1]
	if (before == "DET" || before == "ADP") && noun.Tag == "NOUN" && noun.Head != i && t.mention[i] < 0 && t.mention[i+1] < 0 && !t.disagree(i+1, i) {
		t.Tokens[i].Head, t.Tokens[i].Rel = i+1, "amod"
	}
}
