package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// parts are the records of a language to learn from and those kept apart.
func (t *training) parts(code string) (train, dev []*corpus.Record, err error) {
	files, err := corpus.Load(os.DirFS(t.folder), code, t.public)
	return score.Passages(files, "train"), score.Passages(files, "dev"), err
}

// toLearn are the examples of the records, those of the pack, and those of the other language if there is one.
func (t *training) toLearn(train []*corpus.Record) ([]claims.Example, error) {
	learn, err := t.examples(train)
	if err != nil {
		return nil, err
	}
	plain, err := t.packExamples()
	if err != nil {
		return nil, err
	}
	learn = append(learn, plain...)
	if t.also == "" {
		return learn, nil
	}
	more, err := t.otherLanguage()
	return append(learn, more...), err
}

// otherLanguage gives the examples of the training part of the other language, at a lower weight.
func (t *training) otherLanguage() ([]claims.Example, error) {
	train, _, err := t.parts(t.also)
	if err != nil {
		return nil, err
	}
	out, err := t.examples(train)
	for i := range out {
		out[i].Weight *= 0.5
	}
	return out, err
}

// packExamples are those of the frames and cues of a language.
func (t *training) packExamples() ([]claims.Example, error) {
	packs, err := t.withNetworks(-1)
	if err != nil {
		return nil, err
	}
	finder, err := claim.NewFinder(packs...)
	if err != nil {
		return nil, err
	}
	for _, p := range packs {
		if p.Code == t.code {
			return claims.OfPack(p, finder)
		}
	}
	return nil, fmt.Errorf("no pack for language %q", t.code)
}

// examples are those of records whose names are given.
func (t *training) examples(records []*corpus.Record) ([]claims.Example, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records), Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	return t.examplesWith(reader, records)
}

// examplesWith sees each record with the networks that have not learned from it.
func (t *training) examplesWith(reader *nesso.Reader, records []*corpus.Record) ([]claims.Example, error) {
	finders, err := t.finders()
	if err != nil {
		return nil, err
	}
	var out []claims.Example
	for _, r := range records {
		x, err := claims.Examples(r, reader, finders[pairs.Fold(r)])
		if err != nil {
			return nil, err
		}
		for i := range x {
			x[i].Fold = pairs.Fold(r)
			if r.Theme == "" {
				x[i].Weight *= t.real
			}
		}
		out = append(out, x...)
	}
	return out, nil
}

// examplesWhole sees each record with the networks that have learned from all parts.
func (t *training) examplesWhole(reader *nesso.Reader, records []*corpus.Record) ([]claims.Example, error) {
	finder, err := t.finder(-1)
	if err != nil {
		return nil, err
	}
	var out []claims.Example
	for _, r := range records {
		x, err := claims.Examples(r, reader, finder)
		if err != nil {
			return nil, err
		}
		out = append(out, x...)
	}
	return out, nil
}

// finders are those with the networks that leave each part out.
func (t *training) finders() (out [pairs.Folds]*claim.Finder, err error) {
	for fold := range out {
		if out[fold], err = t.finder(fold); err != nil {
			return out, err
		}
	}
	return out, nil
}

// finder is one with the networks that leave a part out, −1 for none.
func (t *training) finder(without int) (*claim.Finder, error) {
	packs, err := t.withNetworks(without)
	if err != nil {
		return nil, err
	}
	return claim.NewFinder(packs...)
}

// withNetworks are the built-in packs with the networks of pairs that leave a part out, −1 for none.
func (t *training) withNetworks(without int) ([]*lang.Pack, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return nil, err
	}
	for i, p := range packs {
		name := filepath.Join(t.networks, p.Code+".bin")
		if without >= 0 {
			name = filepath.Join(t.networks, fmt.Sprintf("%s.%d.bin", p.Code, without))
		}
		q := *p
		q.Pairs = sync.OnceValues(func() (*pair.Network, error) {
			if t.networks == "" {
				return nil, nil
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			m, err := p.Model()
			if err != nil {
				return nil, err
			}
			return pair.Load(data, m)
		})
		packs[i] = &q
	}
	return packs, nil
}
