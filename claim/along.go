package claim

import "slices"

// companions are the names of those who are said to fill a role along with others: "Reed founded Alfa | with Hale", "Reed, together | with Hale, founded
// Alfa".
func (r *reader) companions(m *match, role string, want kinds, others []filler) []argument {
	var out []argument
	for _, s := range m.frame.Slots[role] {
		if !s.Also {
			continue
		}
		phrases := m.fill(s)
		if v := m.t.head(m.tok); m.form == headTrigger && v >= 0 && m.t.isVerb(v) { // "served as a director of Alfa | alongside Hale"
			phrases = append(phrases, m.descend(m.t.prepositional(v, set(s.Place), "verb "+s.Place), s.Through)...)
		}
		for _, f := range others {
			if !f.elided {
				phrases = append(phrases, m.descend(m.t.behind(f.tok, set(s.Place), s.Place), s.Through)...)
			}
		}
		phrases = slices.DeleteFunc(phrases, func(f filler) bool { return m.t.named(f.tok) < 0 && !m.t.hasName(f.tok) && !m.t.isRelative(f.tok) })
		out = append(out, r.byGrammar(m, phrases, want, false)...)
	}
	for i := range out {
		out[i].along = true
	}
	return out
}

// withoutSubject leaves out of the holders of what a verb deals in the verb's subject, who is at the other end of the deal: "Alfa bought | its stake in Beta".
func (r *reader) withoutSubject(m *match, holders []argument) []argument {
	if m.form != verbTrigger {
		return holders
	}
	subjects := r.likeliest(m.t, m.fillVerb("subject"))
	return slices.DeleteFunc(holders, func(a argument) bool { return slices.Contains(subjects, a.entity) })
}

// others are the names that grammar gives to the other roles of a verb, which then have no second one: who bought something did not sell it.
func (r *reader) others(m *match, role string) []argument {
	var out []argument
	if m.form != verbTrigger {
		return nil
	}
	for _, p := range m.frame.Pairs {
		for _, other := range [...]string{p.From, p.To} {
			if other != role {
				out = append(out, r.placed(m, other)...)
			}
		}
	}
	return out
}

// placed are the names that stand in the first place of a role that is filled, if they are subject, object or agent there, and those of who goes along:
// what another preposition introduces the parse may have hung too low.
func (r *reader) placed(m *match, role string) []argument {
	var out []argument
	for _, s := range m.frame.Slots[role] {
		core := s.Place == "subject" || s.Place == "object" || s.Place == "agent"
		if !s.Also && (!core || len(out) > 0) {
			continue
		}
		for _, f := range m.fill(s) {
			if x := m.t.named(f.tok); x >= 0 && !f.elided {
				out = append(out, argument{filler: f, referent: referent{entity: r.doc.Mentions[x].Entity, mention: x, sure: 1}})
			}
		}
	}
	return out
}
