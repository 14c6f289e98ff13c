package claim

// fillName finds the phrases at a place beside a name.
func (m *match) fillName(place string) []filler {
	t, n := m.t, m.tok
	switch place {
	case "name":
		return only(n, "name")
	case "of":
		if t.tellsWhich(n) {
			return nil
		}
		if out := append(m.prepositional(n, t.grammar.of, "of"), t.possessors(n)...); len(out) > 0 {
			return out
		}
		// "the group Alfa of the Reed family", "her fund Alfa": what it belongs to hangs on the noun that the name goes with.
		if h := t.head(n); h >= 0 && t.named(h) < 0 && t.rel(n) != "nsubj" && t.preposition(n) == "" && t.grammar.descriptions[t.lemma(h)].kinds != 0 {
			return append(m.prepositional(h, t.grammar.of, "noun of"), relabel("noun ", t.possessors(h))...)
		}
		return m.predicateOf()
	case "possessive":
		return t.possessors(n)
	case "bracket":
		return t.bracketed(n)
	case "member":
		return t.members(n)
	}
	return nil
}

// predicateOf is whose the name is said to be: "Alfa is | of Reed", "Alfa is at 60% of Reed".
func (m *match) predicateOf() []filler {
	t := m.t
	h := t.head(m.tok)
	switch {
	case h < 0 || t.rel(m.tok) != "nsubj" || t.child(h, "cop") < 0:
		return nil
	case t.named(h) >= 0 && t.grammar.of[t.preposition(h)]:
		return only(h, "predicate of")
	case t.shareAt(h) >= 0 && t.preposition(h) != "":
		return m.prepositional(h, t.grammar.of, "predicate of")
	}
	return nil
}

// bracketed is the name alone in brackets right after the name at token n.
func (t *tree) bracketed(n int) []filler {
	i := t.doc.Mentions[t.named(n)].Last + 1
	if i+1 >= len(t.Tokens) || t.Tokens[i].Text != "(" || t.named(i+1) < 0 {
		return nil
	}
	x := t.named(i + 1)
	if last := t.doc.Mentions[x].Last; last+1 < len(t.Tokens) && t.Tokens[last+1].Text == ")" {
		return only(t.mentionHead(x), "bracket")
	}
	return nil
}

// tellsWhich reports whether the name at token n only tells which thing the noun stands for that it hangs on, right behind it or its adjective: "the account | Alfa".
func (t *tree) tellsWhich(n int) bool {
	x, noun := t.named(n), t.head(n)
	if x < 0 || noun < 0 || noun > n || t.Tokens[noun].Tag != "NOUN" || t.mention[noun] >= 0 || t.preposition(n) != "" {
		return false
	}
	for k := noun + 1; k < t.doc.Mentions[x].First; k++ {
		if t.Tokens[k].Tag != "ADJ" {
			return false
		}
	}
	return !t.fits(noun, t.doc.Mentions[x].Kind) && !t.grammar.isPart(t.lemma(noun))
}
