package claim

import (
	"cmp"
	"slices"

	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/lang"
)

// unframed is the name of the frames of claims that the network alone proposes.
const unframed = "network"

// learnedFrames are the frames of claims that the network alone proposes, one for each link: the word that it looked at most is
// their trigger.
var learnedFrames = func() map[Link]*lang.Frame {
	m := map[Link]*lang.Frame{}
	for _, l := range pair.Links {
		m[Link(l)] = &lang.Frame{
			Name: unframed, Pairs: []lang.Pair{{Link: l, From: "from", To: "to"}},
			Event:  events[Link(l)],
			Office: Link(l) == Officer,
		}
	}
	return m
}()

// propose is the log-odds from which a link of the network is a candidate by itself.
const propose = -3

// learned are the candidates that the network proposes where no frame does.
func (r *reader) learned() []*candidate {
	var out []*candidate
	for l := range r.opinions.of {
		link := Link(pair.Links[l])
		for _, e := range r.unproposed(link) {
			x := r.opinions.of[l][e]
			if c := r.proposed(link, &x); c != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// unproposed are the ends between which the network finds a link likely enough and no frame proposes it, in order.
func (r *reader) unproposed(l Link) []ends {
	var out []ends
	for e, x := range r.opinions.of[linkIndex[l]] {
		if x.logit >= propose && !r.proposals[proposal{l, e}] {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b ends) int { return cmp.Or(a.from-b.from, a.to-b.to) })
	return out
}

// proposal is a link between two entities.
type proposal struct {
	link Link
	ends
}

// lack notes which roles of a trigger nobody fills, though its frame asserts the link: grammar has put somebody there who is no entity, or nobody
// stands near.
func (r *reader) lack(m *match, l Link, froms, tos int) {
	k := m.carrier(l)
	switch {
	case froms == 0 && tos == 0:
		r.lacking[k] = "both"
	case froms == 0:
		r.lacking[k] = "from"
	case tos == 0:
		r.lacking[k] = "to"
	}
}

// carrier is a word that carries a link.
type carrier struct {
	link            Link
	sentence, token int
}

// carrier is the trigger as the carrier of a link.
func (m *match) carrier(l Link) carrier { return carrier{l, m.t.index, m.tok} }

// carried are the ends of a link that a word carries, with their tokens.
type carried struct{ from, to, fromTok, toTok int }

// proposed makes a candidate of an opinion. It is nil where no word carries it, as in a bare list of names, or that word is
// asked about or a condition.
func (r *reader) proposed(l Link, x *opinion) *candidate {
	if x.sentence < 0 || r.trees[x.sentence] == nil {
		return nil
	}
	t, tok := r.trees[x.sentence], x.token
	if h := t.head(tok); t.rel(tok) == "compound" && h >= 0 && t.Tokens[h].Tag == "NOUN" && t.mention[h] < 0 { // "takeover bid"
		tok = h
	}
	if h := t.head(tok); t.isAuxiliary(tok) && h >= 0 {
		tok = h
	}
	form := nounTrigger
	if t.isVerb(tok) {
		form = verbTrigger
	}
	m := &match{trigger: &trigger{frame: learnedFrames[l], form: form, words: []string{t.lemma(tok)}}, t: t, tok: tok, last: tok, passive: form == verbTrigger && t.isPassive(tok)}
	s := t.stance(m, l)
	c := &candidate{m: m, pair: learnedFrames[l].Pairs[0], from: r.proposedEnd(m, x.from), to: r.proposedEnd(m, x.to), stance: s, learned: true}
	if c.from.elided && c.to.elided || r.unfit(c) { // a sentence that names neither tells nothing of them
		return nil
	}
	m.excluded(&c.stance, &c.from, l)
	m.excluded(&c.stance, &c.to, l)
	if s.none && x.logit >= 0 { // a link that it finds unlikely anyway is not worth telling
		r.skip(m, Skipped{Reason: NotTold, Veto: s.veto, Tie: c.tie()})
	}
	if s.none {
		return nil
	}
	return c
}

// proposedEnd is a mention as an argument of a learned candidate.
func (r *reader) proposedEnd(m *match, mention int) argument {
	x := &r.doc.Mentions[mention]
	a := argument{filler: phrase(m.tok, "network"), referent: referent{entity: x.Entity, mention: mention, sure: 1}, loose: true}
	if x.Sentence == m.t.index {
		a.tok = m.t.mentionHead(mention)
	} else {
		a.elided = true
	}
	return a
}
