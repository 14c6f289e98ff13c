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
func Cause(r *corpus.Record, c *corpus.Claim, d *claim.Document, finder *claim.Finder) (string, error) {
	l := &lookup{Claim: c, doc: d}
	l.from, l.to = ends(newPartial(r, d.Document), c)
	switch {
	case len(l.from) == 0 || len(l.to) == 0:
		return Causes[1], nil
	case len(l.from) == 1 && len(l.to) == 1 && l.from[0] == l.to[0]:
		return Causes[2], nil
	case slices.ContainsFunc(d.Claims, l.isMetBy):
		return Causes[0], nil
	case !l.mayJoin():
		return Causes[3], nil
	}
	closest := 4
	all, err := finder.Examples(d.Document)
	if err != nil {
		return "", err
	}
	for _, x := range all {
		closest = max(closest, l.closeness(&x))
	}
	return Causes[closest], nil
}

// lookup is the search of a claim in a document that was read.
type lookup struct {
	*corpus.Claim
	doc      *claim.Document
	from, to []int // the entities that stand for its ends
}

// ends lists the entities of a document that stand for the ends of a claim.
func ends(p *partial, c *corpus.Claim) (from, to []int) {
	for e := range p.doc.Entities {
		if p.stands(e, c.From) {
			from = append(from, e)
		}
		if p.stands(e, c.To) {
			to = append(to, e)
		}
	}
	return from, to
}

// isMetBy reports whether a claim of the document is the one looked for.
func (l *lookup) isMetBy(k claim.Claim) bool {
	return l.Means(string(k.Link)) && slices.Contains(l.from, k.From) && slices.Contains(l.to, k.To)
}

// closeness is the cause that a candidate speaks for, an index in Causes; the closest candidates have the highest.
func (l *lookup) closeness(x *claim.Example) int {
	along := slices.Contains(l.from, x.From) && slices.Contains(l.to, x.To)
	against := slices.Contains(l.from, x.To) && slices.Contains(l.to, x.From)
	means := l.Means(string(x.Link))
	switch {
	case along && means:
		return 7
	case against && means:
		return 6
	case along || against:
		return 5
	}
	return 4
}

// mayJoin reports whether the kinds of any two entities that stand for the ends are those of the ends of the claim.
func (l *lookup) mayJoin() bool {
	return slices.ContainsFunc(l.from, func(f int) bool {
		return slices.ContainsFunc(l.to, func(t int) bool { return mayJoin(l.Claim, l.doc, f, t) })
	})
}

// mayJoin reports whether the kinds of two entities are those of the ends of a claim: a body is had, run or founded,
// and only a person holds an office.
func mayJoin(c *corpus.Claim, d *claim.Document, from, to int) bool {
	body := d.Entities[to].Kind == entity.Company || d.Entities[to].Kind == entity.Organization
	asset := d.Entities[to].Kind == entity.Product && akin(c.Link)
	return (body || asset) && (c.Link != string(claim.Officer) || d.Entities[from].Kind == entity.Person)
}
