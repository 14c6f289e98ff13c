package claim

import (
	"strings"
)

// subordinate makes a predicate with a copula and a word that opens a clause a clause of its own, beside the verb before it, where the parse
// took it for the subject of the verb behind: "linked to Alfa | for having been its chairman".
func (t *tree) subordinate(i int) {
	if t.rel(i) != "nsubj" {
		return
	}
	mark, copula := -1, false
	for k := max(0, i-8); k < i; k++ {
		if t.Tokens[k].Head == i {
			copula = copula || t.Tokens[k].Rel == "cop"
			if t.rel(k) == "mark" {
				mark = k
			}
		}
	}
	if mark < 0 || !copula {
		return
	}
	t.Tokens[i].Rel = "advcl"
	for k := mark - 1; k >= 0 && t.Tokens[k].Tag != "PUNCT"; k-- {
		if t.Tokens[k].Tag == "VERB" {
			if t.Tokens[k].Head == i {
				t.Tokens[k].Head = t.Tokens[i].Head
			}
			if !t.within(k, i) {
				t.Tokens[i].Head = k
			}
			return
		}
	}
}

// verbalise makes the noun of a relative clause that has an object its verb, and the noun right before it the subject: "whose brother |
// chairs Alfa".
func (t *tree) verbalise(i int) {
	if t.Tokens[i].Tag != "NOUN" || t.Tokens[i].Rel != "acl:relcl" || i == 0 || t.Tokens[i-1].Head != i || t.rel(i-1) != "compound" {
		return
	}
	object := false
	for k := i + 1; k < len(t.Tokens); k++ {
		object = object || t.Tokens[k].Head == i && t.Tokens[k].Rel == "obj"
	}
	if !object {
		return
	}
	t.Tokens[i].Tag, t.Tokens[i-1].Rel = "VERB", "nsubj"
	for k := range i - 1 {
		if t.Tokens[k].Head == i && t.rel(k) == "nmod" {
			t.Tokens[k].Head = i - 1
		}
	}
}

// predicate makes a noun the predicate of the copula i that it hangs on, where the subject hangs on the noun already: "Reed | will be | from
// May | chairman of Alfa".
func (t *tree) predicate(i int) {
	if t.Tokens[i].Tag != "AUX" || t.Tokens[i].Rel == "cop" || t.rel(i) == "aux" || !t.grammar.copula[t.lemma(i)] {
		return
	}
	noun := -1
	for k := range i {
		if h := t.Tokens[k].Head; h > i && t.rel(k) == "nsubj" && t.Tokens[h].Head == i && t.isNominal(h) {
			noun = h
		}
	}
	if noun < 0 {
		return
	}
	t.Tokens[noun].Head, t.Tokens[noun].Rel = t.Tokens[i].Head, t.Tokens[i].Rel
	t.Tokens[i].Head, t.Tokens[i].Rel = noun, "cop"
	for k := range t.Tokens {
		if t.Tokens[k].Head == i {
			t.Tokens[k].Head = noun
		}
	}
}

// raise makes a subject that hangs on the object of a verb without one the subject of that verb, "A and B | have 33% and 21% of C", and a clause in
// front that hangs there a clause of the verb: "Owned by A, | B has offices".
func (t *tree) raise(i int) {
	h := t.Tokens[i].Head
	if t.rel(i) != "nsubj" && t.rel(i) != "advcl" || h < 0 || t.Tokens[h].Rel != "obj" || t.isVerb(h) {
		return
	}
	v := t.Tokens[h].Head
	if v < 0 || v >= h || v <= i || !t.isVerb(v) {
		return
	}
	for k := range t.Tokens {
		if x := &t.Tokens[k]; x.Head == v && strings.HasPrefix(x.Rel, "nsubj") && t.rel(i) == "nsubj" || x.Head == h && x.Rel == "cop" {
			return
		}
	}
	t.Tokens[i].Head = v
}

// dislocate makes a name in front of a verb its object where a pronoun before the verb takes that up and the subject stands behind: "Alfa,
// it has bought Beta" for "Beta has bought Alfa".
func (t *tree) dislocate(v int) {
	if t.Tokens[v].Tag != "VERB" {
		return
	}
	front, pronoun, behind := -1, -1, -1
	for k := range t.Tokens {
		switch x := &t.Tokens[k]; {
		case x.Head != v:
		case k < v && pronoun < 0 && x.Rel == "nsubj" && x.Tag != "PRON":
			front = k
		case k < v && x.Rel == "obj" && x.Tag == "PRON":
			pronoun = k
		case k > v && x.Tag != "PRON" && (x.Rel == "nsubj" || x.Rel == "obj" && t.nameFrom(v+1) == t.mention[k] && t.mention[k] >= 0):
			behind = k
		}
	}
	if front >= 0 && pronoun > front && behind >= 0 {
		t.Tokens[front].Rel, t.Tokens[pronoun].Rel, t.Tokens[behind].Rel = "obj", "expl", "nsubj"
	}
}

