// Package claims trains the scorer of candidate claims.
package claims

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/nesso-graph/nesso/lang"
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

// Settings are those of the training.
type Settings struct {
	Epochs int
	Rate   float64
	Decay  float64 // L2 penalty for each step and weight
	Least  float64 // weights nearer to nought are left out
	Seen   int     // features that fewer examples have are left out
	Seed   uint64
	Orders int // of the examples, of whose weights the mean is taken; 0 for one
}

// Default are settings that served well.
var Default = Settings{Epochs: 12, Rate: 0.15, Decay: 0.01, Least: 0.02, Seen: 8, Seed: 1, Orders: 8}

// ForStatus are the settings for [TrainStatus].
var ForStatus = Settings{Epochs: 12, Rate: 0.1, Decay: 3e-3, Least: 0.04, Seen: 4, Seed: 1, Orders: 8}

// Train fits a logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011) over hashed features. Where examples are few and
// features many, a single order of the examples leaves a point or two of F1 to chance.
func Train(examples []Example, s Settings) map[uint32]float32 {
	examples = frequent(examples, s.Seen)
	return s.mean(func(rng *rand.Rand) map[uint32]float64 { return s.fit(examples, rng) })
}

// mean is that of the weights that fit gives in several orders.
func (s *Settings) mean(fit func(*rand.Rand) map[uint32]float64) map[uint32]float32 {
	sum, orders := map[uint32]float64{}, max(1, s.Orders)
	for n := range orders {
		for f, w := range fit(rand.New(rand.NewPCG(s.Seed, uint64(n)))) {
			sum[f] += w / float64(orders)
		}
	}
	return s.heavy(sum)
}

// fit learns from the examples in an order that rng gives.
func (s *Settings) fit(examples []Example, rng *rand.Rand) map[uint32]float64 {
	weights, squares := map[uint32]float64{}, map[uint32]float64{}
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
				s.step(weights, squares, f, g)
			}
		}
	}
	return weights
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

// Status is a right candidate with the status that its record gives it.
type Status struct {
	Features []string
	Rule     string // what the cues give
	Status   string
}

// Statuses are the classes of status.
var Statuses = []string{"asserted", "planned", "ended", "denied", "alleged"}

// TrainStatus fits a multinomial logistic regression by AdaGrad.
func TrainStatus(examples []Status, s Settings) map[uint32]float32 {
	count := map[string]int{}
	for _, x := range examples {
		for _, f := range x.Features {
			count[f]++
		}
	}
	kept := make([]Status, len(examples))
	for i, x := range examples {
		x.Features = slices.DeleteFunc(slices.Clone(x.Features), func(f string) bool { return count[f] < s.Seen })
		kept[i] = x
	}
	return s.mean(func(rng *rand.Rand) map[uint32]float64 { return s.fitStatus(kept, rng) })
}

// fitStatus learns from the examples in an order that rng gives.
func (s *Settings) fitStatus(examples []Status, rng *rand.Rand) map[uint32]float64 {
	weights, squares := map[uint32]float64{}, map[uint32]float64{}
	for range s.Epochs {
		for _, i := range rng.Perm(len(examples)) {
			x := &examples[i]
			p := softmax(weights, x.Features)
			for c, class := range Statuses {
				if class == x.Status {
					p[c]--
				}
				for _, f := range x.Features {
					s.step(weights, squares, lang.ClassFeature(class, f), p[c])
				}
			}
		}
	}
	return weights
}

// step moves the weight of a feature against the gradient of the loss.
func (s *Settings) step(weights, squares map[uint32]float64, f uint32, gradient float64) {
	d := gradient + s.Decay*weights[f]
	squares[f] += d * d
	weights[f] -= s.Rate * d / math.Sqrt(1e-6+squares[f])
}

// heavy are the weights that are kept.
func (s *Settings) heavy(weights map[uint32]float64) map[uint32]float32 {
	out := map[uint32]float32{}
	for f, w := range weights {
		if math.Abs(w) >= s.Least {
			out[f] = float32(w)
		}
	}
	return out
}

// softmax gives the probability of each class.
func softmax(weights map[uint32]float64, features []string) []float64 {
	p, sum := make([]float64, len(Statuses)), 0.0
	for c, class := range Statuses {
		for _, f := range features {
			p[c] += weights[lang.ClassFeature(class, f)]
		}
		p[c] = math.Exp(p[c])
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}
