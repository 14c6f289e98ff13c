package claim

import "github.com/nesso-graph/nesso/entity"

// repair mends what a parse of names most often gets wrong, now that it is known which tokens are names, dates and
// amounts: a name's inside, lists of names, a name stuck to another name or to a date.
func (t *tree) repair(first int) {
	for m := first; m < len(t.doc.Mentions) && t.doc.Mentions[m].Sentence == t.index; m++ {
		if t.doc.Mentions[m].Kind.Named() {
			t.collapse(t.doc.Mentions[m].First, t.doc.Mentions[m].Last)
		}
	}
	for i := range t.Tokens {
		if x := t.named(i); x >= 0 && t.mentionHead(x) == i {
			t.unstick(i, x)
			t.entitle(i, x)
			t.introduce(i, x)
			t.untitle(i, x)
			t.possess(i, x)
		} else if x := t.mention[i]; x >= 0 && t.doc.Mentions[x].Kind == entity.Amount && t.mentionHead(x) == i {
			t.price(x)
		}
	}
	for i := range t.Tokens {
		for _, mend := range wordRepairs {
			mend(t, i)
		}
	}
	for i := range t.Tokens {
		for _, mend := range phraseRepairs {
			mend(t, i)
		}
	}
	t.ungap()
	t.label()
	t.coordinate()
}

// wordRepairs mend what a word is, at each token: what looks like another part of speech.
var wordRepairs = [...]func(t *tree, i int){
	(*tree).nominalise, (*tree).substantiate, (*tree).conjugated, (*tree).joinVerb, (*tree).auxiliary, (*tree).premodify, (*tree).nearTo, (*tree).after, (*tree).object,
}

// phraseRepairs mend what hangs on what, at each token, in this order: clauses and their subjects first, then lists and appositions.
var phraseRepairs = [...]func(t *tree, i int){
	(*tree).attribute, (*tree).seat, (*tree).verbalise, (*tree).precede, (*tree).subordinate, (*tree).predicate, (*tree).raise, (*tree).dislocate,
	(*tree).interject, (*tree).enthrone, (*tree).relate, (*tree).relateOwned, (*tree).reattach, (*tree).chain, (*tree).lower, (*tree).attachParticle, (*tree).bestow, (*tree).lose,
	(*tree).abut, (*tree).trail, (*tree).agree, (*tree).complement, (*tree).settle, (*tree).attach, (*tree).hold, (*tree).introducePhrase, (*tree).part, (*tree).free, (*tree).lift, (*tree).answer, (*tree).regroup,
	(*tree).series, (*tree).sibling, (*tree).enumerate, (*tree).resume, (*tree).describe, (*tree).skip, (*tree).join, (*tree).add, (*tree).measure, (*tree).unprice,
	(*tree).postpose, (*tree).rejoin, (*tree).describeNearest, (*tree).appose, (*tree).modify,
}

// collapse makes the tokens of a name hang on one of them, whatever the parse made of its inside, and what hung on the
// others hang on it.
func (t *tree) collapse(first, last int) {
	head := t.headOf(first, last)
	for i := range t.Tokens {
		x := &t.Tokens[i]
		switch inside := first <= i && i <= last; {
		case inside && i != head:
			x.Head, x.Rel, x.Tag = head, "flat", "PROPN"
		case inside:
			x.Tag = "PROPN"
		case first <= x.Head && x.Head <= last:
			x.Head = head
		}
	}
}

// unstick takes a name that the parse made part of the name or the date right before it to where it belongs: to the
// noun that the other name complements ("the co-founder of Alfa | Tom Hale"), or to the verb ("in 2010 | Alfa paid").
func (t *tree) unstick(i, x int) {
	h := t.Tokens[i].Head
	if h < 0 || h >= i || t.mention[h] < 0 || t.mention[h] == x {
		return
	}
	other := t.doc.Mentions[t.mention[h]]
	if other.Last+1 != t.doc.Mentions[x].First { // a mark or a word stands between
		return
	}
	switch t.rel(i) {
	case "flat", "nmod", "compound", "appos", "parataxis", "dep", "conj", "nummod":
	default:
		return
	}
	up := t.Tokens[h].Head
	if up < 0 {
		return
	}
	switch v := t.verbBehind(t.doc.Mentions[x].Last); {
	case v >= 0 && other.Kind.Named() && t.introduced(h) && t.within(h, v) && !t.hasSubject(v):
		t.Tokens[i].Head, t.Tokens[i].Rel = v, "nsubj"
	case other.Kind.Named() && !t.isVerb(up):
		t.Tokens[i].Head, t.Tokens[i].Rel = up, "appos"
	case !other.Kind.Named() && t.isVerb(up):
		t.Tokens[i].Head, t.Tokens[i].Rel = up, "obj"
		if i < up {
			t.Tokens[i].Rel = "nsubj"
		}
	}
}

