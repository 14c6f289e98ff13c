package claim

// step is a word that the reading of a stance met on its way out.
type step struct {
	*tree
	tok int
	way passage
}

// passage is how the reading came by a word.
type passage int

const (
	beside   passage = iota // read with the words below it, as the trigger's own
	overhead                // read with the words below it, above the trigger
	upwards                 // gone up from
)

// names calls f for what there is to note of a step.
func (s *step) names(f func(string)) {
	t, i, where := s.tree, s.tok, "own "
	if s.way == upwards {
		up := t.head(i)
		f(t.rel(i) + "^" + t.lemma(up))
		f("governor=" + t.lemma(up))
		return
	}
	if s.way == overhead {
		where = "above "
	}
	f(where + t.verbForm(i))
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "aux", "cop":
			f(where + t.rel(k) + " " + t.lemma(k) + " " + t.verbForm(k))
		case "advmod", "amod", "mark", "det", "expl":
			f(where + t.lemma(k))
		case "obl", "nmod":
			f(where + "with " + t.preposition(k))
			f(where + "with " + t.preposition(k) + t.verbForm(i))
		}
	}
}

// verbForm is mood and tense of token i, or its part of speech.
func (t *tree) verbForm(i int) string {
	if t.verbForms[i] != "" {
		return t.verbForms[i]
	}
	out := t.Tokens[i].Tag
	for _, f := range []string{"Mood", "Tense", "VerbForm"} {
		if v := t.Tokens[i].Morph.Value(f); v != "" {
			out += " " + v
		}
	}
	t.verbForms[i] = out
	return out
}
