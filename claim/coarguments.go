package claim

import "slices"

// coArguments reports whether tokens n and k take part in what one verb says as two, so that they are not the same (principle B of
// the theory of binding; Chomsky, 1981): "Reed met the chairman of Alfa". Verbs of being and naming join what they govern.
func (t *tree) coArguments(n, k int) bool {
	k, n = t.topOf(k), t.listHead(t.besideObject(n))
	v := t.head(n)
	if v < 0 || n == k || !t.isVerb(v) || t.grammar.naming[t.lemma(v)] || t.grammar.copula[t.lemma(v)] || t.grammar.light[t.lemma(v)] {
		return false
	}
	if t.rel(n) == "nsubj" {
		return t.head(k) == v && t.participates(k)
	}
	return t.participates(n) && (t.isSubject(k, v) || t.losesTo(v, k))
}

// listHead is the first of the nouns with which noun i is coordinated.
func (t *tree) listHead(i int) int {
	for n := 0; t.rel(i) == "conj" && t.isNominal(t.head(i)) && n < len(t.Tokens); n++ {
		i = t.head(i)
	}
	return i
}

// losesTo reports whether token k is to whom verb v says that its subject loses its object: "lost its biggest customer | to Alfa".
func (t *tree) losesTo(v, k int) bool {
	return t.grammar.classes["losing"][t.lemma(v)] && t.head(k) == v && t.rel(k) == "obl" && t.grammar.recipient[t.preposition(k)]
}

// besideObject is the object that noun n stands beside with a preposition of its own, or n: "borrowed | a joke from the chairman of Alfa".
func (t *tree) besideObject(n int) int {
	h := t.head(n)
	if p := t.preposition(n); h < 0 || t.rel(n) != "nmod" || t.rel(h) != "obj" || t.mention[h] >= 0 || p == "" || t.grammar.of[p] || t.grammar.roleMark[p] || t.grammar.classes["post"][t.lemma(h)] {
		return n
	}
	return h
}

// topOf is the noun or name on which token i hangs at last as one of several or as an owner: "the daughter" of "the daughter of Reed".
func (t *tree) topOf(i int) int {
	for n := 0; n < len(t.Tokens); n++ {
		h := t.head(i)
		if h < 0 || !t.isNominal(h) || t.child(h, "cop") >= 0 {
			break
		}
		if t.rel(i) != "conj" && (t.rel(i) != "nmod" || !t.grammar.of[t.preposition(i)] && t.sub(i) != "poss") {
			break
		}
		i = h
	}
	return i
}

// isSubject reports whether token k is a subject of verb v, its own or one that grammar gives it.
func (t *tree) isSubject(k, v int) bool {
	return slices.ContainsFunc(t.subject(v), func(f filler) bool { return f.tok == k && !f.elided })
}

// participates reports whether token k is an object or a complement of a verb that does not say as what somebody acts.
func (t *tree) participates(k int) bool {
	switch t.rel(k) {
	case "obj", "iobj":
		return true
	case "obl":
		return !t.actsAs(k) || t.grammar.recipient[t.preposition(k)]
	}
	return false
}
