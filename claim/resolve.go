package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// referent is an entity that a phrase names or stands for.
type referent struct {
	entity  int
	mention int    // the mention that named it
	how     string // "" where the phrase names it itself
	sure    float64
	rank    int     // among the entities that a referring phrase may stand for, 0 the best
	margin  float64 // by how much the salience of the best leads, or this one falls behind
}

// longestChain is how many phrases may stand for each other before one names an entity; a parse that goes round in a
// circle has no end to it.
const longestChain = 8

// clearLead is the margin from which a referring phrase stands for the best of its referents without doubt.
const clearLead = 0.2

// referents are the entities that a filler names or may stand for. want is what the role allows.
func (r *reader) referents(t *tree, f filler, want kinds) []referent {
	switch {
	case f.chain > longestChain:
		return nil
	case f.clitic != "":
		return r.encliticReferents(t, f, want)
	case f.elided && f.how == implied:
		return r.antecedents(t, f.tok, reference{how: implied, want: want})
	case f.elided:
		if who := t.firstPerson(f.tok); who != "" && r.saysAt(t, f.tok) >= 0 {
			return r.spoken(t, f.tok, who, "dropped subject", want)
		}
		return r.antecedents(t, f.tok, reference{how: "dropped subject", want: want, plural: t.pluralVerb(f.tok)})
	case f.owner:
		return r.owners(t, f, want)
	}
	if m := t.named(f.tok); m >= 0 {
		return []referent{{entity: r.doc.Mentions[m].Entity, mention: m, sure: 1}}
	}
	if p, ok := t.grammar.pronouns[t.form(f.tok)]; ok {
		if p.speaker != "" {
			return r.spoken(t, f.tok, p.speaker, "pronoun "+t.tok(f.tok).Text, want)
		}
		ref := p.reference("pronoun "+t.tok(f.tok).Text, want)
		ref.barred = r.actsOn(t, f.tok)
		return r.antecedents(t, f.tok, ref)
	}
	if tag := t.Tokens[f.tok].Tag; tag == "PRON" || tag == "DET" {
		return r.relativeWord(t, f, want)
	}
	if out := r.ofKinds(r.namesInside(t, f.tok), want); len(out) > 0 {
		return out
	}
	if out := r.predicate(t, f, want); len(out) > 0 {
		return out
	}
	if out := r.ofKinds(r.calledAfter(t, f.tok), want); len(out) > 0 {
		return out
	}
	return r.described(t, f.tok, want)
}

// calledAfter is the entity whose name stands before a noun that says what it is, or what it is to its owner: "the Alfa | chain", "its Beta | unit".
func (r *reader) calledAfter(t *tree, n int) []referent {
	if !t.calledOffshoot(n) && (!t.grammar.classes["self"][t.lemma(n)] || !t.singularDefinite(n)) {
		return nil
	}
	var out []referent
	for _, f := range t.compounds(n) {
		if x := t.named(f.tok); x >= 0 {
			out = append(out, referent{entity: r.doc.Mentions[x].Entity, mention: x, sure: 0.95})
		}
	}
	return out
}

// calledOffshoot reports whether noun n is what a firm has, with the firm and its own name before it: "Alfa's Beta | unit".
func (t *tree) calledOffshoot(n int) bool {
	if !t.grammar.classes["offshoot"][t.lemma(n)] {
		return false
	}
	return slices.ContainsFunc(t.compounds(n), func(f filler) bool { return len(t.possessors(n)) > 0 || len(t.possessors(f.tok)) > 0 })
}

// owners are whom a possessive word may stand for.
func (r *reader) owners(t *tree, f filler, want kinds) []referent {
	p := t.grammar.possessives[t.form(f.tok)]
	switch {
	case p.own:
		return r.ownSubject(t, f, want)
	case p.speaker != "":
		return r.spoken(t, f.tok, p.speaker, "possessive "+t.tok(f.tok).Text, want)
	case t.listedOwner(f.tok) >= 0:
		return r.standingFor(t, f, phrase(t.listedOwner(f.tok), ""), want)
	case f.passed > 0:
		if out := r.held(t, f, want); len(out) > 0 {
			return out
		}
	}
	return r.antecedents(t, f.tok, p.reference("possessive "+t.tok(f.tok).Text, want))
}

