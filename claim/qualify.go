package claim

import "github.com/nesso-graph/nesso/entity"

// qualify binds the date, amount, quota, vehicle and office of a claim: what stands in the trigger's own phrase or
// clause and no nearer to another trigger.
func (r *reader) qualify(c *Claim, m *match, from, to filler) {
	t := m.t
	c.Date = r.value(m, entity.Date)
	if m.frame.Event {
		c.Amount = r.value(m, entity.Amount)
	}
	for _, f := range []filler{to, from} {
		if f.share >= 0 {
			c.Share = r.doc.Mentions[f.share].Value
		}
	}
	if c.Share == "" && (c.Link == Owner || c.Link == Acquirer || c.Link == Seller || c.Link == Investor) {
		if c.Share = r.value(m, entity.Share); c.Share == "" {
			c.Share = t.extent(m.tok)
		}
	}
	for _, via := range m.prepositional(m.tok, t.grammar.via, "via") {
		if refs := r.referents(t, via, bodies); len(refs) > 0 && refs[0].entity != c.From && refs[0].entity != c.To {
			c.Via = refs[0].entity
		}
	}
	if m.frame.Office {
		c.Role = t.office(m)
	}
}

// extent is the share that an adverb beside the trigger tells: "wholly owned".
func (t *tree) extent(trigger int) string {
	for k := range t.Tokens {
		if s := t.grammar.data.Extents[t.form(k)]; s != "" && (t.head(k) == trigger || gap(k, trigger) <= 2) {
			return s
		}
	}
	return ""
}

// value is the value of the mention of kind k that belongs to the trigger: one below it in the tree, or, failing that, in
// its clause; the nearest where there are several.
func (r *reader) value(m *match, k entity.Kind) string {
	t := m.t
	best, dist := "", 1<<30
	clause := t.clause(m.tok)
	for i := range t.Tokens {
		x := t.mention[i]
		if x < 0 || r.doc.Mentions[x].Kind != k || r.doc.Mentions[x].Value == "" || r.doc.Mentions[x].First != i {
			continue
		}
		h := t.mentionHead(x)
		if k == entity.Amount && t.perUnit(r.doc.Mentions[x].Last) || k == entity.Date && !m.frame.Event && !t.since(i) {
			continue
		}
		d := gap(i, m.tok)
		switch {
		case t.within(h, m.tok):
		case t.clause(h) == clause, t.clause(h) == m.tok:
			d += 20
		default:
			continue
		}
		if t.ownedByOther(h, m.tok) {
			d += 40
		}
		if d < dist {
			best, dist = r.doc.Mentions[x].Value, d
		}
	}
	if dist > 60 {
		return ""
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
		if t.grammar.since[t.grammar.plain(t.form(first-back))] {
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

// office is the wording of the office that the trigger names, with those coordinated with it left to their own claims.
func (t *tree) office(m *match) string {
	lo, hi := m.tok, m.last
	if hi < lo {
		lo, hi = hi, lo
	}
	for lo > 0 {
		k := lo - 1
		if t.head(k) != m.tok || t.named(k) >= 0 || t.possessed(k) {
			break
		}
		if r := t.rel(k); r != "amod" && r != "compound" && r != "advmod" {
			break
		}
		if t.grammar.isCue(t, k) {
			break
		}
		lo--
	}
	start, end := t.tok(lo).Start, t.tok(hi).End
	return t.doc.Text[start:end]
}

// isCue reports whether token k alone is a cue of status ("former").
func (g *grammar) isCue(t *tree, k int) bool {
	return len(g.cues[t.lemma(k)]) > 0 || len(g.cues[t.form(k)]) > 0
}
