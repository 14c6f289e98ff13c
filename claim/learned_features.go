package claim

import (
	"slices"
	"strconv"

	"github.com/nesso-graph/nesso/internal/pair"
)

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

// calls tells whether the frames that a word calls up assert a link, only others, or there are none.
func (t *tree) calls(i int, l Link) string {
	out := "nothing"
	for _, x := range t.grammar.triggers[t.lemma(i)] {
		for _, p := range x.frame.Pairs {
			if Link(p.Link) == l {
				return "it"
			}
		}
		out = "others"
	}
	return out
}

// listedWith reports whether two tokens are coordinated.
func (t *tree) listedWith(a, b int) bool {
	return slices.Contains(t.conjuncts(t.listHead(a)), b)
}

// opinionFeatures tell the scorer what the network makes of a candidate.
func (r *reader) opinionFeatures(h *hashes, c *candidate) {
	if r.opinions == nil {
		return
	}
	l, from, to := c.link(), c.from.entity, c.to.entity
	x, ok := r.opinions.find(l, from, to)
	name := "network " + c.footing()
	if c.learned {
		name = Alone
	}
	if !ok {
		h.add(name, " none")
		h.add(name, " none ", string(l))
		return
	}
	h.steps(name, string(l), x.logit)
	r.rivalFeatures(h, name, l, from, to, x.logit)
	if c.learned {
		r.learnedFeatures(h, c, name)
	}
}

// steps adds log-odds in steps: one feature for each that is reached.
func (h *hashes) steps(name, link string, logit float32) {
	for s := -4; s <= 4 && logit >= float32(s); s++ {
		h.add(name, " from ", strconv.Itoa(s))
		h.add(name, " ", link, " from ", strconv.Itoa(s))
	}
}

// rivalFeatures compare an opinion with those on other ends, the other direction and other links.
func (r *reader) rivalFeatures(h *hashes, name string, l Link, from, to int, logit float32) {
	o, k := r.opinions, linkIndex[l]
	h.add(name, " among froms ", lead(o.bestFrom[k][to], from, logit))
	h.add(name, " among tos ", lead(o.bestTo[k][from], to, logit))
	if !l.Symmetric() {
		if y, ok := o.find(l, to, from); ok {
			h.add(name, " reverse ", coarse(logit-y.logit))
		}
	}
	other := float32(faint)
	for _, name := range pair.Links {
		if y, ok := o.find(Link(name), from, to); ok && Link(name) != l {
			other = max(other, y.logit)
		}
	}
	h.add(name, " other link ", coarse(logit-other))
	h.add(name, " ", string(l), " other link ", coarse(logit-other))
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
func (r *reader) learnedFeatures(h *hashes, c *candidate, name string) {
	l := string(c.link())
	kf, kt := string(r.doc.Entities[c.from.entity].Kind), string(r.doc.Entities[c.to.entity].Kind)
	a, b := r.doc.Mentions[c.from.mention].Sentence, r.doc.Mentions[c.to.mention].Sentence
	h.add(name)
	h.add(name, " ", l)
	h.add(name, " kinds ", l, kf, ">", kt)
	h.both(l, name, " apart ", bucket(max(a-b, b-a)))
	h.add(name, " word ", c.m.words[0], ">", l)
	h.add(name, " form ", c.m.voice())
	h.add(name, " status ", string(c.stance.status))
	h.both(l, name, " rivalled ", r.rivalled(c))
	h.both(l, name, " here ", c.here())
	h.add(name, " known ", bucket(r.known(c)))
	pf, pt := c.m.route(&c.from), c.m.route(&c.to)
	h.add(name, " route from ", pf)
	h.add(name, " route to ", pt)
	h.add(name, " routes ", pf, "|", pt)
	h.add(name, " route from ", pf, l)
	h.add(name, " route to ", pt, l)
	c.m.meetingFeatures(h, name+" ", c)
	h.both(l, name, " calls ", c.m.t.calls(c.m.tok, c.link()))
	if way := r.otherwise(c); way != "" {
		h.both(l, name, " otherwise ", way)
	}
	if roles := r.lacking[c.m.carrier(c.link())]; roles != "" {
		h.both(l, name, " lacking ", roles)
	}
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
