package teacher

import (
	"bufio"
	"cmp"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Averages is the mean state of each word over its occurrences.
type Averages struct {
	Words []string // lower-cased, the most frequent first
	Means matrix.Matrix
}

// Average reads files of states and averages those of each lower-cased word that occurs often enough.
func Average(names []string, least int) (*Averages, error) {
	count := map[string]int{}
	err := eachToken(names, func(word string, _ []float32) { count[word]++ }, false)
	if err != nil {
		return nil, err
	}
	a := &Averages{}
	for w, n := range count {
		if n >= least {
			a.Words = append(a.Words, w)
		}
	}
	slices.SortFunc(a.Words, func(v, w string) int { return cmp.Or(count[w]-count[v], strings.Compare(v, w)) })
	row := map[string]int{}
	for i, w := range a.Words {
		row[w] = i
	}
	a.Means = matrix.New(len(a.Words), Width)
	err = eachToken(names, func(word string, state []float32) {
		if i, ok := row[word]; ok {
			matrix.AddScaled(a.Means.Row(i), state, 1/float32(count[word]))
		}
	}, true)
	return a, err
}

// eachToken calls f for each token of the files, with its state if wanted.
func eachToken(names []string, f func(word string, state []float32), wanted bool) error {
	b, state := make([]byte, tokenBytes), make([]float32, Width)
	for _, name := range names {
		text, err := os.ReadFile(name + ".txt")
		if err != nil {
			return err
		}
		file, err := os.Open(name + ".bin")
		if err != nil {
			return err
		}
		in := bufio.NewReaderSize(file, 1<<20)
		for _, line := range strings.Split(string(text), "\n") {
			for _, w := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' }) {
				if wanted {
					if _, err := io.ReadFull(in, b); err != nil {
						file.Close()
						return err
					}
					unpack(state, b)
				}
				f(strings.ToLower(w), state)
			}
		}
		file.Close()
	}
	return nil
}

// Reduce gives the coordinates of the rows of x along their n principal axes, found by orthogonal iteration. The
// mean of the rows is taken off, and the result has a root mean square of scale.
func Reduce(x matrix.Matrix, n, rounds int, scale float64) matrix.Matrix {
	_, axes := principal(x, n, rounds)
	out := matrix.New(x.Rows, n)
	matrix.AddMul(out, x, axes)
	sum := 0.0
	for _, v := range out.Data {
		sum += float64(v) * float64(v)
	}
	factor := float32(scale / math.Sqrt(sum/float64(len(out.Data))))
	for i := range out.Data {
		out.Data[i] *= factor
	}
	return out
}

// principal takes the mean of the rows off x, and gives it and the n principal axes of what is left, found by orthogonal iteration.
func principal(x matrix.Matrix, n, rounds int) (mean []float32, axes matrix.Matrix) {
	d := x.Cols
	mean = make([]float32, d)
	for i := range x.Rows {
		matrix.AddScaled(mean, x.Row(i), 1/float32(x.Rows))
	}
	for i := range x.Rows {
		matrix.AddScaled(x.Row(i), mean, -1)
	}
	covariance := matrix.New(d, d)
	var t matrix.Matrix
	const block = 4096
	for from := 0; from < x.Rows; from += block {
		part := x.Slice(from, min(from+block, x.Rows))
		matrix.Transpose(&t, part, part.Rows)
		matrix.AddMul(covariance, t, part)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	axes = matrix.New(d, n)
	for i := range axes.Data {
		axes.Data[i] = float32(rng.NormFloat64())
	}
	for range rounds {
		next := matrix.New(d, n)
		matrix.AddMul(next, covariance, axes)
		orthonormalise(next)
		axes = next
	}
	return mean, axes
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
