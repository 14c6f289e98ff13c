package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestExp(t *testing.T) {
	for x := float32(0); x > -86; x -= 0.0137 {
		got, want := float64(exp(x)), math.Exp(float64(x))
		if math.Abs(got-want) > 3e-7*want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if got := exp(-200); got != 0 {
		t.Errorf("exp(−200) = %v, want 0", got)
	}
}

// TestExponentials holds that scores come out the same to the last bit by the kernel as one by one.
func TestExponentials(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 7))
	for n := range 40 {
		w, top := draw(rng, n), float32(3)
		for i := range w {
			w[i] = min(top, 20*w[i])
		}
		want := make([]float32, n)
		for i, v := range w {
			want[i] = exp(v - top)
		}
		if exponentials(w, top); !slices.Equal(w, want) {
			t.Errorf("%d scores: %v, want %v", n, w, want)
		}
	}
}