// listedOwner is the person with whom a noun stands in a list whose possessive, at token i, means that person: "Reed and | his partners". −1 if there is none.
func (t *tree) listedOwner(i int) int {
	n := t.head(i)
	if n < 0 || t.rel(n) != "conj" || !t.grammar.possessives[t.form(i)].kinds.has(entity.Person) {
		return -1
	}
	top := t.head(n)
	for _, k := range append([]int{top}, t.kids[top]...) { // "the president | Reed and his partners"
		x := t.named(k)
		if x >= 0 && t.doc.Mentions[x].Kind == entity.Person && (k == top || t.rel(k) != "conj" && t.bareName(k) && !t.possessed(k)) {
			return k
		}
	}
	return -1
}

// standingFor resolves the phrase g that phrase f stands for.
func (r *reader) standingFor(t *tree, f, g filler, want kinds) []referent {
	if g.tok == f.tok {
		return nil
	}
	g.chain = f.chain + 1
	return r.referents(t, g, want)
}

// relativeWord is what the noun stands for that a relative word's clause describes.
func (r *reader) relativeWord(t *tree, f filler, want kinds) []referent {
	if !t.grammar.relatives[t.form(f.tok)] {
		return nil
	}
	if h := t.relativeHead(t.clause(f.tok)); h >= 0 {
		return r.standingFor(t, f, phrase(h, ""), want)
	}
	return nil
}

// ownSubject is the subject of the clause that a reflexive possessive ("propria") stands in.
func (r *reader) ownSubject(t *tree, f filler, want kinds) []referent {
	who := t.subject(t.clause(f.tok))
	if len(who) == 0 {
		return nil
	}
	out := r.standingFor(t, f, who[0], want)
	for i := range out {
		out[i].how = "own = " + r.doc.Entities[out[i].entity].Name
	}
	return out
}

// ofKinds keeps the referents of the kinds wanted.
func (r *reader) ofKinds(in []referent, want kinds) []referent {
	return slices.DeleteFunc(in, func(x referent) bool { return !want.has(r.doc.Entities[x.entity].Kind) })
}

// predicate is what a noun is said to be one with: the name that it stands in apposition to ("Alfa, a firm founded by
// …"), or the subject of which it is the predicate ("Alfa is a firm founded by …").
func (r *reader) predicate(t *tree, f filler, want kinds) []referent {
	who := t.equated(f.tok)
	if len(who) == 0 {
		return nil
	}
	out := r.standingFor(t, f, who[0], want)
	for i := range out {
		if out[i].how == "" {
			out[i].how = "predicate of " + r.doc.Entities[out[i].entity].Name
		}
		out[i].sure *= 0.95
	}
	return out
}

// equated are the phrases that apposition or a copula makes one with noun n.
func (t *tree) equated(n int) []filler {
	if t.child(n, "cop") >= 0 {
		return t.subject(n)
	}
	h := t.head(n)
	if h < 0 {
		return nil
	}
	switch t.rel(n) {
	case "appos":
		if t.isNominal(h) {
			return only(h, "apposition")
		}
	case "conj":
		if t.child(h, "cop") >= 0 {
			return t.subject(h)
		}
	case "xcomp":
		if t.isVerb(h) && t.grammar.copula[t.lemma(h)] {
			return t.subject(h)
		}
	}
	return nil
}

// pluralVerb reports whether the verb at token v or its finite auxiliary is in the plural.
func (t *tree) pluralVerb(v int) bool {
	for _, i := range append([]int{v}, t.kids[v]...) {
		if t.isFinite(i) && t.Tokens[i].Morph.Has("Number=Plur") {
			return true
		}
	}
	return false
}
