package ends

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/optimize"

	"github.com/nesso-graph/nesso/lang"
)

// place is a mark that the scorer decides on, as the reader sees it.
type place struct {
	states []float32
	ends   bool
}

// Places are the marks of passages that the scorer decides on, by passage, as the pack's reader sees them.
func Places(pack *lang.Pack, passages []Passage) ([][]place, error) {
	m, err := pack.Model()
	if err != nil {
		return nil, err
	}
	out := make([][]place, len(passages))
	for i, p := range passages {
		ends, tokens := p.ends(), pack.Rules.Tokens(nil, p.Text(), 0)
		pack.Rules.EndCandidates(tokens, func(first, at int, _ []uint32) bool {
			x := place{lang.EndStates(m, tokens, first, at), ends[tokens[at-1].End]}
			out[i] = append(out[i], x)
			return x.ends
		})
	}
	return out, nil
}

// penalty is the L2 penalty of the weights of states, each of which has a mean of nought and a variance of one.
const penalty = 10

// TrainReading fits a logistic regression on what the reader makes of the places, by L-BFGS.
func TrainReading(pack *lang.Pack, places [][]place) (*lang.EndReader, error) {
	var all []place
	for _, p := range places {
		all = append(all, p...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("language %s: no hard cases", pack.Code)
	}
	mean, deviation := spread(all)
	f := &fit{all: all, rows: make([][]float64, len(all))}
	for i, x := range all {
		f.rows[i] = make([]float64, len(mean))
		for k, v := range x.states {
			f.rows[i][k] = (float64(v) - mean[k]) / deviation[k]
		}
	}
	n := len(mean)
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return f.loss(w, nil) },
		Grad: func(gradient, w []float64) { f.loss(w, gradient) },
	}
	r, err := optimize.Minimize(problem, make([]float64, n+1), &optimize.Settings{
		MajorIterations: 200, Converger: &optimize.FunctionConverge{Relative: 1e-5, Iterations: 5},
	}, &optimize.LBFGS{})
	if r == nil {
		return nil, fmt.Errorf("fitting %d weights of states: %w", n, err)
	}
	weights := make([]float32, n+1)
	constant := r.X[n]
	for k := range n {
		w := r.X[k] / deviation[k]
		weights[k] = float32(w)
		constant -= w * mean[k]
	}
	weights[n] = float32(constant)
	return lang.NewEndReader(pack.Model, weights), nil
}

// fit is what is fitted: the places with their states made even, a row each.
type fit struct {
	all  []place
	rows [][]float64
}

// loss is the negative log-likelihood of the places and the penalty of weights w, of which the last is the constant; it writes their gradient if
// there is a place for it.
func (f *fit) loss(w, gradient []float64) float64 {
	sum, n := 0.0, len(w)-1
	for k := range n {
		sum += penalty / 2 * w[k] * w[k]
	}
	if gradient != nil {
		for k := range n {
			gradient[k] = penalty * w[k]
		}
		gradient[n] = 0
	}
	for i, row := range f.rows {
		z := w[n]
		for k, v := range row {
			z += w[k] * v
		}
		sign := 1.0
		if f.all[i].ends {
			sign = -1
		}
		sum += max(sign*z, 0) + math.Log1p(math.Exp(-math.Abs(z)))
		if gradient != nil {
			g := sign / (1 + math.Exp(-sign*z))
			for k, v := range row {
				gradient[k] += g * v
			}
			gradient[n] += g
		}
	}
	return sum
}

// spread is the mean of each state over the places, and its standard deviation.
func spread(all []place) (mean, deviation []float64) {
	n := len(all[0].states)
	mean, deviation = make([]float64, n), make([]float64, n)
	for _, x := range all {
		for k, v := range x.states {
			mean[k] += float64(v) / float64(len(all))
		}
	}
	for _, x := range all {
		for k, v := range x.states {
			d := float64(v) - mean[k]
			deviation[k] += d * d / float64(len(all))
		}
	}
	for k := range deviation {
		deviation[k] = math.Sqrt(deviation[k]) + 1e-6
	}
	return mean, deviation
}
