package neural

import (
	"maps"
	"math"
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
			n.update(&adam, 1/float32(len(batch)))
			loss, facts = loss+l, facts+f
		}
		progress(epoch, loss/float64(max(1, facts)))
	}
}

// batches cuts the examples, in random order, into batches of one language each.
func batches(examples []*PairExample, tokens int, rng *rand.Rand) [][]*PairExample {
	order := slices.Clone(examples)
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	var out [][]*PairExample
	open, size := map[string][]*PairExample{}, map[string]int{}
	for _, e := range order {
		open[e.Lang] = append(open[e.Lang], e)
		if size[e.Lang] += len(e.Tokens); size[e.Lang] >= tokens {
			out = append(out, open[e.Lang])
			open[e.Lang], size[e.Lang] = nil, 0
		}
	}
	for _, l := range slices.Sorted(maps.Keys(open)) {
		if len(open[l]) > 0 {
			out = append(out, open[l])
		}
	}
	return out
}

func (n *PairNet) update(adam *Adam, scale float32) {
	adam.Step++
	sum := 0.0
	for _, p := range n.params() {
		sum += p.squares()
	}
	for _, e := range n.embeddings() {
		sum += e.rowSquares()
	}
	const limit = 2.0
	if norm := math.Sqrt(sum) * float64(scale); norm > limit {
		scale *= float32(limit / norm)
	}
	for _, p := range n.params() {
		adam.update(p, scale)
	}
	for _, e := range n.embeddings() {
		adam.updateRows(e, scale)
	}
}
