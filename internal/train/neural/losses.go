package neural

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// softmaxLoss replaces the scores by the gradient of their cross entropy with the right class and gives the loss.
func softmaxLoss(scores []float32, right int, weight float32) float64 {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		e := math.Exp(float64(s - top))
		sum += e
		scores[i] = float32(e)
	}
	loss := math.Log(sum) - math.Log(math.Max(float64(scores[right]), 1e-30))
	for i := range scores {
		scores[i] *= weight / float32(sum)
	}
	scores[right] -= weight
	return loss * float64(weight)
}

// classes is a classifier that knows, by the tag of a token, which classes it can have.
type classes struct {
	W, B   *Param // class × width
	of     [][]uint16
	scores []float32
}

// loss adds the loss of one token and its gradients.
func (c *classes) loss(state, dstate []float32, tag, right int, weight float32) float64 {
	options := c.of[tag]
	if len(options) <= 1 || right < 0 {
		return 0
	}
	c.scores = c.scores[:0]
	at := -1
	for i, k := range options {
		if int(k) == right {
			at = i
		}
		c.scores = append(c.scores, c.B.W[k]+matrix.Dot(c.row(c.W.W, k), state))
	}
	if at < 0 {
		return 0
	}
	loss := softmaxLoss(c.scores, at, weight)
	for i, k := range options {
		g := c.scores[i]
		if g > -1e-5 && g < 1e-5 {
			continue
		}
		c.B.Grad[k] += g
		matrix.AddScaled(c.row(c.W.Grad, k), state, g)
		matrix.AddScaled(dstate, c.row(c.W.W, k), g)
	}
	return loss
}

func (c *classes) row(w []float32, k uint16) []float32 {
	return w[int(k)*c.W.Cols : (int(k)+1)*c.W.Cols]
}
