package main

import (
	"fmt"
	"sort"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/lang"
)

// report prints how well probabilities sort the candidates: precision and recall at some thresholds.
func report(s *lang.Scorer, check []claims.Example) {
	type scored struct {
		p     float64
		right bool
	}
	var all []scored
	total := 0
	for _, x := range check {
		all = append(all, scored{s.ProbabilityOf(x.Features), x.Right})
		if x.Right {
			total++
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].p > all[j].p })
	for _, least := range []float64{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3} {
		n, right := 0, 0
		for _, x := range all {
			if x.p >= least {
				n++
				if x.right {
					right++
				}
			}
		}
		fmt.Printf("from %.1f: precision %.3f, recall of the right candidates %.3f\n", least, float64(right)/float64(max(n, 1)), float64(right)/float64(max(total, 1)))
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

// statuses are those of the right candidates.
func statuses(all []claims.Example) []claims.Status {
	var out []claims.Status
	for _, x := range all {
		if x.Right && x.Status.Status != "" {
			out = append(out, x.Status)
		}
	}
	return out
}

// reportStatus prints how many statuses of right candidates are right, and of those that are not asserted.
func reportStatus(s *lang.Scorer, check []claims.Status) {
	right, other, otherRight := 0, 0, 0
	for _, x := range check {
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
