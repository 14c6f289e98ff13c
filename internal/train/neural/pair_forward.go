package neural

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/pair"
)

// forward scores the pairs of a batch.
func (n *PairNet) forward(batch []*PairExample, training bool) {
	n.load(batch)
	n.forget(batch, training)
	n.dropAt(0, training).forward(n.x, &n.random)
	n.takeIn(batch)
	row := 0
	for _, e := range batch {
		for i := range e.Tokens {
			t := &e.Tokens[i]
			if !n.lemmaForgotten[row] {
				matrix.AddScaled(n.h.Row(row), n.lemma.row(t.Lemma%uint32(n.Shape.Lemmas)), 1)
			}
			matrix.AddScaled(n.h.Row(row), n.mark.row(t.Mark), 1)
			row++
		}
	}
	matrix.Rectify(n.h)
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
	n.scorePairs(batch, training)
}

// scorePairs scores the pairs by the states of the tokens.
func (n *PairNet) scorePairs(batch []*PairExample, training bool) {
	n.key.forward(&n.keys, n.y)
	n.value.forward(&n.values, n.y)
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
	matrix.Rectify(n.hidden)
	n.dropAt(2+len(n.layers), training).forward(n.hidden, &n.random)
	n.out.forward(&n.scores, n.hidden)
	n.eachPair(batch, func(k, _, _ int, _, _ int, p *pair.Pair) {
		n.eachFeature(k, p, func(row uint32) { matrix.AddScaled(n.scores.Row(k), n.wide.row(row), 1) })
	})
}

// forget draws the features and lemmas that are left out.
func (n *PairNet) forget(batch []*PairExample, training bool) {
	draw := func() bool { return training && n.random.float() < n.Shape.Forget }
	n.featureForgotten, n.featureStart, n.lemmaForgotten = n.featureForgotten[:0], n.featureStart[:0], n.lemmaForgotten[:0]
	for _, e := range batch {
		for i := range e.Pairs {
			n.featureStart = append(n.featureStart, len(n.featureForgotten))
			for range e.Pairs[i].Features {
				n.featureForgotten = append(n.featureForgotten, draw())
			}
		}
		for range e.Tokens {
			n.lemmaForgotten = append(n.lemmaForgotten, draw())
		}
	}
}

// eachFeature calls f for the row of every feature of pair k that is not left out.
func (n *PairNet) eachFeature(k int, p *pair.Pair, f func(row uint32)) {
	for i, h := range p.Features {
		if !n.featureForgotten[n.featureStart[k]+i] {
			f(h % uint32(n.Shape.Features))
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
	own := n.Shape.States
	n.x.Resize(rows, own+n.Shape.Common)
	at := 0
	for _, e := range batch {
		x := n.x.Slice(at, at+len(e.Tokens))
		x.Columns(0, own).Copy(e.States)
		if n.Shape.Common > 0 {
			x.Columns(own, n.x.Cols).Copy(e.Common)
		}
		at += len(e.Tokens)
	}
}

// takeIn runs the first layer: of its weights, each reader's states have their own, and what is common to all has the last.
func (n *PairNet) takeIn(batch []*PairExample) {
	n.h.Resize(n.x.Rows, n.Shape.Width)
	for i := range n.h.Rows {
		copy(n.h.Row(i), n.input.B.W)
	}
	own, w := n.Shape.States, n.input.W.weights()
	n.eachReader(batch, func(reader, from, to int) {
		matrix.AddMul(n.h.Slice(from, to), n.x.Slice(from, to).Columns(0, own), w.Slice(reader*own, (reader+1)*own))
	})
	if n.Shape.Common > 0 {
		matrix.AddMul(n.h, n.x.Columns(own, n.x.Cols), w.Slice(w.Rows-n.Shape.Common, w.Rows))
	}
}

// eachReader calls f for every run of tokens that one reader has read.
func (n *PairNet) eachReader(batch []*PairExample, f func(reader, from, to int)) {
	from, to := 0, 0
	for i, e := range batch {
		to += len(e.Tokens)
		if i+1 == len(batch) || batch[i+1].Reader != e.Reader {
			f(e.Reader, from, to)
			from = to
		}
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
		model.Softmax(w)
		n.weights[k] = w
		c := n.contexts.Row(k)
		for i, v := range w {
			matrix.AddScaled(c, n.values.Row(start+p.From+i), v)
		}
	})
}

// Score gives, for each pair of an example, the outputs: log-odds of the links, scores of the statuses, [pair.Belongs].
func (n *PairNet) Score(e *PairExample) matrix.Matrix {
	n.forward([]*PairExample{e}, false)
	return n.scores
}
