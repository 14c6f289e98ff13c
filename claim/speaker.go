package claim

import "strings"

// reports reports whether token i is a reporting verb, or the first word of a phrase that works as one ("make known").
func (t *tree) reports(i int) bool {
	if !t.isVerb(i) {
		return false
	}
	l := t.lemma(i)
	if t.grammar.reporting[l] {
		return true
	}
	for _, words := range t.grammar.reportPhrases[l] {
		if _, ok := t.matchWords(i, words); ok {
			return true
		}
	}
	return false
}

// speakers are the phrases that tell who says what reporting verb v reports. Where the parse gives the verb no subject of
// its own, or a wrong one, the order of words tells it.
func (t *tree) speakers(v int) []filler {
	if t.isPassive(v) {
		return t.agents(v, "agent")
	}
	if k := t.inverted(v); k >= 0 {
		return only(k, "inverted subject")
	}
	if k := t.nearestSubject(v); k >= 0 {
		return only(k, "subject")
	}
	if k := t.interposed(v); k >= 0 {
		return only(k, "interposed subject")
	}
	return t.subject(v)
}

// inverted is the subject behind a verb that has its object before it, or in the clause that it interrupts ("Alfa buys
// Beta, writes the Post", "lo scrive il Post"), where the parse took it for an object; −1 if there is none.
func (t *tree) inverted(v int) int {
	before := t.head(v) >= 0 && t.finite(v) && (t.rel(v) == "parataxis" && t.head(v) < v || t.rel(v) == "advcl")
	for _, k := range t.kids[v] {
		switch {
		case k < v && t.rel(k) == "obj" && t.Tokens[k].Tag == "PRON":
			before = true
		case t.rel(k) == "ccomp" && k > v:
			return -1
		case before && k > v && t.rel(k) == "obj" && t.child(v, "nsubj") < 0 && t.isNominal(k) && t.preposition(k) == "" && t.Tokens[k].Tag != "PRON":
			return k
		}
	}
	return -1
}

// nearestSubject is the subject of verb v that stands nearest to it: the first of two may be the place of a dateline. A
// place that swallowed the subject gives its last apposition.
func (t *tree) nearestSubject(v int) int {
	best := -1
	for _, k := range t.kids[v] {
		if t.rel(k) == "nsubj" && (best < 0 || gap(k, v) < gap(best, v)) {
			best = k
		}
	}
	if best < 0 || t.isRelative(best) {
		return -1
	}
	if m := t.named(best); m >= 0 && !actors.has(t.doc.Mentions[m].Kind) {
		for _, k := range t.kids[best] {
			if x := t.named(k); t.rel(k) == "appos" && k < v && x >= 0 && actors.has(t.doc.Mentions[x].Kind) {
				best = k
			}
		}
	}
	return best
}

// interposed is the head of the phrase between a comma and verb v, where that is a noun phrase; −1 if it is none.
func (t *tree) interposed(v int) int {
	first := v
	for first > 0 && t.Tokens[first-1].Tag != "PUNCT" && v-first < 12 {
		first--
	}
	if first < 2 || first == v || !strings.Contains(",—–-”»\"", t.Tokens[first-1].Text) || t.rel(v) == "acl" {
		return -1
	}
	head := t.headOf(first, v-1)
	if !t.isNominal(head) || t.preposition(head) != "" || t.Tokens[head].Tag == "PRON" {
		return -1
	}
	for k := first; k < v; k++ {
		if t.isVerb(k) && t.rel(k) != "aux" && t.rel(k) != "acl" {
			return -1
		}
	}
	return head
}
