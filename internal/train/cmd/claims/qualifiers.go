package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// qualifiers is the training of the model of qualifiers.
type qualifiers struct {
	learn, more  []claims.Bound // of the language, and of another from which it learns what is common to both
	real, weight float64        // of real text, and of the other language
	folds        int            // of the cross-validation, 0 for none
}

// qualifiers trains the model of qualifiers, reports how it does on themes that it has not seen and on those kept apart, and
// writes it.
func (t *training) qualifiers() error {
	train, dev, err := t.parts(t.code)
	if err != nil {
		return err
	}
	q := &qualifiers{real: t.real, weight: t.weight, folds: t.folds}
	finders, err := t.finders()
	if err != nil {
		return err
	}
	if q.learn, err = bindings(train, finders[:]); err != nil {
		return err
	}
	whole, err := t.finder(-1)
	if err != nil {
		return err
	}
	check, err := bindings(dev, []*claim.Finder{whole})
	if err != nil {
		return err
	}
	var other []*corpus.Record
	if t.also != "" {
		if other, _, err = t.parts(t.also); err != nil {
			return err
		}
		if q.more, err = bindings(other, finders[:]); err != nil {
			return err
		}
	}
	s, err := q.fitAndReport(check)
	if err != nil || t.out == "" {
		return err
	}
	return t.write("qualifiers.txt", s, "Weights of the qualifiers of claims, by hash of the feature.", ownCorpus(len(train)+len(other)))
}

// fitAndReport fits the model and prints how it does across the folds and on what is kept apart.
func (q *qualifiers) fitAndReport(check []claims.Bound) (*lang.Scorer, error) {
	if q.folds > 0 {
		fmt.Printf("%d folds by theme\n", q.folds)
		across, err := q.crossValidate()
		if err != nil {
			return nil, err
		}
		if err := across.Write(os.Stdout); err != nil {
			return nil, err
		}
	}
	s, err := q.fit(q.learn)
	if err != nil {
		return nil, err
	}
	kept := claims.Tally{}
	for i := range check {
		kept.Add(&check[i], s)
	}
	fmt.Println("kept apart")
	return s, kept.Write(os.Stdout)
}

// crossValidate counts how the model does on themes that it has not seen.
func (q *qualifiers) crossValidate() (claims.Tally, error) {
	var themes []string
	for _, x := range q.learn {
		if !slices.Contains(themes, x.Theme) {
			themes = append(themes, x.Theme)
		}
	}
	t := claims.Tally{}
	for fold := range q.folds {
		var learn, check []claims.Bound
		for _, x := range q.learn {
			if slices.Index(themes, x.Theme)%q.folds == fold {
				check = append(check, x)
			} else {
				learn = append(learn, x)
			}
		}
		s, err := q.fit(learn)
		if err != nil {
			return nil, err
		}
		for i := range check {
			t.Add(&check[i], s)
		}
	}
	return t, nil
}

// fit learns from places of the language and all of the other.
func (q *qualifiers) fit(learn []claims.Bound) (*lang.Scorer, error) {
	var all []claims.Choice
	for i := range learn {
		weight := 1.0
		if learn[i].Theme == "" {
			weight = q.real
		}
		all = append(all, learn[i].Choices(weight)...)
	}
	for i := range q.more {
		all = append(all, q.more[i].Choices(q.weight)...)
	}
	weights, err := claims.TrainChoice(all, claims.ForBindings)
	return lang.NewScorer(weights, 1, 0), err
}

// bindings are the places of the claims of records, with the names given, as the finder of the part that each record is in
// sees them.
func bindings(records []*corpus.Record, finders []*claim.Finder) ([]claims.Bound, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records)}))
	if err != nil {
		return nil, err
	}
	var out []claims.Bound
	for _, r := range records {
		x, err := claims.Bindings(r, reader, finders[pairs.Fold(r)%len(finders)])
		if err != nil {
			return nil, err
		}
		out = append(out, x...)
	}
	return out, nil
}
