package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// unfit reports whether grammar speaks against what the network alone proposes: against its ends, the word that it looks at, or both together.
func (r *reader) unfit(c *candidate) bool {
	return r.unfitEnds(c) || r.unfitWord(c) || r.unfitTogether(c)
}

// unfitEnds reports whether an end of a candidate can't be one by where it stands.
func (r *reader) unfitEnds(c *candidate) bool {
	m, l, t := c.m, c.link(), c.m.t
	for _, a := range []*argument{&c.from, &c.to} {
		if t.labels(a) || t.seats(a) || m.looksOn(a) || t.onlyDescribes(l, a) || m.calledOther(a.tok) {
			return true
		}
	}
	return quotas[l] && t.holds(&c.to) || c.complementsOther() || r.locates(c) || t.mediates(c) || m.heldByOther(c.to.tok) || t.titledApart(c.from.tok, m.tok)
}

// unfitWord reports whether the word that the network looks at says something else, or somebody else does or bears what it says.
func (r *reader) unfitWord(c *candidate) bool {
	m, t := c.m, c.m.t
	return t.refuses(m.tok, c.link(), r.doc.Entities[c.to.entity].Kind) || r.describesOther(c) || t.actsForOther(c) || t.speaks(c) ||
		r.doneByOther(c) || r.doneToOther(c) || r.doneToThing(c) || r.doneByUnnamed(c) || r.ofOtherKind(c) || t.ofThing(c) || c.ofOrder() || c.otherVerb()
}

// unfitTogether reports whether the ends of a candidate are no two of one tie.
func (r *reader) unfitTogether(c *candidate) bool {
	t := c.m.t
	return r.tiedToUnnamed(c) || r.reversed(c) || r.apart[tieIn{c.tie().undirected(), t.index}] || t.meets(c) || t.inOneList(c) || r.acrossFields(c) || r.toldElsewhere(c) ||
		!c.from.elided && !c.to.elided && t.besideSpeaker(c.from.tok, c.to.tok) || t.onTopic(c) || r.spreads(c) || r.crosses(c)
}

// mediates reports whether who is said to be bought or sold is only by whose means that is done: "bought the hotel through | Alfa".
func (t *tree) mediates(c *candidate) bool {
	return otherSide[c.link()] != "" && !c.to.elided && t.grammar.via[t.preposition(c.to.tok)]
}

// tieIn is a tie that a sentence might tell of.
type tieIn struct {
	Tie
	sentence int
}

// reversed reports whether grammar reads the word that the network looks at the other way round.
func (r *reader) reversed(c *candidate) bool {
	return !c.link().Symmetric() && slices.ContainsFunc(r.framed[c.m.carrier(c.link())], func(e carried) bool {
		return e.from == c.to.entity && e.to == c.from.entity
	})
}

// refuses reports whether the noun at token i describes the bearer of a link to other kinds only: a minister's is no company.
func (t *tree) refuses(i int, l Link, to entity.Kind) bool {
	known := false
	for _, x := range t.grammar.triggers[t.lemma(i)] {
		for _, p := range x.frame.Pairs {
			if x.form != headTrigger || Link(p.Link) != l || len(x.words) > 1 {
				continue
			}
			if x.kinds[p.To].has(to) {
				return false
			}
			known = true
		}
	}
	return known
}

// describesOther reports whether the noun that the network looks at describes somebody else than the end whom its frames take it for: one who
// takes part in what a verb says beside it, or, if it is in the singular, another than grammar tells.
func (r *reader) describesOther(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	for _, x := range t.grammar.triggers[t.lemma(tok)] {
		m := match{trigger: &x, t: t, tok: tok, last: tok}
		for _, p := range x.frame.Pairs {
			if Link(p.Link) != c.link() || x.form != headTrigger {
				continue
			}
			if m.bears(p.From) && r.affected(t, tok, c.from.entity) || m.apart(p.From, &c.from) || m.apart(p.To, &c.to) || r.borneByOther(c, m.bears(p.From), m.bears(p.To)) {
				return true
			}
		}
	}
	return false
}

// meets reports whether one end of a candidate takes part in what a verb says beside the one whom a noun of the link describes to the other end, or who
// is somebody else: "Hale dined with the owner of Alfa", "Alfa woos the customers of Beta".
func (t *tree) meets(c *candidate) bool {
	if c.from.elided || c.to.elided {
		return false
	}
	from, to := c.from.tok, c.to.tok
	for i := range t.Tokens {
		if t.mention[i] < 0 && t.standsForOther(i) && (t.isOf(to, i) && t.coArguments(i, from) || t.isOf(from, i) && t.coArguments(i, to)) {
			return true
		}
		for k := range t.grammar.triggers[t.lemma(i)] {
			m := match{trigger: &t.grammar.triggers[t.lemma(i)][k], t: t, tok: i, last: i}
			if m.form == headTrigger && slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool {
				return Link(p.Link) == c.link() && (m.bears(p.From) && t.within(to, i) && t.coArguments(i, from) ||
					m.bears(p.To) && t.within(from, i) && t.coArguments(i, to))
			}) {
				return true
			}
		}
	}
	return false
}

// standsForOther reports whether noun i stands for somebody, who is not whom it complements.
func (t *tree) standsForOther(i int) bool {
	return t.isNominal(i) && (t.grammar.others[t.lemma(i)] || t.grammar.descriptions[t.lemma(i)].kinds.names(entity.Person))
}

