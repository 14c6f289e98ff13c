package claim

// scored is a candidate with its probability.
type scored struct {
	candidate
	p float64
}

// rivalry is what only one candidate can be right about: for which entity a referring phrase stands, where the rest of
// the claim is the same, or which way round a link goes.
type rivalry struct {
	m           *match
	link        Link
	role        string
	phrase, end int
}

// rivalries are those that a candidate takes part in.
func (c *candidate) rivalries() []rivalry {
	var out []rivalry
	if c.from.chosen() {
		out = append(out, rivalry{c.m, c.link(), "from", c.from.tok, c.to.entity})
	}
	if c.to.chosen() {
		out = append(out, rivalry{c.m, c.link(), "to", c.to.tok, c.from.entity})
	}
	if a, b := c.from.entity, c.to.entity; !c.link().Symmetric() {
		m := c.m
		if c.learned { // the word that the network looked at is no trigger of its own
			m = nil
		}
		out = append(out, rivalry{m, c.link(), "way", min(a, b), max(a, b)})
	}
	return out
}

// chosen reports whether the entity was chosen among those that the phrase may stand for.
func (x *referent) chosen() bool { return x.margin > 0 || x.rank > 0 }

// withoutRivals keeps the candidates that are the likeliest in all their rivalries, the first among equals. Ties of no
// other kind stand only between entities that no other link joins, and what the network alone finds only where no frame is
// surer of the other direction.
func (r *reader) withoutRivals(all []scored) []scored {
	best := map[rivalry]int{}
	for i := range all {
		for _, k := range all[i].rivalries() {
			if j, seen := best[k]; !seen || all[i].p > all[j].p {
				best[k] = i
			}
		}
	}
	var winners []int
	joined := map[ends]int{} // the candidate of a link of its own kind between two entities
	framed := map[Tie]int{}  // the candidate of a frame
	for i := range all {
		if j := all[i].loses(i, best); j >= 0 {
			r.lost(&all[i], &all[j], Outdone)
			continue
		}
		winners = append(winners, i)
		if all[i].link() != Associate {
			joined[all[i].pairOf()] = i
		}
		if !all[i].learned {
			framed[all[i].tie()] = i
		}
	}
	var out []scored
	for _, i := range winners {
		if j, other := joined[all[i].pairOf()]; other && all[i].link() == Associate {
			r.lost(&all[i], &all[j], Covered)
		} else if j, other := framed[all[i].tie().turned()]; other && all[i].learned && all[i].p < all[j].p {
			r.lost(&all[i], &all[j], Outdone)
		} else {
			out = append(out, all[i])
		}
	}
	return out
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
