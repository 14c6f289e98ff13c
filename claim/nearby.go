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
		if x < 0 || m.t.mentionHead(x) != i || gap(i, m.tok) > far || m.t.Tokens[i].Rel == labelled || m.t.Tokens[i].Rel == orphan || m.mereOwner(i) || m.t.inserted(i, m.tok) || m.t.besideSpeaker(i, m.tok) || m.relates(i) || m.calledOther(i) || m.heldByOther(i) || m.t.titledApart(i, m.tok) {
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

// calledOther reports whether the name at token i, or the list that it is part of, is said to be what a noun other than the trigger says: "the clients of
// Alfa are Beta and Gamma, the rivals are | Delta".
func (m *match) calledOther(i int) bool {
	for n := 0; i >= 0 && n < 20; n++ {
		if k := m.t.calledApart(i); k >= 0 {
			return k != m.tok && m.t.isOther(k)
		}
		if m.t.rel(i) != "conj" {
			return false
		}
		i = m.t.head(i)
	}
	return false
}

// calledApart is the noun that says in a clause of its own what the name at token i is: the subject of a copula, or, where the verb is left out, the definite
// plural right before the article of the name: "the | rivals are Alfa", "i | rivali la Alfa". −1 if there is none.
func (t *tree) calledApart(i int) int {
	x := t.named(i)
	if x < 0 {
		return -1
	}
	if k := t.child(i, "nsubj"); k >= 0 && t.child(i, "cop") >= 0 {
		return k
	}
	det := t.doc.Mentions[x].First - 1
	if n := det - 1; n >= 0 && t.rel(det) == "det" && t.head(det) == i && t.head(n) != i && t.Tokens[n].Tag == "NOUN" && t.isDefinite(n) && t.Tokens[n].Morph.Has("Number=Plur") {
		return n
	}
	return -1
}

// heldByOther reports whether the name at token i is the body of somebody else who has the same title: "the | president of Alfa Reed and president Hale".
func (m *match) heldByOther(i int) bool {
	t, h := m.t, m.t.head(i)
	return h >= 0 && h != m.tok && t.rel(i) == "nmod" && t.grammar.of[t.preposition(i)] && t.lemma(h) == t.lemma(m.tok) &&
		!t.Tokens[h].Morph.Has("Number=Plur") && t.isNominal(m.tok)
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
	return t.grammar.others[t.lemma(n)] || t.grammar.others[t.form(n)] || slices.ContainsFunc(t.kids[n], func(k int) bool {
		return (t.rel(k) == "amod" || t.rel(k) == "compound" || t.rel(k) == "appos") && t.grammar.others[t.lemma(k)]
	})
}

// inserted reports whether the name at token i is the subject of a verb that is put into the clause of another between marks: "Alfa, says | Reed, owns Beta".
func (t *tree) inserted(i, trigger int) bool {
	v := t.head(i)
	return v >= 0 && v != trigger && t.rel(i) == "nsubj" && t.rel(v) == "parataxis" && !t.within(trigger, v)
}

// apart reports whether a loose argument can't be whom the noun describes, since both take part in what one verb says, or since the noun only
// tells whose somebody or something is: "the daughter of the chairman of Alfa", "the guests of the owners of Alfa include Reed".
func (m *match) apart(role string, a *argument) bool {
	t := m.t
	return a.loose && !a.elided && m.form == headTrigger && m.bears(role) &&
		(t.coArguments(m.tok, a.tok) || t.areMore(m.tok, a.tok) || t.isSomebodys(m.tok) && a.tok < m.tok || t.ofSomebody(m.tok) || t.ofListed(m.tok, a.tok) || m.labelsOther(a.tok))
}

// labelsOther reports whether a colon stands between the trigger's noun and token k, and what stands before it tells of something else than that noun: "guests of
// the | owners of Alfa: Reed and Hale", "the owners are worried: Reed has sold".
func (m *match) labelsOther(k int) bool {
	t, n, colon := m.t, m.tok, -1
	for i := n + 1; i < k; i++ {
		if t.Tokens[i].Text == ":" {
			colon = i
		}
	}
	if colon < 0 {
		return false
	}
	if h := t.head(n); h >= 0 && t.rel(n) == "nmod" && t.isNominal(h) && t.named(h) < 0 && !m.headedBy(h) {
		return true
	}
	for i := n; i < colon; i++ {
		if !t.within(colon-1, n) && (t.Tokens[i].Tag == "VERB" || t.Tokens[i].Tag == "ADJ" && t.child(i, "cop") >= 0) {
			return true
		}
	}
	return false
}

// headedBy reports whether noun i stands for those of whom its complement, the trigger's noun, tells, or for who is tied by the same link.
func (m *match) headedBy(i int) bool {
	return m.t.standsForMembers(i) || slices.ContainsFunc(m.t.grammar.triggers[m.t.lemma(i)], func(x trigger) bool {
		return x.form == headTrigger && x.frame.Pairs[0].Link == m.frame.Pairs[0].Link
	})
}

// standsForMembers reports whether noun i stands for those of whom its complement tells: a list, a board or a post.
func (t *tree) standsForMembers(i int) bool {
	c, l := t.grammar.classes, t.lemma(i)
	return c["list"][l] || c["board"][l] || c["post"][l]
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
