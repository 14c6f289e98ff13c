package claim

// mouthpiece is the kind of reference of a noun for who or what speaks for a body.
const mouthpiece = "mouthpiece"

// speaksFor is the body for which the noun at token n speaks: the one that it belongs to ("Alfa's spokesman", "a statement by the company"),
// or where it tells none, the one that the text speaks of ("a spokesman said"). A noun with a name of its own speaks for itself.
func (r *reader) speaksFor(t *tree, n int) (referent, bool) {
	if !t.grammar.classes[mouthpiece][t.lemma(n)] {
		return referent{}, false
	}
	for _, f := range append(t.possessors(n), t.compounds(n)...) {
		return clearly(r.referents(t, f, actors))
	}
	for _, k := range t.kids[n] {
		if k > n && t.rel(k) == "nmod" && t.isNominal(k) {
			return clearly(r.referents(t, phrase(k, ""), actors))
		}
	}
	return clearly(r.antecedents(t, n, reference{how: mouthpiece, want: bodies}))
}

// clearly is the likeliest of referents, if it is named or leads the others clearly.
func clearly(refs []referent) (referent, bool) {
	if len(refs) == 0 || refs[0].how != "" && refs[0].margin < clearLead {
		return referent{}, false
	}
	return refs[0], true
}
