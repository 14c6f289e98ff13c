package neural

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/pair"
)

// PairShape is the size of a network of pairs.
type PairShape struct {
	States    int // width of the states of the reader
	Width     int // of the layers
	Layers    int
	Attention int // width of the keys of tokens
	Context   int // width of what is read off them
	Hidden    int
	Lemmas    int // rows of the table of lemmas, a power of two
	Features  int // rows of the table of features of pairs, a power of two
	Dropout   float64
}

// PairExample is a text with its pairs of mentions and what it says of them.
type PairExample struct {
	*pair.Input
	Pairs  []pair.Pair
	Facts  []PairFact
	Weight float32
}

// PairFact is what a text says of two entities, in one direction.
type PairFact struct {
	Pairs  []int // indexes in PairExample.Pairs
	Links  []int8 // by link: 1 it has it, 0 it has it not, −1 not known
	Status []int8 // by link: the status of one that it has, −1 if not known
}

// NewPairFact is a fact of which nothing is known.
func NewPairFact() PairFact {
	unknown := slices.Repeat([]int8{-1}, len(pair.Links))
	return PairFact{Links: unknown, Status: slices.Clone(unknown)}
}

// Judge takes up what a text says of a link in one of the places where both names stand: 1 that it is there, with its
// status if that is known, 0 that it is not, −1 that it may be. The link is there if it is in one place, and not there if
// it is in none.
func (f *PairFact) Judge(link int, verdict int8, status int, first bool) {
	switch {
	case verdict == 1:
		f.Links[link], f.Status[link] = 1, int8(status)
	case verdict == 0 && first:
		f.Links[link] = 0
	case verdict < 0 && f.Links[link] == 0:
		f.Links[link] = -1
	}
}

// markRows is the size of the table of marks, a power of two.
const markRows = 32

// PairNet is a network of package pair in training.
type PairNet struct {
	Shape PairShape

	input            *Dense // of the language of the batch
	inputs           map[string]*Dense
	languages        []string
	lemma, mark      *Embedding
	layers           []*Recurrent
	key, value       *Dense
	askFrom, askTo   *Dense
	from, to         *Dense
	context, out     *Dense
	wide             *Embedding
	nearFrom, nearTo *Param
	onPath           *Param
	linkStatus       *Param
	random           fast
	drop             []*dropout

	x, h, y, dh    matrix.Matrix
	outs           []matrix.Matrix
	keys, values   matrix.Matrix
	dkeys, dvalues matrix.Matrix
	mentions       matrix.Matrix
	dmentions      matrix.Matrix
	asksF, asksT   matrix.Matrix
	dasksF, dasksT matrix.Matrix
	froms, tos     matrix.Matrix
	dfroms, dtos   matrix.Matrix
	contexts       matrix.Matrix
	dcontexts      matrix.Matrix
	hidden         matrix.Matrix
	dhidden        matrix.Matrix
	scores         matrix.Matrix
	ends           []int
	weights        [][]float32 // of attention, by pair
	paths          []bool
}

// NewPairNet makes a network with random weights.
func NewPairNet(s PairShape, seed uint64, languages ...string) *PairNet {
	rng := rand.New(rand.NewPCG(seed, 7))
	w := s.Width
	n := &PairNet{
		Shape: s, random: fast{seed*2 + 1},
		inputs: map[string]*Dense{}, languages: languages,
		lemma: newEmbedding(rng, "pair.lemma", s.Lemmas, w, 0.1), mark: newEmbedding(rng, "pair.mark", markRows, w, 0.1),
		key: newDense(rng, "pair.key", w, s.Attention, 1), value: newDense(rng, "pair.value", w, s.Context, 1),
		askFrom: newDense(rng, "pair.ask.from", w, s.Attention, 1), askTo: newDense(rng, "pair.ask.to", w, s.Attention, 1),
		from: newDense(rng, "pair.from", w, s.Hidden, 1), to: newDense(rng, "pair.to", w, s.Hidden, 1),
		context: newDense(rng, "pair.context", s.Context, s.Hidden, 1), out: newDense(rng, "pair.out", s.Hidden, pair.Outputs, 0.5),
		wide:     newEmbedding(rng, "pair.wide", s.Features, pair.Outputs, 0),
		nearFrom: newParam(rng, "pair.near.from", 1, pair.Buckets, 0), nearTo: newParam(rng, "pair.near.to", 1, pair.Buckets, 0),
		onPath: newParam(rng, "pair.on.path", 1, pair.Buckets, 0), linkStatus: newParam(rng, "pair.link.status", len(pair.Links), pair.Buckets, 0),
	}
	for _, l := range languages {
		n.inputs[l] = newDense(rng, "pair.input."+l, s.States, w, 1.2)
	}
	for i := range s.Layers {
		n.layers = append(n.layers, newRecurrent(rng, "pair.layer."+string(rune('0'+i)), w))
	}
	for i := range pair.Links {
		n.out.B.W[i] = -4
	}
	return n
}

