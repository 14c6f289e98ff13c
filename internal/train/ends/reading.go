package ends

import (
	"fmt"
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/lang"
)

// Place is a mark that the scorer decides on, as the reader sees it.
type Place struct {
	states []float32
	ends   bool
	weight float32
}

// weightDraft is that of a place of a draft with hard ends put in; one of a hard case has 1.
const weightDraft = 0.3

// sure is the probability up to which a scorer is sure of a place in a draft, which then is not learned from.
const sure = 0.01

// Places are the marks of passages that the scorer decides on, by passage, as the pack's reader sees them.
func Places(pack *lang.Pack, passages []Passage) ([][]Place, error) {
	return places(pack, passages, 1, func([]uint32) bool { return true })
}

// HardPlaces are those of drafts of which a scorer that has not learned from them is not sure.
func HardPlaces(pack *lang.Pack, scorer *lang.Scorer, drafts []Passage) ([][]Place, error) {
	return places(pack, drafts, weightDraft, func(features []uint32) bool {
		p := scorer.ProbabilityOf(features)
		return p > sure && p < 1-sure
	})
}

func places(pack *lang.Pack, passages []Passage, weight float32, wanted func(features []uint32) bool) ([][]Place, error) {
	m, err := pack.Model()
	if err != nil {
		return nil, err
	}
	out := make([][]Place, len(passages))
	for i, p := range passages {
		ends, tokens := p.ends(), pack.Rules.Tokens(nil, p.Text(), 0)
		pack.Rules.EndCandidates(tokens, func(first, at int, features []uint32) bool {
			right := ends[tokens[at-1].End]
			if wanted(features) {
				out[i] = append(out[i], Place{lang.EndStates(m, tokens, first, at), right, weight})
			}
			return right
		})
	}
	return out, nil
}

// plan is how the network is trained, found by leaving out a quarter of the hard cases at a time.
var plan = neural.JudgePlan{Width: 48, Epochs: 14, Batch: 128, Rate: 0.001, Decay: 0.01, DropInput: 0.2, Drop: 0.3}

// How far from its mean, in deviations, a state counts, and the least deviation.
const (
	farthest     = 8
	deviationMin = 0.1
)

// TrainReading trains the network that tells ends by what the reader makes of places.
func TrainReading(pack *lang.Pack, places [][]Place) (*lang.EndReader, *lang.EndNetwork, error) {
	var all []Place
	for _, p := range places {
		all = append(all, p...)
	}
	if len(all) == 0 {
		return nil, nil, fmt.Errorf("language %s: no hard cases", pack.Code)
	}
	mean, deviation := spread(all)
	x, right, weights := matrix.New(len(all), len(mean)), make([]bool, len(all)), make([]float32, len(all))
	for i, p := range all {
		row := x.Row(i)
		for k, v := range p.states {
			row[k] = max(-farthest, min(farthest, (v-mean[k])/deviation[k]))
		}
		right[i], weights[i] = p.ends, p.weight
	}
	n := even(neural.TrainJudge(x, right, weights, plan), mean, deviation)
	return lang.NewEndReader(pack.Model, *n), n, nil
}

// even takes mean and deviation of the states into the weights.
func even(j *neural.Judge, mean, deviation []float32) *lang.EndNetwork {
	var n lang.EndNetwork
	n.Hidden, n.HiddenBias, n.Output, n.OutputBias = j.Weights()
	for k := range n.Hidden.Rows {
		row := n.Hidden.Row(k)
		for i := range row {
			row[i] /= deviation[k]
		}
		matrix.AddScaled(n.HiddenBias, row, -mean[k])
	}
	return &n
}

// spread is the mean of each state over the places, and its standard deviation.
func spread(all []Place) (mean, deviation []float32) {
	n := len(all[0].states)
	sum, squares := make([]float64, n), make([]float64, n)
	for _, x := range all {
		for k, v := range x.states {
			sum[k] += float64(v)
			squares[k] += float64(v) * float64(v)
		}
	}
	mean, deviation = make([]float32, n), make([]float32, n)
	for k := range mean {
		m := sum[k] / float64(len(all))
		mean[k] = float32(m)
		deviation[k] = float32(max(deviationMin, math.Sqrt(max(0, squares[k]/float64(len(all))-m*m))))
	}
	return mean, deviation
}
