package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// epithet are the persons named before for whom the trigger stands, a definite noun in the singular that acts, has a name for its complement and no bearer in
// its own sentence: "Reed has bought Alfa. | The former chairman of Beta paid in cash". Whom its own verb does something to is another.
func (r *reader) epithet(m *match, role string, want kinds) []argument {
	t := m.t
	if m.form != headTrigger || !m.bears(role) || !want.has(entity.Person) || t.rel(m.tok) != "nsubj" || t.child(m.tok, "cop") >= 0 || !t.singularDefinite(m.tok) ||
		!slices.ContainsFunc(m.complementOf(m.tok), func(f filler) bool { return t.named(f.tok) >= 0 }) {
		return nil
	}
	ref := reference{how: "description " + t.tok(m.tok).Text, want: people, clues: t.wordsBelow(m.tok), noun: t.lemma(m.tok)}
	var out []argument
	for _, x := range r.antecedents(t, m.tok, ref) {
		if r.doc.Mentions[x.mention].Sentence != t.index && !r.affected(t, m.tok, x.entity) {
			out = append(out, argument{filler: phrase(m.tok, "epithet"), referent: x})
		}
	}
	return out
}

// singularDefinite reports whether noun n is in the singular and has a definite article.
func (t *tree) singularDefinite(n int) bool {
	k := t.child(n, "det")
	return k >= 0 && t.grammar.definite[t.form(k)] && !t.Tokens[n].Morph.Has("Number=Plur")
}

// affected reports whether a pronoun that most likely stands for an entity takes part in what the verb of subject n says: "the chairman gave | her a medal".
func (r *reader) affected(t *tree, n, e int) bool {
	if t.rel(n) != "nsubj" || t.head(n) < 0 {
		return false
	}
	for _, k := range t.kids[t.head(n)] {
		if p, ok := t.grammar.pronouns[t.form(k)]; ok && k != n && t.participates(k) {
			if refs := r.antecedents(t, k, p.reference("pronoun", actors)); len(refs) > 0 && refs[0].entity == e {
				return true
			}
		}
	}
	return false
}
