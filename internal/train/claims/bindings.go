package claims

import (
	"context"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// Bound is a place at which a text makes a claim of its record: what the record says of the claim and the values that may
// hang on it there.
type Bound struct {
	Theme  string
	Joint  bool // no frame found the claim there
	Gold   []corpus.Claim
	Values []claim.Binding
}

// Bindings gives the places at which a record's claims are made: those that frames find and, for each claim, the mentions
// of its ends that are nearest.
func Bindings(r *corpus.Record, reader *nesso.Reader, finder *claim.Finder) ([]Bound, error) {
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: r.ID, Title: r.Title, Published: r.Published, Text: r.Text})
	if err != nil {
		return nil, err
	}
	all, err := finder.Examples(d.Document)
	if err != nil {
		return nil, err
	}
	var out []Bound
	ids := score.StandsFor(r, d)
	for _, x := range all {
		if gold := holding(r, d.Document, &x, ids); len(gold) > 0 {
			out = append(out, Bound{Theme: r.Theme, Gold: gold, Values: x.Bindings()})
		}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		from, to := nearestEnds(d.Document, c, ids)
		if from < 0 && to < 0 {
			continue
		}
		x, ok, err := finder.At(d.Document, claim.Link(c.Link), from, to)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, Bound{Theme: r.Theme, Joint: true, Gold: []corpus.Claim{*c}, Values: x.Bindings()})
		}
	}
	return out, nil
}

// nearestEnds are the mentions of the ends of a claim, in the sentence of its evidence that has both, −1 for one that is
// not named there.
func nearestEnds(d *entity.Document, c *corpus.Claim, ids []string) (from, to int) {
	var froms, tos []int
	for m := range d.Mentions {
		x := &d.Mentions[m]
		s := d.Runes(x.Span)
		if x.Entity < 0 || s.Start < c.Evidence[0] || s.End > c.Evidence[1] {
			continue
		}
		switch ids[x.Entity] {
		case c.From:
			froms = append(froms, m)
		case c.To:
			tos = append(tos, m)
		}
	}
	from, to = -1, -1
	best := 1 << 30
	for _, a := range froms {
		for _, b := range tos {
			gap := max(d.Mentions[a].First-d.Mentions[b].First, d.Mentions[b].First-d.Mentions[a].First)
			if d.Mentions[a].Sentence == d.Mentions[b].Sentence && gap < best {
				from, to, best = a, b, gap
			}
		}
	}
	switch {
	case from >= 0:
	case len(tos) > 0 && (len(froms) == 0 || tos[len(tos)-1] > froms[len(froms)-1]):
		to = tos[len(tos)-1]
	case len(froms) > 0:
		from = froms[len(froms)-1]
	}
	return from, to
}

// holding are the claims of a record that a candidate is, told near its trigger.
func holding(r *corpus.Record, d *entity.Document, x *claim.Example, ids []string) []corpus.Claim {
	s := d.Runes(d.Sentences[x.Sentence].Span)
	var out []corpus.Claim
	for _, c := range r.Claims {
		along := c.From == ids[x.From] && c.To == ids[x.To]
		back := x.Link.Symmetric() && c.From == ids[x.To] && c.To == ids[x.From]
		if c.Link == string(x.Link) && (along || back) && c.Evidence[0] < s.End && s.Start < c.Evidence[1] {
			out = append(out, c)
		}
	}
	return out
}

// gives reports whether a claim of the record has value b.
func (x *Bound) gives(b *claim.Binding) bool {
	for i := range x.Gold {
		if score.Gives(&x.Gold[i], b.Qualifier, b.Value) {
			return true
		}
	}
	return false
}

// Choices are the values with their answers, by qualifier, each of the given weight.
func (x *Bound) Choices(weight float64) []Choice {
	var out []Choice
	for _, q := range claim.Bindable {
		c := Choice{Weight: weight}
		for i := range x.Values {
			if b := &x.Values[i]; b.Qualifier == q {
				c.Values = append(c.Values, Example{Features: distinct(b.Features), Right: x.gives(b)})
			}
		}
		if len(c.Values) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// distinct are hashes, each once.
func distinct(hashes []uint32) []uint32 {
	out := slices.Clone(hashes)
	slices.Sort(out)
	return slices.Compact(out)
}
