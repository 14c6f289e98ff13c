package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

// onlyDescribes reports whether an argument that merely stands near a deal, or that the network alone sees in it, is named only to say who somebody else is whom the
// sentence names as well: "the founder of | Alfa, Reed, invested in Beta".
func (t *tree) onlyDescribes(l Link, a *argument) bool {
	return events[l] && l != Founder && !a.elided && t.describedBy(a.tok) >= 0
}

// describedBy is the head of the name of the person whom a noun describes that the name at token i complements: "the founder of | Alfa, Reed", "| Alfa founder Reed"; −1 for
// none.
func (t *tree) describedBy(i int) int {
	n := t.head(i)
	if n < 0 || t.named(n) >= 0 {
		return -1
	}
	complements := t.rel(i) == "nmod" && (t.grammar.of[t.preposition(i)] || t.possessed(i)) || t.rel(i) == "compound"
	if !complements || !slices.ContainsFunc(t.grammar.triggers[t.lemma(n)], func(x trigger) bool { return x.form == headTrigger && x.describes(entity.Person) }) {
		return -1
	}
	for _, f := range t.ownBearers(n, n) {
		if f.elided {
			continue
		}
		if x := t.named(f.tok); x >= 0 && t.doc.Mentions[x].Kind == entity.Person {
			return f.tok
		}
	}
	return -1
}
