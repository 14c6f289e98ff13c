package model

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// TestNamesAgainstAllPaths holds the decoder and the probabilities against a sum over all sequences of labels.
func TestNamesAgainstAllPaths(t *testing.T) {
	const n = 3
	rng := rand.New(rand.NewPCG(4, 4))
	emissions := matrix.New(n, matrix.Pad(NameLabels))
	for i := range emissions.Data {
		emissions.Data[i] = float32(rng.NormFloat64())
	}
	transition := make([]float32, NameLabels*NameLabels)
	for i := range transition {
		transition[i] = float32(rng.NormFloat64())
	}
	total, best, person := 0.0, math.Inf(-1), 0.0
	var top [n]uint8
	var path [n]uint8
	var walk func(i int, score float64)
	walk = func(i int, score float64) {
		if i == n {
			if !MayEnd(int(path[n-1])) {
				return
			}
			total += math.Exp(score)
			if score > best {
				best, top = score, path
			}
			if int(path[1]) == NameLabel(2, begin) && int(path[2]) == NameLabel(2, end) {
				person += math.Exp(score)
			}
			return
		}
		for l := range NameLabels {
			if i == 0 && !MayStart(l) || i > 0 && !Follows(int(path[i-1]), l) {
				continue
			}
			s := score + float64(emissions.Row(i)[l])
			if i > 0 {
				s += float64(transition[int(path[i-1])*NameLabels+l])
			}
			path[i] = uint8(l)
			walk(i+1, s)
		}
	}
	walk(0, 0)
	var c crf
	if got := c.viterbi(emissions, transition); [n]uint8(got) != top {
		t.Errorf("path %v, want %v", got, top)
	}
	weights := expOf(transition)
	c.marginals(emissions, weights, 0)
	if got, want := float64(c.kindProbabilities(1, 2, weights)[2]), person/total; math.Abs(got-want) > 1e-5 {
		t.Errorf("probability %v, want %v", got, want)
	}
}
