package claim

import "slices"

// ofOther reports whether grammar tells that a share is one in another entity than the claim's.
func (r *reader) ofOther(c *Claim, b *Binding) bool {
	in := r.quotaIn[b.mention]
	return b.Qualifier == boundShare && b.mention >= 0 && len(in) > 0 && !slices.Contains(in, c.To) && !slices.Contains(in, c.From)
}

// datesOther reports whether a date tells when something else was than what the site says in passing of a name: "| in 2010 Reed, founder of Alfa, bought Beta".
func (s *site) datesOther(b *Binding) bool {
	if b.Qualifier != boundDate || !s.aside || b.far || b.mention < 0 {
		return false
	}
	v := s.t.mentionHead(b.mention)
	return !slices.ContainsFunc([]int{s.tok, s.endAt(0), s.endAt(1)}, func(k int) bool { return k >= 0 && s.t.within(v, k) })
}

// value is where a claim has the value of a qualifier other than its source.
func (c *Claim) value(qualifier string) *string {
	switch qualifier {
	case boundDate:
		return &c.Date
	case boundAmount:
		return &c.Amount
	}
	return &c.Share
}

// apart reports whether a value of the site's sentence stands in another clause than the trigger. A date in front may be of
// several clauses, an amount or a share is not.
func (s *site) apart(mention int) bool {
	if mention < 0 {
		return false
	}
	v := s.t.mentionHead(mention)
	return s.t.clause(v) != s.t.clause(s.tok) && (!s.t.within(v, s.tok) || s.t.ownedByOther(v, s.tok))
}

// subordinate reports whether a value stands in a clause that hangs on something and does not hold the trigger: "Alfa, which bought Beta in 2008, …".
func (s *site) subordinate(mention int) bool {
	if mention < 0 {
		return false
	}
	top := s.t.clause(s.t.mentionHead(mention))
	return (s.t.rel(top) == "acl" || s.t.rel(top) == "advcl") && !s.t.within(s.tok, top)
}

// ofLater reports whether a date stands behind the word of another deal, on which it hangs, and that behind the trigger: "founded by Reed, Alfa was sold | in 2015".
func (s *site) ofLater(mention int) bool {
	if mention < 0 {
		return false
	}
	v := s.t.mentionHead(mention)
	up := s.t.head(v)
	return up > s.tok && v > up && s.t.trigger[up] && !slices.ContainsFunc(s.t.grammar.triggers[s.t.lemma(up)], func(x trigger) bool {
		return Link(x.frame.Pairs[0].Link) == s.link
	})
}

// borrowed is the mention of a value in another sentence or clause than the claim that has it.
type borrowed struct {
	qualifier string
	mention   int
}

// giveBack takes from claims the values of other sentences and clauses that a claim of that sentence or clause has.
func (r *reader) giveBack(claims []Claim) {
	for i := range claims {
		for _, b := range claims[i].borrowed {
			if r.taken[b.mention] {
				*claims[i].value(b.qualifier) = ""
			}
		}
	}
}
