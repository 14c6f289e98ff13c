package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

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
			t.possess(i, x)
		}
	}
	for i := range t.Tokens {
		t.precede(i)
		t.relate(i)
		t.chain(i)
		t.lower(i)
		t.agree(i)
		t.complement(i)
		t.attach(i)
		t.regroup(i)
		t.rejoin(i)
		t.describeNearest(i)
	}
	t.label()
	t.coordinate()
}

// lower makes a participle right behind a name modify the name, where the parse made it modify an event noun above it:
// "the sale of Alfa, owned by Beta".
func (t *tree) lower(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "acl" || h < 0 || h > i || t.mention[h] >= 0 || !t.isParticiple(i) {
		return
	}
	before := i - 1
	if before >= 0 && t.Tokens[before].Text == "," {
		before--
	}
	if before <= h || t.mention[before] < 0 || len(t.grammar.triggers[t.lemma(h)]) == 0 {
		return
	}
	x := t.named(before)
	if x < 0 {
		return
	}
	up := t.Tokens[t.mentionHead(x)].Head
	if up != h && up > h && t.Tokens[up].Rel == "conj" { // "the sale or merger of Alfa"
		up = t.Tokens[up].Head
	}
	if up == h {
		t.Tokens[i].Head = t.mentionHead(x)
	}
}

