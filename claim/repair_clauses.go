package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// beforeComma is the token before token i, or before the comma that stands there; below 0 if there is none.
func (t *tree) beforeComma(i int) int {
	if t.behindComma(i) {
		i--
	}
	return i - 1
}

// behindComma reports whether token i stands right behind a comma.
func (t *tree) behindComma(i int) bool { return i > 0 && t.Tokens[i-1].Text == "," }

// complement makes a clause the content of the noun before it, where the parse took it for a relative clause though its verb
// has a subject and an object beside what opens it: "the report that Alfa bought Beta".
func (t *tree) complement(i int) {
	if t.Tokens[i].Rel != "acl:relcl" {
		return
	}
	opener, object, subject := -1, -1, false
	for k := range t.Tokens {
		x := &t.Tokens[k]
		switch {
		case x.Head != i:
		case x.Rel == "nsubj":
			subject = true
		case opener < 0 && k < i && (x.Rel == "obj" || x.Rel == "mark") && (x.Tag == "PRON" || x.Tag == "SCONJ"):
			opener = k
		case x.Rel == "obj":
			object = k
		}
	}
	if opener >= 0 && subject && object > i {
		t.Tokens[i].Rel, t.Tokens[opener].Rel = "acl", "mark"
	}
}

// chain makes a participle or a relative clause modify the name before it where a word says that the one follows from the other: "belongs
// to Alfa, in turn owned | by Beta", "owns Alfa, which in turn owns | Beta".
func (t *tree) chain(i int) {
	relative := t.Tokens[i].Rel == "acl:relcl"
	if t.Tokens[i].Tag != "VERB" || !relative && (t.rel(i) == "acl" || !t.isParticiple(i)) {
		return
	}
	k := t.inTurn(i)
	if relative && k > 0 && t.isRelative(k-1) {
		k--
	}
	if x := t.named(t.beforeComma(k)); x >= 0 && !t.within(t.mentionHead(x), i) {
		t.Tokens[i].Head = t.mentionHead(x)
		if !relative {
			t.Tokens[i].Rel = "acl"
		}
	}
}

// inTurn is the first of the words little before token i that say that one thing follows from another, −1 if there are none.
func (t *tree) inTurn(i int) int {
	for first := max(0, i-4); first < i; first++ {
		for _, words := range t.grammar.inTurn {
			if last, ok := t.matchWords(first, words); ok && last < i {
				return first
			}
		}
	}
	return -1
}

// attach makes a phrase or an infinitive complete the noun of a deal right before it, where the parse made it complete the verb
// above both: "announced an agreement | for the purchase of Alfa", "withdrew from talks | to buy Alfa".
func (t *tree) attach(i int) {
	v, as := t.Tokens[i].Head, "nmod"
	switch {
	case v < 0 || v > i || len(t.grammar.triggers[t.lemma(i)]) == 0:
		return
	case t.rel(i) == "advcl" && t.isInfinitive(i):
		as = "acl"
	case t.rel(i) != "obl" || t.Tokens[i].Tag != "NOUN":
		return
	}
	k := i - 1
	for k > v && (t.Tokens[k].Head == i || t.Tokens[k].Tag == "ADJ") {
		k--
	}
	if k > v && t.Tokens[k].Tag == "NOUN" && t.Tokens[k].Head == v && t.mention[k] < 0 && t.grammar.classes["deal"][t.lemma(k)] {
		t.Tokens[i].Head, t.Tokens[i].Rel = k, as
	}
}

// hold makes a phrase that tells who has what stands before it a complement of that, where the parse hung it on the verb: "bought the shares | in the hands of
// Alfa".
func (t *tree) hold(i int) {
	v := t.Tokens[i].Head
	if t.rel(i) != "obl" || v < 0 || v > i {
		return
	}
	start := t.holdingStart(i)
	if start <= 0 {
		return
	}
	for o := v + 1; o < start; o++ {
		if t.Tokens[o].Head == v && (t.Tokens[o].Rel == "obj" || t.rel(o) == "nsubj") && t.within(start-1, o) {
			t.Tokens[i].Head, t.Tokens[i].Rel = o, "nmod"
		}
	}
	for k := start; k < t.phraseStart(i); k++ {
		t.Tokens[k].Head, t.Tokens[k].Rel = i, "case"
	}
}

// holdingStart is the first token of the preposition of having that introduces the phrase of token i, −1 if another or none does.
func (t *tree) holdingStart(i int) int {
	end := t.phraseStart(i) - 1
	for start := max(0, end-3); start < end; start++ {
		var words []string
		for k := start; k <= end; k++ {
			words = append(words, t.grammar.plain(t.forms[k]))
		}
		if t.grammar.holding[t.grammar.data.Prepositions[strings.Join(words, " ")]] {
			return start
		}
	}
	return -1
}

