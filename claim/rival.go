package claim

// scored is a candidate with its probability.
type scored struct {
	*candidate
	p float64
}

// rivalry is what only one candidate can be right about: for which entity a referring phrase stands, where the rest of
// the claim is the same, which way round a link goes, or on which side of a deal somebody stands.
type rivalry struct {
	m           *match // nil for all triggers of a sentence
	link        Link
	role        string
	phrase, end int
	sentence    int // in which a link goes one way, −1 in the whole text
}

// rivalries are those that a candidate takes part in.
func (c *candidate) rivalries() []rivalry {
	var out []rivalry
	if c.from.chosen() {
		out = append(out, rivalry{c.readAlone(c.from.tok), c.link(), "from", c.from.tok, c.to.entity, c.m.t.index})
	}
	if c.to.chosen() {
		out = append(out, rivalry{c.readAlone(c.to.tok), c.link(), "to", c.to.tok, c.from.entity, c.m.t.index})
	}
	if a, b := c.from.entity, c.to.entity; !c.link().Symmetric() {
		sentence := c.m.t.index
		if c.learned {
			sentence = -1
		}
		out = append(out, rivalry{nil, c.link(), "way", min(a, b), max(a, b), sentence})
	}
	if l := c.link(); !c.learned && (l == Acquirer || l == Seller) { // nobody sells to himself
		out = append(out, rivalry{c.m, "", "side", c.from.entity, c.to.entity, c.m.t.index})
	}
	return out
}

// readAlone is the match beside whose other readings alone a phrase is weighed: a dropped subject and an enclitic have no word but the trigger,
// whereas a word stands for one entity beside all triggers.
func (c *candidate) readAlone(tok int) *match {
	if tok == c.m.tok {
		return c.m
	}
	return nil
}

// chosen reports whether the entity was chosen among those that the phrase may stand for.
func (x *referent) chosen() bool { return x.margin > 0 || x.rank > 0 }

// withoutRivals keeps the candidates that are the likeliest in all their rivalries, the first among equals. Ties of no
// other kind stand only between entities that no other link joins, and what the network alone finds only where no frame is
// surer of the other direction, and none puts its ends on the other side of a deal.
func (r *reader) withoutRivals(all []scored) []scored {
	best := map[rivalry]int{}
	for i := range all {
		for _, k := range all[i].rivalries() {
			if j, seen := best[k]; !seen || all[i].p > all[j].p {
				best[k] = i
			}
		}
	}
	w := winners{joined: map[ends]int{}, framed: map[Tie]int{}}
	for i := range all {
		if j := all[i].loses(i, best); j >= 0 {
			r.lost(&all[i], &all[j], Outdone)
			continue
		}
		w.take(i, &all[i])
	}
	var out []scored
	for _, i := range w.list {
		if j, why := w.beats(i, all); why != 0 {
			r.lost(&all[i], &all[j], why)
			continue
		}
		out = append(out, all[i])
	}
	return out
}

// otherSide is the link of who stands at the other side of a deal.
var otherSide = map[Link]Link{Acquirer: Seller, Seller: Acquirer}

// winners are the candidates that no rivalry has cost their place.
type winners struct {
	list   []int
	joined map[ends]int // the candidate of a link of its own kind between two entities
	framed map[Tie]int  // the candidate of a frame
}

// take adds candidate i.
func (w *winners) take(i int, c *scored) {
	w.list = append(w.list, i)
	if c.link() != Associate {
		w.joined[c.pairOf()] = i
	}
	if !c.learned {
		w.framed[c.tie()] = i
	}
}

// beats gives the winner beside which winner i can't stand, and why; 0 if there is none.
func (w *winners) beats(i int, all []scored) (int, Reason) {
	c := &all[i]
	if j, ok := w.joined[c.pairOf()]; ok && c.link() == Associate {
		return j, Covered
	}
	if j, ok := w.framed[c.tie().turned()]; ok && c.learned && c.p < all[j].p {
		return j, Outdone
	}
	if other, ok := otherSide[c.link()]; ok && c.learned {
		if j, ok := w.framed[Tie{other, c.from.entity, c.to.entity}]; ok {
			return j, Outdone
		}
	}
	return -1, 0
}

// loses gives the candidate that outdoes candidate i, −1 if none does.
func (c *scored) loses(i int, best map[rivalry]int) int {
	for _, k := range c.rivalries() {
		if j := best[k]; j != i {
			return j
		}
	}
	return -1
}

// pairOf are the ends of a candidate, in the order of their numbers.
func (c *candidate) pairOf() ends {
	return ends{min(c.from.entity, c.to.entity), max(c.from.entity, c.to.entity)}
}

// lost notes that a candidate gives no claim because of another.
func (r *reader) lost(x, to *scored, why Reason) {
	r.skip(x.m, Skipped{Reason: why, Tie: x.tie(), Confidence: x.p, Rival: to.tie()})
}
