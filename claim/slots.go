package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// filler is a phrase that fills a role.
type filler struct {
	tok    int    // head of the phrase; the verb itself where its subject is left out
	how    string // the way it was found, for the scorer and the reader
	share  int    // mention of a quota passed on the way, −1 if none
	elided bool   // the phrase is not there: a dropped subject
	owner  bool   // the phrase is a possessive word
	passed int    // one more than the token of the last quota passed on the way, 0 if none
	chain  int    // how many phrases it stands behind, see reader.standingFor
	clitic string // the pronoun at the end of the verb at tok, which is the phrase
	alone  bool   // what is told of it is told of none other of its list
}

// phrase is the filler headed by token tok.
func phrase(tok int, how string) filler { return filler{tok: tok, how: how, share: -1} }

// only is the one filler headed by token tok.
func only(tok int, how string) []filler { return []filler{phrase(tok, how)} }

// relabel puts prefix before the ways in which fillers were found.
func relabel(prefix string, fillers []filler) []filler {
	for i := range fillers {
		fillers[i].how = prefix + fillers[i].how
	}
	return fillers
}

// implied is the way of a filler that nothing in the sentence tells: "the chairman", of what, only the text before can
// say.
const implied = "implied"

// impliedComplement stands for the complement that a noun leaves out, or a verb whose frame allows it.
func (m *match) impliedComplement(role string) []filler {
	slots := m.frame.Slots[role]
	if m.form != verbTrigger && m.t.hasComplement(m.tok, m.last) {
		return nil
	}
	if slices.ContainsFunc(slots, func(s lang.Slot) bool { return s.Place == implied }) {
		return []filler{{tok: m.tok, how: implied, share: -1, elided: true}}
	}
	if m.form == verbTrigger && slices.ContainsFunc(slots, m.leavesQuota) {
		return []filler{{tok: m.tok, how: implied, share: -1, elided: true}}
	}
	if (m.form == headTrigger || m.form == nounTrigger) && len(slots) > 0 && slots[0].Through == "" && (slots[0].Place == "of" || slots[0].Place == "object") {
		return []filler{{tok: m.tok, how: implied, share: -1, elided: true}}
	}
	return nil
}

// leavesQuota reports whether a quota stands in a place of a verb without what it is a quota of: "bought the rest".
func (m *match) leavesQuota(s lang.Slot) bool {
	t := m.t
	return (s.Place == "object" || s.Place == "subject") && slices.ContainsFunc(m.fillVerb(s.Place), func(f filler) bool {
		part := t.grammar.classes["stake"][t.lemma(f.tok)] || s.Through != "" && t.grammar.classes[s.Through][t.lemma(f.tok)]
		return !f.elided && t.named(f.tok) < 0 && (part || t.shareAt(f.tok) >= 0) && len(m.contents(f.tok)) == 0
	})
}

// hasComplement reports whether a noun has a complement behind the last word of its wording, be it nothing that the text names: "director of any of these".
func (t *tree) hasComplement(n, last int) bool {
	return slices.ContainsFunc(t.kids[n], func(k int) bool { return k > max(n, last) && t.rel(k) == "nmod" && t.grammar.of[t.preposition(k)] })
}

// fill finds the phrases in one slot of a role.
func (m *match) fill(s lang.Slot) []filler {
	switch m.form {
	case headTrigger:
		return m.descend(m.fillHead(s.Place), s.Through)
	case nameTrigger:
		return m.fillName(s.Place)
	case nounTrigger:
		return m.descend(m.fillNoun(s.Place), s.Through)
	case verbTrigger:
		return m.descend(m.fillVerb(s.Place), s.Through)
	}
	return nil
}

// fillVerb finds the phrases at a place beside a verb; the voice decides where subject and object stand.
func (m *match) fillVerb(place string) []filler {
	t, v := m.t, m.tok
	switch place {
	case "subject":
		if m.passive {
			return m.fillVerb("agent")
		}
		return t.subject(v)
	case "object":
		if m.passive {
			return t.subject(v)
		}
		return t.objects(v, m.last)
	case "agent":
		if m.passive {
			if k := t.compoundAgent(v); k >= 0 {
				return only(k, "compound agent")
			}
			return m.prepositional(v, t.grammar.agent, "agent")
		}
		return m.prepositional(v, t.grammar.agent, "by")
	case "of":
		return m.prepositional(m.last, t.grammar.of, "of")
	case "holder":
		return m.holders(m.fillVerb("object"))
	case "recipient":
		return t.recipients(v)
	case "possessive", "compound", "bearer", "listed", "item", implied:
		return nil
	}
	if m.passive && t.grammar.agent[place] {
		return nil
	}
	return m.prepositional(v, set(place), place)
}

