package claims

import (
	"math"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/lang"
)

// group is the candidates of a document, those without an answer too.
type group struct {
	all      []claim.Example
	features [][]uint32
}

func newGroup(all []claim.Example) *group {
	g := &group{all: all}
	for i := range all {
		g.features = append(g.features, distinct(all[i].Features))
		all[i].Features = nil // by far most of it
	}
	return g
}

// beside are the features of the candidates beside each other, each of which s has judged by itself.
func (g *group) beside(s *lang.Scorer) [][]uint32 {
	odds := make([]float64, len(g.all))
	for i := range g.all {
		odds[i] = math.Log(s.Odds(g.features[i]))
	}
	var out [][]uint32
	for _, f := range claim.BesideOthers(g.all, odds) {
		out = append(out, distinct(f))
	}
	return out
}

// Beside gives the examples as they look beside the other candidates of their documents, each of which s has judged by itself.
func Beside(examples []Example, s *lang.Scorer) []Example {
	seen := map[*group][][]uint32{}
	out := make([]Example, len(examples))
	for i, x := range examples {
		if seen[x.group] == nil {
			seen[x.group] = x.group.beside(s)
		}
		out[i] = x
		out[i].Features = append(seen[x.group][x.at], x.Extra...)
	}
	return out
}

// ToBeside are the examples that the second judgement learns from: each as it looks beside the others where what judges them by themselves has not
// learned from its fold.
func ToBeside(examples []Example, folds int, s Settings) ([]Example, error) {
	var out []Example
	for k := range folds {
		var rest, apart []Example
		for _, x := range examples {
			if x.Fold == k {
				apart = append(apart, x)
			} else {
				rest = append(rest, x)
			}
		}
		w, err := Train(rest, s)
		if err != nil {
			return nil, err
		}
		out = append(out, Beside(apart, lang.NewScorer(w, 1, 0))...)
	}
	return out, nil
}
