package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
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
