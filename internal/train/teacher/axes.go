package teacher

import (
	"encoding/gob"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Axes are the principal axes of the states of several languages, each language's about its own mean: the same
// coordinates mean the same in all of them.
type Axes struct {
	Means map[string][]float32 // by language
	W     []float32            // state × axis
	N     int                  // axes
	Scale float32              // makes the mean square length of the coordinates 1
}

// AxesKept is the number of axes that the readers foretell the states along.
const AxesKept = 96

// sampled is the number of tokens of a language that the axes are found with.
const sampled = 30000

// FindAxes finds n axes on an even sample of files of states, given by language without .bin.
func FindAxes(files map[string][]string, n int) (*Axes, error) {
	a := &Axes{Means: map[string][]float32{}, N: n}
	all := matrix.New(0, Width)
	for _, lang := range slices.Sorted(maps.Keys(files)) {
		x, err := sample(files[lang])
		if err != nil {
			return nil, err
		}
		a.Means[lang] = center(x)
		all.Data = append(all.Data, x.Data...)
		all.Rows += x.Rows
	}
	axes := principal(all, n, 20)
	a.W = axes.Data
	y := matrix.New(all.Rows, n)
	matrix.AddMul(y, all, axes)
	a.Scale = float32(math.Sqrt(float64(all.Rows) / squares(y)))
	return a, nil
}

func squares(m matrix.Matrix) float64 {
	sum := 1e-30
	for _, v := range m.Data {
		sum += float64(v) * float64(v)
	}
	return sum
}

// sample takes every so many states of files.
func sample(names []string) (matrix.Matrix, error) {
	var files [][]byte
	total := 0
	for _, name := range names {
		b, err := os.ReadFile(name + ".bin")
		if err != nil {
			return matrix.Matrix{}, err
		}
		files = append(files, b)
		total += len(b) / tokenBytes
	}
	step := max(1, total/sampled)
	x := matrix.New((total+step-1)/step, Width)
	token := 0
	for _, b := range files {
		for i := range len(b) / tokenBytes {
			if token%step == 0 {
				unpack(x.Row(token/step), b[i*tokenBytes:][:tokenBytes])
			}
			token++
		}
	}
	return x, nil
}

// center takes the mean of the rows off, and gives it.
func center(x matrix.Matrix) []float32 {
	mean := make([]float32, x.Cols)
	for i := range x.Rows {
		matrix.AddScaled(mean, x.Row(i), 1/float32(x.Rows))
	}
	for i := range x.Rows {
		matrix.AddScaled(x.Row(i), mean, -1)
	}
	return mean
}

// principal gives the n principal axes of rows whose mean is 0, the longest first, found by orthogonal iteration.
func principal(x matrix.Matrix, n, rounds int) matrix.Matrix {
	d := x.Cols
	covariance := matrix.New(d, d)
	var t matrix.Matrix
	const block = 4096
	for from := 0; from < x.Rows; from += block {
		part := x.Slice(from, min(from+block, x.Rows))
		matrix.Transpose(&t, part, part.Rows)
		matrix.AddMul(covariance, t, part)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	axes := matrix.New(d, n)
	for i := range axes.Data {
		axes.Data[i] = float32(rng.NormFloat64())
	}
	for range rounds {
		next := matrix.New(d, n)
		matrix.AddMul(next, covariance, axes)
		orthonormalise(next)
		axes = next
	}
	return axes
}

// orthonormalise makes the columns of m an orthonormal basis, by the method of Gram and Schmidt.
func orthonormalise(m matrix.Matrix) {
	for j := range m.Cols {
		for k := range j {
			dot := 0.0
			for i := range m.Rows {
				dot += float64(m.Row(i)[j]) * float64(m.Row(i)[k])
			}
			for i := range m.Rows {
				m.Row(i)[j] -= float32(dot) * m.Row(i)[k]
			}
		}
		norm := 0.0
		for i := range m.Rows {
			norm += float64(m.Row(i)[j]) * float64(m.Row(i)[j])
		}
		f := float32(1 / math.Sqrt(max(norm, 1e-30)))
		for i := range m.Rows {
			m.Row(i)[j] *= f
		}
	}
}

// Write writes the axes; [ReadAxes] reads them.
func (a *Axes) Write(w io.Writer) error { return gob.NewEncoder(w).Encode(a) }

// ReadAxes reads what [Axes.Write] wrote.
func ReadAxes(r io.Reader) (*Axes, error) {
	a := new(Axes)
	if err := gob.NewDecoder(r).Decode(a); err != nil {
		return nil, fmt.Errorf("axes: %w", err)
	}
	if a.N <= 0 || len(a.W) != Width*a.N {
		return nil, fmt.Errorf("axes: %d numbers for %d axes", len(a.W), a.N)
	}
	return a, nil
}

// OpenAxes reads a file of axes.
func OpenAxes(name string) (*Axes, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadAxes(f)
}

// Mean is the mean of a language's states.
func (a *Axes) Mean(lang string) ([]float32, error) {
	mean := a.Means[lang]
	if len(mean) != Width {
		return nil, fmt.Errorf("axes: they know no language %q", lang)
	}
	return mean, nil
}

// Coordinates gives those of states along the first n axes, about a mean.
func (a *Axes) Coordinates(states matrix.Matrix, mean []float32, n int) matrix.Matrix {
	x := matrix.New(states.Rows, Width)
	for i := range x.Rows {
		copy(x.Row(i), states.Row(i))
		matrix.AddScaled(x.Row(i), mean, -1)
	}
	all := matrix.New(x.Rows, a.N)
	matrix.AddMul(all, x, matrix.Of(a.W, Width, a.N))
	out := matrix.New(x.Rows, n)
	for i := range out.Rows {
		matrix.AddScaled(out.Row(i), all.Row(i)[:n], a.Scale)
	}
	return out
}

// Hints gives the coordinates of the states of sentences.
type Hints struct {
	states *States
	axes   *Axes
	mean   []float32
}

// NewHints gives those of a language's states.
func NewHints(s *States, a *Axes, lang string) (*Hints, error) {
	mean, err := a.Mean(lang)
	return &Hints{s, a, mean}, err
}

// Of gives the coordinates of a sentence's tokens, nil if its states are not there.
func (h *Hints) Of(words []string) func(dst []float32, token int) {
	of := h.states.Of(words)
	if of == nil {
		return nil
	}
	states := matrix.New(len(words), Width)
	for i := range words {
		of(states.Row(i), i)
	}
	x := h.axes.Coordinates(states, h.mean, h.axes.N)
	return func(dst []float32, token int) { copy(dst, x.Row(token)) }
}
