package neural

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/pair"
)

func unrectify(d, m matrix.Matrix) {
	for i, v := range m.Data {
		if v <= 0 {
			d.Data[i] = 0
		}
	}
}

// backward takes the gradients of the scores, which stand in their place, down to all weights.
func (n *PairNet) backward(batch []*PairExample) {
	n.eachPair(batch, func(k, _, _ int, _, _ int, p *pair.Pair) {
		n.eachFeature(k, p, func(row uint32) { n.wide.addGradient(row, n.scores.Row(k)) })
	})
	zeroLike(&n.dhidden, n.hidden)
	n.out.backward(n.dhidden, n.scores)
	n.drop[2+len(n.layers)].backward(n.dhidden)
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
	n.backTokens(batch)
}

// backTokens takes the gradients of the vectors of names, of keys and of values down through the layers.
func (n *PairNet) backTokens(batch []*PairExample) {
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
			if !n.lemmaForgotten[row] {
				n.lemma.addGradient(e.Tokens[i].Lemma%uint32(n.Shape.Lemmas), dy.Row(row))
			}
			n.mark.addGradient(e.Tokens[i].Mark, dy.Row(row))
			row++
		}
	}
	n.learnInput(batch, dy)
}

// learnInput adds the gradients of the first layer.
func (n *PairNet) learnInput(batch []*PairExample, dy matrix.Matrix) {
	own, g := n.Shape.States, n.input.W.gradient()
	matrix.Transpose(&n.input.t, n.x, n.x.Rows)
	n.eachReader(batch, func(reader, from, to int) {
		matrix.AddMul(g.Slice(reader*own, (reader+1)*own), n.input.t.Slice(0, own).Columns(from, to), dy.Slice(from, to))
	})
	if n.Shape.Common > 0 {
		matrix.AddMul(g.Slice(g.Rows-n.Shape.Common, g.Rows), n.input.t.Slice(own, n.x.Cols), dy)
	}
	for i := range dy.Rows {
		matrix.AddScaled(n.input.B.Grad, dy.Row(i), 1)
	}
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
