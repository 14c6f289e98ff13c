package claim

// bodyBeside is the body of an office by its place in the sentence, where the parse does not tell it: behind it in the same brackets, "Reed (chairman, | Alfa)",
// or the name that the clause of the office is about, "joined from | Alfa, where Reed is chairman".
func (m *match) bodyBeside() []filler {
	if k := m.t.bracketedWith(m.tok, m.last); k >= 0 {
		return only(k, "of")
	}
	if k := m.t.whereabouts(m.tok); k >= 0 {
		return only(k, "of")
	}
	return nil
}

// bracketedWith is the head of the name of a body that a comma parts from noun n, whose wording ends with token last, with nothing else in their brackets; −1 for none.
func (t *tree) bracketedWith(n, last int) int {
	start := t.phraseStart(n)
	if start == 0 || t.Tokens[start-1].Text != "(" {
		return -1
	}
	end := t.phraseEnd(n, max(n, last))
	x := -1
	if end+2 < len(t.Tokens) && t.Tokens[end+1].Text == "," {
		x = t.nameFrom(end + 2)
	}
	if x < 0 || !bodies.has(t.doc.Mentions[x].Kind) {
		return -1
	}
	if close := t.doc.Mentions[x].Last + 1; close >= len(t.Tokens) || t.Tokens[close].Text != ")" {
		return -1
	}
	return t.mentionHead(x)
}

// whereabouts is the head of the name of a body right before a comma behind which the clause of token i begins with a relative adverb of place; −1 for none.
func (t *tree) whereabouts(i int) int {
	for _, k := range t.kids[t.clause(i)] {
		if t.Tokens[k].Tag != "ADV" || !t.grammar.relatives[t.form(k)] || !t.behindComma(k) || k < 2 {
			continue
		}
		if x := t.named(k - 2); x >= 0 && bodies.has(t.doc.Mentions[x].Kind) {
			return t.mentionHead(x)
		}
	}
	return -1
}
