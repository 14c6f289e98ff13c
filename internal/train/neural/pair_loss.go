package neural

import (
	"math"

	"github.com/nesso-graph/nesso/internal/pair"
)

// loss reads a batch, adds its gradients and gives its loss and the number of its facts.
func (n *PairNet) loss(batch []*PairExample) (loss float64, facts int) {
	n.forward(batch, true)
	first := 0
	for _, e := range batch {
		for i := range e.Facts {
			loss += n.factLoss(&e.Facts[i], first, e.Weight)
			facts++
		}
		n.clearOthers(e, first)
		first += len(e.Pairs)
	}
	n.backward(batch)
	return loss, facts
}

// clearOthers clears the scores of the pairs that are in no fact.
func (n *PairNet) clearOthers(e *PairExample, first int) {
	in := make([]bool, len(e.Pairs))
	for i := range e.Facts {
		for _, k := range e.Facts[i].Pairs {
			in[k] = true
		}
	}
	for k, ok := range in {
		if !ok {
			clear(n.scores.Row(first + k))
		}
	}
}

// weightOfValues is that of a fact of a value beside one of two entities.
const weightOfValues = 0.5

// factLoss turns the scores of the pairs of a fact into their gradients.
func (n *PairNet) factLoss(f *PairFact, first int, weight float32) float64 {
	loss := 0.0
	links := len(pair.Links)
	grads := make([][pair.Outputs]float32, len(f.Pairs))
	for l := range links {
		y := f.Links[l]
		if y < 0 {
			continue
		}
		more, best := n.outputLoss(grads, f, first, l, float64(y), weight)
		loss += more
		if y == 1 && f.Status[l] >= 0 {
			loss += n.statusLoss(&grads[best], n.scores.Row(first + f.Pairs[best])[links:links+len(pair.Statuses)], l, int(f.Status[l]), weight)
		}
	}
	if f.Belongs >= 0 {
		more, _ := n.outputLoss(grads, f, first, pair.Belongs, float64(f.Belongs), weight*weightOfValues)
		loss += more
	}
	for i, k := range f.Pairs {
		copy(n.scores.Row(first+k), grads[i][:])
	}
	return loss
}

// outputLoss is the loss of one output of a fact, which is to be y if any of its pairs says so, and the likeliest pair.
func (n *PairNet) outputLoss(grads [][pair.Outputs]float32, f *PairFact, first, output int, y float64, weight float32) (loss float64, best int) {
	logits := make([]float32, len(f.Pairs))
	for i, k := range f.Pairs {
		logits[i] = n.scores.Row(first + k)[output]
		if logits[i] > logits[best] {
			best = i
		}
	}
	all := logSumExp(logits)
	p := 1 / (1 + math.Exp(-float64(all)))
	d := float32(p-y) * weight
	for i, v := range logits {
		grads[i][output] += d * float32(math.Exp(float64(v-all)))
	}
	return -float64(weight) * (y*math.Log(p+1e-9) + (1-y)*math.Log(1-p+1e-9)), best
}

func (n *PairNet) statusLoss(grad *[pair.Outputs]float32, scores []float32, link, right int, weight float32) float64 {
	own := n.linkStatus.W[link*n.linkStatus.Cols:]
	down := n.linkStatus.Grad[link*n.linkStatus.Cols:]
	s := make([]float32, len(scores))
	for i := range s {
		s[i] = scores[i] + own[i]
	}
	loss := softmaxLoss(s, right, weight*0.5)
	for i, v := range s {
		grad[len(pair.Links)+i] += v
		down[i] += v
	}
	return loss
}

func logSumExp(x []float32) float32 {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	sum := 0.0
	for _, v := range x {
		sum += math.Exp(float64(v - top))
	}
	return top + float32(math.Log(sum))
}