// relate makes a clause that begins with a relative word modify the name right before that word, where the parse took it for something
// else: "owns Alfa, | which owns Beta".
func (t *tree) relate(i int) {
	if t.rel(i) == "acl" && !t.ofPerson(i) || t.Tokens[i].Tag != "VERB" {
		return
	}
	for k := max(0, i-8); k < i; k++ {
		if t.Tokens[k].Head != i || t.Tokens[k].Tag != "PRON" || t.rel(k) != "nsubj" || !t.isRelative(k) {
			continue
		}
		if t.rel(i) == "acl" && !t.grammar.things[t.forms[k]] {
			return
		}
		if x := t.named(t.beforeComma(k)); x >= 0 && !t.within(t.mentionHead(x), i) {
			t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(x), "acl:relcl"
		}
		return
	}
}

// relateOwned makes a clause about what belongs to somebody modify the name right before the word that says so: "Anna Reed, | whose son runs Alfa".
func (t *tree) relateOwned(k int) {
	noun := t.Tokens[k].Head
	if !t.grammar.whose[t.forms[k]] || noun < k {
		return
	}
	i, before := t.Tokens[noun].Head, k-1
	if before > 0 && t.Tokens[before].Tag == "DET" {
		before--
	}
	if i < noun || t.Tokens[noun].Rel != "nsubj" || before < 1 || t.Tokens[before].Text != "," {
		return
	}
	if x := t.named(before - 1); x >= 0 && !t.within(t.mentionHead(x), i) {
		t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(x), "acl:relcl"
	}
}

// ofPerson reports whether the relative clause of verb i modifies a common noun for somebody: "a spokesman for Alfa, which …".
func (t *tree) ofPerson(i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && h < i && t.mention[h] < 0 && t.Tokens[h].Tag == "NOUN" && !t.grammar.descriptions[t.lemma(h)].kinds.names(entity.Company)
}

// opensWithConjunction reports whether a conjunction stands before token i in its phrase.
func (t *tree) opensWithConjunction(i int) bool {
	for k := range i {
		if t.Tokens[k].Rel == "cc" && t.within(k, i) {
			return true
		}
	}
	return false
}

// describeNearest makes a noun in apposition describe the name right before it, where the parse made it describe the noun that the name complements:
// "the wife of Tom Hale, | founder of Alfa". Where noun and noun agree and the name does not decide, the parse stands.
func (t *tree) describeNearest(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "appos" || t.Tokens[i].Tag != "NOUN" || h < 0 || h > i || t.mention[h] >= 0 || t.mention[i] >= 0 || t.Tokens[h].Tag != "NOUN" {
		return
	}
	gender := t.Tokens[i].Morph.Value("Gender")
	if gender != "" && !t.disagree(h, i) {
		return
	}
	before := i - 1
	for before > h && t.Tokens[before].Head == i && t.Tokens[before].Tag != "PUNCT" {
		before--
	}
	x := t.named(before - 1)
	if before <= h || t.Tokens[before].Text != "," || x < 0 || !t.within(t.mentionHead(x), h) || t.within(t.mentionHead(x), i) {
		return
	}
	for _, tr := range t.grammar.triggers[t.lemma(i)] {
		if tr.describes(t.doc.Mentions[x].Kind) {
			t.Tokens[i].Head = t.mentionHead(x)
			return
		}
	}
}

// modify makes a clause without a relative word, which begins right behind a noun phrase and lacks an object, describe that phrase, where the parse made it a
// clause of its own: "bought the half of Alfa | it did not own".
func (t *tree) modify(v int) {
	x := &t.Tokens[v]
	if x.Tag != "VERB" || x.Rel != "ccomp" && x.Rel != "parataxis" || len(t.grammar.triggers[t.lemma(v)]) == 0 {
		return
	}
	subject := -1
	for k := range t.Tokens {
		switch y := &t.Tokens[k]; {
		case y.Head != v:
		case y.Rel == "nsubj" && y.Tag == "PRON":
			subject = k
		case y.Rel == "obj" || y.Rel == "mark" || y.Rel == "ccomp" || y.Rel == "xcomp":
			return
		}
	}
	if subject < 1 || subject > v || !t.isNominal(subject-1) {
		return
	}
	top := subject - 1
	for n := 0; n < len(t.Tokens) && t.Tokens[top].Head >= 0 && !t.isVerb(t.Tokens[top].Head); n++ {
		top = t.Tokens[top].Head
	}
	if up := t.Tokens[top].Head; up >= 0 && up < top && (x.Rel == "parataxis" || up != x.Head) && (t.rel(top) == "obj" || t.rel(top) == "obl") {
		x.Head, x.Rel = top, "acl:relcl"
	}
}
