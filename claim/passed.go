package claim

import (
	"math"
	"slices"
	"strconv"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// passOn gives those who sell or buy somebody's stake the share that the text says the holder has: "Alfa, which owns 40% of Beta, will sell
// | its stake to Gamma", or the part of it that is told: "sold half of its stake".
func (r *reader) passOn(claims []Claim, of []scored) {
	for i := range of {
		c, m := &claims[i], of[i].m
		if c.Link != Seller && c.Link != Acquirer || !m.transfers() {
			continue
		}
		s := of[i].site()
		stake, part := s.stakeDealt()
		if stake < 0 || part == whole && c.Share != "" {
			continue
		}
		c.Share = ""
		holder := r.holderOf(s, c, stake, claims, of)
		for j := range claims {
			if o := &claims[j]; o.Link == Owner && o.From == holder && o.To == c.To && o.Status != Denied && o.Status != Planned && o.Share != "" {
				c.Share = partOf(o.Share, part)
			}
		}
	}
}

// transfers reports whether what the trigger says has a buyer: who cuts a stake may keep some of it.
func (m *match) transfers() bool {
	return slices.ContainsFunc(m.frame.Pairs, func(p lang.Pair) bool { return Link(p.Link) == Acquirer })
}

// partOf is so many percent of a share, "" where the share is no figure.
func partOf(share string, percent float64) string {
	n, err := strconv.ParseFloat(share, 64)
	if percent == whole {
		return share
	}
	if err != nil {
		return ""
	}
	return strconv.FormatFloat(math.Round(n*percent)/whole, 'f', -1, 64)
}

// holderOf is the entity whose stake the claim of a site passes on, −1 where that is not told.
func (r *reader) holderOf(s *site, c *Claim, stake int, claims []Claim, of []scored) int {
	if c.Link == Seller {
		return c.From
	}
	t := s.t
	owners := t.possessors(stake)
	for _, k := range t.kids[stake] {
		if t.rel(k) == "nmod" && t.grammar.of[t.preposition(k)] && t.named(k) >= 0 {
			owners = append(owners, phrase(k, "of"))
		}
	}
	for _, f := range owners {
		if x, ok := clearly(r.referents(t, f, holders)); ok && x.entity != c.From && x.entity != c.To {
			return x.entity
		}
	}
	for j := range claims {
		if o := &claims[j]; o.Link == Seller && o.To == c.To && of[j].m.t == t {
			return o.From
		}
	}
	return -1
}

// stakeDealt is the noun for somebody's stake that is the object of the trigger, or in the passive its subject, and how much of it, in percent, is dealt in:
// "sold | its stake", "sold half of | its stake". The noun is −1 where there is none, or where it measures a stake itself.
func (s *site) stakeDealt() (stake int, part float64) {
	t, rel := s.t, "obj"
	if !t.isVerb(s.tok) {
		return -1, 0
	}
	if t.isPassive(s.tok) {
		rel = "nsubj"
	}
	k := t.child(s.tok, rel)
	if n, err := strconv.ParseFloat(s.extentAt(k), 64); err == nil && n < whole {
		for _, o := range t.kids[k] {
			if t.rel(o) == "nmod" && t.grammar.of[t.preposition(o)] && t.isStake(o) {
				return o, n
			}
		}
	}
	if k < 0 || !t.isStake(k) || s.extentAt(k) != "" {
		return -1, 0
	}
	return k, whole
}

// extentAt is the share that the word at token k tells, "" for none.
func (s *site) extentAt(k int) string {
	if k < 0 {
		return ""
	}
	return s.t.grammar.data.Extents[s.t.lemma(k)]
}

// isStake reports whether token k is a noun for the stake that somebody has, without a measure of its own.
func (t *tree) isStake(k int) bool {
	if t.mention[k] >= 0 || !t.grammar.classes["stake"][t.lemma(k)] || t.grammar.remainder[t.lemma(k)] || !t.hasPossessor(k) && !t.isDefinite(k) {
		return false
	}
	return !slices.ContainsFunc(t.kids[k], func(m int) bool {
		x := t.mention[m]
		return x >= 0 && t.doc.Mentions[x].Kind == entity.Share || t.grammar.data.Extents[t.lemma(m)] != "" || t.grammar.remainder[t.lemma(m)]
	})
}
