package main

import (
	"fmt"
	"sort"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// check is what is kept apart to see how well the scorers do.
type check struct {
	name     string
	examples []claims.Example
}

// checks are the development themes with their names given and, if there is a file of it, gold with its names given and as they are found.
func (t *training) checks(dev []*corpus.Record) ([]check, error) {
	x, err := t.examples(dev)
	out := []check{{"themes kept apart", x}}
	if err != nil || t.gold == "" {
		return out, err
	}
	gold, err := corpus.ReadGoldFile(t.gold, t.code)
	if err != nil {
		return nil, err
	}
	for _, steps := range []nesso.Steps{{Entities: score.NewGivenFinder(gold)}, {}} {
		steps.Claims = score.NoClaims{}
		reader, err := nesso.New(nesso.With(steps))
		if err != nil {
			return nil, err
		}
		if x, err = t.examplesWhole(reader, gold); err != nil {
			return nil, err
		}
		name := "gold, names given"
		if steps.Entities == nil {
			name = "gold, names found"
		}
		out = append(out, check{name, x})
	}
	return out, nil
}

// report prints how well probabilities sort the candidates of what is kept apart: average precision, and precision and recall from 0.5.
// others is what judges them beside each other, nil for none.
func report(checks []check, s, others *lang.Scorer) {
	for _, c := range checks {
		all := c.examples
		judge := s
		if others != nil {
			all, judge = claims.Beside(all, s), others
		}
		order, p := make([]int, len(all)), make([]float64, len(all))
		for i, x := range all {
			order[i], p[i] = i, judge.ProbabilityOf(x.Features)
		}
		sort.SliceStable(order, func(i, j int) bool { return p[order[i]] > p[order[j]] })
		area, right, drawn, found := 0.0, 0, 0, 0
		for n, i := range order {
			if p[i] >= claim.DefaultLeast {
				drawn++
			}
			if !all[i].Right {
				continue
			}
			right++
			area += float64(right) / float64(n+1)
			if p[i] >= claim.DefaultLeast {
				found++
			}
		}
		fmt.Printf("%-18s  average precision %.4f, from %.1f on precision %.3f and recall %.3f of the right candidates\n", c.name,
			area/float64(max(right, 1)), claim.DefaultLeast, float64(found)/float64(max(drawn, 1)), float64(found)/float64(max(right, 1)))
	}
}

// listMissed prints the claims of the training part for which the engine has no candidate: no trigger, or an argument that it
// does not reach.
func (t *training) listMissed() error {
	records, _, err := t.parts(t.code)
	if err != nil {
		return err
	}
	learn, err := t.toLearn(records)
	if err != nil {
		return err
	}
	have := map[string]bool{}
	for _, x := range learn {
		if x.Right {
			have[x.Claim] = true
		}
	}
	for _, r := range records {
		name := map[string]string{}
		for _, e := range r.Entities {
			name[e.ID] = e.Name
		}
		text := []rune(r.Text)
		for _, c := range r.Claims {
			if !have[claims.ClaimKey(r, c.Link, c.From, c.To)] && !have[claims.ClaimKey(r, c.Link, c.To, c.From)] {
				fmt.Printf("%s %s.%s %s > %s [%s] %s\n", r.ID, c.Link, c.Status, name[c.From], name[c.To], c.Wording, string(text[c.Evidence[0]:c.Evidence[1]]))
			}
		}
	}
	return nil
}

// withStatus are the right candidates, whose status is known.
func withStatus(all []claims.Example) []claims.Example {
	var out []claims.Example
	for _, x := range all {
		if x.Right && x.Status.Status != "" {
			out = append(out, x)
		}
	}
	return out
}

// reportStatus prints how many statuses of right candidates are right, and of those that are not asserted.
func reportStatus(s *lang.Scorer, check []claims.Example) {
	right, other, otherRight := 0, 0, 0
	for i := range check {
		x := &check[i].Status
		ok := string(claim.ChooseStatus(s, x.Features, claim.Status(x.Rule))) == x.Status
		if ok {
			right++
		}
		if x.Status != "asserted" {
			other++
			if ok {
				otherRight++
			}
		}
	}
	fmt.Printf("status: %d of %d right, %d of %d not asserted\n", right, len(check), otherRight, other)
}
