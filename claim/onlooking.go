package claim

import "slices"

// besideSpeaker reports whether the name at token i only tells where somebody is found, without a name or an office, who says what the trigger tells: "Alfa is for sale, said
// an analyst at | Beta".
func (t *tree) besideSpeaker(i, tok int) bool {
	k, p := i, t.preposition(i)
	for n := 0; n < 4 && t.head(k) >= 0 && !t.isVerb(t.head(k)); n++ {
		k = t.head(k)
	}
	v := t.head(k)
	if k == i || v < 0 || t.rel(k) != "nsubj" && t.rel(k) != "obj" || t.named(k) >= 0 || t.hasName(k) || p == "" || t.grammar.of[p] || t.isOther(k) || !t.grammar.reporting[t.lemma(v)] {
		return false
	}
	office := slices.ContainsFunc(t.grammar.triggers[t.lemma(k)], func(x trigger) bool { return x.frame.Office })
	said := t.child(v, "ccomp", "parataxis")
	return !office && said >= 0 && t.within(tok, said) && !t.within(i, said)
}

// aloof reports whether the name at token i has no part in what noun n tells of, since that is only a topic or somebody else's: "read a book about | shares in
// Alfa", "a director of Alfa owns | shares in Beta", "said that her client owned | shares in Beta".
func (t *tree) aloof(n, i int) bool {
	if t.rel(n) == "nmod" && t.grammar.topics[t.preposition(n)] {
		return true
	}
	v := t.head(n)
	if t.rel(n) != "obj" || v < 0 || !t.isVerb(v) {
		return false
	}
	k := t.child(v, "nsubj")
	return k >= 0 && t.named(k) < 0 && !t.hasName(k) && (t.within(i, k) || t.isOther(k))
}

// weighs reports whether verb v says what somebody thinks of the deal of others: "opposed | the sale of Alfa", but not "backed out of it".
func (t *tree) weighs(v int) bool {
	return t.grammar.classes["weighing"][t.lemma(v)] && t.child(v, "compound:prt") < 0 && (v+1 >= len(t.Tokens) || t.Tokens[v+1].Tag != "ADP" && t.Tokens[v+1].Tag != "ADV" || t.child(v, "obl") < 0)
}

// bested reports whether the name at token i is who loses by what word v says: "beat | Hale", "| Hale was outbid".
func (t *tree) bested(i, v int) bool {
	if !t.grammar.besting[t.lemma(v)] || t.head(i) != v {
		return false
	}
	return t.rel(i) == "obj" || t.rel(i) == "nsubj" && (t.isVerb(v) && t.isPassive(v) || t.child(v, "cop") >= 0)
}

// looksOn reports whether a loose argument has no part in the deal: it is the subject of a verb that has the deal for its object, "Reed opposed the
// sale of Alfa", or the object of one that it lost against, "Reed beat Hale to the purchase of Alfa".
func (m *match) looksOn(a *argument) bool {
	t, v := m.t, m.t.head(m.tok)
	if m.form == verbTrigger || !a.loose || a.elided || v < 0 {
		return false
	}
	if m.form == headTrigger && t.aloof(m.tok, a.tok) || t.bested(a.tok, v) {
		return true
	}
	if !t.isVerb(v) {
		return false
	}
	governed := t.rel(m.tok) == "obj" || t.rel(m.tok) == "obl"
	deals := m.supportedBy(t.lemma(v)) || t.grammar.light[t.lemma(v)] || t.grammar.besting[t.lemma(v)] || t.grammar.isCue(t, v) && !t.weighs(v)
	if m.frame.Name == unframed { // the network may know better
		deals = !t.grammar.onlooking[t.lemma(v)] && !t.weighs(v)
	}
	acted := governed && (t.isSubject(a.tok, v) || t.rel(a.tok) == "appos" && t.isSubject(t.head(a.tok), v)) || t.rel(m.tok) == "nsubj" && t.isPassive(v) && t.head(a.tok) == v && t.grammar.agent[t.preposition(a.tok)]
	if m.form == nounTrigger && governed && t.receives(v) && t.isSubject(a.tok, v) { // "weighs an offer for Alfa"
		return true
	}
	return acted && m.form == nounTrigger && !deals
}
