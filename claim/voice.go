package claim

// finite reports whether verb v, or an auxiliary of it, is finite.
func (t *tree) finite(v int) bool {
	if t.isFinite(v) {
		return true
	}
	for _, k := range t.kids[v] {
		if t.isAuxiliary(k) && t.isFinite(k) {
			return true
		}
	}
	return false
}

// isFinite reports whether token i is a finite form; treebanks that do not say so give it a mood.
func (t *tree) isFinite(i int) bool {
	m := t.Tokens[i].Morph
	return m.Has("VerbForm=Fin") || m.Value("Mood") != ""
}

// isAuxiliary reports whether token k is an auxiliary or a copula.
func (t *tree) isAuxiliary(k int) bool { return t.rel(k) == "aux" || t.rel(k) == "cop" }

// hasRelative reports whether a relative word stands in the clause of verb v.
func (t *tree) hasRelative(v int) bool {
	for _, k := range t.kids[v] {
		if t.grammar.relatives[t.form(k)] {
			return true
		}
	}
	return false
}

// isPassive reports whether verb v is a participle in the passive, of whatever tense.
func (t *tree) isPassive(v int) bool {
	if t.grammar.unaccusative[t.lemma(v)] {
		return false
	}
	if !t.isParticiple(v) {
		return t.child(v, "nsubj:pass", "aux:pass") >= 0
	}
	last, aux := -1, false // the last auxiliary before the verb
	for _, k := range t.kids[v] {
		if t.isAuxiliary(k) {
			aux = true
			if k < v {
				last = k
			}
		}
	}
	if !aux {
		return t.child(v, "obj") < 0 || t.rel(v) == "acl" || t.rel(v) == "amod"
	}
	return last >= 0 && t.grammar.passive[t.lemma(last)] && !t.reflexive(v)
}

// isParticiple reports whether token v is a participle, but not of the present; treebanks that do not say so give it a
// tense and no mood.
func (t *tree) isParticiple(v int) bool {
	m := t.Tokens[v].Morph
	if m.Value("VerbForm") != "" {
		return m.Has("VerbForm=Part") && !m.Has("Tense=Pres")
	}
	return m.Has("Tense=Past") && m.Value("Mood") == ""
}

// reflexive reports whether a reflexive clitic makes the verb intransitive ("si è fusa").
func (t *tree) reflexive(v int) bool { return t.child(v, "expl") >= 0 }

// isInfinitive reports whether token v is the bare form of a verb, by its features and what it lacks.
func (t *tree) isInfinitive(v int) bool {
	m := t.Tokens[v].Morph
	if t.Tokens[v].Tag != "VERB" || t.child(v, "nsubj") >= 0 || t.child(v, "aux") >= 0 {
		return false
	}
	return m.Has("VerbForm=Inf") || m.Value("VerbForm") == "" && m.Value("Mood") == "" && m.Value("Tense") == "" && m.Value("Gender") == ""
}

// disagree reports whether tokens a and b differ in gender or number, where both show it.
func (t *tree) disagree(a, b int) bool {
	for _, f := range []string{"Gender", "Number"} {
		x, y := t.Tokens[a].Morph.Value(f), t.Tokens[b].Morph.Value(f)
		if x != "" && y != "" && x != y {
			return true
		}
	}
	return false
}
