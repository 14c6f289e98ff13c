package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// far is how many tokens from its trigger a loose argument may stand.
const far = 40

// nearby are the entities named near the trigger, but for those already known.
func (r *reader) nearby(m *match, want kinds, known []argument) []argument {
	seen := map[int]bool{}
	for _, a := range known {
		seen[a.entity] = true
	}
	var out []argument
	for i := range m.t.Tokens {
		x := m.t.named(i)
		if x < 0 || m.t.mentionHead(x) != i || gap(i, m.tok) > far || m.t.Tokens[i].Rel == labelled || m.t.Tokens[i].Rel == orphan || m.mereOwner(i) || m.t.inserted(i, m.tok) || m.t.besideSpeaker(i, m.tok) || m.relates(i) {
			continue
		}
		e := r.doc.Mentions[x].Entity
		if e < 0 || seen[e] || !want.has(r.doc.Entities[e].Kind) {
			continue
		}
		seen[e] = true
		out = append(out, argument{filler: phrase(i, "near"), referent: referent{entity: e, mention: x, sure: 1}, loose: true})
	}
	return slices.DeleteFunc(out, func(a argument) bool {
		return slices.ContainsFunc(out, func(b argument) bool { return m.t.describes(a.tok, b.tok) })
	})
}

// ofOnePhrase reports whether an argument that merely stands near a noun or verb is part of the phrase that grammar gives to its other role: "Reed's firm Alfa
// signed a contract", or stands in one list with it: "the friends of Reed and Hale".
func (m *match) ofOnePhrase(a, b *argument) bool {
	t := m.t
	if a.loose == b.loose || a.elided || b.elided {
		return false
	}
	if m.form == headTrigger {
		return t.within(a.tok, m.tok) && t.listedWith(a.tok, b.tok)
	}
	top := t.phraseTop(a.tok)
	return top == t.phraseTop(b.tok) && top != m.tok && !t.within(m.tok, top)
}

// phraseTop is the head of the noun phrase that token i is part of, as one of its modifiers or complements.
func (t *tree) phraseTop(i int) int {
	for n := 0; n < 20; n++ {
		switch up := t.head(i); {
		case up < 0 || !t.isNominal(up):
			return i
		case t.rel(i) == "nmod" && (t.sub(i) == "poss" || t.grammar.of[t.preposition(i)]) || t.rel(i) == "compound" || t.rel(i) == "flat" || t.rel(i) == "appos":
			i = up
		default:
			return i
		}
	}
	return i
}

// describes reports whether the name at token i only helps to describe the name at token k: "Reed, a former head of Alfa".
func (t *tree) describes(i, k int) bool {
	for n := 0; i != k && n < 20; n++ {
		up := t.head(i)
		if up < 0 || t.rel(i) == "conj" && up == k {
			return false
		}
		if up == k {
			return t.rel(i) == "appos" || t.sub(i) == "relcl"
		}
		i = up
	}
	return false
}

// mereOwner reports whether the name at token i only tells whose somebody is, who may be what the trigger says: "the wife of Reed", for any link but ties
// between persons or firms.
func (m *match) mereOwner(i int) bool {
	return m.t.ofOther(i) && !slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool { return Link(p.Link) == Associate || Link(p.Link) == Partner })
}

// relates reports whether the name at token i stands in a relative clause that describes the trigger's noun: "the chair of Alfa, for which | Reed and Hale vie".
func (m *match) relates(i int) bool {
	t := m.t
	for n := 0; i >= 0 && i != m.tok && n < 20; n++ {
		if t.sub(i) == "relcl" && t.head(i) == m.tok {
			return true
		}
		i = t.head(i)
	}
	return false
}

// ofOther reports whether the name at token i complements a noun that stands for somebody else, or one that itself complements such a noun: "the wife of Reed", "the widow
// of the founder of Alfa".
func (t *tree) ofOther(i int) bool {
	for n := 0; n < 3; n++ {
		h := t.head(i)
		if h < 0 || t.named(h) >= 0 || !t.isNominal(h) || t.rel(i) != "nmod" || t.hasName(h) || !t.grammar.of[t.preposition(i)] && !t.possessed(i) {
			return false
		}
		if t.isOther(h) {
			return true
		}
		i = h
	}
	return false
}

// isOther reports whether noun n stands for somebody else than whom it complements, by itself or by what is said of it: "a rival of Alfa", "a rival firm
// of Alfa", "the chairman of the wife of Reed".
func (t *tree) isOther(n int) bool {
	return t.grammar.others[t.lemma(n)] || slices.ContainsFunc(t.kids[n], func(k int) bool {
		return (t.rel(k) == "amod" || t.rel(k) == "compound" || t.rel(k) == "appos") && t.grammar.others[t.lemma(k)]
	})
}

// inserted reports whether the name at token i is the subject of a verb that is put into the clause of another between marks: "Alfa, says | Reed, owns Beta".
func (t *tree) inserted(i, trigger int) bool {
	v := t.head(i)
	return v >= 0 && v != trigger && t.rel(i) == "nsubj" && t.rel(v) == "parataxis" && !t.within(trigger, v)
}

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

// apart reports whether a loose argument can't be whom the noun describes, since both take part in what one verb says, or since the noun only
// tells whose somebody or something is: "the daughter of the chairman of Alfa", "the guests of the owners of Alfa include Reed".
func (m *match) apart(role string, a *argument) bool {
	t := m.t
	return a.loose && !a.elided && m.form == headTrigger && m.bears(role) &&
		(t.coArguments(m.tok, a.tok) || t.areMore(m.tok, a.tok) || t.isSomebodys(m.tok) && a.tok < m.tok || t.ofSomebody(m.tok) || t.ofListed(m.tok, a.tok))
}

// areMore reports whether noun n, of which something is told or done, is in the plural and who stands at token k alone: "misled the investors in Alfa, said | Reed".
func (t *tree) areMore(n, k int) bool {
	told := t.rel(n) == "obj" || t.isOf(n, k) && t.grammar.of[t.preposition(n)]
	return told && t.Tokens[n].Morph.Has("Number=Plur") && len(t.conjuncts(k)) < 2 && t.rel(k) != "conj" && !t.within(k, n)
}

// isSomebodys reports whether noun n has a possessor and only tells for whom or with whom something is done, so that whom the text named before is not it: "retired to care for | his wife".
func (t *tree) isSomebodys(n int) bool {
	return t.rel(n) == "obl" && t.hasPossessor(n)
}

// ofListed reports whether noun n only tells whose something is, unless it is a list, of which a verb says that token k is among it.
func (t *tree) ofListed(n, k int) bool {
	h := t.head(n)
	if h < 0 || t.rel(n) != "nmod" || !t.grammar.of[t.preposition(n)] || t.rel(h) != "nsubj" || t.grammar.classes["list"][t.lemma(h)] {
		return false
	}
	v := t.head(h)
	return v >= 0 && t.grammar.listing[t.lemma(v)] && t.within(k, v) && !t.within(k, h)
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