func (n *PairNet) params() []*Param {
	var all []*Param
	for _, l := range n.languages {
		all = append(all, n.inputs[l].params()...)
	}
	for _, d := range []*Dense{n.key, n.value, n.askFrom, n.askTo, n.from, n.to, n.context, n.out} {
		all = append(all, d.params()...)
	}
	for _, l := range n.layers {
		all = append(all, l.params()...)
	}
	return append(all, n.nearFrom, n.nearTo, n.onPath, n.linkStatus)
}

func (n *PairNet) embeddings() []*Embedding { return []*Embedding{n.lemma, n.mark, n.wide} }

func (n *PairNet) dropAt(i int, training bool) *dropout {
	for len(n.drop) <= i {
		n.drop = append(n.drop, &dropout{})
	}
	n.drop[i].rate = 0
	if training {
		n.drop[i].rate = float32(n.Shape.Dropout)
	}
	return n.drop[i]
}

// forward scores the pairs of a batch.
func (n *PairNet) forward(batch []*PairExample, training bool) {
	n.load(batch)
	n.input = n.inputs[batch[0].Lang]
	n.dropAt(0, training).forward(n.x, &n.random)
	n.input.forward(&n.h, n.x)
	row := 0
	for _, e := range batch {
		for i := range e.Tokens {
			t := &e.Tokens[i]
			matrix.AddScaled(n.h.Row(row), n.lemma.row(t.Lemma%uint32(n.Shape.Lemmas)), 1)
			matrix.AddScaled(n.h.Row(row), n.mark.row(t.Mark), 1)
			row++
		}
	}
	rectify(n.h)
	n.dropAt(1, training).forward(n.h, &n.random)
	y := n.h
	for i, l := range n.layers {
		if len(n.outs) <= i {
			n.outs = append(n.outs, matrix.Matrix{})
		}
		l.forward(&n.outs[i], y, n.ends)
		y = n.outs[i]
		n.dropAt(2+i, training).forward(y, &n.random)
	}
	n.y = y
	n.key.forward(&n.keys, y)
	n.value.forward(&n.values, y)
	n.pool(batch)
	n.askFrom.forward(&n.asksF, n.mentions)
	n.askTo.forward(&n.asksT, n.mentions)
	n.from.forward(&n.froms, n.mentions)
	n.to.forward(&n.tos, n.mentions)
	n.attend(batch)
	n.context.forward(&n.hidden, n.contexts)
	n.eachPair(batch, func(k, _, _ int, a, b int, p *pair.Pair) {
		matrix.AddScaled(n.hidden.Row(k), n.froms.Row(a), 1)
		matrix.AddScaled(n.hidden.Row(k), n.tos.Row(b), 1)
	})
	rectify(n.hidden)
	n.dropAt(9, training).forward(n.hidden, &n.random)
	n.out.forward(&n.scores, n.hidden)
	n.eachPair(batch, func(k, _, _ int, _, _ int, p *pair.Pair) {
		for _, f := range p.Features {
			matrix.AddScaled(n.scores.Row(k), n.wide.row(f%uint32(n.Shape.Features)), 1)
		}
	})
}

func rectify(m matrix.Matrix) {
	for i, v := range m.Data {
		if v < 0 {
			m.Data[i] = 0
		}
	}
}

func unrectify(d, m matrix.Matrix) {
	for i, v := range m.Data {
		if v <= 0 {
			d.Data[i] = 0
		}
	}
}

func (n *PairNet) load(batch []*PairExample) {
	rows := 0
	n.ends = n.ends[:0]
	for _, e := range batch {
		rows += len(e.Tokens)
		n.ends = append(n.ends, rows)
	}
	n.x.Resize(rows, n.Shape.States)
	at := 0
	for _, e := range batch {
		n.x.Slice(at, at+len(e.Tokens)).Copy(e.States)
		at += len(e.Tokens)
	}
}

