package claim

import "slices"

// respective is the mention of a value that a list of as many values gives an end that is one of a list of names: "A and B
// bought 30% and 20% respectively". It is −1 where the sentence has no such word or the lists are not equally long.
func (r *reader) respective(s *site, qualifier string) int {
	if !s.t.respectively() {
		return -1
	}
	values := r.valuesOf(s.t, qualifier)
	for i := range s.ends {
		k := s.endAt(i)
		if k < 0 {
			continue
		}
		first := k
		for s.t.rel(first) == "conj" && s.t.isNominal(s.t.head(first)) {
			first = s.t.head(first)
		}
		list := s.t.conjuncts(first)
		slices.Sort(list)
		if at := slices.Index(list, k); at >= 0 && len(list) > 1 && len(list) == len(values) {
			return values[at]
		}
	}
	return -1
}

// valuesOf are the mentions in a sentence that may give a qualifier, in order.
func (r *reader) valuesOf(t *tree, qualifier string) []int {
	var out []int
	for k := range t.Tokens {
		x := t.mention[k]
		if x >= 0 && r.doc.Mentions[x].First == k && r.doc.Mentions[x].Value != "" && kindsBound[r.doc.Mentions[x].Kind] == qualifier {
			out = append(out, x)
		}
	}
	return out
}

// crosses reports whether the ends of a candidate stand at different places of two lists that go together, "A and B run C and D respectively", or in
// clauses that a verb serves each by itself.
func (r *reader) crosses(c *candidate) bool {
	t, a, b := c.m.t, &c.from, &c.to
	if !a.elided && !b.elided && t.partedByGap(a.tok, b.tok) {
		return true
	}
	of, to := r.lists[a.mention], r.lists[b.mention]
	return len(of) == len(to) && len(of) > 1 && of[0] != to[0] && slices.Index(of, a.mention) != slices.Index(to, b.mention) && t.respectively()
}

// respectively reports whether the sentence says that its lists go together.
func (t *tree) respectively() bool {
	for i := range t.Tokens {
		if t.grammar.respective[t.form(i)] {
			return true
		}
	}
	return false
}