// fillNoun finds the phrases at a place beside an event noun.
func (m *match) fillNoun(place string) []filler {
	t, n := m.t, m.tok
	switch place {
	case "subject":
		return m.lightSubject()
	case "object", "of":
		if out := m.prepositional(n, t.grammar.of, "of"); len(out) > 0 {
			return out
		}
		return t.namesAfter(n)
	case "agent":
		if out := m.prepositional(n, t.grammar.agent, "by"); len(out) > 0 {
			return out
		}
		if v := t.head(n); v >= 0 && t.isVerb(v) && t.rel(n) == "obj" && !t.isPassive(v) { // "announced the purchase of Alfa | by Beta"
			return m.prepositional(v, t.grammar.agent, "by")
		}
		return nil
	case "holder":
		return m.holders(m.fillNoun("object"))
	case "possessive":
		return t.possessors(n)
	case "compound":
		return t.compounds(n)
	case "recipient":
		return m.receivedBy()
	case "bearer", "listed", "item":
		return nil
	}
	out := slices.DeleteFunc(m.prepositional(n, set(place), place), func(f filler) bool { return n < f.tok && f.tok <= m.last })
	if len(out) > 0 || m.last == n {
		return out
	}
	return m.prepositional(m.last, set(place), place) // "the offer of purchase | of Alfa"
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
	case "user":
		return t.user(n)
	case "subject", "object", "agent", "item":
		return nil
	}
	return m.prepositional(n, set(place), place)
}

// complement is what the noun is a head of: "of X", "X's", "X" before it, or, in a coordination that shares one
// complement, that of its partner; failing these, the body that a verb gives to the office.
func (m *match) complement() []filler {
	t := m.t
	own := func(f filler) bool { return m.tok < f.tok && f.tok <= m.last } // "of reference" in "shareholder of reference"
	out := slices.DeleteFunc(m.complementOf(m.tok), own)
	if len(out) == 0 && m.last > m.tok {
		out = t.behind(m.last, t.grammar.of, "of")
	}
	if len(out) == 0 && t.nameFrom(m.last+1) >= 0 { // "president Anna Reed | of Alfa"
		out = t.behind(t.mentionHead(t.nameFrom(m.last+1)), t.grammar.of, "of")
	}
	if len(out) > 0 {
		return out
	}
	if out := m.bodyBeside(); len(out) > 0 {
		return out
	}
	var partners []int
	if t.ownComplement(m.tok) {
		return nil
	}
	if h := t.head(m.tok); h >= 0 && t.rel(m.tok) == "conj" {
		partners = append(partners, h)
	}
	for _, k := range t.kids[m.tok] {
		if t.rel(k) == "conj" {
			partners = append(partners, k)
		}
	}
	for _, p := range partners {
		if t.lemma(p) == t.lemma(m.tok) && t.singularAt(m.tok) { // "the chairman of Alfa, Reed, and the | chairman Hale"
			continue
		}
		if out := m.complementOf(p); len(out) > 0 {
			return relabel("shared ", out)
		}
	}
	return m.employer()
}

// ownComplement reports whether a preposition other than that of complements ties a name to noun n: "a director of Alfa and an adviser | to Beta".
func (t *tree) ownComplement(n int) bool {
	return slices.ContainsFunc(t.kids[n], func(k int) bool {
		x := t.named(k)
		return k > n && t.rel(k) == "nmod" && x >= 0 && actors.has(t.doc.Mentions[x].Kind) && t.preposition(k) != ""
	})
}

// complementOf is what stands with noun n as its complement, or with the adjective right behind it: "associate member | of X".
func (m *match) complementOf(n int) []filler {
	t := m.t
	out := m.prepositional(n, t.grammar.of, "of")
	out = append(append(out, t.possessors(n)...), t.compounds(n)...)
	if k := n + 1; len(out) == 0 && k < len(t.Tokens) && t.head(k) == n && t.rel(k) == "amod" {
		return t.behind(k, t.grammar.of, "of")
	}
	return out
}

// employer is the body that a verb gives to the office that is its complement: "Alfa named her chairman", "she joined
// Alfa as chairman".
func (m *match) employer() []filler {
	t := m.t
	v := t.head(m.tok)
	if v < 0 || !t.isVerb(v) {
		return nil
	}
	switch naming := t.grammar.naming[t.lemma(v)]; {
	case naming && t.isPassive(v):
		return relabel("employer ", m.prepositional(v, t.grammar.agent, "agent"))
	case naming:
		return relabel("employer ", t.subject(v))
	case t.rel(m.tok) == "obl" && t.actsAs(m.tok):
		if o := t.personObject(v); o >= 0 && t.grammar.succeeding[t.lemma(v)] { // "succeeded Reed as chairman"
			return nil
		} else if o >= 0 { // "had Reed as chairman"
			return relabel("employer ", t.subject(v))
		}
		return relabel("employer ", t.objects(v, -1))
	}
	return nil
}