// eachPair calls f for every pair of a batch with its row, the first row of its example's tokens and the rows of its mentions.
func (n *PairNet) eachPair(batch []*PairExample, f func(k, example, start int, a, b int, p *pair.Pair)) {
	k, mentions, start := 0, 0, 0
	for x, e := range batch {
		for i := range e.Pairs {
			p := &e.Pairs[i]
			f(k, x, start, mentions+p.A, mentions+p.B, p)
			k++
		}
		mentions += len(e.Names)
		start += len(e.Tokens)
	}
}

// pool makes the vector of each mention, the mean of those of its tokens.
func (n *PairNet) pool(batch []*PairExample) {
	rows := 0
	for _, e := range batch {
		rows += len(e.Names)
	}
	n.mentions.Resize(rows, n.Shape.Width)
	n.mentions.Zero()
	n.eachMention(batch, func(k, start int, m *pair.Name) {
		part := 1 / float32(m.Last-m.First+1)
		for i := m.First; i <= m.Last; i++ {
			matrix.AddScaled(n.mentions.Row(k), n.y.Row(start+i), part)
		}
	})
}

func (n *PairNet) eachMention(batch []*PairExample, f func(k, start int, m *pair.Name)) {
	k, start := 0, 0
	for _, e := range batch {
		for i := range e.Names {
			f(k, start, &e.Names[i])
			k++
		}
		start += len(e.Tokens)
	}
}

// attend reads the context of each pair.
func (n *PairNet) attend(batch []*PairExample) {
	total := 0
	for _, e := range batch {
		total += len(e.Pairs)
	}
	n.contexts.Resize(total, n.Shape.Context)
	n.contexts.Zero()
	for len(n.weights) < total {
		n.weights = append(n.weights, nil)
	}
	ask := make([]float32, n.Shape.Attention)
	scale := 1 / float32(math.Sqrt(float64(n.Shape.Attention)))
	n.eachPair(batch, func(k, x, start int, a, b int, p *pair.Pair) {
		e := batch[x]
		for i := range ask {
			ask[i] = (n.asksF.Row(a)[i] + n.asksT.Row(b)[i]) * scale
		}
		w := n.weights[k][:0]
		ma, mb := &e.Names[p.A], &e.Names[p.B]
		for i := p.From; i < p.To; i++ {
			w = append(w, matrix.Dot(ask, n.keys.Row(start+i))+n.nearFrom.W[pair.Bucket(i-ma.First)]+n.nearTo.W[pair.Bucket(i-mb.First)])
		}
		for _, i := range p.Path {
			if i >= p.From && i < p.To {
				w[i-p.From] += n.onPath.W[0]
			}
		}
		softmax(w)
		n.weights[k] = w
		c := n.contexts.Row(k)
		for i, v := range w {
			matrix.AddScaled(c, n.values.Row(start+p.From+i), v)
		}
	})
}