// isOf reports whether the name at token i only tells whose noun n is, or for whom.
func (t *tree) isOf(i, n int) bool { return t.head(i) == n && t.rel(i) == "nmod" }

// borneByOther reports whether grammar tells another bearer of the noun in the singular that a candidate looks at, who is the one end or the
// other of its claim.
func (r *reader) borneByOther(c *candidate, from, to bool) bool {
	t := c.m.t
	if t.Tokens[c.m.tok].Morph.Has("Number=Plur") {
		return false
	}
	for _, e := range r.framed[c.m.carrier(c.link())] {
		switch {
		case from && e.to == c.to.entity && e.from != c.from.entity && (c.from.elided || e.fromTok > c.m.tok || !t.listedWith(e.fromTok, c.from.tok)),
			to && e.from == c.from.entity && e.to != c.to.entity && (c.to.elided || e.toTok > c.m.tok || !t.listedWith(e.toTok, c.to.tok)):
			return true
		}
	}
	return false
}

// actsForOther reports whether the subject of the verb that the network looks at is something of somebody's that has no name, which is not that
// somebody: "Reed, whose family controls Alfa", "his firm bought Alfa".
func (t *tree) actsForOther(c *candidate) bool {
	k := t.child(c.m.tok, "nsubj")
	return c.m.form == verbTrigger && k >= 0 && t.named(k) < 0 && t.isNominal(k) && t.hasPossessor(k) && !t.hasName(k)
}

// complementsOther reports whether an end of a candidate only tells whose somebody is who acts or has: "the wife of Reed runs Alfa", "bought by a rival
// of Alfa". A tie between persons may be just that.
func (c *candidate) complementsOther() bool {
	return !c.from.elided && c.m.mereOwner(c.from.tok) || !c.to.elided && c.m.mereOwner(c.to.tok)
}

// seats reports whether a name only tells where something has its seat: "a | Fairfax County, Virginia-based company".
func (t *tree) seats(a *argument) bool {
	h := t.head(a.tok)
	return !a.elided && t.rel(a.tok) == "compound" && h > a.tok && t.isParticiple(h) && len(t.grammar.triggers[t.lemma(h)]) == 0
}

// ofThing reports whether what is to be had only tells which thing of somebody a noun stands for: "the account | Alfa of Reed".
func (t *tree) ofThing(c *candidate) bool {
	if c.link() != Owner || c.from.elided || c.to.elided || !t.tellsWhich(c.to.tok) {
		return false
	}
	noun := t.head(c.to.tok)
	return t.head(c.from.tok) == noun || t.head(c.from.tok) == c.to.tok
}

// speaks reports whether an end of a candidate only says what the word that the network looks at tells of another.
func (t *tree) speaks(c *candidate) bool {
	tok := c.m.tok
	who := t.child(tok, "nsubj")
	if t.rel(tok) != "ccomp" || who < 0 || t.named(who) < 0 {
		return false
	}
	says := func(a *argument) bool { return !a.elided && t.rel(a.tok) == "nsubj" && t.head(a.tok) == t.head(tok) }
	return says(&c.from) || says(&c.to)
}

// spreads reports whether the word that the network looks at describes in the singular another of the list in which an end stands: "Reed and Hale, the
// chairman of Alfa", or in the plural those before it, an end behind it: "Reed and Hale, directors of Alfa, and | Moss".
func (r *reader) spreads(c *candidate) bool {
	t, tok := c.m.t, c.m.tok
	if rel := t.rel(tok); rel != "appos" && rel != "acl" && !t.prolongs(tok) {
		return false
	}
	if !t.singularAt(tok) {
		return !c.from.elided && c.from.tok > tok && t.head(tok) < tok && t.listedWith(t.head(tok), c.from.tok)
	}
	return slices.ContainsFunc(r.framed[c.m.carrier(c.link())], func(e carried) bool {
		return e.to == c.to.entity && e.from != c.from.entity && !c.from.elided && t.listedWith(e.fromTok, c.from.tok) ||
			e.from == c.from.entity && e.to != c.to.entity && !c.to.elided && t.listedWith(e.toTok, c.to.tok)
	})
}

// locates reports whether a place only tells where the thing is that a noun describes ("a firm of Italy"), where the word that the
// network looks at calls up no frame.
func (r *reader) locates(c *candidate) bool {
	t := c.m.t
	if c.from.elided || r.doc.Entities[c.from.entity].Kind != entity.Place || len(t.grammar.triggers[t.lemma(c.m.tok)]) > 0 {
		return false
	}
	n := t.head(c.from.tok)
	return n >= 0 && t.grammar.descriptions[t.lemma(n)].kinds != 0
}

// holds reports whether a name only tells whose a quota is of which another tells in what: "the 30% of Alfa in Beta".
func (t *tree) holds(a *argument) bool {
	n := t.head(a.tok)
	if a.elided || n < 0 || !t.grammar.of[t.preposition(a.tok)] || t.shareAt(n) < 0 && !t.grammar.isPart(t.lemma(n)) {
		return false
	}
	for _, k := range t.kids[n] {
		if t.named(k) >= 0 && t.grammar.inside[t.preposition(k)] {
			return true
		}
	}
	return len(t.insideOf(n)) > 0
}

// labels reports whether a name is only the label of its sentence, or has no part in its clause.
func (t *tree) labels(a *argument) bool {
	return !a.elided && (t.Tokens[a.tok].Rel == labelled || t.Tokens[a.tok].Rel == orphan)
}
