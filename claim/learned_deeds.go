package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// doneByOther reports whether grammar knows another subject of the verb that the network looks at, to the same other end: "Hale rang Reed after he bought
// Alfa", "Hale rang Reed and bought Alfa". Who stands with a preposition beside the verb may have done it too.
func (r *reader) doneByOther(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	if c.m.form != verbTrigger || c.m.passive || t.child(tok, "nsubj") < 0 && (t.rel(tok) != "conj" || t.sharesSubjectOf(tok) < 0) || !c.from.elided && t.head(c.from.tok) == tok {
		return false
	}
	return slices.ContainsFunc(r.framed[c.m.carrier(c.link())], func(e carried) bool {
		return e.to == c.to.entity && e.from != c.from.entity && (c.from.elided || !t.listedWith(e.fromTok, c.from.tok))
	})
}

// doneToOther reports whether grammar knows to whom somebody did what the participle says that the network looks at, and that is somebody else: "the fund
// | founded by Reed".
func (r *reader) doneToOther(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	if c.m.form != verbTrigger || !t.bareParticiple(tok) || !c.to.elided && t.within(c.to.tok, tok) {
		return false
	}
	return slices.ContainsFunc(r.framed[c.m.carrier(c.link())], func(e carried) bool {
		return e.from == c.from.entity && e.to != c.to.entity && (c.to.elided || !t.listedWith(e.toTok, c.to.tok))
	})
}

// doneToThing reports whether the object of the verb that the network looks at, where a frame of that link has who or what is at its other end, is a common
// noun that stands for no entity, and the end no part of it: "bought | tents", "sold Alfa | 200 vans".
func (r *reader) doneToThing(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	if c.m.form != verbTrigger || c.m.passive {
		return false
	}
	for i := range t.grammar.triggers[t.lemma(tok)] {
		m := t.match(&t.grammar.triggers[t.lemma(tok)][i], tok, tok)
		for _, p := range m.frame.Pairs {
			if m.form == verbTrigger && Link(p.Link) == c.link() && !c.to.elided && r.toThing(m, p.To, c.to.tok) {
				return true
			}
		}
	}
	return false
}

// ofOtherKind reports whether the verb that the network looks at, or that has for its object what it looks at, calls up a frame of the link but for what its
// object is: "won | a grant".
func (r *reader) ofOtherKind(c *candidate) bool {
	t, v := c.m.t, c.m.tok
	for n := 0; v >= 0 && !t.isVerb(v) && n < 3; n++ {
		v = t.head(v)
	}
	if v < 0 {
		return false
	}
	for i := range t.grammar.triggers[t.lemma(v)] {
		m := t.match(&t.grammar.triggers[t.lemma(v)][i], v, v)
		if m.ofOtherKind() && slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool { return Link(p.Link) == c.link() }) {
			return true
		}
	}
	return false
}

// doneByUnnamed reports whether the verb in the passive that the network looks at has a doer of its own who has no name: "a firm founded | by his father".
func (r *reader) doneByUnnamed(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	if !c.m.passive || c.link().Symmetric() || c.from.elided {
		return false
	}
	agents := t.agents(tok, "agent")
	return len(agents) > 0 && !slices.ContainsFunc(agents, func(f filler) bool {
		return t.mention[f.tok] >= 0 || t.within(c.from.tok, f.tok) || !t.standsForOther(f.tok) || len(r.referents(t, f, actors)) > 0
	})
}

// toThing reports whether the object or the phrase behind a preposition that a role of a frame asks for is a thing that stands for no entity, and token end no part of it.
func (r *reader) toThing(m *match, role string, end int) bool {
	t := m.t
	var all []filler
	for _, s := range m.frame.Slots[role] {
		if !s.Also && s.Through == "" && (s.Place == "object" || s.Preposition()) {
			all = append(all, m.fillVerb(s.Place)...)
		}
	}
	return len(all) > 0 && !slices.ContainsFunc(all, func(f filler) bool {
		n := f.tok
		return f.elided || t.within(end, n) || t.mention[n] >= 0 || t.Tokens[n].Tag != "NOUN" || t.shareAt(n) >= 0 || t.grammar.isPart(t.lemma(n)) || t.grammar.descriptions[t.lemma(n)].kinds != 0 || len(r.referents(t, f, 0)) > 0
	})
}
