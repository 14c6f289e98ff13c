package model

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestCells(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 5))
	const n = 48
	draw := func() []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(rng.NormFloat64() * 2)
		}
		return x
	}
	cell, forget, output, last, in := draw(), draw(), draw(), draw(), draw()
	plain, out, want := append([]float32(nil), cell...), make([]float32, n), make([]float32, n)
	Cells(cell, forget, output, last, in, out)
	cellsPlain(plain, forget, output, last, in, want)
	for i := range out {
		if math.Abs(float64(out[i]-want[i])) > 1e-5 || math.Abs(float64(cell[i]-plain[i])) > 1e-5 {
			t.Errorf("channel %d: %v and %v, want %v and %v", i, out[i], cell[i], want[i], plain[i])
		}
	}
}
