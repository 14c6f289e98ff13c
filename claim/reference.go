package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// Reference is a word that stands for an entity that is named elsewhere: a pronoun, a possessive, the noun of a description, or a verb
// that leaves its subject out.
type Reference struct {
	text.Span
	Sentence int    // an index in Document.Sentences
	Entity   int    // the likeliest, an index in Document.Entities
	Kind     string // "pronoun", "possessive", "description", "same" (a description by a word used before) or "dropped"
	Sure     bool   // no other entity is nearly as likely
}

// References are those of a document whose sentences have been parsed and whose entities have been found, in the order of the text.
func (f *Finder) References(doc *entity.Document) []Reference {
	r := f.reader(doc)
	var out []Reference
	for _, t := range r.trees {
		if t == nil {
			continue
		}
		for i := range t.Tokens {
			if x, ok := r.standsFor(t, i); ok {
				kind, _, _ := strings.Cut(x.how, " ")
				out = append(out, Reference{t.span(i, i), t.index, x.entity, kind, x.margin >= clearLead})
			}
		}
	}
	return out
}

// standsFor is the entity that token i most likely stands for, if it stands for any.
func (r *reader) standsFor(t *tree, i int) (referent, bool) {
	var out []referent
	switch {
	case t.mention[i] >= 0:
	case t.isPossessive(i):
		if !t.grammar.possessives[t.form(i)].own {
			out = r.referents(t, filler{tok: i, owner: true}, actors)
		}
	case t.grammar.pronouns[t.form(i)].kinds != 0:
		out = r.referents(t, phrase(i, ""), actors)
	case t.Tokens[i].Tag == "VERB", t.child(i, "cop") >= 0:
		if f := t.subject(i); len(f) == 1 && f[0].elided {
			out = r.referents(t, f[0], actors)
		}
	case t.Tokens[i].Tag == "NOUN":
		out = r.described(t, i, actors)
	}
	if len(out) == 0 {
		return referent{}, false
	}
	return out[0], true
}

// isPossessive reports whether token i is a possessive word, not a pronoun of the same form.
func (t *tree) isPossessive(i int) bool {
	return t.sub(i) == "poss" && t.grammar.possessives[t.form(i)].kinds != 0
}
