package claim

import "strings"

// asserter is who says something, where that is not the text itself.
type asserter struct {
	text   string
	entity int // −1 where it is not a named entity
	cue    Cue
	how    string // how it was resolved, "" where it is named
}

// attribution finds who asserts what a claim's trigger says: the source that a phrase such as "according to" names, or
// the subject of a reporting verb that interrupts or follows its sentence, or that stands above it.
// What is said in passing of an argument (an apposition, a relative clause) is the text's own voice.
func (r *reader) attribution(s *site) (asserter, bool) {
	t := s.t
	if s.form == nameTrigger.String() || s.aside {
		return asserter{}, false
	}
	for node, hops := s.tok, 0; node >= 0 && hops < 8; node, hops = t.head(node), hops+1 {
		if a, ok := r.source(t, node); ok {
			return a, true
		}
		if a, ok := r.interjector(t, node); ok {
			return a, true
		}
		up := t.head(node)
		switch {
		case up < 0 || t.sub(node) == "relcl" || t.rel(node) == "appos":
			return asserter{}, false
		case t.isReport(node, up):
			return r.speaker(t, up)
		case t.rel(node) == "acl" && t.grammar.reportNouns[t.lemma(up)]:
			return r.reportAt(t, up), true
		}
	}
	return asserter{}, false
}

// reportAt is the report at token k, where it stands for who made it: "a rumour that".
func (r *reader) reportAt(t *tree, k int) asserter {
	return asserter{text: t.phraseText(k), entity: -1, cue: t.attributionCue(k)}
}

// isReport reports whether token node is what the verb at token verb reports.
func (t *tree) isReport(node, verb int) bool {
	switch t.rel(node) {
	case "ccomp", "obj", "xcomp", "parataxis", "csubj", "advcl":
		return t.reports(verb)
	}
	return false
}

// source finds a phrase such as "according to X" among the children of token i.
func (r *reader) source(t *tree, i int) (asserter, bool) {
	for _, k := range t.kids[i] {
		if t.sourceOf(k) {
			return r.asserterAt(t, k)
		}
	}
	return asserter{}, false
}

// sourceOf reports whether token k is a source that hangs on another word as such a phrase does.
func (t *tree) sourceOf(k int) bool {
	switch t.rel(k) {
	case "obl", "nmod", "advmod", "advcl", "parataxis":
		return t.isSource(k)
	}
	return false
}

// isSource reports whether a preposition of attribution introduces the noun at token k.
func (t *tree) isSource(k int) bool {
	switch t.Tokens[k].Tag {
	case "NOUN", "PROPN", "PRON":
	default:
		return false
	}
	if t.mention[k] >= 0 && t.named(k) < 0 {
		return false
	}
	start := t.phraseStart(k)
	for _, of := range t.kids[k] { // "a hoax mail", "a forged letter"
		if of < start && (t.rel(of) == "amod" || t.rel(of) == "compound" || t.rel(of) == "det") {
			start = of
		}
	}
	if start > 0 && t.grammar.sourceEnds[lastWord(t.plain[start-1])] {
		for j := start - 1; j >= 0 && start-j <= 3; j-- {
			if t.grammar.sourcePreps[strings.Join(t.plain[j:start], " ")] {
				return true
			}
		}
	}
	return t.grammar.sourcePreps[t.preposition(k)]
}

// interjector finds who says what the clause of token i says, where the sentence is cut by the saying: "Alfa bought Beta,
// Gamma said".
func (r *reader) interjector(t *tree, i int) (asserter, bool) {
	for _, k := range t.kids[i] {
		if t.rel(k) != "parataxis" || !t.reports(k) {
			continue
		}
		if a, ok := r.speaker(t, k); ok {
			return a, true
		}
	}
	return asserter{}, false
}

// speaker is who says what a reporting verb reports.
func (r *reader) speaker(t *tree, verb int) (asserter, bool) {
	who := t.speakers(verb)
	if len(who) == 0 {
		return asserter{}, false
	}
	cue := t.attributionCue(verb)
	if !who[0].elided {
		a, ok := r.asserterAt(t, who[0].tok)
		a.cue = cue
		return a, ok
	}
	refs := r.referents(t, who[0], actors)
	if len(refs) == 0 || refs[0].margin < clearLead {
		return asserter{}, false
	}
	e := refs[0].entity
	return asserter{text: r.doc.Entities[e].Name, entity: e, cue: cue, how: "dropped"}, true
}

// asserterAt is the asserter that the phrase at token k names or describes; a pronoun that stands for none and a place
// are none.
func (r *reader) asserterAt(t *tree, k int) (asserter, bool) {
	cue := t.attributionCue(k)
	x, ok := clearly(r.referents(t, phrase(k, ""), actors))
	if !ok {
		x, ok = r.speaksFor(t, k)
	}
	if ok && actors.has(r.doc.Entities[x.entity].Kind) {
		how, _, _ := strings.Cut(x.how, " ")
		return asserter{text: r.doc.Entities[x.entity].Name, entity: x.entity, cue: cue, how: how}, true
	}
	if tag := t.Tokens[k].Tag; tag == "PRON" || tag == "DET" || t.mention[k] >= 0 {
		return asserter{}, false
	}
	return asserter{text: t.phraseText(k), entity: -1, cue: cue}, true
}

func (t *tree) attributionCue(i int) Cue {
	return Cue{Span: t.span(i, i), Role: "attribution", Name: t.grammar.lang + "/report"}
}

// phraseText is the text of the phrase headed by token i, without its article and preposition, and no more of it than a
// few tokens on either side.
func (t *tree) phraseText(i int) string {
	first, last := i, i
	for k := range t.Tokens {
		if !t.within(k, i) || t.outside(k, i) {
			continue
		}
		if i-k < 6 {
			first = min(first, k)
		}
		if k-i < 8 {
			last = max(last, k)
		}
	}
	for first < i && (t.Tokens[first].Tag == "DET" || t.Tokens[first].Tag == "ADP" || t.Tokens[first].Tag == "PUNCT") {
		first++
	}
	var b strings.Builder
	for k := first; k <= last; k++ {
		if k > first && t.Tokens[k].Start > t.Tokens[k-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(t.Tokens[k].Text)
	}
	return b.String()
}

// outside reports whether token k is none that the wording of the phrase headed by token i can start or end with.
func (t *tree) outside(k, i int) bool {
	switch t.rel(k) {
	case "punct", "acl", "cop":
		return true
	case "case", "det":
		return k < i
	}
	return false
}
