package model

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Softmax makes scores parts of one, of which there is at least one.
func Softmax(w []float32) {
	top := w[0]
	for _, v := range w {
		if v > top {
			top = v
		}
	}
	exponentials(w, top)
	sum := float32(0)
	for _, v := range w {
		sum += v
	}
	for i := range w {
		w[i] /= sum
	}
}

// exponentials makes each score e to the power of what it is less than the top.
func exponentials(w []float32, top float32) {
	n := 0
	if matrix.Vectorised() {
		if n = len(w) &^ 7; n > 0 {
			expVector(n, &w[0], top)
		}
	}
	for i, v := range w[n:] {
		w[n+i] = exp(v - top)
	}
}

// exp is e to the x ≤ 0 within two units of the last place (Cephes' expf): a power of two times a polynomial. It rounds after each step, as the
// kernel does.
func exp(x float32) float32 {
	const (
		least    = -87     // smaller powers are no normal numbers
		integral = 3 << 22 // a number whose float32 neighbours are whole
	)
	if x < least {
		return 0
	}
	n := float32(float32(x*math.Log2E)+integral) - integral
	x -= float32(n * 0.693359375)
	x += float32(n * 2.12194440e-4)
	p := float32(1.9875691500e-4)
	for _, c := range [...]float32{1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1} {
		p = float32(p*x) + c
	}
	p = float32(float32(p*x)*x) + x + 1
	return p * math.Float32frombits(uint32(127+int32(n))<<23)
}
