package claim

import (
	"github.com/nesso-graph/nesso/lang"
)

// candidate is a claim that may be drawn: a trigger with a filler and its referent in either role.
type candidate struct {
	m        *match
	pair     lang.Pair
	from, to argument
	stance   stance
}

// argument is a filler of a role with the entity that it stands for.
type argument struct {
	filler
	referent
	loose bool // found by standing near, not by the grammar of the frame
}

// link is what the candidate would assert.
func (c *candidate) link() Link { return Link(c.pair.Link) }

// far is how many tokens from its trigger a loose argument may stand.
const far = 40

// candidates are the claims that a trigger may carry, by grammar first and then by nearness.
func (r *reader) candidates(m *match) []candidate {
	if m.frame.Needs != "" && !r.has(m) {
		return nil
	}
	var out []candidate
	for _, p := range m.frame.Pairs {
		l := Link(p.Link)
		s := m.t.stance(m, l)
		if s.none {
			continue
		}
		froms := r.arguments(m, p.From, m.want(p.From, signatures[l].from))
		tos := r.arguments(m, p.To, m.want(p.To, signatures[l].to))
		for i, a := range froms {
			for j, b := range tos {
				if p.From == p.To && j <= i || a.entity == b.entity || a.tok == b.tok && !a.elided && !b.elided {
					continue
				}
				if a.loose && b.loose && m.form != verbTrigger {
					continue
				}
				if !l.accepts(r.doc.Entities[a.entity].Kind, r.doc.Entities[b.entity].Kind) {
					continue
				}
				out = append(out, candidate{m: m, pair: p, from: a, to: b, stance: s})
			}
		}
	}
	return out
}

// arguments are the entities that may fill a role of the trigger.
func (r *reader) arguments(m *match, role string, want kinds) []argument {
	var out []argument
	seen := map[int]bool{}
	taken, implied := false, false
	for _, slot := range m.frame.Slots[role] {
		phrases := m.fill(slot)
		taken = taken || len(phrases) > 0
		if out = r.resolved(m, phrases, want, seen); len(out) > 0 {
			break
		}
	}
	if !taken {
		if phrases := m.impliedComplement(role); len(phrases) > 0 {
			implied = true
			out = r.resolved(m, phrases, want, seen)
		}
	}
	if taken || len(out) > 0 && !implied { // the role is taken, if not by an entity
		return out
	}
	if m.form == nameTrigger || m.form == headTrigger && m.predicate(role) {
		return out
	}
	for i := range m.t.Tokens {
		x := m.t.named(i)
		if x < 0 || m.t.mentionHead(x) != i || i-m.tok > far || m.tok-i > far {
			continue
		}
		e := r.doc.Mentions[x].Entity
		if e < 0 || seen[e] || !want.has(r.doc.Entities[e].Kind) {
			continue
		}
		seen[e] = true
		out = append(out, argument{filler: filler{tok: i, how: "near", share: -1}, referent: referent{entity: e, mention: x, sure: 1}, loose: true})
	}
	return out
}

// below are the complements of a phrase that names nothing itself: "chairman of the board of X".
func (m *match) below(f filler) []filler {
	if f.elided || f.owner || m.t.named(f.tok) >= 0 {
		return nil
	}
	out := m.prepositional(f.tok, m.t.grammar.of, "of")
	for i := range out {
		out[i].how = f.how + "<" + out[i].how
	}
	return out
}

// resolved are the entities that phrases name or stand for; where those of a head noun name none, those below them do.
func (r *reader) resolved(m *match, phrases []filler, want kinds, seen map[int]bool) []argument {
	var out []argument
	for depth := 0; len(phrases) > 0 && len(out) == 0 && depth < 3; depth++ {
		var below []filler
		for _, f := range phrases {
			refs := r.referents(m.t, f, want)
			for _, ref := range refs {
				if ref.entity >= 0 && !seen[ref.entity] {
					seen[ref.entity] = true
					out = append(out, argument{filler: f, referent: ref})
				}
			}
			if len(refs) == 0 && m.form == headTrigger {
				below = append(below, m.below(f)...)
			}
		}
		phrases = below
	}
	return out
}

// predicate reports whether the role is that of the bearer of a predicate, whom only the grammar can tell.
func (m *match) predicate(role string) bool {
	slots := m.frame.Slots[role]
	return len(slots) > 0 && slots[0].Place == "bearer" && m.t.child(m.tok, "cop") >= 0
}
