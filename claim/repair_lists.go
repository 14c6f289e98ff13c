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

// series coordinates a name with the object of a verb before it, where the parse coordinated it with the verb or with a date, since words of the first deal
// stand between: "bought Alfa in 2003 | and Beta in 2005".
func (t *tree) series(i int) {
	v, x := t.Tokens[i].Head, t.named(i)
	if v >= 0 && v < i && t.mention[v] >= 0 && !t.doc.Mentions[t.mention[v]].Kind.Named() {
		v = t.Tokens[v].Head
	}
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

// sibling coordinates a name behind a conjunction with the name before it, where the parse hung both on the same noun: "units of Alfa and | Beta".
func (t *tree) sibling(i int) {
	x := t.named(i)
	if x < 0 || t.mentionHead(x) != i || !strings.HasPrefix(t.Tokens[i].Rel, "nmod") || t.caseOf(i) != "" {
		return
	}
	c := t.doc.Mentions[x].First - 1
	if c < 1 || t.Tokens[c].Tag != "CCONJ" || t.named(c-1) < 0 {
		return
	}
	y := t.named(c - 1)
	if p := t.mentionHead(y); t.Tokens[p].Head == t.Tokens[i].Head && t.Tokens[p].Rel == t.Tokens[i].Rel && sameSort(t.doc.Mentions[x].Kind, t.doc.Mentions[y].Kind) {
		t.Tokens[i].Head, t.Tokens[i].Rel = p, "conj"
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
