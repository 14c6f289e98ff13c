package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// The person in which a word or a verb speaks of who says it.
const (
	speaker     = "speaker"      // "I"
	speakerBody = "speaker body" // "we": the body for which the speaker speaks
)

// spoken are whom a word at token i stands for that speaks in the first person: who says the sentence or, in the plural, the body for which that one speaks. There
// is none where the text does not tell it, or tells of several bodies.
func (r *reader) spoken(t *tree, i int, who, how string, want kinds) []referent {
	e := r.saysAt(t, i)
	if e < 0 {
		return nil
	}
	if who == speakerBody && r.doc.Entities[e].Kind == entity.Person {
		e = r.bodyOf(e)
	}
	if e < 0 || !want.has(r.doc.Entities[e].Kind) {
		return nil
	}
	return []referent{{entity: e, mention: r.doc.Entities[e].Mentions[0], how: how + " = " + r.doc.Entities[e].Name, sure: 0.9, margin: 9}}
}

// saysAt is the entity that says what stands at token i: in its own sentence or, inside a quotation, in the one behind or before it in the paragraph; −1 if there
// is none or there are several.
func (r *reader) saysAt(t *tree, i int) int {
	near := []*tree{t}
	if r.quoted(t, i) {
		near = append(near, t.next)
		if t.index > 0 && r.doc.Sentences[t.index-1].Paragraph == r.doc.Sentences[t.index].Paragraph {
			near = append(near, r.trees[t.index-1])
		}
	}
	for _, x := range near {
		if x == nil {
			continue
		}
		if e, several := r.onlySpeaker(x); e >= 0 || several {
			return e
		}
	}
	return -1
}

// onlySpeaker is the one entity that a verb of sentence t makes say something, −1 if there is none; it tells whether there are several.
func (r *reader) onlySpeaker(t *tree) (e int, several bool) {
	e = -1
	for _, a := range r.asserters(t) {
		switch {
		case a.entity < 0 || a.way != "verb" || a.entity == e:
		case e >= 0:
			return -1, true
		default:
			e = a.entity
		}
	}
	return e, false
}

// bodyOf is the one body in which grammar gives a person an office, −1 if there is none or there are several.
func (r *reader) bodyOf(person int) int {
	if b, known := r.bodies[person]; known {
		return b
	}
	r.bodies[person] = -1 // while it is looked for
	body, seen := -1, -1
	for _, m := range r.doc.Entities[person].Mentions {
		s := r.doc.Mentions[m].Sentence
		if s == seen || r.trees[s] == nil {
			continue
		}
		seen = s
		for _, x := range r.officesIn(r.trees[s], person) {
			if body >= 0 && body != x {
				return -1
			}
			body = x
		}
	}
	r.bodies[person] = body
	return body
}

// officesIn are the bodies in which grammar gives a person an office in a sentence.
func (r *reader) officesIn(t *tree, person int) []int {
	var out []int
	for _, m := range t.matches() {
		for _, p := range m.frame.Pairs {
			if !m.frame.Office || Link(p.Link) != Officer || t.stance(m, Officer).status != Asserted {
				continue
			}
			held := slices.ContainsFunc(r.arguments(m, p.From, people), func(a argument) bool { return a.entity == person && !a.loose })
			for _, b := range r.arguments(m, p.To, posts) {
				if held && !b.loose && b.filler.how != implied {
					out = append(out, b.entity)
				}
			}
		}
	}
	return out
}

// firstPerson is the person in which verb v, or an auxiliary of it, speaks of its subject, "" for another than the first.
func (t *tree) firstPerson(v int) string {
	for _, i := range append([]int{v}, t.kids[v]...) {
		if m := t.Tokens[i].Morph; (i == v || t.isAuxiliary(i)) && t.isFinite(i) && m.Has("Person=1") {
			if m.Has("Number=Plur") {
				return speakerBody
			}
			return speaker
		}
	}
	return ""
}
