package lang

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// EndReader tells sentence ends by what the trained reader makes of the words around a period, read as one sentence and as two: a network of one
// hidden layer over [EndStates].
type EndReader struct {
	model   func() (*model.Model, error)
	network EndNetwork
}

// EndNetwork are the weights of an [EndReader].
type EndNetwork struct {
	Hidden     matrix.Matrix // a row for each of the states
	HiddenBias []float32
	Output     []float32
	OutputBias float32
}

// How many tokens before and behind a period are read.
const (
	endBefore = 60
	endBehind = 16
)

// NewEndReader makes one of a network over the states of a model.
func NewEndReader(m func() (*model.Model, error), n EndNetwork) *EndReader {
	return &EndReader{model: m, network: n}
}

// EndOdds implements [text.EndReader]. It is nought where the model can't be had, of which the reading of the text tells.
func (r *EndReader) EndOdds(tokens []text.Token, first, at int) float64 {
	m, err := r.model()
	if err != nil {
		return 0
	}
	return r.network.Odds(EndStates(m, tokens, first, at))
}

// Odds are the logarithm of the odds that a sentence ends at the place with these states; nought where their number is another.
func (n *EndNetwork) Odds(states []float32) float64 {
	if len(states) != n.Hidden.Rows {
		return 0
	}
	hidden := append([]float32(nil), n.HiddenBias...)
	for i, v := range states {
		if v != 0 {
			matrix.AddScaled(hidden, n.Hidden.Row(i), v)
		}
	}
	sum := n.OutputBias
	for k, v := range hidden {
		sum += max(0, v) * n.Output[k]
	}
	return float64(sum)
}

// EndStates are what the reader makes of the words around token at, of a sentence that begins with token first: the states of the last word before
// it and the two behind, read as one sentence, and of the last before and the first behind, read as two; then what the trees of these readings are like.
func EndStates(m *model.Model, tokens []text.Token, first, at int) []float32 {
	first, last := max(first, at-endBefore), min(len(tokens), at+endBehind)
	part := func(from, to int) text.Sentence {
		return text.Sentence{Tokens: append([]text.Token(nil), tokens[from:to]...)}
	}
	readings := []text.Sentence{part(first, last), part(first, at), part(at, last)}
	var states matrix.Matrix
	m.States(&states, readings)
	k, n, width := at-first, last-first, m.StateWidth()
	out := make([]float32, 5*width)
	for i, row := range []int{k - 1, k, k + 1, n + k - 1, n + k} {
		if i != 2 || k+1 < n {
			copy(out[i*width:], states.Row(row))
		}
	}
	m.Read(readings, nil)
	t := treeStates{m.Header(), out}
	t.add(readings[0].Tokens, readings[1].Tokens, readings[2].Tokens)
	return t.out
}

// endFile is the file of a pack that holds an EndNetwork.
const endFile = "end-states.bin"

// File gives the file of the network, for a language, with where it comes from.
func (n *EndNetwork) File(language, provenance, licence string) *model.Writer {
	w := &model.Writer{Header: model.Header{Language: language, Width: n.Hidden.Cols, Shared: n.Hidden.Rows, Provenance: provenance, Licence: licence}}
	w.Half("hidden", n.Hidden.Data, n.Hidden.Rows, n.Hidden.Cols)
	w.Half("hidden.bias", n.HiddenBias, len(n.HiddenBias))
	w.Half("output", n.Output, len(n.Output))
	w.Half("output.bias", []float32{n.OutputBias}, 1)
	return w
}

// openEndReader reads end-states.bin, nil if the pack has none.
func openEndReader(fsys fs.FS, m func() (*model.Model, error)) (*EndReader, error) {
	data, err := fs.ReadFile(fsys, endFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	t, err := model.OpenTensors(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", endFile, err)
	}
	rows, cols := t.Header().Shared, t.Header().Width
	n := EndNetwork{Hidden: t.Matrix("hidden", rows, cols), HiddenBias: t.Vector("hidden.bias", cols), Output: t.Vector("output", cols)}
	bias := t.Vector("output.bias", 1)
	if err := t.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", endFile, err)
	}
	n.OutputBias = bias[0]
	return NewEndReader(m, n), nil
}
