package claim

import (
	"cmp"
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
	gender string          // of the person that it stands for, "" if it tells none
	within bool            // it is part of the verb whose argument it is
	barred map[int]bool    // entities that it can't stand for
}

// reference makes a referring word a reference to an entity of the kinds that it and the role allow.
func (w referee) reference(how string, want kinds) reference {
	return reference{how: how, want: want.and(w.kinds), plural: w.plural, gender: w.gender}
}

// described resolves a definite description without a name: "the company", "the pump maker".
func (r *reader) described(t *tree, n int, want kinds) []referent {
	if tag := t.Tokens[n].Tag; tag != "NOUN" && tag != "PROPN" {
		return nil
	}
	if out := r.postHolder(t, n, want); len(out) > 0 || !t.refersBack(n) {
		return out
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

// refersBack reports whether the phrase of noun n is definite and singular. One with a possessive does not: "its company"
// is another one than what "its" stands for, and "the group of Reed" is Reed's.
func (t *tree) refersBack(n int) bool {
	for _, k := range t.kids[n] {
		if x := t.named(k); t.rel(k) == "nmod" && x >= 0 && actors.has(t.doc.Mentions[x].Kind) && t.grammar.of[t.preposition(k)] {
			return false
		}
	}
	return t.isDefinite(n) && !t.hasPossessor(n) && !t.Tokens[n].Morph.Has("Number=Plur")
}

// isDefinite reports whether noun n has a definite article or what does for one.
func (t *tree) isDefinite(n int) bool {
	return slices.ContainsFunc(t.kids[n], func(k int) bool {
		return (t.rel(k) == "det" || t.rel(k) == "case") && (t.grammar.definite[t.form(k)] || t.grammar.definite[t.lemma(k)] || t.grammar.fused[t.form(k)])
	})
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
	if strings.HasPrefix(ref.how, "possessive") {
		if x := t.joinedTo(t.head(i)); x >= 0 {
			list = onlyOf(list, r.doc.Mentions[x].Entity)
		}
	}
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

// onlyOf is an entity alone of a list, or the list if it is none of it.
func onlyOf(list []antecedent, e int) []antecedent {
	if k := slices.IndexFunc(list, func(a antecedent) bool { return a.entity == e }); k >= 0 {
		return list[k : k+1]
	}
	return list
}

// earlier are the entities named before token i that suit the reference, the best first.
func (r *reader) earlier(t *tree, i int, ref reference) []antecedent {
	best := map[int]antecedent{}
	favoured := r.favoured(t, i, ref.how)
	for _, m := range r.remembered(t, i) {
		x := &r.doc.Mentions[m]
		if ref.barred[x.Entity] || !r.suits(t, i, m, ref) {
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
	if g := r.genderOf(t.grammar, x.Entity); ref.gender != "" && kind == entity.Person && g != "" && g != ref.gender {
		return false
	}
	if ref.within {
		return x.Sentence != t.index || !t.within(t.mentionHead(m), i)
	}
	return x.Sentence != t.index || !t.sameClauseArgument(i, m)
}

// genderOf is what the given name of a person tells in a language, "" if nothing.
func (r *reader) genderOf(g *grammar, e int) string {
	key := entityIn{g, e}
	gender, known := r.genders[key]
	if known {
		return gender
	}
	for _, m := range r.doc.Entities[e].Mentions {
		x := &r.doc.Mentions[m]
		if x.Last > x.First {
			gender = g.genders[r.doc.Sentences[x.Sentence].Tokens[x.First].Text]
		}
		if gender != "" {
			break
		}
	}
	r.genders[key] = gender
	return gender
}

// sameClauseArgument reports whether mention m is an argument of the very predicate that token i belongs to, or lies
// below it.
func (t *tree) sameClauseArgument(i, m int) bool {
	h := t.mentionHead(m)
	return t.head(i) >= 0 && t.head(h) == t.head(i) && t.rel(h) != "nsubj" || t.within(h, i)
}

// joinedTo is the name with which noun n is coordinated right behind it, −1 if it is with none: "sued Alfa and | its chairman".
func (t *tree) joinedTo(n int) int {
	if n < 0 || t.rel(n) != "conj" {
		return -1
	}
	x := t.named(t.head(n))
	if k := t.child(n, "cc"); x < 0 || k < 0 || k != t.doc.Mentions[x].Last+1 {
		return -1
	}
	return x
}
