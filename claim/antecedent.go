package claim

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// reach is how many sentences back a referring phrase may look.
const reach = 3

// memory is how many sentences back what the document is about is looked for among other names.
const memory = 40

// choices is how many entities a referring phrase is taken to stand for at most; the scorer weighs them.
const choices = 2

// reference is what a referring word or phrase tells of the entity that it stands for.
type reference struct {
	how    string // the kind of reference, for the scorer and the reader
	want   kinds
	plural bool            // it stands for a body or several, never for one person
	clues  map[string]bool // lemmas of a description
	noun   string          // its head, "" for another reference
}

// reference makes a referring word a reference to an entity of the kinds that it and the role allow.
func (w referee) reference(how string, want kinds) reference {
	return reference{how: how, want: want.and(w.kinds), plural: w.plural}
}

// described resolves a definite description without a name: "the company", "the pump maker".
func (r *reader) described(t *tree, n int, want kinds) []referent {
	if tag := t.Tokens[n].Tag; tag != "NOUN" && tag != "PROPN" || !t.refersBack(n) {
		return nil
	}
	d, listed := t.grammar.descriptions[t.lemma(n)]
	if !listed {
		d, listed = t.grammar.descriptions[t.form(n)]
	}
	ref := d.reference("description "+t.tok(n).Text, want)
	ref.clues = t.wordsBelow(n)
	ref.clues[t.lemma(n)], ref.noun = true, t.lemma(n)
	out := r.antecedents(t, n, ref)
	if listed {
		return out
	}
	// A noun that the language does not list as a description stands only for what the text called so before.
	kept := out[:0]
	for _, x := range out {
		if r.said(x.entity, x.mention, t.lemma(n)) {
			x.how = "same noun " + x.how
			kept = append(kept, x)
		}
	}
	return kept
}

// refersBack reports whether the phrase of noun n is definite and singular. One with a possessive is not: "its company"
// is another one than what "its" stands for.
func (t *tree) refersBack(n int) bool {
	definite := false
	for _, k := range t.kids[n] {
		if t.sub(k) == "poss" || t.grammar.possessives[t.form(k)].kinds != nil {
			return false
		}
		if t.rel(k) == "det" || t.rel(k) == "case" {
			definite = definite || t.grammar.definite[t.form(k)] || t.grammar.definite[t.lemma(k)] || t.grammar.fused[t.form(k)]
		}
	}
	return definite && !t.Tokens[n].Morph.Has("Number=Plur")
}

// antecedent is an entity that a reference may stand for, by the mention that speaks most for it.
type antecedent struct {
	entity, mention int
	score           float64
}

// antecedents picks the entities that the referring word at token i may stand for, the likeliest first, by nearness,
// grammatical role, how often the text speaks of them, and, for descriptions, the words that the text used of them
// before. The factors are those of Lappin and Leass (1994), weighed on development texts.
func (r *reader) antecedents(t *tree, i int, ref reference) []referent {
	list := r.earlier(t, i, ref)
	var out []referent
	for n, c := range list[:min(choices, len(list))] {
		x := referent{entity: c.entity, mention: c.mention, how: ref.how + " = " + r.doc.Entities[c.entity].Name, rank: n, sure: 0.9, margin: 9}
		switch {
		case n > 0:
			x.margin, x.sure = list[0].score-c.score, 0.4
		case len(list) > 1:
			x.margin = c.score - list[1].score
			if x.margin < clearLead {
				x.sure = 0.5
			}
		}
		out = append(out, x)
	}
	return out
}

// earlier are the entities named before token i that suit the reference, the best first.
func (r *reader) earlier(t *tree, i int, ref reference) []antecedent {
	best := map[int]antecedent{}
	favoured := r.favoured(t, i, ref.how)
	for _, m := range r.remembered(t, i) {
		x := &r.doc.Mentions[m]
		if !r.suits(t, i, m, ref) {
			continue
		}
		s := r.salience(m, t.index-x.Sentence) + r.agreement(x.Entity, m, ref.clues) + favoured[x.Entity]
		if ref.noun != "" && r.bears(x.Entity, ref.noun) {
			s += bearing
		}
		if !ref.plural && r.listed(m) {
			s -= listing
		}
		if c, ok := best[x.Entity]; !ok || s > c.score {
			best[x.Entity] = antecedent{x.Entity, m, s}
		}
	}
	list := make([]antecedent, 0, len(best))
	for _, c := range best {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b antecedent) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entity, b.entity))
	})
	return list
}

// remembered are the names before token i that a reference there may look back to, the nearest first: those within reach, and
// the last of what the document is about.
func (r *reader) remembered(t *tree, i int) []int {
	pos := t.tok(i).Start
	before := sort.Search(len(r.doc.Mentions), func(m int) bool { return r.doc.Mentions[m].Start >= pos })
	var out []int
	for m := before - 1; m >= 0; m-- {
		x := &r.doc.Mentions[m]
		if !x.Kind.Named() || x.Entity < 0 {
			continue
		}
		switch back := t.index - x.Sentence; {
		case back <= reach:
			out = append(out, m)
		case x.Entity == r.topic:
			return append(out, m)
		case back > memory:
			return out
		}
	}
	return out
}

