package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
)

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

// ownQuota is the quota that an end which is one of a list has before it, where the others have theirs there too: "held 80% by Alfa and | 20% by Beta". It is
// −1 where one of them has none.
func (r *reader) ownQuota(s *site) int {
	for i := range s.ends {
		list := r.lists[s.ends[i].mention]
		if s.endAt(i) < 0 || len(list) < 2 || r.doc.Mentions[list[0]].Sentence != s.t.index {
			continue
		}
		own, t := -1, s.t
		for k, m := range list {
			first := 0
			if k > 0 {
				first = t.lead(list[k-1], m)
			}
			x := t.lastShare(first, t.doc.Mentions[m].First-1)
			if x < 0 || k > 0 && first == t.doc.Mentions[m].First {
				return -1
			}
			if m == s.ends[i].mention {
				own = x
			}
		}
		if own >= 0 {
			return own
		}
	}
	return -1
}

// lastShare is the last mention of a share among some tokens, −1 if there is none.
func (t *tree) lastShare(first, last int) int {
	for i := last; i >= first; i-- {
		if m := t.mention[i]; m >= 0 && t.doc.Mentions[m].Kind == entity.Share && t.doc.Mentions[m].Value != "" {
			return m
		}
	}
	return -1
}
