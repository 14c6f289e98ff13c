package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// gapped is a clause that leaves out the verb of the one before it: "Alfa holds 30% of Delta, | Beta 20% | and Gamma the rest", "30% of Delta is held by
// Alfa | and 20% by Beta", "Reed chairs Alfa | and Hale Beta". Its names go on with those at the same places of the full clause.
type gapped struct {
	name, like      int // the name without a preposition and the subject that it goes on with, −1 if there is none
	other, likeThat int // the name with a preposition and the one that it goes on with, −1 if there is none
	value           int // mention of an amount or a share, −1 if there is none
	rest            bool
	prep            string // of other
	end             int    // the token behind it
}

// ungap makes the names of clauses without a verb go on with the names of the full clause before them, where the parse made them
// complements or parts of its last name.
func (t *tree) ungap() {
	full := 0 // where the clause that is gone on with ends
	for i := 1; i < len(t.Tokens); i++ {
		if !t.separates(i-1) && t.Tokens[i-1].Text != ";" || t.separates(i) {
			continue
		}
		g, ok := t.remnant(i)
		if !ok {
			continue
		}
		if full == 0 {
			full = i
		}
		if t.goOn(&g, full) {
			t.gaps = append(t.gaps, g)
			i = g.end
		} else {
			full = 0
		}
	}
}

// remnant reads what a clause without a verb may hold from token i on, to the next mark or conjunction: two at least of a name, a value and a name with
// a preposition.
func (t *tree) remnant(i int) (g gapped, ok bool) {
	g = gapped{name: -1, like: -1, other: -1, likeThat: -1, value: -1}
	parts := 0
	if x := t.nameFrom(t.pastArticle(i)); x >= 0 {
		g.name, i = t.mentionHead(x), t.doc.Mentions[x].Last+1
		parts++
	}
	if end := t.remnantValue(&g, i); end > i {
		i = end
		parts++
	}
	if k := t.pastPrepositions(i); k > i {
		if x := t.nameFrom(k); x >= 0 {
			g.other, g.prep, i = t.mentionHead(x), t.grammar.prepositionAt(t, i), t.doc.Mentions[x].Last+1
			parts++
		}
	}
	if g.other >= 0 && g.value < 0 && !g.rest {
		i = t.remnantValue(&g, t.pastPrepositions(i))
	}
	g.end = i
	return g, parts > 1 && (i == len(t.Tokens) || t.Tokens[i].Tag == "PUNCT" || t.Tokens[i].Tag == "CCONJ")
}

// pastPrepositions is the token behind the preposition, of whatever words, and the article that may stand at token i, or i.
func (t *tree) pastPrepositions(i int) int {
	k := i
	for k < len(t.Tokens) && (t.Tokens[k].Tag == "ADP" || t.Tokens[k].Tag == "DET" && k > i) {
		k++
	}
	return k
}

// remnantValue reads the value or the rest that may stand from token i on, behind a name with a preposition, and gives the token behind it.
func (t *tree) remnantValue(g *gapped, i int) int {
	for k := i; k < min(i+4, len(t.Tokens)); k++ {
		if x := t.mention[k]; x >= 0 {
			if m := &t.doc.Mentions[x]; m.First == k && !m.Kind.Named() {
				g.value = x
				return m.Last + 1
			}
			return i
		}
		switch tag := t.Tokens[k].Tag; {
		case tag == "ADP" && (k == i || g.name >= 0):
		case t.grammar.remainder[t.lemma(k)]:
			if k+1 == len(t.Tokens) || t.mention[k+1] < 0 {
				g.rest = true
				return k + 1
			}
		case tag != "DET" && tag != "ADJ":
			return i
		}
	}
	return i
}

// pastArticle is the token behind an article at token i, or i.
func (t *tree) pastArticle(i int) int {
	if i < len(t.Tokens) && t.Tokens[i].Tag == "DET" {
		return i + 1
	}
	return i
}

// goOn finds the clause that g goes on with among the tokens before full, and hangs the names of g on those at their places in it.
func (t *tree) goOn(g *gapped, full int) bool {
	for v := full - 1; v >= 0; v-- {
		if t.Tokens[v].Tag != "VERB" && !t.hasCopula(v) || !t.sameShape(g, v, full) {
			continue
		}
		for _, to := range [][2]int{{g.name, g.like}, {g.other, g.likeThat}} {
			if to[0] >= 0 {
				t.Tokens[to[0]].Head, t.Tokens[to[0]].Rel = to[1], "conj"
			}
		}
		if g.value >= 0 {
			k := t.mentionHead(g.value)
			t.Tokens[k].Head, t.Tokens[k].Rel = max(g.name, g.other), "nmod"
			if g.name >= 0 {
				t.Tokens[k].Head = g.name
			}
		}
		return true
	}
	return false
}

