package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

func draw(rng *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(rng.NormFloat64() * 2)
	}
	return x
}

func TestMix(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 6))
	for _, n := range []int{8, 48, 50} {
		before, in, behind, taps := draw(rng, n), draw(rng, n), draw(rng, n), [3][]float32{draw(rng, n), draw(rng, n), draw(rng, n)}
		out, want := make([]float32, n), make([]float32, n)
		mix(out, before, in, behind, taps)
		mixPlain(want, before, in, behind, taps[0], taps[1], taps[2])
		if !slices.Equal(out, want) {
			t.Errorf("%d channels: %v, want %v", n, out, want)
		}
	}
}

// TestSweep holds that tokens are read the same, to and fro, whether one by one or by the kernel.
func TestSweep(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 8))
	const n, width = 5, 32
	x, gates := matrix.Of(draw(rng, n*width), n, width), matrix.Of(draw(rng, 3*n*width), n, 3*width)
	y, want, own := matrix.New(n, width), matrix.New(n, width), matrix.New(n, 3*width)
	own.Copy(gates)
	sweep(&y, x, &gates, 1, n-1, 1, 0, width/2)
	sweep(&y, x, &gates, n-1, n-1, -1, width/2, width)
	for _, c := range []struct{ first, by, from, to int }{{1, 1, 0, width / 2}, {n - 1, -1, width / 2, width}} {
		last := make([]float32, width/2)
		for k := range n - 1 {
			i := c.first + k*c.by
			g := own.Row(i)
			Cells(g[c.from:c.to], g[width+c.from:width+c.to], g[2*width+c.from:2*width+c.to], last, x.Row(i)[c.from:c.to], want.Row(i)[c.from:c.to])
			last = g[c.from:c.to]
		}
	}
	if !slices.Equal(y.Data, want.Data) || !slices.Equal(gates.Data, own.Data) {
		t.Errorf("%v, want %v", y.Data, want.Data)
	}
}

func TestCells(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 5))
	const n = 48
	cell, forget, output, last, in := draw(rng, n), draw(rng, n), draw(rng, n), draw(rng, n), draw(rng, n)
	plain, out, want := append([]float32(nil), cell...), make([]float32, n), make([]float32, n)
	Cells(cell, forget, output, last, in, out)
	cellsPlain(plain, forget, output, last, in, want)
	for i := range out {
		if math.Abs(float64(out[i]-want[i])) > 1e-5 || math.Abs(float64(cell[i]-plain[i])) > 1e-5 {
			t.Errorf("channel %d: %v and %v, want %v and %v", i, out[i], cell[i], want[i], plain[i])
		}
	}
}
