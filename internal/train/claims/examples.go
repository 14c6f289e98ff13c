package claims

import (
	"context"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// Examples gives the candidates of a record with their answers: right if the record has the claim, wrong if it does
// not, left out where the record has it but from another sentence. Of a partial record, candidates are wrong only
// between entities that it judges for the link, and all others that it does not have are left out. The names are those
// that the reader finds.
func Examples(r *corpus.Record, reader *nesso.Reader, finder *claim.Finder) ([]Example, error) {
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: r.ID, Title: r.Title, Published: r.Published, Text: r.Text})
	if err != nil {
		return nil, err
	}
	if r.Partial {
		return partialExamples(r, d.Document, finder)
	}
	var out []Example
	ids := score.StandsFor(r, d)
	all, err := finder.Examples(d.Document)
	if err != nil {
		return nil, err
	}
	g := newGroup(all)
	for i, x := range all {
		right, near, status := answer(r, d.Document, &x, ids)
		if right && !near {
			continue
		}
		out = append(out, Example{
			group: g, at: i, Features: g.features[i], Right: right, Weight: 1,
			Status: Status{x.Stance, string(x.ByCues), status}, Claim: ClaimKey(r, string(x.Link), ids[x.From], ids[x.To]),
		})
	}
	return out, nil
}

// partialExamples are those of a partial record.
func partialExamples(r *corpus.Record, d *entity.Document, finder *claim.Finder) ([]Example, error) {
	all, err := finder.Examples(d)
	if err != nil {
		return nil, err
	}
	var out []Example
	p, g := newPartial(r, d), newGroup(all)
	for i, x := range all {
		if v, status, key := p.judge(&x); v != unknown {
			out = append(out, Example{group: g, at: i, Features: g.features[i], Right: v == right, Weight: 1, Status: Status{x.Stance, string(x.ByCues), status}, Claim: key})
		}
	}
	return out, nil
}

// answer tells whether the record holds the claim of a candidate, whether its evidence touches the trigger's sentence,
// and which status it has there.
func answer(r *corpus.Record, d *entity.Document, x *claim.Example, ids []string) (right, near bool, status string) {
	s := d.Runes(d.Sentences[x.Sentence].Span)
	for _, c := range r.Claims {
		if c.Link != string(x.Link) {
			continue
		}
		if c.From == ids[x.From] && c.To == ids[x.To] || x.Link.Symmetric() && c.From == ids[x.To] && c.To == ids[x.From] {
			right = true
			if c.Evidence[0] < s.End && s.Start < c.Evidence[1] {
				near, status = true, c.Status
			}
		}
	}
	return right, near, status
}

// Covered counts the claims that have a right candidate.
func Covered(examples []Example) int {
	seen := map[string]bool{}
	for _, x := range examples {
		if x.Right {
			seen[x.Claim] = true
		}
	}
	return len(seen)
}

// ClaimKey names a claim of a record.
func ClaimKey(r *corpus.Record, link, from, to string) string {
	return r.ID + " " + link + " " + from + " " + to
}
