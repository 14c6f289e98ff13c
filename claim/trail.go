package claim

// follow notes what token i and the words below it are.
func (t *tree) follow(s *stance, i int, above bool) {
	where := "own "
	if above {
		where = "above "
	}
	s.trail = append(s.trail, where+t.verbForm(i))
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "aux", "cop":
			s.trail = append(s.trail, where+t.rel(k)+" "+t.lemma(k)+" "+t.verbForm(k))
		case "advmod", "amod", "mark", "det", "expl":
			s.trail = append(s.trail, where+t.lemma(k))
		case "obl", "nmod":
			s.trail = append(s.trail, where+"with "+t.preposition(k), where+"with "+t.preposition(k)+t.verbForm(i))
		}
	}
}

// verbForm is mood and tense of token i, or its part of speech.
func (t *tree) verbForm(i int) string {
	out := t.Tokens[i].Tag
	for _, f := range []string{"Mood", "Tense", "VerbForm"} {
		if v := t.Tokens[i].Morph.Value(f); v != "" {
			out += " " + v
		}
	}
	return out
}
