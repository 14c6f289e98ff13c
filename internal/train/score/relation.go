package score

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Facts counts facts of a public set: claims that were found and how many of them are right, facts that are there and
// how many of them were found. The two kinds of right may differ, since one entity of ours may stand for several of
// theirs.
type Facts struct {
	Found, Right, There, Met int
	Errors                   []string // what was found wrongly and missed
}

// PRF is precision, recall and their harmonic mean.
func (f Facts) PRF() (p, r, f1 float64) {
	p, r = float64(f.Right)/float64(max(1, f.Found)), float64(f.Met)/float64(max(1, f.There))
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return p, r, f1
}

// Add adds the counts of g.
func (f *Facts) Add(g Facts) {
	f.Found += g.Found
	f.Right += g.Right
	f.There += g.There
	f.Met += g.Met
	f.Errors = append(f.Errors, g.Errors...)
}

// Touched gives, for each entity found, the ids of the record's entities that it stands for: one of its mentions
// overlaps one of theirs.
func Touched(r *corpus.Record, d *entity.Document) [][]string {
	out := make([][]string, len(d.Entities))
	for i, e := range d.Entities {
		for _, m := range e.Mentions {
			s := d.Runes(d.Mentions[m].Span)
			for _, g := range r.Entities {
				for _, w := range g.Mentions {
					if s.Start < w[1] && w[0] < s.End && !slices.Contains(out[i], g.ID) {
						out[i] = append(out[i], g.ID)
					}
				}
			}
		}
	}
	return out
}

// found is a link between two entities.
type found struct {
	link     string
	from, to int
}

// describe tells of a wrong claim.
func (h *found) describe(r *corpus.Record, d *claim.Document) string {
	return fmt.Sprintf("%s  + %s %s > %s  “%s”", r.ID, h.link, d.Entities[h.from].Name, d.Entities[h.to].Name, r.Text)
}

// missedFact tells of a fact that no claim meets.
func missedFact(r *corpus.Record, c *corpus.Claim) string {
	name := map[string]string{}
	for _, e := range r.Entities {
		name[e.ID] = e.Name
	}
	return fmt.Sprintf("%s  - %s %s > %s  “%s”", r.ID, c.Wording, name[c.From], name[c.To], r.Text)
}

// foundClaims are the claims to keep by link and ends, each once; what is denied is no claim here.
func foundClaims(d *claim.Document, keep func(*claim.Claim) bool) []found {
	var out []found
	for i := range d.Claims {
		c := &d.Claims[i]
		f := found{string(c.Link), c.From, c.To}
		if c.Status != claim.Denied && keep(c) && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// Property compares the claims of a passage with the facts of one property of KnowledgeNet, of which both ends are
// named. A passage that was not annotated for the property counts nothing.
func Property(r *corpus.Record, d *claim.Document, property string) Facts {
	var f Facts
	if !slices.ContainsFunc(r.Judged, func(j corpus.Judged) bool { return j.Name == property }) {
		return f
	}
	touched := Touched(r, d.Document)
	have := foundClaims(d, propertyClaims[property])
	facts := NamedFacts(r, property)
	right := make([]bool, len(have))
	for k := range facts {
		c, met := &facts[k], false
		for i, h := range have {
			if slices.Contains(touched[h.from], c.From) && slices.Contains(touched[h.to], c.To) {
				met, right[i] = true, true
			}
		}
		f.There++
		f.Met += count(met)
		if !met {
			f.Errors = append(f.Errors, missedFact(r, c))
		}
	}
	for i := range have {
		f.Found++
		f.Right += count(right[i])
		if !right[i] {
			f.Errors = append(f.Errors, have[i].describe(r, d))
		}
	}
	return f
}

// propertyClaims tells which claims say what a property says.
var propertyClaims = map[string]func(*claim.Claim) bool{
	"SUBSIDIARY_OF": func(c *claim.Claim) bool { return c.Link == claim.Owner },
	"FOUNDED_BY":    func(c *claim.Claim) bool { return c.Link == claim.Founder },
	"CEO":           func(c *claim.Claim) bool { return c.Link == claim.Officer && chiefExecutive(c.Role) },
}

// chiefExecutive reports whether an English role is that of a chief executive.
func chiefExecutive(role string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if w == "ceo" {
			return true
		}
	}
	return strings.Contains(strings.ReplaceAll(strings.ToLower(role), "-", " "), "chief executive")
}

// NamedFacts are the claims of a record that have the wording and a mention at both ends.
func NamedFacts(r *corpus.Record, wording string) []corpus.Claim {
	named := map[string]bool{}
	for _, e := range r.Entities {
		named[e.ID] = len(e.Mentions) > 0
	}
	var out []corpus.Claim
	for _, c := range r.Claims {
		if c.Wording == wording && named[c.From] && named[c.To] {
			out = append(out, c)
		}
	}
	return out
}

// HoldingWordings are the relations of CORE that [Pairs] looks for, HoldingLinks ours for them.
var (
	HoldingWordings = []string{"acquired_by", "subsidiary_of", "shareholder_of"}
	HoldingLinks    = []string{"acquirer", "owner", "investor"}
)

// Pairs compares the claims between the judged pairs of a record of CORE, both named: who bought, owns or finances
// whom. All other relations, and none, are negatives; the direction counts. The counts are by relation, what is found
// where there is none of the three under "none".
func Pairs(r *corpus.Record, d *claim.Document) map[string]Facts {
	out := map[string]Facts{}
	touched := Touched(r, d.Document)
	have := foundClaims(d, func(c *claim.Claim) bool { return slices.Contains(HoldingLinks, string(c.Link)) })
	named := map[string]bool{}
	for _, e := range r.Entities {
		named[e.ID] = len(e.Mentions) > 0
	}
	for _, j := range r.Judged {
		if !named[j.A] || !named[j.B] || j.A == j.B {
			continue
		}
		row, fact := "none", factOf(r, &j)
		var f Facts
		if fact != nil {
			row, f.There = fact.Wording, 1
		}
		for _, h := range have {
			along, against := h.joins(touched, j.A, j.B), h.joins(touched, j.B, j.A)
			if along || against {
				right := fact != nil && fact.Means(h.link) && (along && fact.From == j.A || against && fact.From == j.B)
				f.tally(right, func() string { return h.describe(r, d) })
			}
		}
		if f.There > f.Met {
			f.Errors = append(f.Errors, missedFact(r, fact))
		}
		sum := out[row]
		sum.Add(f)
		out[row] = sum
	}
	return out
}

// tally counts a claim that was found for a single fact, or for none; describe tells of a wrong one.
func (f *Facts) tally(right bool, describe func() string) {
	f.Found++
	if right {
		f.Right, f.Met = f.Right+1, 1
	} else {
		f.Errors = append(f.Errors, describe())
	}
}

// joins reports whether the ends of the link stand for the entities from and to of the record.
func (h *found) joins(touched [][]string, from, to string) bool {
	return slices.Contains(touched[h.from], from) && slices.Contains(touched[h.to], to)
}

// factOf is the claim that a judged pair holds, of the relations that count; nil if it holds another or none.
func factOf(r *corpus.Record, j *corpus.Judged) *corpus.Claim {
	for i := range r.Claims {
		c := &r.Claims[i]
		ends := c.From == j.A && c.To == j.B || c.From == j.B && c.To == j.A
		if ends && c.Wording == j.Name && slices.Contains(HoldingWordings, j.Name) {
			return c
		}
	}
	return nil
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
