package matrix

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestBytes holds that products of bytes are near those of float32, and the same to the last bit by whole numbers as by the kernels.
func TestBytes(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	all := struct{ sums, vectorised bool }{sums, vectorised}
	defer func() { sums, vectorised = all.sums, all.vectorised }()
	for _, shape := range [][3]int{{1, 16, 32}, {3, 32, 64}, {4, 16, 32}, {5, 96, 32}, {11, 160, 96}, {12, 224, 672}, {13, 224, 96}, {37, 512, 160}, {25, 1024, 32}} {
		x, w, y := random(rng, shape[0], shape[1]), random(rng, shape[1], shape[2]), New(shape[0], shape[2])
		bias, want := random(rng, 1, shape[2]).Data, New(shape[0], shape[2])
		for i := range want.Rows {
			copy(want.Row(i), bias)
		}
		AddMul(want, x, w)
		b := Round(w)
		b.Into(y, x, bias)
		for i := range y.Data {
			if d := math.Abs(float64(y.Data[i] - want.Data[i])); d > 0.002*math.Sqrt(float64(shape[1]))+1e-3 {
				t.Fatalf("shape %v: element %d is %v, want about %v", shape, i, y.Data[i], want.Data[i])
			}
		}
		for _, off := range []*bool{&sums, &vectorised} {
			*off = false
			exact := New(shape[0], shape[2])
			Round(w).Into(exact, x, bias)
			for i := range y.Data {
				if y.Data[i] != exact.Data[i] {
					t.Fatalf("shape %v: element %d is %v by sums of bytes and %v by whole numbers", shape, i, y.Data[i], exact.Data[i])
				}
			}
		}
		sums, vectorised = all.sums, all.vectorised
	}
}

func TestBytesOfZeros(t *testing.T) {
	y := New(2, 32)
	Round(New(16, 32)).Into(y, New(2, 16), make([]float32, 32))
	for i, v := range y.Data {
		if v != 0 {
			t.Fatalf("element %d is %v", i, v)
		}
	}
}

// TestRoundRow holds that a row is rounded the same by the kernel as in plain Go.
func TestRoundRow(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 6))
	defer func(v bool) { vectorised = v }(vectorised)
	for _, n := range []int{16, 48, 192, 20} {
		x := random(rng, 1, n).Data
		x[n/2] = 0.5 / top // the scale is that of 0.5: a half in whole numbers
		x[n/3] = -0.5
		got, want := make([]int8, n), make([]int8, n)
		scale := RoundRow(got, x)
		vectors := vectorised
		vectorised = false
		plain := RoundRow(want, x)
		vectorised = vectors
		if scale != plain || !slices.Equal(got, want) {
			t.Errorf("%d values: %v times %v, in plain Go %v times %v", n, scale, got, plain, want)
		}
		for i, v := range x {
			if d := math.Abs(float64(v - scale*float32(got[i]))); d > 0.51*float64(scale) {
				t.Errorf("value %d of %d is %v, want about %v", i, n, scale*float32(got[i]), v)
			}
		}
	}
}

func BenchmarkBytes(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, rows := range []int{1, 8, 24, 240} {
		x, w, y := random(rng, rows, 224), Round(random(rng, 224, 672)), New(rows, 672)
		bias := make([]float32, 672)
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			for b.Loop() {
				w.Into(y, x, bias)
			}
			b.ReportMetric(float64(rows)*224*672*float64(b.N)/b.Elapsed().Seconds()/1e9, "Gmul/s")
		})
	}
}
