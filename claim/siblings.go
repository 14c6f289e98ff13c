package claim

import "slices"

// level gives the claims of one trigger what only some of them have of one deal: its date and, where one buys and another sells, its price and its quota. Of
// several that buy, the text may tell what one of them pays.
func (r *reader) level(claims []Claim, of []scored) {
	type trigger struct{ sentence, tok int }
	groups := map[trigger][]int{}
	var order []trigger
	for i := range of {
		k := trigger{of[i].m.t.index, of[i].m.tok}
		if len(groups[k]) == 0 {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range order {
		for _, i := range groups[k] {
			for _, j := range groups[k] {
				if i != j && r.oneDeal(of[i].candidate, of[j].candidate) {
					claims[i].adopt(&claims[j])
				}
			}
		}
	}
}

// oneDeal reports whether two candidates of one trigger tell of one deal.
func (r *reader) oneDeal(a, b *candidate) bool {
	return events[a.link()] && events[b.link()] && a.to.entity == b.to.entity && a.stance.status == b.stance.status &&
		len(a.m.t.gaps) == 0 && !a.m.t.respectively()
}

// adopt takes over from d, a claim of the same deal, what c lacks and d has from the sentence itself.
func (c *Claim) adopt(d *Claim) {
	for _, q := range []string{boundDate, boundAmount, boundShare} {
		if q != boundDate && c.Link == d.Link {
			continue
		}
		if mine, other := c.value(q), d.value(q); *mine == "" && *other != "" && !d.borrows(q) {
			*mine = *other
		}
	}
}

// borrows reports whether the claim has the value of a qualifier from another sentence or clause.
func (c *Claim) borrows(qualifier string) bool {
	return slices.ContainsFunc(c.borrowed, func(b borrowed) bool { return b.qualifier == qualifier })
}