// hasCopula reports whether token v is a predicate with a copula.
func (t *tree) hasCopula(v int) bool {
	return slices.ContainsFunc(t.Tokens, func(x text.Token) bool { return x.Head == v && x.Rel == "cop" })
}

// sameShape finds the subject, the complement and the value of the clause of v, before token full, that a gapped clause has too.
func (t *tree) sameShape(g *gapped, v, full int) bool {
	value := g.value < 0 && !g.rest
	for k := range full {
		x := t.named(k)
		switch {
		case g.name >= 0 && t.Tokens[k].Head == v && t.likens(g, k):
			g.like = k
		case g.other >= 0 && x >= 0 && t.mentionHead(x) == k && t.alikeNames(g, k, g.other) && t.under(k, v) && t.prepBefore(x) == g.prep:
			g.likeThat = k
		case t.mention[k] >= 0 && x < 0 && t.under(t.mentionHead(t.mention[k]), v):
			kind := t.doc.Mentions[t.mention[k]].Kind
			value = value || g.rest && kind == entity.Share || g.value >= 0 && kind == t.doc.Mentions[g.value].Kind
		}
	}
	return value && (g.name >= 0) == (g.like >= 0) && (g.other >= 0) == (g.likeThat >= 0)
}

// likens reports whether a gapped clause may have its name without a preposition where token k stands: an object that is a name of its class, or
// else the subject.
func (t *tree) likens(g *gapped, k int) bool {
	switch rel, _, _ := strings.Cut(t.Tokens[k].Rel, ":"); rel {
	case "obj":
		return t.named(k) >= 0 && t.alikeNames(g, k, g.name)
	case "nsubj":
		return t.alikeNames(g, k, g.name)
	}
	return false
}

// alikeNames reports whether token k may stand where the name at token name does: it is a name of the same class, or none. Of what is dealt out in
// parts, persons and firms may both have one.
func (t *tree) alikeNames(g *gapped, k, name int) bool {
	x := t.named(k)
	if x < 0 {
		return k != name
	}
	a, b := t.doc.Mentions[x].Kind, t.doc.Mentions[t.named(name)].Kind
	return class(a) == class(b) || actors.has(a) && actors.has(b) && (g.rest || g.value >= 0 && t.doc.Mentions[g.value].Kind == entity.Share)
}

// under reports whether token k lies under token v with no name in between.
func (t *tree) under(k, v int) bool {
	for n := 0; n < 4 && k >= 0; n++ {
		if k = t.Tokens[k].Head; k == v {
			return true
		}
		if t.named(k) >= 0 {
			return false
		}
	}
	return false
}

// prepBefore is the preposition right before a name, but for its article; "" if there is none.
func (t *tree) prepBefore(x int) string {
	k := t.doc.Mentions[x].First - 1
	for k > 0 && t.Tokens[k].Tag == "DET" {
		k--
	}
	if k < 0 || t.Tokens[k].Tag != "ADP" {
		return ""
	}
	for k > 0 && t.Tokens[k-1].Tag == "ADP" {
		k--
	}
	return t.grammar.prepositionAt(t, k)
}

// gapOf is the gapped clause in which token k stands as a name, nil if it stands in none.
func (t *tree) gapOf(k int) *gapped {
	for i := range t.gaps {
		if g := &t.gaps[i]; k >= 0 && (g.name == k || g.other == k) {
			return g
		}
	}
	return nil
}

// partedByGap reports whether two names belong to different ones of the clauses that one verb serves, and both clauses name what the other does at
// that place: what each of them names by itself is not joined with what another names.
func (t *tree) partedByGap(a, b int) bool {
	x, y := t.gapOf(a), t.gapOf(b)
	if x == y || x != nil && y != nil {
		return x != y
	}
	if x == nil {
		x, a, b = y, b, a
	}
	if b < 0 {
		return false
	}
	both := x.name >= 0 && x.other >= 0
	return b == x.like && both || a == x.name && x.like >= 0 && t.within(b, x.like) || b == x.likeThat && (both || a == x.other)
}

// gapsAway reports whether a value belongs to another of the clauses that one verb serves than the ends of a claim do.
func (s *site) gapsAway(mention int) bool {
	mine := s.t.gapOf(s.endAt(0))
	if mine == nil {
		mine = s.t.gapOf(s.endAt(1))
	}
	kind := s.t.doc.Mentions[mention].Kind
	if mine != nil && mine.value != mention && (mine.rest && kind == entity.Share || mine.value >= 0 && kind == s.t.doc.Mentions[mine.value].Kind) {
		return true
	}
	return slices.ContainsFunc(s.t.gaps, func(g gapped) bool { return g.value == mention && (mine == nil || mine.value != mention) })
}
