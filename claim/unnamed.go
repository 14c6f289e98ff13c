package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// halfTie is one end of a link that a sentence tells of it and somebody without a name.
type halfTie struct {
	link             Link
	sentence, entity int
	from             bool
}

// tieToUnnamed notes who, by the grammar of a trigger, fills one role beside somebody new and without a name in the other: "a firm founded by
// Reed".
func (r *reader) tieToUnnamed(m *match, p lang.Pair, froms, tos []argument) {
	note := func(known []argument, from bool) {
		for i := range known {
			if a := &known[i]; !a.loose && !a.elided {
				r.unnamed[halfTie{Link(p.Link), m.t.index, a.entity, from || Link(p.Link).Symmetric()}] = m.tok
			}
		}
	}
	switch {
	case len(froms) > 0 && len(tos) == 0 && m.takenByNew(p.To):
		note(froms, true)
	case len(tos) > 0 && len(froms) == 0 && m.takenByNew(p.From):
		note(tos, false)
	}
}

// takenByNew reports whether grammar fills a role with a noun that is said to be nobody known: one that the trigger describes, its subject, or
// by whom what it says is done.
func (m *match) takenByNew(role string) bool {
	return slices.ContainsFunc(m.slots(role), func(s lang.Slot) bool {
		return slices.ContainsFunc(m.fill(s), func(f filler) bool {
			return m.t.isNew(f) && (m.t.within(m.tok, f.tok) || f.how == "subject" || m.passive && m.t.grammar.agent[m.t.preposition(f.tok)])
		})
	})
}

// isNew reports whether a phrase is an indefinite noun, or one that a relative clause of its own tells apart, which no apposition, copula or verb of
// naming makes one with another.
func (t *tree) isNew(f filler) bool {
	n := f.tok
	p := t.preposition(n)
	if f.elided || f.owner || t.named(n) >= 0 || !t.isNominal(n) || len(t.equated(n)) > 0 || t.grammar.roleMark[p] && !t.grammar.recipient[p] {
		return false
	}
	return slices.ContainsFunc(t.kids[n], func(k int) bool {
		return t.rel(k) == "det" && t.grammar.indefinite[t.form(k)] || t.sub(k) == "relcl" && t.hasRelative(k)
	})
}

// tiedToUnnamed reports whether the sentence ties an end of a candidate to somebody without a name instead, or the word that the network looks
// at ties it so the other way round.
func (r *reader) tiedToUnnamed(c *candidate) bool {
	for _, e := range []struct {
		entity int
		from   bool
	}{{c.from.entity, true}, {c.to.entity, false}} {
		if _, ok := r.unnamed[halfTie{c.link(), c.m.t.index, e.entity, e.from || c.link().Symmetric()}]; ok {
			return true
		}
		if tok, ok := r.unnamed[halfTie{c.link(), c.m.t.index, e.entity, !e.from}]; ok && tok == c.m.tok {
			return true
		}
	}
	return false
}

// withUnnamed reports whether those who would be tied to each other are each tied to somebody else without a name: "Alfa and Beta signed contracts with other
// firms".
func (r *reader) withUnnamed(m *match, p lang.Pair) bool {
	if p.From != p.To {
		return false
	}
	return slices.ContainsFunc(m.frame.Pairs, func(o lang.Pair) bool {
		return o.Link == p.Link && o.From == p.From && o.To != p.To && slices.ContainsFunc(m.frame.Slots[o.To], func(s lang.Slot) bool {
			return slices.ContainsFunc(m.fill(s), func(f filler) bool {
				return !f.elided && m.t.named(f.tok) < 0 && m.t.grammar.descriptions[m.t.lemma(f.tok)].kinds != 0 && len(r.referents(m.t, f, 0)) == 0
			})
		})
	})
}

// keepApart notes that a trigger ties those of a role to somebody else than each other.
func (r *reader) keepApart(m *match, p lang.Pair) {
	all := r.arguments(m, p.From, Link(p.Link).signature().from)
	for _, a := range all {
		for _, b := range all {
			r.apart[tieIn{Tie{Link(p.Link), a.entity, b.entity}, m.t.index}] = true
		}
	}
}
