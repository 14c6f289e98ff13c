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

// withoutRivals keeps the candidates that are the likeliest in all their rivalries, the first among equals.
func (r *reader) withoutRivals(all []scored) []scored {
	best := map[rivalry]int{}
	for i := range all {
		for _, k := range all[i].rivalries() {
			if j, seen := best[k]; !seen || all[i].p > all[j].p {
				best[k] = i
			}
		}
	}
	var out []scored
	for i := range all {
		wins := true
		for _, k := range all[i].rivalries() {
			if j := best[k]; j != i {
				wins = false
				r.skip(all[i].m, Skipped{Reason: Outdone, Tie: all[i].tie(), Confidence: all[i].p, Rival: all[j].tie()})
			}
		}
		if wins {
			out = append(out, all[i])
		}
	}
	return out
}
