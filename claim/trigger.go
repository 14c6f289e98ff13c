package claim

import "slices"

// match is a trigger found in a sentence.
type match struct {
	*trigger
	t       *tree
	tok     int  // the head word of the trigger
	last    int  // the word whose complements are the trigger's: tok, or the fixed noun of a phrase
	passive bool // tok is a participle in the passive
}

// voice is the form of the trigger, with the passive of verbs told apart: a feature of the scorers.
func (m *match) voice() string {
	if m.passive {
		return "passive"
	}
	return m.form.String()
}

// matches finds the triggers of a sentence, for each token the longest wording, and marks their heads.
func (t *tree) matches() []*match {
	var all []*match
	for i := range t.Tokens {
		switch x := t.named(i); {
		case x < 0:
			all = append(all, t.wordMatches(i, t.grammar.triggers)...)
		case t.mentionHead(x) == i:
			triggers := t.grammar.names[t.doc.Mentions[x].Kind]
			for j := range triggers {
				all = append(all, &match{trigger: &triggers[j], t: t, tok: i, last: i})
			}
		}
	}
	all = dropNested(all)
	for _, m := range all {
		t.trigger[m.tok] = true
	}
	return all
}

// labelMatches finds the triggers of frames that only head lists among the tokens of a label.
func (t *tree) labelMatches(first, last int) []*match {
	var all []*match
	for i := first; i <= last; i++ {
		x := t.named(i)
		if x < 0 {
			all = append(all, t.wordMatches(i, t.grammar.labels)...)
		} else if triggers := t.grammar.bracketed[t.doc.Mentions[x].Kind]; t.mentionHead(x) == i {
			for j := range triggers {
				all = append(all, &match{trigger: &triggers[j], t: t, tok: i, last: i})
			}
		}
	}
	return all
}

// wordMatches finds the triggers among some whose first word is token i, those of the longest wording.
func (t *tree) wordMatches(i int, by map[string][]trigger) []*match {
	var out []*match
	longest := 0
	for _, key := range t.keys(i) {
		triggers := by[key]
		for j := range triggers {
			words := len(triggers[j].words)
			last, ok := t.wording(i, &triggers[j])
			if !ok || words < longest {
				continue
			}
			if words > longest {
				out, longest = nil, words
			}
			out = append(out, t.match(&triggers[j], i, last))
		}
		if longest > 0 {
			break
		}
	}
	return out
}

// match makes a match of a trigger whose wording goes from token first to token last.
func (t *tree) match(tr *trigger, first, last int) *match {
	if tr.form == verbTrigger {
		return &match{trigger: tr, t: t, tok: first, last: last, passive: t.isPassive(first)}
	}
	return &match{trigger: tr, t: t, tok: t.headOf(first, last), last: last}
}

// keys are the words by which token i may be a trigger.
func (t *tree) keys(i int) []string {
	l, f := t.lemma(i), t.form(i)
	if l == f || t.pastLikeBase(i) {
		return []string{l}
	}
	return []string{l, f}
}

// wording reports whether the words of tr stand at token i: in a row for nouns, and for verbs also apart, the particle or
// fixed noun hanging on the verb. It gives the last of them.
func (t *tree) wording(i int, tr *trigger) (int, bool) {
	if tr.form == verbTrigger && tr.frame.Intransitive && t.child(i, "obj") >= 0 {
		return 0, false
	}
	if !t.canTrigger(i, tr.form) || tr.form == headTrigger && t.Tokens[i].Tag == "VERB" && t.form(i) != tr.words[0] { // "headed" is no "head"
		return 0, false
	}
	if tr.form == verbTrigger && len(tr.words) == 1 && t.child(i, "compound:prt") >= 0 { // "put out" is no "put", "own up" no "own"
		return 0, false
	}
	last := i
	for n, w := range tr.words[1:] {
		j := i + n + 1
		switch {
		case j < len(t.Tokens) && (t.isWord(j, w) || t.plain[j] == w):
			last = j
		case tr.form == verbTrigger:
			last = t.particle(i, last, w)
		default:
			return 0, false
		}
		if last < 0 {
			return 0, false
		}
	}
	return last, true
}

// canTrigger reports whether token i works as what a trigger of that form is: as a verb, or as no verb inside a clause.
func (t *tree) canTrigger(i int, form triggerForm) bool {
	switch form {
	case verbTrigger:
		return (t.isVerb(i) || t.Tokens[i].Tag == "ADJ") && t.rel(i) != "aux" && t.Tokens[i].Rel != "cop"
	case nounTrigger:
		return t.Tokens[i].Tag != "VERB" || t.rel(i) == "root"
	case headTrigger:
		part := t.rel(i) == "compound" && t.Tokens[i].Morph.Has("Number=Plur") // "the parts maker"
		return t.Tokens[i].Tag != "ADP" && !part && !t.defined(i)              // "ad Aldo" names no "ad"
	default:
		return true
	}
}

// isWord reports whether token i is word w, by lemma or form.
func (t *tree) isWord(i int, w string) bool { return t.lemma(i) == w || t.form(i) == w }

// particle is the token of word w that hangs on token i a little behind the verb, or farther behind as its object or with a preposition, −1 if there is none.
func (t *tree) particle(verb, i int, w string) int {
	for _, k := range t.kids[i] {
		if k > verb && (k-verb < 5 || k-verb < 14 && (t.rel(k) == "obl" || t.rel(k) == "obj")) && t.isWord(k, w) {
			return k
		}
	}
	return -1
}

// dropNested takes out triggers of nouns that lie inside a longer one of the same kind.
func dropNested(in []*match) []*match {
	var out []*match
	for _, m := range in {
		if !slices.ContainsFunc(in, m.nestedIn) {
			out = append(out, m)
		}
	}
	return out
}

// nestedIn reports whether m lies inside o, which has more words.
func (m *match) nestedIn(o *match) bool {
	return len(o.words) > len(m.words) && o.form == m.form && min(o.tok, o.last) <= m.tok && m.tok <= max(o.tok, o.last)
}
