// Package claims trains the scorer of candidate claims.
package claims

import (
	"math"
	"math/rand/v2"

	"github.com/nesso-graph/nesso/lang"
)

// Example is a candidate with its answer.
type Example struct {
	Features []uint32
	Right    bool
	Weight   float64
	Claim    string // what the record calls the claim, the same for all candidates of one
}

// Settings are those of the training.
type Settings struct {
	Epochs int
	Rate   float64
	Decay  float64 // L2 penalty for each step and weight
	Least  float64 // weights nearer to nought are left out
	Seen   int     // features that fewer examples have are left out
	Seed   uint64
}

// Default are settings that served well.
var Default = Settings{Epochs: 12, Rate: 0.15, Decay: 1e-2, Least: 0.02, Seen: 4, Seed: 1}

// Train fits a logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011) over hashed features.
func Train(examples []Example, s Settings) map[uint32]float32 {
	weights, squares := map[uint32]float64{}, map[uint32]float64{}
	examples = frequent(examples, s.Seen)
	rng := rand.New(rand.NewPCG(s.Seed, 0))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for range s.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := &examples[i]
			z := 0.0
			for _, f := range x.Features {
				z += weights[f]
			}
			g := 1 / (1 + math.Exp(-z))
			if x.Right {
				g--
			}
			g *= x.Weight
			for _, f := range x.Features {
				d := g + s.Decay*weights[f]*float64(len(examples))/1000
				squares[f] += d * d
				weights[f] -= s.Rate * d / math.Sqrt(1e-6+squares[f])
			}
		}
	}
	out := map[uint32]float32{}
	for f, w := range weights {
		if math.Abs(w) >= s.Least {
			out[f] = float32(w)
		}
	}
	return out
}

// frequent leaves out the features that fewer than least examples have.
func frequent(examples []Example, least int) []Example {
	count := map[uint32]int{}
	for _, x := range examples {
		for _, f := range x.Features {
			count[f]++
		}
	}
	out := make([]Example, len(examples))
	for i, x := range examples {
		out[i] = Example{Right: x.Right, Weight: x.Weight}
		for _, f := range x.Features {
			if count[f] >= least {
				out[i].Features = append(out[i].Features, f)
			}
		}
	}
	return out
}

// Hash hashes the features of an example, each once.
func Hash(features []string) []uint32 {
	out := make([]uint32, 0, len(features))
	seen := map[uint32]bool{}
	for _, f := range features {
		h := lang.FeatureHash(f)
		if !seen[h] {
			seen[h] = true
			out = append(out, h)
		}
	}
	return out
}
