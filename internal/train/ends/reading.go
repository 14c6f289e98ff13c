package ends

import (
	"fmt"
	"math"

	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/lang"
)

// Place is a mark that the scorer decides on, as the reader sees it.
type Place struct {
	states []float32
	ends   bool
}

// Places are the marks of passages that the scorer decides on, by passage, as the pack's reader sees them.
func Places(pack *lang.Pack, passages []Passage) ([][]Place, error) {
	m, err := pack.Model()
	if err != nil {
		return nil, err
	}
	out := make([][]Place, len(passages))
	for i, p := range passages {
		ends, tokens := p.ends(), pack.Rules.Tokens(nil, p.Text(), 0)
		pack.Rules.EndCandidates(tokens, func(first, at int, _ []uint32) bool {
			x := Place{lang.EndStates(m, tokens, first, at), ends[tokens[at-1].End]}
			out[i] = append(out[i], x)
			return x.ends
		})
	}
	return out, nil
}

// penalty is the L2 penalty of the weights of states, each of which has a mean of nought and a variance of one.
const penalty = 10

// TrainReading fits a logistic regression on what the reader makes of the places, by L-BFGS.
func TrainReading(pack *lang.Pack, places [][]Place) (*lang.EndReader, error) {
	var all []Place
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
	fitted, err := claims.Minimize(n+1, 1e-5, f.loss)
	if err != nil {
		return nil, err
	}
	weights := make([]float32, n+1)
	constant := fitted[n]
	for k := range n {
		w := fitted[k] / deviation[k]
		weights[k] = float32(w)
		constant -= w * mean[k]
	}
	weights[n] = float32(constant)
	return lang.NewEndReader(pack.Model, weights), nil
}

// fit is what is fitted: the places with their states made even, a row each.
type fit struct {
	all  []Place
	rows [][]float64
}

// loss is the negative log-likelihood of the places and the penalty of weights w, of which the last is the constant; it writes their gradient.
func (f *fit) loss(w, gradient []float64) float64 {
	sum, n := 0.0, len(w)-1
	for k := range n {
		sum += penalty / 2 * w[k] * w[k]
		gradient[k] = penalty * w[k]
	}
	gradient[n] = 0
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
		g := sign / (1 + math.Exp(-sign*z))
		for k, v := range row {
			gradient[k] += g * v
		}
		gradient[n] += g
	}
	return sum
}

// spread is the mean of each state over the places, and its standard deviation.
func spread(all []Place) (mean, deviation []float64) {
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
