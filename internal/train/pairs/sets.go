package pairs

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/model"
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
