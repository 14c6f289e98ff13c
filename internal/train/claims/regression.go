// Package claims trains the scorers of claims: of candidates by themselves and beside each other, of their status, and of what hangs on them.
package claims

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/optimize"
)

// Example is a candidate with its answer.
type Example struct {
	Features []uint32
	Right    bool
	Weight   float64
	Status   Status   // of a right one
	Claim    string   // what the record calls the claim, the same for all candidates of one
	Extra    []uint32 // features that are no candidate's own, such as its set
	Fold     int      // what is judged beside others by weights that have not seen its fold

	group *group // the document's candidates, of which it is the one at
	at    int
}

// Choice is a set of values of which at most one is right: that of a qualifier of a claim, a candidate or none, a status.
type Choice struct {
	Values []Example
	Weight float64
	Sure   bool // one of the values is right: none, whose score is nought, is no choice
}

// Settings are those of the training.
type Settings struct {
	Penalty float64 // L2, of the square of each weight
	Least   float64 // weights nearer to nought are left out
	Seen    int     // features that fewer values have are left out
}

// Settings that served well: of what is told about the candidates of unseen themes and of articles.
var (
	ByThemselves  = Settings{Penalty: 15, Least: 0.005, Seen: 8}
	ForNeighbours = Settings{Penalty: 30, Least: 0.005, Seen: 8}
	ForStatus     = Settings{Penalty: 1, Least: 0.02, Seen: 2}
	ForBindings   = Settings{Penalty: 5, Least: 0.02, Seen: 6}
)

// Train fits a logistic regression to examples.
func Train(examples []Example, s Settings) (map[uint32]float32, error) {
	choices := make([]Choice, len(examples))
	for i := range examples {
		choices[i] = Choice{Values: examples[i : i+1], Weight: examples[i].Weight}
	}
	return TrainChoice(choices, s)
}

// TrainChoice fits a multinomial logit (McFadden, 1974) over the values of each choice, and none of them, with an L2 penalty by L-BFGS (Liu and
// Nocedal, 1989). Where several values are right, their probabilities count together. The error is that of a fit that came to nothing.
func TrainChoice(choices []Choice, s Settings) (map[uint32]float32, error) {
	p := newProblem(choices, s)
	w, err := Minimize(len(p.names), 1e-6, p.loss)
	if err != nil {
		return nil, err
	}
	out := map[uint32]float32{}
	for k, f := range p.names {
		if math.Abs(w[k]) >= s.Least {
			out[f] = float32(w[k])
		}
	}
	return out, nil
}

// Minimize gives the n weights of the least loss by L-BFGS, from nought on, until the loss falls by less than a part of itself five times.
// loss also writes the gradient, and is asked once for each place.
func Minimize(n int, part float64, loss func(w, gradient []float64) float64) ([]float64, error) {
	var at []float64
	value, slope := 0.0, make([]float64, n)
	look := func(w []float64) {
		if at == nil || !slices.Equal(at, w) {
			at = append(at[:0], w...)
			value = loss(w, slope)
		}
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { look(w); return value },
		Grad: func(gradient, w []float64) { look(w); copy(gradient, slope) },
	}
	r, err := optimize.Minimize(problem, make([]float64, n), &optimize.Settings{
		MajorIterations: 300, Converger: &optimize.FunctionConverge{Relative: part, Iterations: 5},
	}, &optimize.LBFGS{})
	if r == nil {
		return nil, fmt.Errorf("fitting %d weights: %w", n, err)
	}
	return r.X, nil
}

// problem is what is fitted.
type problem struct {
	choices []Choice
	names   []uint32    // of the weights
	rows    [][][]int32 // the weights that the values of each choice have
	penalty float64
}

// newProblem numbers the features that enough values have.
func newProblem(choices []Choice, s Settings) *problem {
	count := map[uint32]int{}
	for _, c := range choices {
		for _, x := range c.Values {
			for _, f := range x.Features {
				count[f]++
			}
		}
	}
	p := &problem{choices: choices, penalty: s.Penalty, rows: make([][][]int32, len(choices))}
	index := map[uint32]int32{}
	for i, c := range choices {
		for _, x := range c.Values {
			var row []int32
			for _, f := range x.Features {
				if count[f] < s.Seen {
					continue
				}
				k, seen := index[f]
				if !seen {
					k = int32(len(p.names))
					index[f] = k
					p.names = append(p.names, f)
				}
				row = append(row, k)
			}
			p.rows[i] = append(p.rows[i], row)
		}
	}
	return p
}

// loss is the negative log-likelihood of the right values and the penalty of weights w; it writes their gradient.
func (p *problem) loss(w, gradient []float64) float64 {
	loss := 0.0
	for k := range w {
		loss += p.penalty / 2 * w[k] * w[k]
		gradient[k] = p.penalty * w[k]
	}
	var scores []float64
	for i := range p.choices {
		c := &p.choices[i]
		scores = scores[:0]
		for _, row := range p.rows[i] {
			z := 0.0
			for _, k := range row {
				z += w[k]
			}
			scores = append(scores, z)
		}
		loss += c.Weight * c.judge(scores)
		for v, row := range p.rows[i] {
			for _, k := range row {
				gradient[k] += c.Weight * scores[v]
			}
		}
	}
	return loss
}

// judge gives the negative log-likelihood of a choice whose values have the scores, and puts its derivatives in their place.
func (c *Choice) judge(scores []float64) float64 {
	top := 0.0
	if c.Sure {
		top = math.Inf(-1)
	}
	for _, z := range scores {
		top = max(top, z)
	}
	sum, right, any := 0.0, 0.0, false
	for v, z := range scores {
		scores[v] = math.Exp(z - top)
		sum += scores[v]
		if c.Values[v].Right {
			right, any = right+scores[v], true
		}
	}
	if !c.Sure {
		sum += math.Exp(-top)
	}
	if !any {
		right = math.Exp(-top)
	}
	for v, e := range scores {
		scores[v] = e / sum
		if c.Values[v].Right {
			scores[v] -= e / right
		}
	}
	return math.Log(sum) - math.Log(right)
}
