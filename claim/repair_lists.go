package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

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

// series coordinates a name with the object of a verb before it, where the parse coordinated it with the verb, since words of the first deal stand
// between: "bought Alfa in 2003 | and Beta in 2005".
func (t *tree) series(i int) {
	v, x := t.Tokens[i].Head, t.named(i)
	if t.Tokens[i].Rel != "conj" || x < 0 || t.mentionHead(x) != i || v < 0 || v > i || t.Tokens[v].Tag != "VERB" {
		return
	}
	behind := t.doc.Mentions[x].Last + 1
	if behind < len(t.Tokens) && t.Tokens[behind].Tag != "ADP" && t.Tokens[behind].Tag != "PUNCT" && t.Tokens[behind].Tag != "CCONJ" {
		return
	}
	for k := v + 1; k < i; k++ {
		if t.Tokens[k].Head == v && t.Tokens[k].Rel == "obj" && t.named(k) >= 0 && class(t.doc.Mentions[t.named(k)].Kind) == class(t.doc.Mentions[x].Kind) {
			t.Tokens[i].Head = k
			return
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

// caseOf is the lemma of the preposition that hangs on token k, "" if there is none.
func (t *tree) caseOf(k int) string {
	for i := range t.Tokens {
		if t.Tokens[i].Head == k && t.Tokens[i].Rel == "case" {
			return t.lemma(i)
		}
	}
	return ""
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

// parallel coordinates a name with the object of a verb before it where both are followed by the same preposition and a value, whatever the parse hung the name
// on: "bought Alfa in 1990, | Beta in 1994".
func (t *tree) parallel(i int) {
	x := t.named(i)
	if x < 0 || t.mentionHead(x) != i || t.caseOf(i) != "" || t.doc.Mentions[x].First == 0 || !t.separates(t.doc.Mentions[x].First-1) {
		return
	}
	prep := t.valued(x)
	if prep == "" {
		return
	}
	for k := i - 1; k >= 0; k-- {
		o := t.named(k)
		if t.Tokens[k].Tag == "VERB" {
			return
		}
		if o < 0 || t.mentionHead(o) != k || t.Tokens[k].Rel != "obj" || t.Tokens[k].Head > k {
			continue
		}
		if t.valued(o) == prep && class(t.doc.Mentions[o].Kind) == class(t.doc.Mentions[x].Kind) && !t.within(k, i) {
			t.Tokens[i].Head, t.Tokens[i].Rel = k, "conj"
		}
		return
	}
}

// valued is the preposition right behind mention m that introduces a date, an amount or a share, "" if none does.
func (t *tree) valued(m int) string {
	p := t.doc.Mentions[m].Last + 1
	if p+1 >= len(t.Tokens) || t.Tokens[p].Tag != "ADP" || t.mention[p+1] < 0 || t.doc.Mentions[t.mention[p+1]].Kind.Named() {
		return ""
	}
	return t.forms[p]
}

// orphan is the relation of a name with a quota right behind it, whose verb is that of the quota before: "Alfa has 60% of Beta, | Gamma 40%".
const orphan = "orphan"

// gap makes such a name hang on the verb, where the parse put it into a list.
func (t *tree) gap(i int) {
	x := t.named(i)
	if x < 0 || t.mentionHead(x) != i || t.doc.Mentions[x].First == 0 || !t.separates(t.doc.Mentions[x].First-1) || !t.quotaAt(t.doc.Mentions[x].Last+1) {
		return
	}
	for v := i - 1; v > 0; v-- {
		if t.Tokens[v].Tag != "VERB" {
			continue
		}
		for k := v + 1; k < i; k++ {
			if t.Tokens[k].Head == v && t.Tokens[k].Rel == "obj" && (t.quotaAt(k) || t.quotaAt(k-1)) && !t.within(v, i) {
				t.Tokens[i].Head, t.Tokens[i].Rel = v, orphan
				return
			}
		}
		return
	}
}

// quotaAt reports whether a quota stands at token k.
func (t *tree) quotaAt(k int) bool {
	return k > 0 && k < len(t.Tokens) && t.mention[k] >= 0 && t.doc.Mentions[t.mention[k]].Kind == entity.Share
}
