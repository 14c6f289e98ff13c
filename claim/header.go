package claim

import (
	"cmp"
	"slices"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// headed is how likely a link is that a header tells of the items of its list: it is no sentence that the models know to judge. Of some
// two hundred such links in the corpus, six in a hundred are wrong.
const headed = 0.9

// header is a label that tells what the items behind it are to somebody: "Shareholders of Alfa: | Beta (40%), Gamma", a line "Owner: Beta" of a block
// about Alfa, a column "Shareholder" of a table.
type header struct {
	t           *tree
	first, last int // the tokens of the label
	items       []item
	name        bool // the label is a name, and the items stand in brackets
}

// headings are the candidates that headers give. They leave out, of all, those that the words of these headers gave otherwise.
func (r *reader) headings(all []*candidate) []*candidate {
	var out []*candidate
	told := map[place]map[Tie]bool{}
	r.headers = r.findHeaders()
	for _, h := range r.headers {
		for _, c := range r.underHeader(&h) {
			at := place{c.m.t.index, c.m.tok}
			if told[at] == nil {
				told[at] = map[Tie]bool{}
			}
			told[at][c.tie()] = true
			out = append(out, c)
		}
	}
	all = slices.DeleteFunc(all, func(c *candidate) bool {
		ties, heads := told[place{c.m.t.index, c.m.tok}]
		return heads && (c.footing() == Loose || ties[c.tie()]) || r.strays(c)
	})
	return append(all, out...)
}

// strays reports whether a candidate strays from a label into its list.
func (r *reader) strays(c *candidate) bool {
	return slices.ContainsFunc(r.headers, func(h header) bool { return h.strays(c) })
}

// strays reports whether a candidate takes an item of the header for what a word says that is not the main one of the label: "Guests of the | owner: Alfa, Beta".
func (h *header) strays(c *candidate) bool {
	t, i := c.m.t, c.m.tok
	if t != h.t || h.name || i < h.first || i > h.last || t.rel(i) != "nmod" || t.preposition(i) == "" {
		return false
	}
	if n := t.head(i); n < h.first || n > h.last || t.mention[n] >= 0 || t.isBoard(n) || len(t.grammar.triggers[t.lemma(n)]) > 0 || t.grammar.classes["leadership"][t.lemma(n)] {
		return false
	}
	return slices.ContainsFunc(h.items, func(x item) bool { return x.t == h.t && (x.mention == c.from.mention || x.mention == c.to.mention) })
}

// underHeader are the candidates of the items of one header, by its own word or, where that is a word for a board, by those for their offices.
func (r *reader) underHeader(h *header) []*candidate {
	board, matches := false, append(h.t.labelMatches(h.first, h.last), h.t.matches()...)
	slices.SortStableFunc(matches, func(a, b *match) int { return cmp.Compare(a.opens(), b.opens()) })
	for _, m := range matches {
		if (m.form == nameTrigger) != h.name || m.form == nounTrigger || !h.names(m) || h.name && m.opens() > 0 {
			continue
		}
		for _, p := range m.frame.Pairs {
			if out := r.itemsOf(h, m, p); len(out) > 0 {
				return out
			}
		}
	}
	for i := h.first; i <= h.last; i++ {
		l := h.t.lemma(i)
		board = board || (h.t.grammar.classes["board"][l] || h.t.grammar.classes["leadership"][l]) && h.leads(i, i)
	}
	if board {
		return r.officesUnder(h)
	}
	return nil
}

// opens tells how clearly the frame of a trigger speaks of a list: 0 if of nothing else, 1 if also of one, 2 if of what its word describes.
func (m *match) opens() int {
	for _, slots := range m.frame.Slots {
		if slices.ContainsFunc(slots, func(s lang.Slot) bool { return s.Place == "listed" }) {
			return 1
		}
	}
	if m.frame.HeadsLists() {
		return 0
	}
	return 2
}

// names reports whether the trigger m is what the label says that its items are, and not what it says of something else: "Guests of the owner: …".
func (h *header) names(m *match) bool {
	if h.name {
		return h.first <= m.tok && m.tok <= h.last
	}
	lo, hi := min(m.tok, m.last), max(m.tok, m.last)
	for m.form != verbTrigger && lo > h.first && h.t.head(lo-1) == m.tok && h.t.rel(lo-1) == "compound" && h.t.named(lo-1) < 0 {
		lo--
	}
	return h.leads(lo, hi)
}

// leads reports whether the words from token lo to token hi are the main ones of the label: nothing before them but what modifies them, and no noun
// right behind.
func (h *header) leads(lo, hi int) bool {
	t := h.t
	if lo < h.first || hi > h.last || t.possessed(hi) {
		return false
	}
	for i := h.first; i < lo; i++ {
		switch t.Tokens[i].Tag {
		case "NOUN", "VERB", "PRON":
			if _, ok := t.grammar.possessives[t.form(i)]; !ok && t.head(i) != hi && t.head(i) != lo && (t.head(lo) != i || !t.isParticiple(lo)) {
				return false
			}
		}
	}
	return hi == h.last || t.Tokens[hi+1].Tag != "NOUN" && t.Tokens[hi+1].Tag != "PART" || t.named(hi+1) >= 0
}

// itemsOf are the candidates for one link of the trigger of a header: the items fill one role, whom the header is about the other.
func (r *reader) itemsOf(h *header, m *match, p lang.Pair) []*candidate {
	list, other := h.listRole(m, p)
	if list == "" {
		return nil
	}
	ends := Link(p.Link).signature()
	wantItem, wantOther := ends.from.and(m.kinds[list]), ends.to.and(m.kinds[other])
	if list == p.To {
		wantItem, wantOther = ends.to.and(m.kinds[list]), ends.from.and(m.kinds[other])
	}
	s := h.stance(m, Link(p.Link))
	if s.none {
		return nil
	}
	var out []*candidate
	for _, about := range r.about(h, m, p, other, wantOther) {
		for i := range h.items {
			x := &h.items[i]
			if !wantItem.has(r.doc.Mentions[x.mention].Kind) {
				continue
			}
			c := &candidate{m: m, pair: p, from: r.itemAt(x, m), to: about, stance: s, item: x}
			if list == p.To {
				c.from, c.to = c.to, c.from
			}
			if c.from.entity != c.to.entity && c.link().Accepts(r.doc.Entities[c.from.entity].Kind, r.doc.Entities[c.to.entity].Kind) {
				out = append(out, c)
			}
		}
	}
	return out
}

// opened are the places of those whom a header's items are.
var opened = map[string]bool{"bearer": true, "listed": true, "item": true}

// stance is in what way a header speaks of its items: as the words of its label say, not those of the items.
func (h *header) stance(m *match, l Link) stance {
	s := m.t.stance(m, l)
	label := h.t.span(h.first, h.last)
	if !s.none && !slices.ContainsFunc(s.cues, func(c Cue) bool { return label.Start <= c.Start && c.End <= label.End }) {
		return stance{status: m.site(l).usual}
	}
	return s
}

// listRole tells which role of a pair the items of a header fill, and which the one that it is about; both "" if the label leaves none open. A preposition
// at its end opens a place of its own: "Subsidiary of: Alfa", "Founded by: Reed".
func (h *header) listRole(m *match, p lang.Pair) (list, other string) {
	t := h.t
	open := func(role string) bool {
		return slices.ContainsFunc(m.frame.Slots[role], func(s lang.Slot) bool { return opened[s.Place] })
	}
	if t.Tokens[h.last].Tag == "ADP" && h.last > m.last {
		prep := t.plain[h.last]
		open = func(role string) bool {
			return slices.ContainsFunc(m.frame.Slots[role], func(s lang.Slot) bool {
				return s.Through == "" && (s.Place == prep || s.Place == "of" && t.grammar.of[prep] || s.Place == "agent" && t.grammar.agent[prep])
			})
		}
	} else if m.form == verbTrigger && t.isParticiple(m.tok) { // "Controlled companies: …"
		open = func(role string) bool {
			return slices.ContainsFunc(m.frame.Slots[role], func(s lang.Slot) bool { return s.Place == "object" && s.Through == "" })
		}
	} else if m.form != headTrigger && m.form != nameTrigger {
		return "", ""
	}
	switch {
	case open(p.From):
		return p.From, p.To
	case open(p.To):
		return p.To, p.From
	}
	return "", ""
}

// officesUnder are the candidates that the words for offices give which the items of a header tell: "Board: Reed, chairman; Hale, secretary".
func (r *reader) officesUnder(h *header) []*candidate {
	var out []*candidate
	for i := range h.items {
		x := &h.items[i]
		for _, m := range x.t.matches() {
			if !m.frame.Office || m.form != headTrigger || m.tok < x.first || m.tok > x.last || !people.has(r.doc.Mentions[x.mention].Kind) {
				continue
			}
			p := m.frame.Pairs[0]
			about := r.aboutBoard(h, m, posts.and(m.kinds[p.To]))
			if about == nil || len(x.t.behind(m.tok, x.t.grammar.of, "of")) > 0 {
				continue
			}
			c := &candidate{m: m, pair: p, from: r.itemAt(x, m), to: *about, stance: m.t.stance(m, Link(p.Link)), item: x}
			if !c.stance.none && c.from.entity != c.to.entity {
				out = append(out, c)
			}
		}
	}
	return out
}

// itemAt is an item as an argument of trigger m.
func (r *reader) itemAt(x *item, m *match) argument {
	a := argument{filler: phrase(x.t.mentionHead(x.mention), "header"), referent: referent{entity: r.doc.Mentions[x.mention].Entity, mention: x.mention, sure: 1}}
	if x.t != m.t {
		a.tok, a.elided = m.tok, true
	}
	return a
}

// isColon reports whether token i is a colon.
func (t *tree) isColon(i int) bool { return t.Tokens[i].Text == ":" }

// paragraph is the paragraph that a sentence stands in.
func (r *reader) paragraph(t *tree) *text.Paragraph { return &r.doc.Paragraphs[t.Paragraph] }