func softmax(w []float32) {
	top := w[0]
	for _, v := range w {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range w {
		w[i] = float32(math.Exp(float64(v - top)))
		sum += w[i]
	}
	for i := range w {
		w[i] /= sum
	}
}

// Loss reads a batch, adds its gradients and gives its loss and the number of its facts.
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

// factLoss turns the scores of the pairs of a fact into their gradients.
func (n *PairNet) factLoss(f *PairFact, first int, weight float32) float64 {
	loss := 0.0
	links := len(pair.Links)
	grads := make([][pair.Outputs]float32, len(f.Pairs))
	logits := make([]float32, len(f.Pairs))
	for l := range links {
		if f.Links[l] < 0 {
			continue
		}
		best := 0
		for i, k := range f.Pairs {
			logits[i] = n.scores.Row(first + k)[l]
			if logits[i] > logits[best] {
				best = i
			}
		}
		all := logSumExp(logits)
		p := 1 / (1 + math.Exp(-float64(all)))
		y := float64(f.Links[l])
		loss -= float64(weight) * (y*math.Log(p+1e-9) + (1-y)*math.Log(1-p+1e-9))
		d := float32(p-y) * weight
		for i, v := range logits {
			grads[i][l] += d * float32(math.Exp(float64(v-all)))
		}
		if f.Links[l] == 1 && f.Status[l] >= 0 {
			loss += n.statusLoss(&grads[best], n.scores.Row(first + f.Pairs[best])[links:links+len(pair.Statuses)], l, int(f.Status[l]), weight)
		}
	}
	for i, k := range f.Pairs {
		copy(n.scores.Row(first+k), grads[i][:])
	}
	return loss
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

// backward takes the gradients of the scores, which stand in their place, down to all weights.
func (n *PairNet) backward(batch []*PairExample) {
	n.eachPair(batch, func(k, _, _ int, _, _ int, p *pair.Pair) {
		for _, f := range p.Features {
			n.wide.addGradient(f%uint32(n.Shape.Features), n.scores.Row(k))
		}
	})
	zeroLike(&n.dhidden, n.hidden)
	n.out.backward(n.dhidden, n.scores)
	n.drop[9].backward(n.dhidden)
	unrectify(n.dhidden, n.hidden)
	zeroLike(&n.dcontexts, n.contexts)
	n.context.backward(n.dcontexts, n.dhidden)
	zeroLike(&n.dfroms, n.froms)
	zeroLike(&n.dtos, n.tos)
	n.eachPair(batch, func(k, _, _ int, a, b int, _ *pair.Pair) {
		matrix.AddScaled(n.dfroms.Row(a), n.dhidden.Row(k), 1)
		matrix.AddScaled(n.dtos.Row(b), n.dhidden.Row(k), 1)
	})
	zeroLike(&n.dmentions, n.mentions)
	n.from.backward(n.dmentions, n.dfroms)
	n.to.backward(n.dmentions, n.dtos)
	n.attendBack(batch)
	n.askFrom.backward(n.dmentions, n.dasksF)
	n.askTo.backward(n.dmentions, n.dasksT)
	zeroLike(&n.dh, n.y)
	n.eachMention(batch, func(k, start int, m *pair.Name) {
		part := 1 / float32(m.Last-m.First+1)
		for i := m.First; i <= m.Last; i++ {
			matrix.AddScaled(n.dh.Row(start+i), n.dmentions.Row(k), part)
		}
	})
	n.key.backward(n.dh, n.dkeys)
	n.value.backward(n.dh, n.dvalues)
	dy := n.dh
	for i := len(n.layers) - 1; i >= 0; i-- {
		n.drop[2+i].backward(dy)
		dx := matrix.New(dy.Rows, dy.Cols)
		n.layers[i].backward(dx, dy, n.ends)
		dy = dx
	}
	n.drop[1].backward(dy)
	unrectify(dy, n.h)
	row := 0
	for _, e := range batch {
		for i := range e.Tokens {
			n.lemma.addGradient(e.Tokens[i].Lemma%uint32(n.Shape.Lemmas), dy.Row(row))
			n.mark.addGradient(e.Tokens[i].Mark, dy.Row(row))
			row++
		}
	}
	var dx matrix.Matrix
	zeroLike(&dx, n.x)
	n.input.backward(dx, dy)
}

func (n *PairNet) attendBack(batch []*PairExample) {
	zeroLike(&n.dkeys, n.keys)
	zeroLike(&n.dvalues, n.values)
	zeroLike(&n.dasksF, n.asksF)
	zeroLike(&n.dasksT, n.asksT)
	ask, dask := make([]float32, n.Shape.Attention), make([]float32, n.Shape.Attention)
	var dw []float32
	scale := 1 / float32(math.Sqrt(float64(n.Shape.Attention)))
	n.eachPair(batch, func(k, x, start int, a, b int, p *pair.Pair) {
		e, w, dc := batch[x], n.weights[k], n.dcontexts.Row(k)
		dw = dw[:0]
		mean := float32(0)
		for i, v := range w {
			matrix.AddScaled(n.dvalues.Row(start+p.From+i), dc, v)
			d := matrix.Dot(dc, n.values.Row(start+p.From+i))
			dw = append(dw, d)
			mean += v * d
		}
		for i := range ask {
			ask[i] = (n.asksF.Row(a)[i] + n.asksT.Row(b)[i]) * scale
		}
		clear(dask)
		ma, mb := &e.Names[p.A], &e.Names[p.B]
		for i, v := range w {
			d := v * (dw[i] - mean)
			dw[i] = d
			at := p.From + i
			matrix.AddScaled(dask, n.keys.Row(start+at), d*scale)
			matrix.AddScaled(n.dkeys.Row(start+at), ask, d)
			n.nearFrom.Grad[pair.Bucket(at-ma.First)] += d
			n.nearTo.Grad[pair.Bucket(at-mb.First)] += d
		}
		for _, i := range p.Path {
			if i >= p.From && i < p.To {
				n.onPath.Grad[0] += dw[i-p.From]
			}
		}
		matrix.AddScaled(n.dasksF.Row(a), dask, 1)
		matrix.AddScaled(n.dasksT.Row(b), dask, 1)
	})
}

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

// Score gives, for each pair of an example, the log-odds of the links and the scores of the statuses.
func (n *PairNet) Score(e *PairExample) matrix.Matrix {
	n.forward([]*PairExample{e}, false)
	return n.scores
}