// agree makes a participle modify the nearest noun before it that it agrees with, where the parse made it modify one above that
// noun with which it does not: "a firm.F of the group.M Alfa, controlled.M by Beta".
func (t *tree) agree(i int) {
	h := t.Tokens[i].Head
	if t.rel(i) != "acl" || h < 0 || h > i || !t.isParticiple(i) || !t.disagree(h, i) {
		return
	}
	for k := i - 1; k > h; k-- {
		if tag := t.Tokens[k].Tag; tag != "NOUN" && tag != "PROPN" || !t.within(k, h) || t.within(k, i) || t.Tokens[k].Morph.Value("Gender") == "" || t.disagree(k, i) {
			continue
		}
		t.Tokens[i].Head = k
		return
	}
}

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
	for first := max(0, i-4); first < i; first++ {
		for _, words := range t.grammar.inTurn {
			last, ok := t.matchWords(first, words)
			if !ok || last >= i {
				continue
			}
			k := first - 1
			if relative && k >= 0 && t.isRelative(k) {
				k--
			}
			if k >= 0 && t.Tokens[k].Text == "," {
				k--
			}
			if x := t.named(k); x >= 0 && !t.within(t.mentionHead(x), i) {
				t.Tokens[i].Head = t.mentionHead(x)
				if !relative {
					t.Tokens[i].Rel = "acl"
				}
			}
			return
		}
	}
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
	switch {
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

// regroup gives a list of names to the noun in the plural that stands before them with its complement, where the parse made it go on
// with the complement: "the founders of Alfa, | Tom Hale and Anna Reed", "the holders of Alfa | Beta and Gamma". What goes on is of
// another kind than the complement, stands behind an apposition to the noun or is set apart by commas: "the holders of Alfa, Beta and
// Gamma, voted".
func (t *tree) regroup(n int) {
	if t.Tokens[n].Tag != "NOUN" || t.mention[n] >= 0 || !t.Tokens[n].Morph.Has("Number=Plur") || len(t.grammar.triggers[t.lemma(n)]) == 0 {
		return
	}
	complement, lead := -1, -1
	for k := n + 1; k < len(t.Tokens); k++ {
		x := &t.Tokens[k]
		m := t.named(k)
		switch {
		case m < 0:
		case complement < 0:
			if x.Head == n && strings.HasPrefix(x.Rel, "nmod") && t.grammar.of[t.caseOf(k)] {
				complement = k
			}
		case lead < 0 && x.Head == n && strings.HasPrefix(x.Rel, "appos"):
			lead = k
		case x.Head != complement || x.Rel != "conj" || t.caseOf(k) != "":
		case lead >= 0:
			x.Head = lead
		case class(t.doc.Mentions[m].Kind) != class(t.doc.Mentions[t.named(complement)].Kind) || t.setApart(complement, m):
			x.Head, x.Rel, lead = n, "appos", k
		}
	}
}

// setApart reports whether commas stand before mention m and behind the last name that the parse coordinates with token first.
func (t *tree) setApart(first, m int) bool {
	last := m
	for k := first + 1; k < len(t.Tokens); k++ {
		if x := t.named(k); x > last && t.Tokens[k].Rel == "conj" && t.Tokens[k].Head == first {
			last = x
		}
	}
	before, behind := t.doc.Mentions[m].First-1, t.doc.Mentions[last].Last+1
	return last > m && t.Tokens[before].Text == "," && behind < len(t.Tokens) && t.Tokens[behind].Text == ","
}

// precede makes a participle that is joined with a name by a dash modify the name right behind it, where the parse hung it on the verb:
// "Alfa-backed | Beta grew".
func (t *tree) precede(i int) {
	if t.Tokens[i].Rel != "amod" || i < 2 || i+1 >= len(t.Tokens) || t.Tokens[i].Head <= i+1 || t.Tokens[i-1].Text != "-" || t.named(i-2) < 0 || !t.isParticiple(i) {
		return
	}
	if x := t.named(i + 1); x >= 0 {
		t.Tokens[i].Head = t.mentionHead(x)
	}
}

// rejoin coordinates a participle behind a conjunction with the participle or verb that governs the name before, where the parse made it
// modify that name: "owned by Alfa | and backed by Beta".
func (t *tree) rejoin(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "acl" || h < 0 || h > i || t.mention[h] < 0 || !t.isParticiple(i) || !t.opensWithConjunction(i) {
		return
	}
	if v := t.Tokens[h].Head; v >= 0 && t.Tokens[v].Tag == "VERB" && t.isParticiple(v) {
		t.Tokens[i].Head, t.Tokens[i].Rel = v, "conj"
	}
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
	if before <= h || t.Tokens[before].Text != "," || x < 0 || !t.within(t.mentionHead(x), h) {
		return
	}
	for _, tr := range t.grammar.triggers[t.lemma(i)] {
		if tr.describes(t.doc.Mentions[x].Kind) {
			t.Tokens[i].Head = t.mentionHead(x)
			return
		}
	}
}

// caseOf is the lemma of the preposition that hangs on token k, "" if there is none.
func (t *tree) caseOf(k int) string {
	for i := range t.Tokens {
		if t.Tokens[i].Head == k && t.Tokens[i].Rel == "case" {
			return t.lemma(i)
		}
	}
	return ""
}

// possess makes a name with a possessive mark the owner of the name right behind it, wherever the parse hung it: "Tom Hale's | Alfa".
func (t *tree) possess(i, x int) {
	k := t.doc.Mentions[x].Last + 1
	if k+1 >= len(t.Tokens) || !t.grammar.possessiveMark[t.forms[k]] || t.Tokens[k].Tag == "VERB" || t.Tokens[k].Tag == "AUX" {
		return
	}
	y := t.nameFrom(k + 1)
	if y < 0 || t.Tokens[t.mentionHead(y)].Head == i {
		return
	}
	t.Tokens[k].Head, t.Tokens[k].Rel = i, "case"
	t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(y), "nmod:poss"
}

// relate makes a clause that begins with a relative word modify the name right before that word, where the parse took it for something
// else: "owns Alfa, | which owns Beta".
func (t *tree) relate(i int) {
	if t.rel(i) == "acl" || t.Tokens[i].Tag != "VERB" {
		return
	}
	for k := max(0, i-8); k < i; k++ {
		if t.Tokens[k].Head != i || t.Tokens[k].Tag != "PRON" || t.rel(k) != "nsubj" || !t.isRelative(k) {
			continue
		}
		before := k - 1
		if before >= 0 && t.Tokens[before].Text == "," {
			before--
		}
		if x := t.named(before); x >= 0 && !t.within(t.mentionHead(x), i) {
			t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(x), "acl:relcl"
		}
		return
	}
}

// coordinate takes names of one kind that the parse put in apposition to each other for a list: two people, or two
// bodies with more to follow, are never one thing.
func (t *tree) coordinate() {
	for i := range t.Tokens {
		h := t.Tokens[i].Head
		if h < 0 || h >= i || !strings.HasPrefix(t.Tokens[i].Rel, "appos") && !strings.HasPrefix(t.Tokens[i].Rel, "flat") && !strings.HasPrefix(t.Tokens[i].Rel, "parataxis") {
			continue
		}
		a, b := t.named(h), t.named(i)
		if a < 0 || b < 0 || a == b || class(t.doc.Mentions[a].Kind) != class(t.doc.Mentions[b].Kind) {
			continue
		}
		if t.doc.Mentions[a].Kind == entity.Person || t.inList(b) {
			t.Tokens[i].Rel = "conj"
		}
	}
}

// inList reports whether mention m is followed by a comma or a conjunction and another mention of its kind.
func (t *tree) inList(m int) bool {
	x := t.doc.Mentions[m]
	for i := x.Last + 1; i < len(t.Tokens) && i <= x.Last+3; i++ {
		if n := t.named(i); n >= 0 {
			return class(t.doc.Mentions[n].Kind) == class(x.Kind)
		}
		if tag := t.Tokens[i].Tag; tag != "PUNCT" && tag != "CCONJ" && tag != "DET" {
			return false
		}
	}
	return false
}

// class groups companies and organizations, whose border is thin.
func class(k entity.Kind) entity.Kind {
	if k == entity.Organization {
		return entity.Company
	}
	return k
}
