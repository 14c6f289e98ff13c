package claim

import "slices"

// lightSubject is the subject of a light or support verb whose object is the trigger: "completed the purchase of X".
func (m *match) lightSubject() []filler {
	t := m.t
	for _, k := range t.kids[m.tok] { // "the purchase of X | completed by Alfa"
		if t.rel(k) == "acl" && t.bareParticiple(k) && m.supportedBy(t.lemma(k)) {
			return t.agents(k, "light agent")
		}
	}
	n := m.tok
	if p := t.preposition(n); t.child(n, "cop") >= 0 && p != "" && !t.grammar.of[p] { // "Alfa was in contact with X"
		return relabel("predicate ", t.subject(n))
	}
	if h := t.head(n); h >= 0 && t.rel(n) == "nmod" && t.grammar.classes["deal"][t.lemma(h)] { // "started talks | for the purchase of X"
		n = h
	}
	v := t.head(n)
	if v < 0 || !t.isVerb(v) {
		return nil
	}
	if how := m.isMeans(); how != "" {
		return relabel(how, t.subject(v))
	}
	if !m.supportedBy(t.lemma(v)) || t.receives(v) {
		return nil
	}
	switch passive := t.isPassive(v); t.rel(n) {
	case "obj", "obl", "xcomp", "ccomp":
		if !passive {
			return relabel("light ", t.subject(v))
		}
		return m.prepositional(v, t.grammar.agent, "light agent")
	case "nsubj":
		if passive {
			return m.prepositional(v, t.grammar.agent, "light agent")
		}
	}
	return nil
}

// receivedBy is to whom an event that a noun tells is done: the subject of a verb that has it for its object, "Alfa rejected the offer of Reed".
func (m *match) receivedBy() []filler {
	t := m.t
	v := t.head(m.tok)
	switch {
	case v < 0 || !t.isVerb(v) || !t.receives(v):
		return nil
	case t.rel(m.tok) == "obj" && !t.isPassive(v):
		return relabel("light ", t.subject(v))
	case t.rel(m.tok) == "nsubj" && t.isPassive(v):
		return m.prepositional(v, t.grammar.agent, "light agent")
	}
	return nil
}

// receives reports whether the subject of the verb at token v is to whom what its object says is done.
func (t *tree) receives(v int) bool {
	l, receiving := t.lemma(v), t.grammar.classes["receiving"]
	if k := t.child(v, "compound:prt"); k >= 0 && receiving[l+" "+t.lemma(k)] {
		return true
	}
	return receiving[l]
}

// isMeans tells how the trigger is a deal by means of which, or after which, the subject of the verb above does what that says, and which is done by nobody
// else: "With the purchase of X | Alfa doubles its sales". It is "" if it is none.
func (m *match) isMeans() string {
	t, p := m.t, m.t.preposition(m.tok)
	switch {
	case t.rel(m.tok) != "obl" || t.isPassive(t.head(m.tok)) || len(m.prepositional(m.tok, t.grammar.agent, "")) > 0:
		return ""
	case t.grammar.via[p] || t.grammar.with[p]:
		return "means "
	case t.grammar.after[p]:
		return "after "
	}
	return ""
}

// supportedBy reports whether a verb lends its subject to the trigger: one of the frame's own, else a light one.
func (m *match) supportedBy(lemma string) bool {
	if len(m.frame.Support) > 0 {
		return slices.Contains(m.frame.Support, lemma)
	}
	return m.t.grammar.light[lemma]
}
