package neural

import (
	"math/rand/v2"
	"slices"
)

// PairPlan is how a network of pairs is trained.
type PairPlan struct {
	Epochs      int
	BatchTokens int
	Rate, Decay float64
	Seed        uint64
}

// Train trains the network; progress is told each epoch and its mean loss.
func (n *PairNet) Train(examples []*PairExample, plan PairPlan, progress func(epoch int, loss float64)) {
	total := float64(plan.Epochs * len(batches(examples, plan.BatchTokens, rand.New(rand.NewPCG(plan.Seed, 1)))))
	adam := Adam{Decay: plan.Decay}
	for epoch := range plan.Epochs {
		rng := rand.New(rand.NewPCG(plan.Seed, uint64(epoch)+100))
		n.random = fast{plan.Seed*1000003 + uint64(epoch)*2 + 1}
		loss, facts := 0.0, 0
		for _, batch := range batches(examples, plan.BatchTokens, rng) {
			step := float64(adam.Step)
			adam.Rate = plan.Rate * min(1, (step+1)/100) * max(0.01, 1-step/total)
			l, f := n.loss(batch)
			adam.step(n.params(), n.embeddings(), 1/float32(len(batch)))
			loss, facts = loss+l, facts+f
		}
		progress(epoch, loss/float64(max(1, facts)))
	}
}

// batches cuts the examples, in random order, into batches.
func batches(examples []*PairExample, tokens int, rng *rand.Rand) [][]*PairExample {
	order := slices.Clone(examples)
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	var out [][]*PairExample
	start, size := 0, 0
	for i, e := range order {
		if size += len(e.Tokens); size >= tokens || i == len(order)-1 {
			batch := order[start : i+1]
			slices.SortStableFunc(batch, func(a, b *PairExample) int { return a.Reader - b.Reader }) // the first layer reads each reader's together
			out = append(out, batch)
			start, size = i+1, 0
		}
	}
	return out
}