// interject gives a clause its subject back where the parse made that a subject of the verb of saying that is put in behind it, and this verb the one who says
// it: "Alfa, | says Reed, owns Beta".
func (t *tree) interject(v int) {
	if t.Tokens[v].Tag != "VERB" || v < 2 || !t.behindComma(v) {
		return
	}
	front, behind, said := -1, -1, -1
	for k := range t.Tokens {
		switch x := &t.Tokens[k]; {
		case x.Head != v:
		case k < v && x.Rel == "nsubj":
			front = k
		case k > v && said < 0 && (x.Rel == "nsubj" || x.Rel == "obj" && t.grammar.reporting[t.lemma(v)] && t.named(k) >= 0):
			behind = k
		case k > v && behind >= 0 && (x.Rel == "ccomp" || x.Rel == "parataxis"):
			said = k
		}
	}
	if front < 0 || behind < 0 || said < 0 {
		return
	}
	t.Tokens[behind].Rel = "nsubj"
	for k := range t.Tokens {
		if t.Tokens[k].Head == said && t.rel(k) == "nsubj" {
			return
		}
	}
	t.Tokens[front].Head = said
}

// enthrone makes a name that the parse took for the head of its sentence the subject of the verb that follows what is said of the name between commas: "Reed, a
// former head of Alfa, | invested in Beta". A verb with an agent describes the name.
func (t *tree) enthrone(v int) {
	x := &t.Tokens[v]
	if x.Tag != "VERB" || v < 2 || !x.Morph.Has("Tense=Past") || !t.behindComma(v) || x.Rel == "acl:relcl" || x.Rel == "conj" || t.hasSubject(v) {
		return
	}
	root, described := -1, false
	for k := range v {
		if t.Tokens[k].Head < 0 {
			root = k
		}
	}
	if root < 0 || t.named(root) < 0 || t.caseOf(root) != "" || !t.within(v, root) {
		return
	}
	for k := range t.Tokens {
		described = described || k < v && t.Tokens[k].Head == root && t.rel(k) == "appos" && t.Tokens[t.doc.Mentions[t.named(root)].Last+1].Text == ","
		if t.Tokens[k].Head == v && t.grammar.agent[t.caseOf(k)] {
			return
		}
	}
	if described {
		x.Head, x.Rel = -1, "root"
		t.Tokens[root].Head, t.Tokens[root].Rel = v, "nsubj"
	}
}

// reattach makes a relative clause describe whom the noun above its name describes, where the clause names that name's bearer itself, who does nothing
// to itself: "Alfa, the new owner of Beta, | which bought the business of Beta".
func (t *tree) reattach(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "acl:relcl" || h < 0 || t.named(h) < 0 || t.rel(h) != "nmod" {
		return
	}
	up := t.Tokens[h].Head
	if up < 0 || t.Tokens[up].Tag != "NOUN" {
		return
	}
	e := t.doc.Mentions[t.named(h)].Entity
	for k := i + 1; k < len(t.Tokens); k++ {
		if x := t.named(k); x >= 0 && e >= 0 && t.doc.Mentions[x].Entity == e && t.within(k, i) {
			if t.Tokens[up].Rel == "appos" {
				up = t.Tokens[up].Head
			}
			t.Tokens[i].Head = up
			return
		}
	}
}

// appose makes a bare noun with an article describe the name before the comma in front of it, where the parse hung both on one word in the same way, or made the
// noun a second subject: "came from Alfa, | a firm owned by Reed".
func (t *tree) appose(i int) {
	if t.Tokens[i].Tag != "NOUN" || t.mention[i] >= 0 || t.rel(i) == "appos" || t.caseOf(i) != "" {
		return
	}
	start := i
	for k := range i {
		if t.Tokens[k].Head == i && t.rel(k) == "det" && (t.grammar.indefinite[t.forms[k]] || t.grammar.definite[t.forms[k]]) {
			start = k
			break
		}
	}
	if start > 0 && t.Tokens[start-1].Tag == "ADV" { // "Reed, once | the owner of Alfa"
		start--
	}
	if start == i || start < 2 || !t.behindComma(start) {
		return
	}
	x := t.named(start - 2)
	if x < 0 {
		return
	}
	h := t.mentionHead(x)
	v := t.Tokens[i].Head
	second := t.rel(i) == "nsubj" && v >= 0 && (v < h || t.rel(h) == "nsubj") && t.isVerb(v)
	if v == h || t.Tokens[h].Head == v && (second || t.rel(h) == t.rel(i)) {
		t.Tokens[i].Head, t.Tokens[i].Rel = h, "appos"
	}
}
