package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// match is a trigger found in a sentence.
type match struct {
	*trigger
	t       *tree
	tok     int  // the head word of the trigger
	last    int  // the word whose complements are the trigger's: tok, or the fixed noun of a phrase
	passive bool // tok is a participle in the passive
}

// filler is a phrase that fills a role.
type filler struct {
	tok    int    // head of the phrase; the verb itself where its subject is left out
	how    string // the way it was found, for the scorer and the reader
	share  int    // mention of a quota passed on the way, −1 if none
	elided bool   // the phrase is not there: a dropped subject
	owner  bool   // the phrase is a possessive word
}

// impliedComplement stands for the complement that a noun leaves out: "the chairman", "chief executive Anna Reed": of
// what, only the text before can tell.
func (m *match) impliedComplement(role string) []filler {
	slots := m.frame.Slots[role]
	if (m.form == headTrigger || m.form == nounTrigger) && len(slots) > 0 && (slots[0].Place == "of" || slots[0].Place == "object") {
		return []filler{{tok: m.tok, how: "implied", share: -1, elided: true}}
	}
	return nil
}

// fill finds the phrases in one slot.
func (m *match) fill(s lang.Slot) []filler {
	var out []filler
	switch {
	case m.form == headTrigger:
		out = m.fillHead(s.Place)
	case m.form == nameTrigger:
		return m.fillName(s.Place)
	case m.form == nounTrigger:
		out = m.fillNoun(s.Place)
	default:
		out = m.fillVerb(s.Place)
	}
	return m.descend(out, s.Through)
}

// fillVerb finds the phrases at a place beside a verb; the voice decides where subject and object stand.
func (m *match) fillVerb(place string) []filler {
	t, v := m.t, m.tok
	switch place {
	case "subject":
		if m.passive {
			return m.prepositional(v, t.grammar.agent, "agent")
		}
		return t.subject(v)
	case "object":
		if m.passive {
			return t.subject(v)
		}
		return t.objects(v, m.last)
	case "agent":
		if m.passive {
			return m.prepositional(v, t.grammar.agent, "agent")
		}
		return m.prepositional(v, t.grammar.agent, "by")
	case "of":
		return m.prepositional(m.last, t.grammar.of, "of")
	case "possessive", "compound", "bearer", "listed":
		return nil
	}
	if m.passive && t.grammar.agent[place] {
		return nil
	}
	return m.prepositional(v, map[string]bool{place: true}, place)
}

// fillNoun finds the phrases at a place beside an event noun.
func (m *match) fillNoun(place string) []filler {
	t, n := m.t, m.tok
	switch place {
	case "subject":
		return m.lightSubject()
	case "object", "of":
		out := m.prepositional(n, t.grammar.of, "of")
		if len(out) == 0 {
			out = t.bareNames(n, n)
		}
		return out
	case "agent":
		return m.prepositional(n, t.grammar.agent, "by")
	case "possessive":
		return t.possessors(n)
	case "compound":
		return t.compounds(n)
	case "bearer", "listed":
		return nil
	}
	return m.prepositional(n, map[string]bool{place: true}, place)
}

// fillName finds the phrases at a place beside a name.
func (m *match) fillName(place string) []filler {
	t, n := m.t, m.tok
	switch place {
	case "name":
		return []filler{{tok: n, how: "name", share: -1}}
	case "of":
		if out := append(m.prepositional(n, t.grammar.of, "of"), t.possessors(n)...); len(out) > 0 {
			return out
		}
		// "the group Alfa of the Reed family": the complement hangs on the noun that the name goes with.
		if h := t.head(n); h >= 0 && t.named(h) < 0 && t.preposition(n) == "" && t.grammar.descriptions[t.lemma(h)].kinds != nil {
			return m.prepositional(h, t.grammar.of, "noun of")
		}
		return nil
	case "possessive":
		return t.possessors(n)
	case "bracket":
		return t.bracketed(n)
	}
	return nil
}

// bracketed is the name alone in brackets right after the name at token n.
func (t *tree) bracketed(n int) []filler {
	i := t.doc.Mentions[t.named(n)].Last + 1
	if i+1 >= len(t.Tokens) || t.Tokens[i].Text != "(" || t.named(i+1) < 0 {
		return nil
	}
	x := t.named(i + 1)
	if last := t.doc.Mentions[x].Last; last+1 < len(t.Tokens) && t.Tokens[last+1].Text == ")" {
		return []filler{{tok: t.mentionHead(x), how: "bracket", share: -1}}
	}
	return nil
}

// fillHead finds the phrases at a place beside a noun or adjective that describes a bearer.
func (m *match) fillHead(place string) []filler {
	t, n := m.t, m.tok
	switch place {
	case "bearer":
		return t.bearers(n, m.last)
	case "listed":
		return t.listed(n)
	case "of":
		return m.complement()
	case "possessive":
		return append(t.possessors(n), t.compounds(n)...)
	case "compound":
		return t.compounds(n)
	case "holder":
		return t.holder(n)
	case "subject", "object", "agent":
		return nil
	}
	return m.prepositional(n, map[string]bool{place: true}, place)
}

// holder is the name that noun n complements with a preposition of having: "Alfa with the brands A and B".
func (t *tree) holder(n int) []filler {
	if h := t.head(n); h >= 0 && t.grammar.with[t.preposition(n)] && t.isNominal(h) {
		return []filler{{tok: h, how: "holder", share: -1}}
	}
	return nil
}

