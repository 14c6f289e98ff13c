package model

import (
	"math"
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
