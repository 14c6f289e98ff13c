package lang

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// EndReader tells sentence ends by what the trained reader makes of the words around a period: a linear function of its states of the words before
// and behind it, read as one sentence and as two.
type EndReader struct {
	model   func() (*model.Model, error)
	weights []float32 // of the states of the places in turn, then a constant
}

// How many tokens before and behind a period are read, and of how many places the states count.
const (
	endBefore = 60
	endBehind = 16
	endPlaces = 5
)

// NewEndReader makes one of weights for the states of a model.
func NewEndReader(m func() (*model.Model, error), weights []float32) *EndReader {
	return &EndReader{model: m, weights: weights}
}

// EndOdds implements [text.EndReader]. It is nought where the model can't be had, of which the reading of the text tells.
func (r *EndReader) EndOdds(tokens []text.Token, first, at int) float64 {
	m, err := r.model()
	if err != nil || len(r.weights) != endPlaces*m.StateWidth()+1 {
		return 0
	}
	sum := float64(r.weights[len(r.weights)-1])
	for i, x := range EndStates(m, tokens, first, at) {
		sum += float64(x) * float64(r.weights[i])
	}
	return sum
}

// EndStates are the states of the last word before token at and the two behind it, read as one sentence that begins with token first, and of the last
// before and the first behind, read as two.
func EndStates(m *model.Model, tokens []text.Token, first, at int) []float32 {
	first, last := max(first, at-endBefore), min(len(tokens), at+endBehind)
	out := make([]float32, 0, endPlaces*m.StateWidth())
	var states matrix.Matrix
	read := func(from, to int, places ...int) {
		m.States(&states, []text.Sentence{{Tokens: append([]text.Token(nil), tokens[from:to]...)}})
		for _, k := range places {
			if k < to {
				out = append(out, states.Row(k-from)...)
			} else {
				out = append(out, make([]float32, m.StateWidth())...)
			}
		}
	}
	read(first, last, at-1, at, at+1)
	read(first, at, at-1)
	read(at, last, at)
	return out
}

// Write writes the weights under a comment, ten a line.
func (r *EndReader) Write(w io.Writer, comment string) error {
	var b strings.Builder
	writeComment(&b, comment)
	for i, x := range r.weights {
		b.WriteString(strconv.FormatFloat(float64(x), 'g', 4, 32))
		if (i+1)%10 == 0 || i == len(r.weights)-1 {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// openEndReader reads end-states.txt, nil if the pack has none.
func openEndReader(fsys fs.FS, m func() (*model.Model, error)) (*EndReader, error) {
	const name = "end-states.txt"
	data, err := readIfThere(fsys, name)
	if data == nil || err != nil {
		return nil, err
	}
	r := &EndReader{model: m}
	in := bufio.NewScanner(bytes.NewReader(data))
	for line := 1; in.Scan(); line++ {
		if strings.HasPrefix(in.Text(), "#") {
			continue
		}
		for _, f := range strings.Fields(in.Text()) {
			x, err := strconv.ParseFloat(f, 32)
			if err != nil {
				return nil, fmt.Errorf("%s: line %d: %q is no weight", name, line, f)
			}
			r.weights = append(r.weights, float32(x))
		}
	}
	return r, in.Err()
}
