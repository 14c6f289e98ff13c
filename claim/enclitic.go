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
	ref.within, ref.barred = true, map[int]bool{}
	for _, e := range r.likeliest(t, t.subject(f.tok)) {
		ref.barred[e] = true
	}
	return r.antecedents(t, f.tok, ref)
}
