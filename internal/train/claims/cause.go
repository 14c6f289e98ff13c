package claims

import (
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Causes are why a claim of a record is missed, in the order in which they are looked for, and that it is met.
var Causes = []string{"met", "an end is no entity", "both ends are one entity", "the kinds do not fit", "no candidate", "only another link", "only the other direction", "below the threshold"}

// Cause tells why a claim of a partial record, with both ends named, was not found in the document that was read.
func Cause(r *corpus.Record, c *corpus.Claim, d *claim.Document, finder *claim.Finder) string {
	p := newPartial(r, d.Document)
	var from, to []int
	for e := range d.Entities {
		if p.stands(e, c.From) {
			from = append(from, e)
		}
		if p.stands(e, c.To) {
			to = append(to, e)
		}
	}
	switch {
	case len(from) == 0 || len(to) == 0:
		return Causes[1]
	case len(from) == 1 && len(to) == 1 && from[0] == to[0]:
		return Causes[2]
	}
	for _, k := range d.Claims {
		if c.Means(string(k.Link)) && slices.Contains(from, k.From) && slices.Contains(to, k.To) {
			return Causes[0]
		}
	}
	if !slices.ContainsFunc(from, func(f int) bool {
		return slices.ContainsFunc(to, func(t int) bool { return mayJoin(c, d, f, t) })
	}) {
		return Causes[3]
	}
	worst := 4
	for _, x := range finder.Examples(d.Document) {
		along := slices.Contains(from, x.From) && slices.Contains(to, x.To)
		against := slices.Contains(from, x.To) && slices.Contains(to, x.From)
		switch {
		case along && c.Means(string(x.Link)):
			return Causes[7]
		case against && c.Means(string(x.Link)):
			worst = max(worst, 6)
		case along || against:
			worst = max(worst, 5)
		}
	}
	return Causes[worst]
}

// mayJoin reports whether the kinds of two entities are those of the ends of a claim: a body is had, run or founded,
// and only a person holds an office.
func mayJoin(c *corpus.Claim, d *claim.Document, from, to int) bool {
	body := d.Entities[to].Kind == entity.Company || d.Entities[to].Kind == entity.Organization
	asset := d.Entities[to].Kind == entity.Product && akin(c.Link)
	return (body || asset) && (c.Link != string(claim.Officer) || d.Entities[from].Kind == entity.Person)
}
