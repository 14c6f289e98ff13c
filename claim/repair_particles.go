package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/internal/text"
)

// attachParticle makes the word behind a verb its particle, and the phrase behind that its object, where the parse took the word for the phrase's preposition and the two
// words are one of the pack's verbs: "spun | off Alfa", "took | over Alfa".
func (t *tree) attachParticle(v int) {
	p := v + 1
	if t.Tokens[v].Tag != "VERB" || p >= len(t.Tokens) || t.Tokens[p].Tag != "ADP" || t.rel(p) != "case" {
		return
	}
	n := t.Tokens[p].Head
	if n < 0 || t.Tokens[n].Head != v || t.rel(n) != "obl" || !t.isPhrasal(v, t.forms[p]) || t.hasObject(v) {
		return
	}
	t.Tokens[p].Head, t.Tokens[p].Rel = v, "compound:prt"
	t.Tokens[n].Rel = "obj"
}

// isPhrasal reports whether verb v with a particle calls up a frame one of whose roles is the object.
func (t *tree) isPhrasal(v int, particle string) bool {
	return slices.ContainsFunc(t.grammar.triggers[t.lemma(v)], func(x trigger) bool {
		return x.form == verbTrigger && len(x.words) == 2 && x.words[1] == particle && x.takesObject()
	})
}

// takesObject reports whether a role of the frame stands first of all as the object.
func (tr *trigger) takesObject() bool {
	for _, slots := range tr.frame.Slots {
		if len(slots) > 0 && slots[0].Place == "object" && slots[0].Through == "" {
			return true
		}
	}
	return false
}

// hasObject reports whether verb v has an object.
func (t *tree) hasObject(v int) bool {
	return slices.ContainsFunc(t.Tokens, func(x text.Token) bool { return x.Head == v && x.Rel == "obj" })
}
