package neural

import (
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// hintWeight is the weight of a token's squared error.
const hintWeight = 3

// hint is a layer that foretells from the states of a token what a large network makes of it, so that they hold more of
// its meaning in the sentence than the tasks alone ask for (Romero et al., 2015, "FitNets: hints for thin deep nets").
// It serves the training and is no part of the model.
type hint struct {
	layer  *Dense
	states matrix.Matrix // of syntax and naming side by side
	grads  matrix.Matrix
	told   matrix.Matrix
	target []float32
}

func newHint(rng *rand.Rand, width, out int) *hint {
	return &hint{layer: newDense(rng, "hint", 2*width, out, 0.5), target: make([]float32, out)}
}

// loss adds the loss of a batch and its gradients.
func (h *hint) loss(batch []*example, ends []int, syntax, naming, dsyntax, dnaming matrix.Matrix, loss *Loss) {
	width := syntax.Cols
	h.states.Resize(syntax.Rows, 2*width)
	h.states.Columns(0, width).Copy(syntax)
	h.states.Columns(width, 2*width).Copy(naming)
	h.layer.forward(&h.told, h.states)
	start := 0
	for b, e := range batch {
		end := ends[b]
		if e.hint == nil {
			h.told.Slice(start, end).Zero()
			start = end
			continue
		}
		loss.HintTokens += end - start
		for i := start; i < end; i++ {
			e.hint(h.target, i-start)
			for k, v := range h.told.Row(i) {
				d := v - h.target[k]
				loss.Hint += hintWeight * float64(d*d) / 2
				h.told.Row(i)[k] = hintWeight * d
			}
		}
		start = end
	}
	zeroLike(&h.grads, h.states)
	h.layer.backward(h.grads, h.told)
	for i := range dsyntax.Rows {
		matrix.AddScaled(dsyntax.Row(i), h.grads.Row(i)[:width], 1)
		matrix.AddScaled(dnaming.Row(i), h.grads.Row(i)[width:], 1)
	}
}

// ExportHint gives the file of the layer that foretells, from the states of tags and trees and those of names, what a
// large network makes of a token.
func (r *Reader) ExportHint(lang string) *model.Writer {
	w := &model.Writer{Header: model.Header{Language: lang, Width: r.Shape.Width}}
	for _, p := range r.hint.layer.params() {
		w.Half(p.Name, p.W, p.shape()...)
	}
	return w
}

// Hint is a layer that [Reader.ExportHint] wrote.
type Hint struct {
	W matrix.Matrix // the states of tags and trees and those of names × what they foretell
	B []float32
}

// ReadHint reads the file of a layer.
func ReadHint(file []byte) (*Hint, error) {
	t, err := model.OpenTensors(file)
	if err != nil {
		return nil, err
	}
	n := t.Columns("hint")
	return &Hint{t.Matrix("hint", 2*t.Header().Width, n), t.Vector("hint.bias", n)}, t.Err()
}

// Of is what the states foretell.
func (h *Hint) Of(states matrix.Matrix) matrix.Matrix {
	y := matrix.New(states.Rows, h.W.Cols)
	for i := range y.Rows {
		copy(y.Row(i), h.B)
	}
	matrix.AddMul(y, states, h.W)
	return y
}
