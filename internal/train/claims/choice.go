package claims

import (
	"math"
	"math/rand/v2"
)

// Choice is a set of values of which at most one is right: that of a qualifier of a claim.
type Choice struct {
	Values []Example
	Weight float64
}

// TrainChoice fits a multinomial logit (McFadden, 1974) over the values of each choice and none of them, whose score is
// nought, by AdaGrad. Where several values are right, their probabilities count together.
func TrainChoice(choices []Choice, s Settings) map[uint32]float32 {
	choices = frequentIn(choices, s.Seen)
	weights, squares := map[uint32]float64{}, map[uint32]float64{}
	rng := rand.New(rand.NewPCG(s.Seed, 2))
	for range s.Epochs {
		for _, i := range rng.Perm(len(choices)) {
			c := &choices[i]
			for k, g := range c.gradients(weights) {
				for _, f := range c.Values[k].Features {
					s.step(weights, squares, f, g*c.Weight)
				}
			}
		}
	}
	return s.heavy(weights)
}

// gradients are those of the loss by the score of each value.
func (c *Choice) gradients(weights map[uint32]float64) []float64 {
	odds := make([]float64, len(c.Values))
	sum, right := 1.0, 0.0
	for k, x := range c.Values {
		z := 0.0
		for _, f := range x.Features {
			z += weights[f]
		}
		odds[k] = math.Exp(min(z, 30))
		sum += odds[k]
		if x.Right {
			right += odds[k]
		}
	}
	out := make([]float64, len(odds))
	for k, o := range odds {
		out[k] = o / sum
		if c.Values[k].Right {
			out[k] -= o / right
		}
	}
	return out
}

// frequentIn leaves out the features that fewer than least values have.
func frequentIn(choices []Choice, least int) []Choice {
	var all []Example
	for _, c := range choices {
		all = append(all, c.Values...)
	}
	all = frequent(all, least)
	out := make([]Choice, len(choices))
	for i, c := range choices {
		out[i] = Choice{all[:len(c.Values)], c.Weight}
		all = all[len(c.Values):]
	}
	return out
}