// entitle makes a name complete the noun right before it that describes its kind, where the parse hung both on one noun: "daughter
// of the financier | Tom Hale".
func (t *tree) entitle(i, x int) {
	m := &t.doc.Mentions[x]
	k, n := m.First-1, t.Tokens[i].Head
	if n < 0 || n >= k || t.Tokens[k].Tag != "NOUN" || t.Tokens[k].Head != n || t.mention[k] >= 0 {
		return
	}
	if t.isNominal(n) && t.mention[n] < 0 && t.grammar.descriptions[t.lemma(k)].kinds.has(m.Kind) {
		t.Tokens[i].Head, t.Tokens[i].Rel = k, "flat"
	}
}

// introduce makes a name the apposition of the noun that describes its kind, where the parse made it one of that noun's complement, which names
// something of another kind, "the holding of Tom Hale, | Alfa", or where commas set off the name: "the unit of Alfa, | Beta, grew".
func (t *tree) introduce(i, x int) {
	h := t.Tokens[i].Head
	if t.rel(i) != "appos" && t.rel(i) != "flat" || h < 0 || h > i || t.named(h) < 0 || t.rel(h) != "nmod" {
		return
	}
	kind, up := t.doc.Mentions[x].Kind, t.Tokens[h].Head
	if up >= 0 && t.rel(up) == "nmod" && !t.fits(up, kind) { // "the motor unit of Alfa"
		up = t.Tokens[up].Head
	}
	if up < 0 || t.mention[up] >= 0 || !t.fits(up, kind) {
		return
	}
	if t.grammar.descriptions[t.lemma(up)].kinds.has(kind) && class(kind) != class(t.doc.Mentions[t.named(h)].Kind) || t.insertedName(x) && !t.Tokens[up].Morph.Has("Number=Plur") {
		t.Tokens[i].Head, t.Tokens[i].Rel = up, "appos"
	}
}

// insertedName reports whether commas set mention x off on both sides.
func (t *tree) insertedName(x int) bool {
	m := &t.doc.Mentions[x]
	return t.behindComma(m.First) && m.Last+1 < len(t.Tokens) && t.Tokens[m.Last+1].Text == ","
}

// untitle makes the title before a person's name hang on the name, where the parse made the name hang on the title or on the same word: "Lord |
// Hale".
func (t *tree) untitle(i, x int) {
	h := t.doc.Mentions[x].First - 1
	if h < 0 || t.Tokens[h].Tag != "PROPN" || t.mention[h] >= 0 || t.doc.Mentions[x].Kind != entity.Person {
		return
	}
	switch above, title := &t.Tokens[i], &t.Tokens[h]; {
	case above.Head == h && t.rel(i) == "flat":
		above.Head, above.Rel = title.Head, title.Rel
	case above.Head != title.Head || above.Rel != title.Rel:
		return
	}
	t.Tokens[h].Head, t.Tokens[h].Rel = i, "nmod:desc"
	for k := range t.Tokens {
		if t.Tokens[k].Head == h {
			t.Tokens[k].Head = i
		}
	}
}

// ownedBehind is the name right behind the possessive mark at token k, or the noun behind it that is a subject beside the owner: "Tom Hale's | Alfa", "Tom
// Hale's | wife runs Alfa". −1 if there is none.
func (t *tree) ownedBehind(k int) int {
	if y := t.nameFrom(k + 1); y >= 0 {
		return t.mentionHead(y)
	}
	for n := k + 1; n < min(k+4, len(t.Tokens)); n++ {
		if tag := t.Tokens[n].Tag; tag == "NOUN" && t.rel(n) == "nsubj" {
			return n
		} else if tag != "ADJ" && tag != "NOUN" {
			return -1
		}
	}
	return -1
}

// possess makes a name with a possessive mark the owner of the name or the subject right behind it, wherever the parse hung it.
func (t *tree) possess(i, x int) {
	k := t.doc.Mentions[x].Last + 1
	if k+1 >= len(t.Tokens) || !t.grammar.possessiveMark[t.forms[k]] || t.Tokens[k].Tag == "VERB" || t.Tokens[k].Tag == "AUX" {
		return
	}
	owned := t.ownedBehind(k)
	if owned < 0 || t.within(owned, i) || t.Tokens[i].Head == owned {
		return
	}
	t.Tokens[k].Head, t.Tokens[k].Rel = i, "case"
	t.Tokens[i].Head, t.Tokens[i].Rel = owned, "nmod:poss"
}
