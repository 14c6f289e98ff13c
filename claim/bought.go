package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// boughtAway lets end what somebody owns that somebody else is said to have bought, or that he is said to have sold: "Alfa bought | Beta's Gamma unit", "Beta sold | its
// Gamma unit".
func (r *reader) boughtAway(c *candidate) {
	t := c.m.t
	if c.link() != Owner || c.stance.status != Asserted || c.from.elided || c.to.elided {
		return
	}
	top := t.phraseTop(c.to.tok)
	v := t.head(top)
	if v < 0 || !t.isVerb(v) || !t.within(c.from.tok, top) || (t.rel(top) != "obj" || t.isPassive(v)) && (t.rel(top) != "nsubj" || !t.isPassive(v)) {
		return
	}
	for i := range t.grammar.triggers[t.lemma(v)] {
		m := t.match(&t.grammar.triggers[t.lemma(v)][i], v, v)
		if !m.dealsIn() {
			continue
		}
		deal, buyer := t.stance(m, Acquirer), slices.Contains(r.likeliest(t, m.fillVerb("subject")), c.from.entity) && !m.has(Seller, "subject")
		if deal.status == Asserted && !deal.none && !buyer {
			c.stance.status, c.stance.settled = Ended, true
			c.stance.cues = append(slices.Clone(c.stance.cues), Cue{Span: t.span(v, v), Role: "status", Name: m.name()})
		}
		return
	}
}

// dealsIn reports whether the verb tells that somebody buys its object.
func (m *match) dealsIn() bool {
	return m.form == verbTrigger && len(m.words) == 1 && m.takesObject() && slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool { return Link(p.Link) == Acquirer })
}

// has reports whether who stands first of all at a place has the first role of a link of the frame.
func (m *match) has(l Link, place string) bool {
	return slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool {
		slots := m.frame.Slots[p.From]
		return Link(p.Link) == l && len(slots) > 0 && slots[0].Place == place
	})
}
