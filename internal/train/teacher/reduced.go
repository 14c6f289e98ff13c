package teacher

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Reduced gives the states of sentences along their principal axes.
type Reduced struct {
	states *States
	mean   []float32
	axes   matrix.Matrix // state × reduced
	scale  float32       // makes the mean square length of a vector 1
}

// sampled is the number of tokens that the axes are found with.
const sampled = 30000

// OpenReduced reads files of states as [Open] does, and finds their n principal axes on an even sample.
func OpenReduced(names []string, n int) (*Reduced, error) {
	s, err := Open(names)
	if err != nil {
		return nil, err
	}
	total := 0
	for _, f := range s.files {
		total += len(f) / tokenBytes
	}
	step := max(1, total/sampled)
	x := matrix.New((total+step-1)/step, Width)
	row, token := 0, 0
	for _, f := range s.files {
		for i := range len(f) / tokenBytes {
			if token%step == 0 {
				unpack(x.Row(row), f[i*tokenBytes:][:tokenBytes])
				row++
			}
			token++
		}
	}
	r := &Reduced{states: s, scale: 1}
	r.mean, r.axes = principal(x, n, 20)
	sum := 0.0
	y := matrix.New(x.Rows, n)
	matrix.AddMul(y, x, r.axes)
	for _, v := range y.Data {
		sum += float64(v) * float64(v)
	}
	r.scale = float32(1 / math.Sqrt(max(sum, 1e-30)/float64(x.Rows)))
	return r, nil
}

// Of gives the reduced states of a sentence's tokens, nil if no file has it.
func (r *Reduced) Of(words []string) func(dst []float32, token int) {
	of := r.states.Of(words)
	if of == nil {
		return nil
	}
	return func(dst []float32, token int) {
		state := matrix.New(1, Width)
		of(state.Row(0), token)
		matrix.AddScaled(state.Row(0), r.mean, -1)
		out := matrix.New(1, len(dst))
		matrix.AddMul(out, state, r.axes)
		for i, v := range out.Row(0) {
			dst[i] = v * r.scale
		}
	}
}
