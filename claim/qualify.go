package claim

import (
	"cmp"

	"github.com/nesso-graph/nesso/entity"
)

// qualify gives a claim its date, amount, quota, vehicle, office and source: by the language's model of qualifiers or,
// where it has none, by what stands nearest in the trigger's own phrase or clause.
func (r *reader) qualify(c *Claim, s *site) {
	t := s.t
	if t.grammar.binder != nil {
		r.bind(c, s)
	} else {
		r.qualifyByRule(c, s)
	}
	for _, via := range s.vehicles() {
		if refs := r.referents(t, via, bodies); len(refs) > 0 && refs[0].entity != c.From && refs[0].entity != c.To {
			c.Via = refs[0].entity
		}
	}
	if s.link == Officer {
		c.Role = s.role()
	}
}

// vehicles are the phrases that a preposition of means introduces beside the trigger.
func (s *site) vehicles() []filler {
	carriers := []string{"obj", "obl"}
	if s.form == "passive" {
		carriers = append(carriers, "nsubj")
	}
	return s.t.prepositional(s.tok, s.t.grammar.via, "via", carriers...)
}

// qualifyByRule gives a claim the values that are nearest, and the source that the tree tells.
func (r *reader) qualifyByRule(c *Claim, s *site) {
	c.Date = r.value(s, entity.Date)
	if s.event {
		c.Amount = r.value(s, entity.Amount)
	}
	if quotas[c.Link] {
		for _, a := range s.ends {
			if a.share >= 0 {
				c.Share = r.doc.Mentions[a.share].Value
			}
		}
		if c.Share == "" {
			c.Share = cmp.Or(r.value(s, entity.Share), s.t.extent(s.tok))
		}
	}
	if by, ok := r.attribution(s); ok {
		c.By, c.ByEntity = by.text, by.entity
		c.Cues = append(c.Cues, by.cue)
	}
}

// quotas are the links that a share qualifies.
var quotas = map[Link]bool{Owner: true, Acquirer: true, Seller: true, Investor: true}

// extent is the share that an adverb beside the trigger tells: "wholly owned".
func (t *tree) extent(trigger int) string {
	for k := range t.Tokens {
		if s := t.grammar.data.Extents[t.form(k)]; s != "" && (t.head(k) == trigger || gap(k, trigger) <= 2) {
			return s
		}
	}
	return ""
}

// value is the value of the mention of kind k that is nearest to the claim of a site, "" if there is none.
func (r *reader) value(s *site, k entity.Kind) string {
	if x := r.nearest(s, k); x >= 0 {
		return r.doc.Mentions[x].Value
	}
	return ""
}

// nearest is the mention of kind k that belongs to the trigger: one below it in the tree, or, failing that, in its clause;
// the nearest where there are several, −1 if there is none.
func (r *reader) nearest(s *site, k entity.Kind) int {
	t := s.t
	best, dist := -1, 1<<30
	clause := t.clause(s.tok)
	for i := range t.Tokens {
		x := t.mention[i]
		if x < 0 || r.doc.Mentions[x].Kind != k || r.doc.Mentions[x].Value == "" || r.doc.Mentions[x].First != i {
			continue
		}
		h := t.mentionHead(x)
		if k == entity.Amount && t.perUnit(r.doc.Mentions[x].Last) || k == entity.Date && !s.event && !t.since(i) {
			continue
		}
		d := gap(i, s.tok)
		switch {
		case t.within(h, s.tok):
		case t.clause(h) == clause, t.clause(h) == s.tok:
			d += 20
		default:
			continue
		}
		if t.ownedByOther(h, s.tok) {
			d += 40
		}
		if d < dist {
			best, dist = x, d
		}
	}
	if dist > 60 {
		return -1
	}
	return best
}

// perUnit reports whether an amount that ends at token last is the price of one share or unit.
func (t *tree) perUnit(last int) bool {
	for _, words := range t.grammar.perUnit {
		if _, ok := t.matchWords(last+1, words); ok {
			return true
		}
	}
	return false
}

// since reports whether a date that starts at token first tells when a state began.
func (t *tree) since(first int) bool {
	for back := 1; back <= 2 && first-back >= 0; back++ {
		if t.grammar.since[t.plain[first-back]] {
			return true
		}
	}
	return false
}

// ownedByOther reports whether another trigger stands between token i and the trigger at top.
func (t *tree) ownedByOther(i, top int) bool {
	for n := 0; i >= 0 && i != top && n < 20; n++ {
		if t.trigger[i] {
			return true
		}
		i = t.head(i)
	}
	return false
}

// isCue reports whether token k alone is a cue of status ("former").
func (g *grammar) isCue(t *tree, k int) bool {
	return len(g.cues[t.lemma(k)]) > 0 || len(g.cues[t.form(k)]) > 0
}