// complement is what the noun is a head of: "of X", "X's", "X" before it, or, in a coordination that shares one
// complement, that of its partner.
func (m *match) complement() []filler {
	t := m.t
	at := []int{m.tok}
	if t.rel(m.tok) == "conj" {
		at = append(at, t.head(m.tok))
	}
	for _, k := range t.kids[m.tok] {
		if t.rel(k) == "conj" {
			at = append(at, k)
		}
	}
	for i, n := range at {
		out := m.prepositional(n, t.grammar.of, "of")
		out = append(out, t.possessors(n)...)
		out = append(out, t.compounds(n)...)
		if len(out) > 0 {
			if i > 0 {
				for j := range out {
					out[j].how = "shared " + out[j].how
				}
			}
			return out
		}
	}
	return m.employer()
}

// employer is the body that a verb gives to the office that is its complement: "Alfa named her chairman", "she joined
// Alfa as chairman".
func (m *match) employer() []filler {
	t := m.t
	v := t.head(m.tok)
	if v < 0 || !t.isVerb(v) {
		return nil
	}
	naming := t.grammar.naming[t.lemma(v)]
	if !naming && !(t.rel(m.tok) == "obl" && t.grammar.roleMark(t.preposition(m.tok))) {
		return nil
	}
	var out []filler
	switch {
	case naming && t.isPassive(v):
		out = m.prepositional(v, t.grammar.agent, "agent")
	case naming:
		out = t.subject(v)
	default:
		out = t.objects(v, -1)
	}
	for i := range out {
		out[i].how = "employer " + out[i].how
	}
	return out
}

// prepositional finds the phrases that hang on token h with one of the prepositions; for a verb also those that the
// parse hung on its object.
func (m *match) prepositional(h int, preps map[string]bool, how string) []filler {
	t := m.t
	var out []filler
	add := func(from int, far string) {
		for _, k := range t.kids[from] {
			switch t.rel(k) {
			case "obl", "nmod", "obj", "iobj", "advmod", "xcomp", "acl", "appos", "dep":
			default:
				continue
			}
			if !t.isNominal(k) {
				continue
			}
			e := t.skipPart(k)
			if preps[t.preposition(e)] && t.sub(e) != "poss" {
				out = append(out, filler{tok: e, how: far + how, share: -1})
			}
		}
	}
	add(h, "")
	if len(out) == 0 && t.isVerb(h) {
		for _, o := range t.kids[h] {
			if r := t.rel(o); r == "obj" || r == "obl" || r == "nsubj" && m.passive {
				add(o, "obj<")
			}
		}
	}
	return out
}

// skipPart passes through the noun of a prepositional phrase that the parse did not take as fixed ("da parte di X").
func (t *tree) skipPart(k int) int {
	if t.grammar.classes["part"][t.lemma(k)] {
		for _, c := range t.kids[k] {
			if t.rel(c) == "nmod" || t.rel(c) == "obl" {
				if strings.Contains(t.preposition(c), " ") {
					return c
				}
			}
		}
	}
	return k
}

// descend passes from a filler that is a quota, a right or a branch of something to that something, keeping the quota;
// where class is given, the filler must be of that class.
func (m *match) descend(in []filler, class string) []filler {
	var out []filler
	for _, f := range in {
		if f.elided || f.owner {
			if class == "" {
				out = append(out, f)
			}
			continue
		}
		for _, c := range m.t.conjuncts(f.tok) {
			g := f
			if c != f.tok {
				g.tok, g.how = c, f.how+"<conj"
			}
			out = append(out, m.through(g, class, 0)...)
		}
	}
	return out
}

// through follows one filler down; see descend.
func (m *match) through(f filler, class string, depth int) []filler {
	t := m.t
	named := t.named(f.tok) >= 0
	lemma := t.lemma(f.tok)
	inClass := func(c string) bool { return t.grammar.classes[c][lemma] }
	quota := t.shareAt(f.tok)
	if class != "" && !inClass(class) && !(class == "stake" && quota >= 0) {
		return nil
	}
	if named || depth > 3 || class == "" && t.hasName(f.tok) {
		if class != "" && depth == 0 && !named {
			return nil
		}
		return []filler{f}
	}
	if quota < 0 && !inClass("stake") && !inClass("control") && !inClass("asset") && class == "" {
		return []filler{f}
	}
	if quota >= 0 {
		f.share = quota
	}
	var out []filler
	next := m.contents(f.tok)
	for _, n := range next {
		n.how = f.how + "<" + lemma + "<" + n.how
		n.share = f.share
		out = append(out, m.through(n, "", depth+1)...)
	}
	if len(out) == 0 && class == "" && quota < 0 {
		return []filler{f}
	}
	return out
}

// contents are the things that a quota, a right or a branch is one of: "in X" before "of X", since in "A's stake in X"
// and "la quota di A in X" the other is the holder; then a name before it, then its possessor.
func (m *match) contents(n int) []filler {
	t := m.t
	if out := m.prepositional(n, map[string]bool{"in": true}, "in"); len(out) > 0 {
		return out
	}
	if out := m.prepositional(n, t.grammar.of, "of"); len(out) > 0 {
		return out
	}
	if out := t.compounds(n); len(out) > 0 {
		return out
	}
	return t.possessors(n)
}
