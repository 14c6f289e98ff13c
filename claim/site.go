package claim

import "strings"

// site is where a claim stands in a text, which is all that its stance, its qualifiers and its source are read from: the
// trigger of a frame or, where there is none, the word that joins two mentions.
type site struct {
	t         *tree
	tok, last int // the head of the trigger, and the word whose complements are the trigger's
	link      Link
	frame     string // its name, unframed for what the network alone proposes, "" for a joint
	word      string // the first of the trigger's wording
	form      string // of the trigger, with its voice
	event     bool   // the claim is an event, with a price
	begins    bool   // the trigger tells how a state begins
	office    bool   // the frame is one of offices
	aside     bool   // the trigger says something in passing of a name: "Beta, owner of Gamma, …"
	usual     Status // the status that the frame gives
	status    Status // the status that the cues give
	ends      [2]argument
}

// site is where the trigger stands, for a claim of link l.
func (m *match) site(l Link) *site {
	s := &site{
		t: m.t, tok: m.tok, last: m.last, link: l, frame: m.frame.Name, word: m.words[0], form: m.voice(),
		event: m.frame.Event, begins: m.begins(), office: m.frame.Office, usual: Asserted,
		aside: m.form == headTrigger && !m.t.predicated(m.tok) || m.form == nameTrigger,
	}
	if m.frame.Status != "" {
		s.usual = Status(m.frame.Status)
	}
	return s
}

// begins reports whether the trigger tells what happened or is a verb that tells how a state begins, of which its past says nothing that the state is
// over: "took the reins of Alfa", "had signed a contract with Beta", "was elected | chairman", "joined as | director".
func (m *match) begins() bool {
	t := m.t
	if up := t.head(m.tok); m.form == headTrigger && up >= 0 && t.isVerb(up) && t.isComplement(m.tok) && (t.grammar.naming[t.lemma(up)] || t.grammar.classes["beginning"][t.lemma(up)]) {
		return true
	}
	return m.frame.Event || m.form == verbTrigger && t.grammar.classes["beginning"][strings.Join(m.words, " ")]
}

// site is where a candidate stands.
func (c *candidate) site() *site {
	s := c.m.site(c.link())
	s.ends, s.status = [2]argument{c.from, c.to}, c.stance.status
	return s
}

// joinedBy names the form of a site that has no trigger.
const joinedBy = "joint"

// joint is where a claim of link l stands that no frame found: the word that joins two ends, or the verb of the one that
// is named.
func (t *tree) joint(l Link, from, to argument) *site {
	s := &site{t: t, link: l, form: joinedBy, event: events[l], usual: Asserted, ends: [2]argument{from, to}}
	switch {
	case from.elided:
		s.tok = t.clause(to.tok)
	case to.elided:
		s.tok = t.clause(from.tok)
	default:
		s.tok = t.joining(from.tok, to.tok)
	}
	s.last, s.word = s.tok, t.lemma(s.tok)
	return s
}

// joining is the lowest token that two tokens lie under.
func (t *tree) joining(a, b int) int {
	for i, n := a, 0; i >= 0 && n <= len(t.Tokens); i, n = t.head(i), n+1 {
		if t.within(b, i) {
			return i
		}
	}
	return a
}

// argumentAt is the end of a claim that mention m names, elided where there is none.
func (t *tree) argumentAt(m int) argument {
	if m < 0 {
		return argument{filler: filler{tok: -1, share: -1, elided: true}, referent: referent{entity: -1}}
	}
	return argument{filler: phrase(t.mentionHead(m), ""), referent: referent{entity: t.doc.Mentions[m].Entity, mention: m, sure: 1}}
}

// events are the links that are events, not states.
var events = map[Link]bool{Acquirer: true, Investor: true, Founder: true, Merger: true, Seller: true}

// longestBond is how many tokens a value may stand from the claim, or from the start of another sentence.
const longestBond = 80

// reaches reports whether the claim may have a value that stands at token k of sentence t.
func (s *site) reaches(t *tree, k int) bool {
	if t == s.t {
		return gap(k, s.tok) <= longestBond
	}
	return k <= longestBond
}

// endAt gives the token in the site's sentence at which end i of the claim stands, −1 where it does not.
func (s *site) endAt(i int) int {
	if a := &s.ends[i]; !a.elided && a.tok != s.tok {
		return a.tok
	}
	return -1
}
