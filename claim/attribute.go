package claim

import "github.com/nesso-graph/nesso/internal/text"

// asserter is who says something, where that is not the text itself.
type asserter struct {
	text   string
	entity int // −1 where it is not a named entity
	cue    Cue
}

// attribution finds who asserts what a trigger says: the subject of a reporting verb above it, of one that
// interrupts or follows its sentence, or the source that a phrase such as "according to" names.
// What is said in passing of an argument (an apposition, a relative clause) is the text's own voice.
func (r *reader) attribution(m *match) (asserter, bool) {
	t, node := m.t, m.tok
	if m.form == nameTrigger || m.form == headTrigger && !t.predicated(node) {
		return asserter{}, false
	}
	for hops := 0; node >= 0 && hops < 8; hops++ {
		if a, ok := r.source(t, node); ok {
			return a, true
		}
		for _, k := range t.kids[node] { // "Alfa bought Beta, Gamma said"
			if t.rel(k) == "parataxis" && t.grammar.reporting[t.lemma(k)] {
				if a, ok := r.speaker(t, k); ok {
					return a, true
				}
			}
		}
		up := t.head(node)
		if up < 0 || t.sub(node) == "relcl" || t.rel(node) == "appos" {
			break
		}
		if t.grammar.reporting[t.lemma(up)] && t.isVerb(up) {
			switch t.rel(node) {
			case "ccomp", "obj", "xcomp", "parataxis", "csubj", "advcl":
				return r.speaker(t, up)
			}
		}
		if t.grammar.reportNouns[t.lemma(up)] && t.rel(node) == "acl" {
			return asserter{text: t.noun(up), entity: -1, cue: t.attributionCue(up)}, true
		}
		node = up
	}
	return asserter{}, false
}

// source finds a phrase such as "according to X" among the children of token i.
func (r *reader) source(t *tree, i int) (asserter, bool) {
	for _, k := range t.kids[i] {
		if rel := t.rel(k); rel != "obl" && rel != "nmod" && rel != "advmod" && rel != "advcl" && rel != "parataxis" {
			continue
		}
		if !t.sourcePreposition(k) {
			continue
		}
		return r.named(t, k), true
	}
	return asserter{}, false
}

// sourcePreposition reports whether a preposition of attribution introduces token k.
func (t *tree) sourcePreposition(k int) bool {
	if tag := t.Tokens[k].Tag; tag != "NOUN" && tag != "PROPN" && tag != "PRON" || t.mention[k] >= 0 && t.named(k) < 0 {
		return false
	}
	start := t.phraseStart(k)
	for back := 1; back <= 3 && start-back >= 0; back++ {
		phrase := ""
		for j := start - back; j < start; j++ {
			if phrase != "" {
				phrase += " "
			}
			phrase += t.grammar.plain(t.form(j))
		}
		if t.grammar.sourcePreps[phrase] {
			return true
		}
	}
	return t.grammar.sourcePreps[t.preposition(k)]
}

// speaker is the subject of a reporting verb, or its agent in the passive.
func (r *reader) speaker(t *tree, verb int) (asserter, bool) {
	m := match{t: t, tok: verb, last: verb}
	var who []filler
	if t.isPassive(verb) {
		who = m.prepositional(verb, t.grammar.agent, "agent")
	} else {
		who = t.subject(verb)
	}
	if len(who) == 0 {
		return asserter{}, false
	}
	if who[0].elided {
		if refs := r.referents(t, who[0], actors); len(refs) > 0 && refs[0].margin >= 0.2 {
			e := refs[0].entity
			return asserter{text: r.doc.Entities[e].Name, entity: e, cue: t.attributionCue(verb)}, true
		}
		return asserter{}, false
	}
	a := r.named(t, who[0].tok)
	a.cue = t.attributionCue(verb)
	return a, true
}

// named is the asserter that the phrase at token k names or describes.
func (r *reader) named(t *tree, k int) asserter {
	cue := t.attributionCue(k)
	if refs := r.referents(t, filler{tok: k, share: -1}, actors); len(refs) > 0 && (refs[0].how == "" || refs[0].margin >= 0.2) {
		e := refs[0].entity
		return asserter{text: r.doc.Entities[e].Name, entity: e, cue: cue}
	}
	return asserter{text: t.noun(k), entity: -1, cue: cue}
}

func (t *tree) attributionCue(i int) Cue {
	return Cue{Span: text.Span{Start: t.tok(i).Start, End: t.tok(i).End}, Role: "attribution", Name: t.grammar.lang + "/report"}
}
