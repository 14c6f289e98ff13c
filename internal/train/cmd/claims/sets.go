package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// learnt is a public set to learn from, without the parts that are measured with.
type learnt struct {
	corpus.Set
	weight  float64 // of an example
	records []*corpus.Record
}

// readSets reads the sets of the list, "knowledgenet:0.5,core", but for the texts that drafts annotate.
func (t *training) readSets(drafted []*corpus.Record) error {
	if t.list == "" {
		return nil
	}
	if t.public == nil {
		return errors.New("give the folder of public sets with -data")
	}
	for _, item := range strings.Split(t.list, ",") {
		name, own, has := strings.Cut(item, ":")
		l := learnt{weight: t.weight}
		if has {
			w, err := strconv.ParseFloat(own, 64)
			if err != nil || w < 0 {
				return fmt.Errorf("%q: the weight is no number from 0", item)
			}
			l.weight = w
		}
		var err error
		if l.Set, l.records, err = corpus.LoadTraining(t.public, name, t.code, drafted); err != nil {
			return err
		}
		t.sets = append(t.sets, l)
	}
	return nil
}

// ofSet are the examples of a set, with the names that the built-in reader finds, since the set names only some. A feature
// of the set takes up how many of its judged candidates are right, which tells nothing of other texts.
func (t *training) ofSet(l *learnt) ([]claims.Example, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	out, err := t.examplesWith(reader, l.records)
	right := 0
	for i := range out {
		out[i].Weight = l.weight
		out[i].Extra = []uint32{lang.FeatureHash("set=" + l.Name)}
		out[i].Features = slices.Concat(out[i].Features, out[i].Extra)
		if out[i].Right {
			right++
		}
	}
	claimed := 0
	for _, r := range l.records {
		claimed += len(r.Claims)
	}
	fmt.Printf("%s: %d texts, %d claims of which %d have a candidate, %d right and %d wrong candidates\n",
		l.Name, len(l.records), claimed, claims.Covered(out), right, len(out)-right)
	return out, err
}
