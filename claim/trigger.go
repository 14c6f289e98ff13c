package claim

// matches finds the triggers of a sentence, for each token the longest wording.
func (t *tree) matches() []*match {
	var out []*match
	for i := range t.Tokens {
		if x := t.named(i); x >= 0 {
			if t.mentionHead(x) == i {
				triggers := t.grammar.names[t.doc.Mentions[x].Kind]
				for j := range triggers {
					out = append(out, &match{trigger: &triggers[j], t: t, tok: i, last: i})
				}
			}
			continue
		}
		n := len(out)
		longest := 0
		for _, key := range t.keys(i) {
			for j := range t.grammar.triggers[key] {
				tr := &t.grammar.triggers[key][j]
				last, ok := t.matchTrigger(i, tr)
				if !ok || len(tr.words) < longest {
					continue
				}
				if len(tr.words) > longest {
					out, longest = out[:n], len(tr.words)
				}
				m := &match{trigger: tr, t: t, tok: i, last: last}
				if tr.form == headTrigger || tr.form == nounTrigger {
					m.tok, m.last = t.headOf(i, last), max(i, last)
				} else {
					m.passive = t.isPassive(i)
				}
				out = append(out, m)
			}
			if longest > 0 {
				break
			}
		}
	}
	return dropNested(out)
}

// keys are the words by which token i may be a trigger.
func (t *tree) keys(i int) []string {
	l, f := t.lemma(i), t.form(i)
	if l == f {
		return []string{l}
	}
	return []string{l, f}
}

// matchTrigger reports whether the wording of tr stands at token i: in a row for nouns, and for verbs also apart, the
// particle or fixed noun hanging on the verb. It gives the last word of the wording.
func (t *tree) matchTrigger(i int, tr *trigger) (int, bool) {
	switch tr.form {
	case verbTrigger:
		if !t.isVerb(i) && t.Tokens[i].Tag != "ADJ" || t.rel(i) == "aux" || t.Tokens[i].Rel == "cop" {
			return 0, false
		}
	default:
		if t.Tokens[i].Tag == "VERB" && t.rel(i) != "root" && tr.form == nounTrigger {
			return 0, false
		}
	}
	last := i
	for n, w := range tr.words[1:] {
		j := i + n + 1
		if j < len(t.Tokens) && (t.lemma(j) == w || t.form(j) == w || t.grammar.plain(t.form(j)) == w) {
			last = j
			continue
		}
		if tr.form != verbTrigger {
			return 0, false
		}
		found := false
		for _, k := range t.kids[last] {
			if k > i && k-i < 5 && (t.lemma(k) == w || t.form(k) == w) {
				last, found = k, true
				break
			}
		}
		if !found {
			return 0, false
		}
	}
	return last, true
}

// headOf is the token between first and last that governs the others: "officer" in "chief executive officer".
func (t *tree) headOf(first, last int) int {
	for i := first; i <= last; i++ {
		if h := t.head(i); h < first || h > last {
			return i
		}
	}
	return first
}

// dropNested takes out triggers of nouns that lie inside a longer one of the same kind.
func dropNested(in []*match) []*match {
	var out []*match
	for _, m := range in {
		nested := false
		for _, o := range in {
			if o != m && len(o.words) > len(m.words) && o.form == m.form && min(o.tok, o.last) <= m.tok && m.tok <= max(o.tok, o.last) {
				nested = true
			}
		}
		if !nested {
			out = append(out, m)
		}
	}
	return out
}
