package claim

// enclitic is the pronoun that ends the form of verb v as its object, "" if there is none: "venderla", to sell it.
func (t *tree) enclitic(v int) string {
	if t.isFinite(v) || t.Tokens[v].Tag != "VERB" {
		return ""
	}
	for i := range t.form(v) {
		if p := t.grammar.data.Enclitics[t.form(v)[i:]]; p != "" {
			return p
		}
	}
	return ""
}

// encliticObject is the pronoun at the end of verb v as its object.
func (t *tree) encliticObject(v int) []filler {
	if p := t.enclitic(v); p != "" {
		return []filler{{tok: v, how: "object", share: -1, elided: true, clitic: p}}
	}
	return nil
}

// encliticReferents are the entities that the pronoun at the end of a verb may stand for: none that is the subject of the verb.
func (r *reader) encliticReferents(t *tree, f filler, want kinds) []referent {
	ref := t.grammar.pronouns[f.clitic].reference("pronoun "+f.clitic, want)
	ref.within, ref.barred = true, r.actors(t, f.tok)
	return r.antecedents(t, f.tok, ref)
}

// actsOn are the entities that the pronoun at token i, which is the object of a verb, can't stand for, since they are the subject of the verb: "Alfa entered Beta and
// later sold | it". It is nil for another pronoun, and where a pronoun is the subject, which may be read wrongly itself.
func (r *reader) actsOn(t *tree, i int) map[int]bool {
	v := t.head(i)
	if v < 0 || !t.isVerb(v) || t.rel(i) != "obj" && t.rel(i) != "iobj" || t.isPassive(v) {
		return nil
	}
	if who := t.subject(v); len(who) == 0 || !who[0].elided && t.Tokens[who[0].tok].Tag == "PRON" {
		return nil
	}
	return r.actors(t, v)
}

// actors are the likeliest entities that verb v has as its subject.
func (r *reader) actors(t *tree, v int) map[int]bool {
	out := map[int]bool{}
	for _, e := range r.likeliest(t, t.subject(v)) {
		out[e] = true
	}
	return out
}
