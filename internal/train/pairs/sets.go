package pairs

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// measuredWith are the parts of public sets that nothing is learned from.
var measuredWith = []string{"3", "dev", "apart"}

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
// nothing of other texts.
func Set(data fs.FS, name string, weight float32, p *lang.Pack) ([]*Example, error) {
	sets := corpus.Sets()
	if i := slices.IndexFunc(sets, func(s corpus.Set) bool { return s.Name == name }); i >= 0 && (sets[i].Lang != p.Code || sets[i].Use != "train") {
		return nil, fmt.Errorf("the set %s is in %q, for %s", name, sets[i].Lang, sets[i].Use)
	}
	records, err := corpus.LoadSet(data, name)
	if err != nil {
		return nil, err
	}
	records = slices.DeleteFunc(records, func(r *corpus.Record) bool { return slices.Contains(measuredWith, r.Part) })
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