// suits reports whether the reference at token i can be to the entity of mention m: its kind and number, and not an
// argument of the very predicate that the referring word belongs to.
func (r *reader) suits(t *tree, i, m int, ref reference) bool {
	x := &r.doc.Mentions[m]
	kind := r.doc.Entities[x.Entity].Kind
	if !ref.want.has(kind) || ref.plural && kind == entity.Person {
		return false
	}
	return x.Sentence != t.index || !t.sameClauseArgument(i, m)
}

// sameClauseArgument reports whether mention m is an argument of the very predicate that token i belongs to, or lies
// below it.
func (t *tree) sameClauseArgument(i, m int) bool {
	h := t.mentionHead(m)
	return t.head(i) >= 0 && t.head(h) == t.head(i) && t.rel(h) != "nsubj" || t.within(h, i)
}

// salience is how present mention m is, back sentences later: nearness, subject place, and how often its entity is named.
func (r *reader) salience(m, back int) float64 {
	x := &r.doc.Mentions[m]
	s := []float64{0.9, 1, 0.5, 0.3, 0.1}[min(back, reach+1)]
	if t := r.trees[x.Sentence]; t != nil {
		switch t.rel(t.mentionHead(m)) {
		case "nsubj":
			s += 0.4
		case "root":
			s += 0.2
		case "obj":
			s += 0.1
		}
	}
	if x.Entity == r.topic {
		s += 0.3
	}
	return s + 0.1*math.Log(float64(len(r.doc.Entities[x.Entity].Mentions)))
}

// listing is by how much one of several names joined by "and" is less salient to what stands for one thing.
const listing = 0.4

// listed reports whether a mention is joined with another name by coordination.
func (r *reader) listed(m int) bool {
	t := r.trees[r.doc.Mentions[m].Sentence]
	if t == nil {
		return false
	}
	n := t.mentionHead(m)
	if t.rel(n) == "conj" {
		return t.named(t.head(n)) >= 0
	}
	k := t.child(n, "conj")
	return k >= 0 && t.named(k) >= 0
}

// bearing is by how much what has a noun in its name is more salient to a description by it: "the bank", of Delta Bank.
const bearing = 0.6

// bears reports whether the name of an entity holds a word.
func (r *reader) bears(e int, word string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(r.doc.Entities[e].Name)), word)
}

// said reports whether the text has put a word beside an entity up to mention upto.
func (r *reader) said(e, upto int, word string) bool {
	m, ok := r.wordsOf(e)[word]
	return ok && m <= upto
}

// wordsOf are the words that the text puts beside an entity, each with the first mention beside which it stands.
func (r *reader) wordsOf(e int) map[string]int {
	if w, ok := r.words[e]; ok {
		return w
	}
	first := map[string]int{}
	for _, m := range r.doc.Entities[e].Mentions {
		t := r.trees[r.doc.Mentions[m].Sentence]
		if t == nil {
			continue
		}
		beside := map[string]bool{}
		t.wordsBeside(m, beside)
		for w := range beside {
			if _, ok := first[w]; !ok {
				first[w] = m
			}
		}
	}
	r.words[e] = first
	return first
}

// wordsBeside puts into out the words of mention m, those below it, the noun that it goes with, and what its sentence
// says that it is.
func (t *tree) wordsBeside(m int, out map[string]bool) {
	x, h := t.doc.Mentions[m], t.mentionHead(m)
	for i := x.First; i <= x.Last; i++ {
		out[t.lemma(i)] = true
	}
	maps.Copy(out, t.wordsBelow(h))
	up := t.head(h)
	if up < 0 {
		return
	}
	switch t.rel(h) {
	case "nsubj":
		if t.child(up, "cop") >= 0 {
			for i := range t.Tokens {
				if (i == up || t.head(i) == up && t.rel(i) != "nsubj" && t.rel(i) != "obl") && t.Tokens[i].Tag != "VERB" {
					out[t.lemma(i)] = true
				}
			}
		}
	case "obl":
	default: // but "the software of X" is no word for X
		if t.preposition(h) == "" && isContent(t.Tokens[up].Tag) {
			out[t.lemma(up)] = true
		}
	}
}

// wordsBelow are the lemmas of the nouns, adjectives and names in the phrase of token top.
func (t *tree) wordsBelow(top int) map[string]bool {
	out := map[string]bool{}
	for i := range t.Tokens {
		if isContent(t.Tokens[i].Tag) && t.within(i, top) {
			out[t.lemma(i)] = true
		}
	}
	return out
}

// isContent reports whether words of a part of speech tell of what kind something is.
func isContent(tag string) bool { return tag == "NOUN" || tag == "ADJ" || tag == "PROPN" }

// agreement is how well the words used of an entity up to mention upto and those of a description agree.
func (r *reader) agreement(e, upto int, clues map[string]bool) float64 {
	s := 0.0
	for c := range clues {
		if r.said(e, upto, c) {
			s += 0.4
		}
	}
	return math.Min(s, 0.8)
}
