package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// preposition is the preposition that introduces the phrase headed by token i, in its plain form ("della" is "di",
// "da parte di" is one), or "" if there is none.
func (t *tree) preposition(i int) string { return t.preps[i] }

// findPreposition works out what [tree.preposition] answers.
func (t *tree) findPreposition(i int) string {
	for _, k := range t.kids[i] {
		if !t.isAdposition(k) || k > i && t.grammar.possessiveMark[t.form(k)] {
			continue
		}
		limit := len(t.plain)
		if k < i {
			limit = i // "in possession of" introduces what is possessed, not "possession"
		}
		if p := t.grammar.prepositionWithin(t, k, limit); p != "" {
			return p
		}
	}
	// A contracted or single preposition that the parse attached elsewhere still stands before the phrase.
	if j := t.phraseStart(i) - 1; j >= 0 && t.Tokens[j].Tag == "ADP" {
		return t.grammar.prepositionAt(t, j)
	}
	return ""
}

// isAdposition reports whether token k introduces the phrase that it hangs on.
func (t *tree) isAdposition(k int) bool {
	return t.rel(k) == "case" || t.rel(k) == "mark" && t.Tokens[k].Tag == "ADP"
}

// prepositionAt is the plain form of the preposition at token k, or of the prepositional phrase that covers it.
func (g *grammar) prepositionAt(t *tree, k int) string {
	return g.prepositionWithin(t, k, len(t.plain))
}

// prepositionWithin is the same for phrases that end before token limit.
func (g *grammar) prepositionWithin(t *tree, k, limit int) string {
	for start := max(0, k-3); start <= k; start++ {
		if !g.prepositionStarts[lang.FirstWord(t.plain[start])] {
			continue
		}
		for end := k + 1; end <= min(start+5, limit); end++ {
			if name := g.data.Prepositions[strings.Join(t.plain[start:end], " ")]; name != "" {
				return name
			}
		}
	}
	return t.plain[k]
}

// plain undoes a contraction.
func (g *grammar) plain(form string) string {
	if p, ok := g.data.Contractions[form]; ok {
		return p
	}
	return form
}

// prepositional finds the phrases that hang on token h with one of the prepositions; for a verb also those that the
// parse hung on its object, which in the passive is its subject.
func (m *match) prepositional(h int, preps map[string]bool, how string) []filler {
	carriers := []string{"obj", "obl"}
	if m.passive {
		carriers = append(carriers, "nsubj")
	}
	return m.t.prepositional(h, preps, how, carriers...)
}

// agents are the doers of the passive verb v: "by X".
func (t *tree) agents(v int, how string) []filler {
	return t.prepositional(v, t.grammar.agent, how, "obj", "obl")
}

// prepositional finds the phrases that hang on token h with one of the prepositions; for a verb, where there are none,
// those that hang on its children of the relations carriers.
func (t *tree) prepositional(h int, preps map[string]bool, how string, carriers ...string) []filler {
	out := t.behind(h, preps, how)
	if len(out) > 0 || !t.isVerb(h) {
		return out
	}
	for _, o := range t.kids[h] {
		for _, r := range carriers {
			if t.rel(o) == r && !t.isOther(o) {
				out = append(out, t.behind(o, preps, "obj<"+how)...)
			}
		}
	}
	return out
}

// behind finds the phrases among the children of token h that one of the prepositions introduces.
func (t *tree) behind(h int, preps map[string]bool, how string) []filler {
	var out []filler
	for _, k := range t.kids[h] {
		switch t.rel(k) {
		case "obl", "nmod", "obj", "iobj", "advmod", "xcomp", "acl", "appos", "dep":
		default:
			continue
		}
		if !t.isNominal(k) {
			continue
		}
		if e := t.skipPart(k); preps[t.preposition(e)] && t.sub(e) != "poss" {
			out = append(out, phrase(e, how))
		}
	}
	return out
}

// skipPart passes through the noun of a prepositional phrase that the parse did not take as fixed ("da parte di X").
func (t *tree) skipPart(k int) int {
	if !t.grammar.classes["part"][t.lemma(k)] {
		return k
	}
	for _, c := range t.kids[k] {
		if (t.rel(c) == "nmod" || t.rel(c) == "obl") && strings.Contains(t.preposition(c), " ") {
			return c
		}
	}
	return k
}
