package claim

import "github.com/nesso-graph/nesso/entity"

// possessors are the owners that a noun's possessive names: "X's", "its", "sua".
func (t *tree) possessors(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		rel, f := t.rel(k), t.form(k)
		if _, ok := t.grammar.possessives[f]; ok && (t.sub(k) == "poss" || rel == "det" || rel == "nmod" || rel == "amod") {
			out = append(out, filler{tok: k, how: "possessive pronoun", share: -1, owner: true})
			continue
		}
		if rel == "nmod" && (t.sub(k) == "poss" || t.possessed(k)) {
			out = append(out, phrase(k, "possessive"))
		}
		if (rel == "nmod" || rel == "det") && t.grammar.whose[f] {
			if h := t.relativeHead(t.clause(n)); h >= 0 {
				out = append(out, phrase(h, "whose"))
			}
		}
	}
	return out
}

// hasPossessor reports whether a possessive word or a name with its mark hangs on noun n.
func (t *tree) hasPossessor(n int) bool {
	for _, k := range t.kids[n] {
		if t.sub(k) == "poss" || t.grammar.possessives[t.form(k)].kinds != 0 {
			return true
		}
	}
	return false
}

// possessed reports whether token k carries a possessive mark.
func (t *tree) possessed(k int) bool {
	for _, c := range t.kids[k] {
		if c > k && t.grammar.possessiveMark[t.form(c)] {
			return true
		}
	}
	return false
}

// compounds are the names that stand before noun n as part of its phrase: "UAL chairman".
func (t *tree) compounds(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		if k >= n || !t.bareName(k) || t.possessed(k) {
			continue
		}
		switch t.rel(k) {
		case "compound", "nmod", "amod", "flat", "appos", "dep":
			out = append(out, phrase(k, "compound"))
		}
	}
	if len(out) == 0 && t.Tokens[n].Tag == "NOUN" {
		if x := t.nameBefore(n); x >= 0 {
			return only(x, "name before noun")
		}
	}
	return out
}

// bareName reports whether token k is part of a name that no preposition introduces.
func (t *tree) bareName(k int) bool { return t.named(k) >= 0 && t.preposition(k) == "" }

// nameBefore is the head of the name that stands right before noun n and its modifiers, with no mark or preposition
// between, wherever the parse hung it: "Alfa chairman Tom Hale". −1 if there is none.
func (t *tree) nameBefore(n int) int {
	i := n - 1
	for i > 0 && (t.Tokens[i].Tag == "ADJ" || t.Tokens[i].Tag == "NOUN") && t.named(i) < 0 && t.head(i) == n {
		i--
	}
	if i < 0 || t.named(i) < 0 {
		return -1
	}
	if m := t.doc.Mentions[t.named(i)]; m.Last != i || m.Kind == entity.Person {
		return -1
	}
	return t.mentionHead(t.named(i))
}

// namesAfter are names that hang on noun n after it without a preposition: "società Alfa", "proprietà Pfizer".
func (t *tree) namesAfter(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		if k <= n || !t.bareName(k) {
			continue
		}
		switch t.rel(k) {
		case "nmod", "flat", "appos", "compound", "dep", "obl":
			out = append(out, phrase(k, "name after noun"))
		}
	}
	return out
}

// hasName reports whether a name stands in apposition to noun n.
func (t *tree) hasName(n int) bool {
	for _, k := range t.kids[n] {
		if k <= n || !t.bareName(k) || t.possessed(k) {
			continue
		}
		switch t.rel(k) {
		case "appos", "flat", "nmod", "compound":
			return true
		}
	}
	return false
}

// holder is the name that noun n complements with a preposition of having: "Alfa with the brands A and B". Where the parse hung the noun on a verb, it is
// the name right before the preposition, or the subject: "owns Alfa | with the brands A and B", "Alfa sells | with the brands A and B".
func (t *tree) holder(n int) []filler {
	h := t.head(n)
	switch {
	case h < 0 || !t.grammar.with[t.preposition(n)]:
		return nil
	case t.isNominal(h):
		return only(h, "holder")
	}
	before := t.phraseStart(n) - 2
	if before > 0 && t.Tokens[before].Tag == "PUNCT" && t.Tokens[before].Text != "," { // a quotation mark
		before--
	}
	if x := t.named(before); x >= 0 {
		return only(t.mentionHead(x), "holder")
	}
	if t.isVerb(h) && !t.isPassive(h) {
		return relabel("holder ", t.subject(h))
	}
	return nil
}

