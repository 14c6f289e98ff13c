package claim

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/nesso-graph/nesso/entity"
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

// What the network alone proposes is not likelier than doubtful where the network itself is less than even, log-odds below doubt: nothing else
// speaks for it.
const (
	doubt    = 0
	doubtful = 0.45
)

// doubts reports whether the network finds unlikely what it alone proposes.
func (r *reader) doubts(c *candidate) bool {
	x, ok := r.opinions.find(c.link(), c.from.entity, c.to.entity)
	return !ok || x.logit < doubt
}

// learned are the candidates that the network proposes where no frame does.
func (r *reader) learned() []candidate {
	var out []candidate
	for l := range r.opinions.of {
		link := Link(pair.Links[l])
		for _, e := range r.unproposed(link) {
			x := r.opinions.of[l][e]
			if c, ok := r.proposed(link, &x); ok {
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

// here tells how many ends of a candidate stand in the sentence of the word that carries it.
func (c *candidate) here() string {
	n := 0
	for _, a := range []*argument{&c.from, &c.to} {
		if !a.elided {
			n++
		}
	}
	return strconv.Itoa(n)
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

// rivalled tells whether the word that the network looks at carries the link by grammar between other entities, and whether
// those are in one list with the ends of the candidate.
func (r *reader) rivalled(c *candidate) string {
	out := "no"
	for _, e := range r.framed[c.m.carrier(c.link())] {
		switch {
		case e.from != c.from.entity && e.to != c.to.entity:
			if out == "no" {
				out = "both ends"
			}
		case e.from == c.from.entity && !c.to.elided && c.m.t.listedWith(e.toTok, c.to.tok), e.to == c.to.entity && !c.from.elided && c.m.t.listedWith(e.fromTok, c.from.tok):
			return "in a list"
		default:
			out = "one end"
		}
	}
	return out
}

// otherwise tells whether the word that the network looks at carries another link by grammar between the same two, this way or turned.
func (r *reader) otherwise(c *candidate) string {
	for _, l := range pair.Links {
		for _, e := range r.framed[c.m.carrier(Link(l))] {
			switch {
			case e.from == c.from.entity && e.to == c.to.entity:
				return "so"
			case e.from == c.to.entity && e.to == c.from.entity:
				return "turned"
			}
		}
	}
	return ""
}

// listedWith reports whether two tokens are coordinated.
func (t *tree) listedWith(a, b int) bool {
	for t.rel(a) == "conj" && t.isNominal(t.head(a)) {
		a = t.head(a)
	}
	return slices.Contains(t.conjuncts(a), b)
}

// proposed makes a candidate of an opinion. It is none where no word carries it, as in a bare list of names, or that word is
// asked about or a condition.
func (r *reader) proposed(l Link, x *opinion) (candidate, bool) {
	if x.sentence < 0 || r.trees[x.sentence] == nil {
		return candidate{}, false
	}
	t, tok := r.trees[x.sentence], x.token
	form := nounTrigger
	if t.isVerb(tok) {
		form = verbTrigger
	}
	m := &match{trigger: &trigger{frame: learnedFrames[l], form: form, words: []string{t.lemma(tok)}}, t: t, tok: tok, last: tok, passive: form == verbTrigger && t.isPassive(tok)}
	s := t.stance(m, l)
	c := candidate{m: m, pair: learnedFrames[l].Pairs[0], from: r.proposedEnd(m, x.from), to: r.proposedEnd(m, x.to), stance: s, learned: true}
	if c.from.elided && c.to.elided { // a sentence that names neither tells nothing of them
		return candidate{}, false
	}
	if t.labels(&c.from) || t.labels(&c.to) || r.locates(&c) || quotas[l] && t.holds(&c.to) || t.refuses(tok, l, r.doc.Entities[c.to.entity].Kind) || r.describesOther(&c) {
		return candidate{}, false
	}
	t.excluded(&c.stance, &c.from, l)
	t.excluded(&c.stance, &c.to, l)
	if s.none && x.logit >= 0 { // a link that it finds unlikely anyway is not worth telling
		r.skip(m, Skipped{Reason: NotTold, Veto: s.veto, Tie: c.tie()})
	}
	return c, !s.none
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
	framed := r.framed[c.m.carrier(c.link())]
	if t.Tokens[tok].Morph.Has("Number=Plur") {
		framed = nil
	}
	for _, x := range t.grammar.triggers[t.lemma(tok)] {
		m := match{trigger: &x, t: t, tok: tok, last: tok}
		for _, p := range x.frame.Pairs {
			if Link(p.Link) != c.link() || x.form != headTrigger {
				continue
			}
			if m.apart(p.From, &c.from) || m.apart(p.To, &c.to) {
				return true
			}
			for _, e := range framed {
				switch {
				case m.bears(p.From) && e.to == c.to.entity && e.from != c.from.entity && (c.from.elided || !t.listedWith(e.fromTok, c.from.tok)),
					m.bears(p.To) && e.from == c.from.entity && e.to != c.to.entity && (c.to.elided || !t.listedWith(e.toTok, c.to.tok)):
					return true
				}
			}
		}
	}
	return false
}

// locates reports whether a place only tells where the thing is that a noun describes ("a firm of Italy"), where the word that the
// network looks at calls up no frame.
func (r *reader) locates(c *candidate) bool {
	t := c.m.t
	if c.from.elided || r.doc.Entities[c.from.entity].Kind != entity.Place || len(t.grammar.triggers[t.lemma(c.m.tok)]) > 0 {
		return false
	}
	n := t.head(c.from.tok)
	return n >= 0 && t.grammar.descriptions[t.lemma(n)].kinds != nil
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

// labels reports whether a name is only the label of its sentence.
func (t *tree) labels(a *argument) bool { return !a.elided && t.Tokens[a.tok].Rel == labelled }

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

// opinionFeatures tell the scorer what the network makes of a candidate.
func (r *reader) opinionFeatures(c *candidate) []string {
	if r.opinions == nil {
		return nil
	}
	l, from, to := c.link(), c.from.entity, c.to.entity
	x, ok := r.opinions.find(l, from, to)
	name := "network " + c.footing()
	if c.learned {
		name = Alone
	}
	if !ok {
		return []string{name + " none", name + " none " + string(l)}
	}
	out := steps(name, string(l), x.logit)
	out = append(out, r.rivalFeatures(name, l, from, to, x.logit)...)
	if c.learned {
		out = append(out, r.learnedFeatures(c, name)...)
	}
	return out
}

// steps are the log-odds in steps: one feature for each that is reached.
func steps(name, link string, logit float32) []string {
	var out []string
	for s := -4; s <= 4; s++ {
		if logit < float32(s) {
			break
		}
		out = append(out, name+" from "+strconv.Itoa(s), name+" "+link+" from "+strconv.Itoa(s))
	}
	return out
}

// rivalFeatures compare an opinion with those on other ends, the other direction and other links.
func (r *reader) rivalFeatures(name string, l Link, from, to int, logit float32) []string {
	o, k := r.opinions, linkIndex[l]
	out := []string{
		name + " among froms " + lead(o.bestFrom[k][to], from, logit), name + " among tos " + lead(o.bestTo[k][from], to, logit),
	}
	if !l.Symmetric() {
		if y, ok := o.find(l, to, from); ok {
			out = append(out, name+" reverse "+coarse(logit-y.logit))
		}
	}
	other := float32(faint)
	for _, name := range pair.Links {
		if y, ok := o.find(Link(name), from, to); ok && Link(name) != l {
			other = max(other, y.logit)
		}
	}
	return append(out, name+" other link "+coarse(logit-other), name+" "+string(l)+" other link "+coarse(logit-other))
}

// lead is by how much an entity leads its rivals, or falls behind the best of them.
func lead(k leader, one int, logit float32) string { return coarse(logit - k.besides(one)) }

// coarse is a difference of log-odds in six steps.
func coarse(d float32) string {
	switch {
	case d < -3:
		return "--"
	case d < -1:
		return "-"
	case d < 0:
		return "<"
	case d < 1:
		return ">"
	case d < 3:
		return "+"
	}
	return "++"
}

// learnedFeatures describe a candidate that no frame proposes.
func (r *reader) learnedFeatures(c *candidate, name string) []string {
	l := string(c.link())
	kinds := string(r.doc.Entities[c.from.entity].Kind) + ">" + string(r.doc.Entities[c.to.entity].Kind)
	a, b := r.doc.Mentions[c.from.mention].Sentence, r.doc.Mentions[c.to.mention].Sentence
	apart := bucket(max(a-b, b-a))
	out := []string{
		name, name + " " + l, name + " kinds " + l + kinds, name + " apart " + apart, name + " apart " + apart + l,
		name + " word " + c.m.words[0] + ">" + l, name + " form " + c.m.voice(), name + " status " + string(c.stance.status),
		name + " rivalled " + r.rivalled(c), name + " rivalled " + r.rivalled(c) + l, name + " here " + c.here(), name + " here " + c.here() + l,
		name + " known " + bucket(r.known(c)),
	}
	pf, pt := c.m.route(&c.from), c.m.route(&c.to)
	out = append(out, name+" route from "+pf, name+" route to "+pt, name+" routes "+pf+"|"+pt, name+" route from "+pf+l, name+" route to "+pt+l)
	out = append(out, c.m.meetingFeatures(name+" ", c)...)
	if way := r.otherwise(c); way != "" {
		out = append(out, name+" otherwise "+way, name+" otherwise "+way+l)
	}
	if roles := r.lacking[c.m.carrier(c.link())]; roles != "" {
		out = append(out, name+" lacking "+roles, name+" lacking "+roles+l)
	}
	return out
}

// known counts the links that frames propose between the ends of a candidate, in either direction.
func (r *reader) known(c *candidate) int {
	n := 0
	for _, l := range pair.Links {
		for _, e := range []ends{{c.from.entity, c.to.entity}, {c.to.entity, c.from.entity}} {
			if r.proposals[proposal{Link(l), e}] {
				n++
			}
		}
	}
	return n
}

// statusOpinion tells the model of status what the network makes of the stance.
func (r *reader) statusOpinion(c *candidate) []string {
	if r.opinions == nil {
		return nil
	}
	x, ok := r.opinions.find(c.link(), c.from.entity, c.to.entity)
	if !ok {
		return nil
	}
	best, second := 0, -1
	for i := 1; i < len(x.statuses); i++ {
		if x.statuses[i] > x.statuses[best] {
			best, second = i, best
		} else if second < 0 || x.statuses[i] > x.statuses[second] {
			second = i
		}
	}
	status := pair.Statuses[best]
	return []string{"network=" + status, "network=" + status + coarse(x.statuses[best]-x.statuses[second]), "network rule=" + status + string(c.stance.status)}
}
