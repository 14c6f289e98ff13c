package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// favour is by how much grammar raises the salience of an entity.
const favour = 0.5

// favoured are the entities that the grammar favours as antecedents: for a complement left out what the bearer is tied to, for a
// possessive the subject of its clause, for a dropped subject or a pronoun the subject of the clause before, whether named or itself
// described.
func (r *reader) favoured(t *tree, i int, how string) map[int]float64 {
	if r.favouring {
		return nil
	}
	r.favouring = true
	defer func() { r.favouring = false }()
	switch {
	case strings.HasPrefix(how, implied):
		return r.postsOf(t, i)
	case strings.HasPrefix(how, "possessive"):
		return r.subjectsOf(t, t.clause(i))
	case strings.HasPrefix(how, "dropped"), strings.HasPrefix(how, "pronoun"):
		if v := t.verbBefore(t.clause(i)); v >= 0 {
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
	return out
}

// post notes that grammar ties an entity to a body.
func (r *reader) post(c *candidate) {
	if l := c.link(); l != Officer && l != Founder && l != Owner && l != Acquirer || c.footing() != Strict {
		return
	}
	if r.posts[c.from.entity] == nil {
		r.posts[c.from.entity] = map[int]bool{}
	}
	r.posts[c.from.entity][c.to.entity] = true
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