// members are the names that are said to be in the group named at token n: "Alfa is in | the Beta Group", "Alfa, in | the Beta Group".
func (t *tree) members(n int) []filler {
	last := t.doc.Mentions[t.named(n)].Last
	if !t.grammar.classes["group"][t.form(last)] || !t.grammar.inside[t.preposition(n)] {
		return nil
	}
	if t.child(n, "cop") >= 0 {
		return relabel("member ", t.subject(n))
	}
	if h := t.head(n); h >= 0 && t.rel(n) == "nmod" && t.named(h) >= 0 {
		return only(h, "member")
	}
	return nil
}

// user is who does by means of noun n what the event or the verb above it says: "bought Alfa | through the holding Beta".
func (t *tree) user(n int) []filler {
	h := t.head(n)
	if h < 0 || !t.grammar.via[t.preposition(n)] && !t.grammar.with[t.preposition(n)] {
		return nil
	}
	if out := t.agents(h, "user agent"); len(out) > 0 {
		return out
	}
	if v := t.clause(h); t.isVerb(v) && !t.isPassive(v) {
		return relabel("user ", t.subject(v))
	}
	return nil
}

// listed are the names that a noun introduces as a list: "its brands include A and B", "the brands: A, B and C",
// "brands such as A".
func (t *tree) listed(n int) []filler {
	var out []filler
	if h := t.head(n); h >= 0 && t.rel(n) == "nsubj" && t.grammar.listing[t.lemma(h)] {
		for _, o := range t.objects(h, -1) {
			o.how = "listed"
			out = append(out, o)
		}
	}
	plural := t.Tokens[n].Morph.Has("Number=Plur")
	for _, k := range t.kids[n] {
		if k <= n || t.named(k) < 0 || t.parted(n, k) && t.complements(n) { // "clients of its | subsidiaries: Alfa"
			continue
		}
		rel, prep := t.rel(k), t.preposition(k)
		switch {
		case plural && prep == "", rel == "nmod" && t.grammar.exampleMark[prep], rel == "appos" && t.grammar.listing[t.lemma(n)]:
			out = append(out, phrase(k, "listed"))
		case rel == "appos":
			out = append(out, phrase(k, "apposition"))
		}
	}
	return out
}

// complements reports whether noun n complements another noun with a preposition, which then is what is told of.
func (t *tree) complements(n int) bool {
	h := t.head(n)
	return h >= 0 && t.rel(n) == "nmod" && t.preposition(n) != "" && t.isNominal(h) && t.named(h) < 0 && !t.standsForMembers(h)
}

// predicated reports whether what noun i says of its bearer is what its clause asserts ("is the owner", "was named
// chairman", "resigned as chairman"), not something said in passing of an argument ("the owner refused").
func (t *tree) predicated(i int) bool {
	up := t.head(i)
	if t.rel(i) == "conj" && t.child(i, "cop") < 0 && up >= 0 && up < i && t.isNominal(up) && t.named(up) < 0 { // "its founder and | chief executive, Reed, knew"
		return t.predicated(up)
	}
	if t.child(i, "cop") >= 0 || t.rel(i) == "xcomp" || t.rel(i) == "conj" {
		return true
	}
	if up >= 0 && t.rel(i) == "nmod" && t.grammar.classes["post"][t.lemma(up)] { // "turned down the post of chairman"
		return true
	}
	if up >= 0 && t.rel(i) == "nsubj" && t.child(up, "cop") >= 0 && !t.hasName(i) { // "the owner is Alfa"
		return true
	}
	if up >= 0 && t.rel(i) == "obl" && t.child(up, "cop") >= 0 && t.broughtAs(i, up) >= 0 || t.rel(i) == "nmod" && t.named(up) >= 0 && t.actsAs(i) {
		return true // "is chairman, with Reed as | president"
	}
	return up >= 0 && t.isVerb(up) && (t.rel(i) == "obl" && t.actsAs(i) || t.rel(i) == "obj" && (t.grammar.naming[t.lemma(up)] || t.grammar.copula[t.lemma(up)]))
}
