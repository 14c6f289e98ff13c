package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// favour is by how much grammar raises the salience of an entity.
const favour = 0.5

// favoured are the entities that the grammar favours as antecedents: for a complement left out what the bearer is tied to, for a
// possessive the subject of its clause, for a dropped subject, a pronoun or who speaks for somebody the subject of the clause before, whether named or itself
// described.
func (r *reader) favoured(t *tree, i int, how string) map[int]float64 {
	if r.favouring {
		return nil
	}
	r.favouring = true
	defer func() { r.favouring = false }()
	switch {
	case how == holding:
		return r.holdingsOf(t, i)
	case strings.HasPrefix(how, implied):
		return r.postsOf(t, i)
	case strings.HasPrefix(how, "possessive"):
		return r.subjectsOf(t, t.clause(i))
	case strings.HasPrefix(how, "dropped"), strings.HasPrefix(how, "pronoun"), how == mouthpiece:
		if v := t.verbBefore(t.clause(i)); v >= 0 {
			if w, ok := t.grammar.pronouns[t.form(i)]; ok && t.rel(i) == "obj" && w.kinds.has(entity.Company) {
				return r.objectsOf(t, v)
			}
			return r.subjectsOf(t, v)
		}
		if t.index > 0 && r.trees[t.index-1] != nil {
			u := r.trees[t.index-1]
			return r.subjectsOf(u, u.root())
		}
	}
	return nil
}

// posted is by how much it raises the salience of a body that the text has tied to whom a noun without a complement describes.
const posted = 1

// postsOf are the bodies that the text has tied before to whom the noun at token n describes: "Hale, chairman of Alfa, … Hale resigned as
// chairman".
func (r *reader) postsOf(t *tree, n int) map[int]float64 {
	out := map[int]float64{}
	for _, e := range r.likeliest(t, t.bearers(n, n)) {
		for body := range r.posts[e] {
			out[body] = posted
		}
	}
	for _, e := range r.likeliest(t, t.possessors(n)) { // "Reed owns 12% of Alfa. | His stake is for sale"
		for body := range r.holdings[e] {
			out[body] = posted
		}
	}
	last := r.staffed
	if t.isVerb(n) || t.grammar.classes["stake"][t.lemma(n)] {
		last = r.shared
	}
	if body, ok := last[t.index]; ok && len(out) == 0 {
		out[body] = posted
	}
	return out
}

// post notes that grammar ties an entity to a body, or says that it has got a part of it.
func (r *reader) post(c *candidate) {
	if c.footing() != Strict {
		return
	}
	l := c.link()
	if l == Officer || l == Founder || l == Owner {
		r.posts.add(c)
	}
	if l == Officer && !c.to.elided {
		r.staffed[c.m.t.index] = c.to.entity
	}
	if l == Founder {
		r.holdings.add(c)
	}
	if l == Owner || l == Acquirer || l == Investor {
		r.hold(c)
	}
}

// hold notes that an entity has or got a part of a body.
func (r *reader) hold(c *candidate) {
	r.holdings.add(c)
	if !c.to.elided && (c.link() == Owner || c.to.passed > 0) {
		r.shared[c.m.t.index] = c.to.entity
	}
}

// tiedTo are the bodies to which the sentences read so far tie each entity.
type tiedTo map[int]map[int]bool

// add notes what a candidate ties.
func (b tiedTo) add(c *candidate) {
	if b[c.from.entity] == nil {
		b[c.from.entity] = map[int]bool{}
	}
	b[c.from.entity][c.to.entity] = true
}

// held is what the quota is one of whose possessive f means the subject of its clause, by what the text has said that the subject has: "Alfa has 7% of
// Beta. In May it cut | its stake". Without such there is nothing.
func (r *reader) held(t *tree, f filler, want kinds) []referent {
	var out []referent
	for _, x := range r.antecedents(t, f.tok, reference{how: holding, want: want}) {
		if r.holdingsOf(t, f.tok)[x.entity] > 0 {
			out = append(out, x)
		}
	}
	return out
}

// holding is the kind of reference of a quota's possessive that means its holder.
const holding = implied + " holding"

// holdingsOf are the bodies of which the text has said that the subject of the clause of token i has a part.
func (r *reader) holdingsOf(t *tree, i int) map[int]float64 {
	out := map[int]float64{}
	for _, e := range r.likeliest(t, t.subject(t.clause(i))) {
		for body := range r.holdings[e] {
			out[body] = posted
		}
	}
	return out
}

// postHolder is the one whom the text has tied before to the body of which noun n tells somebody by what ties them: "Hale bought Alfa. … The owner of Alfa
// …".
func (r *reader) postHolder(t *tree, n int, want kinds) []referent {
	if !t.fits(n, entity.Person) || !t.isDefinite(n) {
		return nil
	}
	var out []referent
	for _, k := range t.kids[n] {
		x := t.named(k)
		if x < 0 || t.rel(k) != "nmod" || !t.grammar.of[t.preposition(k)] {
			continue
		}
		for e, bodies := range r.posts {
			if kind := r.doc.Entities[e].Kind; kind == entity.Person && want.has(kind) && bodies[r.doc.Mentions[x].Entity] {
				out = append(out, referent{entity: e, mention: r.doc.Entities[e].Mentions[0], how: "holder = " + r.doc.Entities[e].Name, sure: 0.8, margin: 9})
			}
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// subjectsOf are the entities that the subject of verb v names or most likely stands for.
func (r *reader) subjectsOf(t *tree, v int) map[int]float64 {
	out := map[int]float64{}
	for _, e := range r.likeliest(t, t.subject(v)) {
		out[e] = favour
	}
	return out
}

// objectsOf are the entities that are the object of verb v or its complements: one for a body that is an object itself goes back to them sooner than to the subject
// (parallelism of roles; Smyth, 1994).
func (r *reader) objectsOf(t *tree, v int) map[int]float64 {
	out := map[int]float64{}
	for _, k := range t.kids[v] {
		if x := t.named(k); x >= 0 && (t.rel(k) == "obj" || t.rel(k) == "obl") {
			out[t.doc.Mentions[x].Entity] = favour
		}
	}
	return out
}

// likeliest are the entities that phrases name or most likely stand for.
func (r *reader) likeliest(t *tree, phrases []filler) []int {
	var out []int
	for _, f := range phrases {
		for _, ref := range r.referents(t, f, actors) {
			if ref.rank == 0 {
				out = append(out, ref.entity)
			}
		}
	}
	return out
}

// verbBefore is the nearest finite verb before token v in its sentence, −1 if there is none.
func (t *tree) verbBefore(v int) int {
	for i := v - 1; i >= 0; i-- {
		if t.Tokens[i].Tag == "VERB" && t.finite(i) {
			return i
		}
	}
	return -1
}

// root is the root of the sentence.
func (t *tree) root() int {
	for i := range t.Tokens {
		if t.head(i) < 0 {
			return i
		}
	}
	return 0
}
