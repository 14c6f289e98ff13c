package pairs

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// Passages gives the examples of records whose names are all annotated, with these names.
func Passages(records []*corpus.Record, p *lang.Pack) ([]*Example, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records), Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	return makeAll(records, reader, p)
}

// Set gives the examples of a public set but for the parts that are measured with, with the names that the built-in reader
// finds, since the set names only some. A feature of the set takes up how many of its pairs are linked, which tells
// nothing of other texts. What drafts annotate whole is left out.
func Set(data fs.FS, name string, weight float32, p *lang.Pack, drafted []*corpus.Record) ([]*Example, error) {
	_, records, err := corpus.LoadTraining(data, name, p.Code, drafted)
	if err != nil {
		return nil, err
	}
	reader, err := nesso.New(nesso.With(nesso.Steps{Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	out, err := makeAll(records, reader, p)
	own := uint32(model.HashWord("set " + name))
	for _, x := range out {
		x.Weight = weight
		for i := range x.Pairs {
			x.Pairs[i].Features = append(x.Pairs[i].Features, own)
		}
	}
	return out, err
}

// OfPack gives those of the examples beside the frames and cues of a pack.
func OfPack(p *lang.Pack) ([]*Example, error) {
	shown, err := claims.ShownBy(p)
	if err != nil {
		return nil, err
	}
	var out []*Example
	for i := range shown {
		s := &shown[i]
		r := &corpus.Record{ID: "pack " + s.Text, Lang: p.Code, Text: s.Text, Partial: true} // of values it tells nothing
		xs, err := of(r, s.Document, func(l claim.Link, from, to, _ int) (int8, string) {
			if status, told := s.Status(l, from, to); told {
				return 1, status
			}
			return 0, ""
		}, p)
		if err != nil {
			return nil, err
		}
		out = append(out, xs...)
	}
	return slices.DeleteFunc(out, func(x *Example) bool { return len(x.Pairs) == 0 }), nil
}

func makeAll(records []*corpus.Record, reader *nesso.Reader, p *lang.Pack) ([]*Example, error) {
	var out []*Example
	for _, r := range records {
		xs, err := Make(r, reader, p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.ID, err)
		}
		for _, x := range xs {
			if len(x.Pairs) > 0 {
				out = append(out, x)
			}
		}
	}
	return out, nil
}

// Names lists what the sets are called, separated by commas.
func Names(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}
