package neural

import (
	"fmt"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
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
	l := r.hint.layer
	return (&Hint{l.W.weights(), l.B.W}).Export(lang)
}

// Export gives the file of the layer.
func (h *Hint) Export(lang string) *model.Writer {
	w := &model.Writer{Header: model.Header{Language: lang, Width: h.W.Rows / 2}}
	w.Half("hint", h.W.Data, h.W.Rows, h.W.Cols)
	w.Half("hint.bias", h.B, len(h.B))
	return w
}

// Hint is a layer of hints apart from its reader: one that [Reader.ExportHint] wrote, or that [FitHint] fitted.
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

// ridge is added to the squares of each state that a layer of hints is fitted with, as a part of all tokens: it keeps states that
// say the same from outweighing each other.
const ridge = 1e-4

// FitHint finds the layer of hints of a reader that is not trained further, by least squares over sentences of which the large
// network's states are known. of writes the vectors of n numbers that the tokens of a sentence foretell; it is nil where they are not known.
func FitHint(m *model.Model, sentences [][]string, n int, of func(words []string) func(dst []float32, token int)) (*Hint, error) {
	width := 2 * m.Header().Width
	squares, products := mat.NewSymDense(width+1, nil), mat.NewDense(width+1, n, nil)
	tokens := 0
	for _, words := range sentences {
		write := of(words)
		if write == nil {
			continue
		}
		x, y := withBias(statesOf(m, words), width), mat.NewDense(len(words), n, nil)
		target := make([]float32, n)
		for i := range words {
			write(target, i)
			for k, v := range target {
				y.Set(i, k, float64(v))
			}
		}
		squares.SymRankK(squares, 1, x.T())
		var p mat.Dense
		p.Mul(x.T(), y)
		products.Add(products, &p)
		tokens += len(words)
	}
	for i := range width {
		squares.SetSym(i, i, squares.At(i, i)+ridge*float64(tokens))
	}
	var solver mat.Cholesky
	var weights mat.Dense
	if !solver.Factorize(squares) {
		return nil, fmt.Errorf("the states of %d tokens do not tell the layer of hints: give more sentences", tokens)
	}
	if err := solver.SolveTo(&weights, products); err != nil {
		return nil, err
	}
	return hintOf(&weights), nil
}

// Explains is the part of the squares of what is to be foretold that the layer foretells; see [FitHint].
func (h *Hint) Explains(m *model.Model, sentences [][]string, of func(words []string) func(dst []float32, token int)) float64 {
	all, left := 0.0, 0.0
	target := make([]float32, len(h.B))
	for _, words := range sentences {
		write := of(words)
		if write == nil {
			continue
		}
		told := h.Of(statesOf(m, words).Columns(0, h.W.Rows))
		for i := range words {
			write(target, i)
			for k, v := range target {
				d := float64(v - told.Row(i)[k])
				all, left = all+float64(v)*float64(v), left+d*d
			}
		}
	}
	return 1 - left/max(all, 1e-30)
}

// statesOf gives the states of the words of a sentence, a row each.
func statesOf(m *model.Model, words []string) matrix.Matrix {
	s := text.Sentence{Tokens: make([]text.Token, len(words))}
	for i, w := range words {
		s.Tokens[i].Text = w
	}
	var states matrix.Matrix
	m.States(&states, []text.Sentence{s})
	return states
}

// withBias gives the first states of each row, and a 1 for the bias.
func withBias(states matrix.Matrix, width int) *mat.Dense {
	x := mat.NewDense(states.Rows, width+1, nil)
	for i := range states.Rows {
		for k, v := range states.Row(i)[:width] {
			x.Set(i, k, float64(v))
		}
		x.Set(i, width, 1)
	}
	return x
}

// hintOf takes the weights of the states and, in the last row, the bias.
func hintOf(weights *mat.Dense) *Hint {
	rows, n := weights.Dims()
	h := &Hint{matrix.New(rows-1, n), make([]float32, n)}
	for k := range n {
		for i := range rows - 1 {
			h.W.Row(i)[k] = float32(weights.At(i, k))
		}
		h.B[k] = float32(weights.At(rows-1, k))
	}
	return h
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
