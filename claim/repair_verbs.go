package claim

import "strings"

// joinVerb makes a finite verb between two names that the parse took for parts of one name the verb of a clause: "Anna Reed | married | Tom Hale".
func (t *tree) joinVerb(v int) {
	h := t.Tokens[v].Head
	if t.Tokens[v].Tag != "VERB" || h < 0 || h > v || t.rel(v) != "flat" || !t.isFinite(v) {
		return
	}
	x := t.named(v - 1)
	if x < 0 || t.mentionHead(x) != h || t.isVerb(h) {
		return
	}
	t.Tokens[v].Head, t.Tokens[v].Rel = t.Tokens[h].Head, t.Tokens[h].Rel
	t.Tokens[h].Head, t.Tokens[h].Rel = v, "nsubj"
	object := t.nameFrom(v + 1)
	for k := v + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Head != h || t.mention[k] == x {
			continue
		}
		t.Tokens[k].Head = v
		if object >= 0 && t.mentionHead(object) == k {
			t.Tokens[k].Rel = "obj"
		}
	}
}

// auxiliary makes a verb in the subjunctive right before a name the auxiliary of the participle behind, where the parse took it for the head of the name: "Avesse |
// Alfa comprato Beta".
func (t *tree) auxiliary(i int) {
	v, x := t.Tokens[i].Head, t.nameFrom(t.pastArticle(i+1))
	if t.Tokens[i].Tag != "VERB" || !t.Tokens[i].Morph.Has("Mood=Sub") || v <= i || !t.isVerb(v) || t.isFinite(v) || x < 0 || t.Tokens[t.mentionHead(x)].Head != i {
		return
	}
	t.Tokens[i].Tag, t.Tokens[i].Rel = "AUX", "aux"
	t.Tokens[t.mentionHead(x)].Head, t.Tokens[t.mentionHead(x)].Rel = v, "nsubj"
}

// premodify makes a participle between an article and its noun modify the noun: "after an | attempted | theft".
func (t *tree) premodify(i int) {
	if i == 0 || i+1 >= len(t.Tokens) || t.Tokens[i].Tag != "VERB" || t.isFinite(i) || t.Tokens[i-1].Tag != "DET" || t.Tokens[i+1].Tag != "NOUN" {
		return
	}
	if n := i + 1; t.Tokens[i-1].Head == n && t.Tokens[i].Head != n && t.Tokens[n].Head == t.Tokens[i].Head && t.rel(i) == t.rel(n) {
		t.Tokens[i].Head, t.Tokens[i].Rel = n, "amod"
	}
}

// object makes a name right behind a verb in the active that has a subject before it its object, where the parse made it a second subject: "Alfa ha
// licenziato | Reed".
func (t *tree) object(v int) {
	x := t.nameFrom(t.pastArticle(v + 1))
	if t.Tokens[v].Tag != "VERB" || x < 0 || t.hasObject(v) || t.grammar.reporting[t.lemma(v)] || t.behindComma(v) {
		return
	}
	name, before := t.mentionHead(x), false
	for k := range v {
		if t.Tokens[k].Head == v {
			before = before || t.Tokens[k].Rel == "nsubj" && t.Tokens[k].Tag != "PRON"
			if strings.HasSuffix(t.Tokens[k].Rel, ":pass") || t.rel(k) == "expl" {
				return
			}
		}
	}
	if before && t.Tokens[name].Head == v && t.Tokens[name].Rel == "nsubj" {
		t.Tokens[name].Rel = "obj"
	}
}

// nearTo makes a word of nearness before a name with a copula the predicate, and the name what that is near to: "Reed è | vicino | ad Alfa".
func (t *tree) nearTo(i int) {
	h := t.Tokens[i].Head
	if h <= i || t.Tokens[i].Rel != "case" || t.Tokens[i].Tag == "ADP" || t.named(h) < 0 || !t.isHeadWord(t.forms[i]) || i+1 >= len(t.Tokens) || t.Tokens[i+1].Tag != "ADP" {
		return
	}
	copula := false
	for k := range i {
		copula = copula || t.Tokens[k].Head == h && t.Tokens[k].Rel == "cop"
	}
	if !copula {
		return
	}
	t.Tokens[i].Tag, t.Tokens[i].Head, t.Tokens[i].Rel = "ADJ", t.Tokens[h].Head, t.Tokens[h].Rel
	t.Tokens[h].Head, t.Tokens[h].Rel = i, "obl"
	for k := range t.Tokens {
		if t.Tokens[k].Head == h && (k < i || t.Tokens[k].Tag == "PUNCT") {
			t.Tokens[k].Head = i
		}
	}
}

// after makes a word behind a count of some time an adverb, and the names behind it the subject of the verb that follows them, where the parse made the word
// their preposition: "two years after | Reed and Hale left Alfa", for Italian "due anni dopo".
func (t *tree) after(i int) {
	if i < 2 || t.Tokens[i].Tag != "ADP" || t.Tokens[i-1].Tag != "NOUN" || t.Tokens[i-2].Tag != "NUM" || t.Tokens[i-2].Head != i-1 {
		return
	}
	name := t.Tokens[i].Head
	x := t.nameFrom(t.pastArticle(i + 1))
	if x < 0 || t.mentionHead(x) != name {
		return
	}
	v := t.Tokens[name].Head
	if v < name || !t.isVerb(v) || t.hasSubject(v) || t.rel(name) != "obl" || t.named(t.verbStart(v)-1) < 0 {
		return
	}
	t.Tokens[i].Tag, t.Tokens[i].Head, t.Tokens[i].Rel = "ADV", i-1, "advmod"
	t.Tokens[name].Rel = "nsubj"
}

// settle makes a finite verb without a subject, behind a noun and the whole clause that tells its content, the verb of that noun, where the parse hung it on that
// clause: "the rumour that Alfa had bought Beta | turned out false".
func (t *tree) settle(v int) {
	i := t.Tokens[v].Head
	if t.Tokens[v].Tag != "VERB" || !t.isFinite(v) || i < 0 || i > v || t.rel(i) != "acl" || t.rel(v) == "conj" || t.hasSubject(v) {
		return
	}
	n := t.Tokens[i].Head
	if n < 0 || t.Tokens[n].Head >= 0 || t.Tokens[n].Tag != "NOUN" {
		return
	}
	mark, subject, object := false, false, false
	for k := n + 1; k < v; k++ {
		if x := &t.Tokens[k]; x.Head == i {
			mark, subject, object = mark || x.Rel == "mark", subject || t.rel(k) == "nsubj", object || x.Rel == "obj"
		}
		if x := &t.Tokens[k]; x.Head == v && (x.Rel == "mark" || x.Rel == "cc") {
			return
		}
	}
	if mark && subject && object {
		t.Tokens[v].Head, t.Tokens[v].Rel = -1, "root"
		t.Tokens[n].Head, t.Tokens[n].Rel = v, "nsubj"
	}
}
