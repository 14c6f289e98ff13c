package matrix

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func random(rng *rand.Rand, rows, cols int) Matrix {
	m := New(rows, cols)
	for i := range m.Data {
		m.Data[i] = rng.Float32() - 0.5
	}
	return m
}

func TestAddMul(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, shape := range [][3]int{{1, 1, 16}, {2, 3, 16}, {5, 7, 32}, {6, 8, 16}, {13, 31, 48}, {25, 64, 96}, {12, 5, 32}, {31, 33, 80}} {
		a, b, c := random(rng, shape[0], shape[1]), random(rng, shape[1], shape[2]), random(rng, shape[0], shape[2])
		want := New(c.Rows, c.Cols)
		copy(want.Data, c.Data)
		addMulPlain(want, a, b)
		AddMul(c, a, b)
		for i := range c.Data {
			if math.Abs(float64(c.Data[i]-want.Data[i])) > 1e-4 {
				t.Fatalf("shape %v: element %d is %v, want %v", shape, i, c.Data[i], want.Data[i])
			}
		}
	}
}

// TestRowsDoNotDependOnTheirPlace holds that a row's product is the same to the last bit, whichever kernel does it.
func TestRowsDoNotDependOnTheirPlace(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	a, b := random(rng, 31, 50), random(rng, 50, 96)
	all := New(31, 96)
	AddMul(all, a, b)
	for i := range a.Rows {
		one := New(1, 96)
		AddMul(one, a.Slice(i, i+1), b)
		for j, v := range one.Data {
			if v != all.Row(i)[j] {
				t.Fatalf("element %d,%d is %v alone and %v among others", i, j, v, all.Row(i)[j])
			}
		}
	}
}

func TestAddMulOfViews(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	a, b, c := random(rng, 9, 40), random(rng, 10, 64), New(9, 64)
	AddMul(c.Slice(1, 9).Columns(16, 48), a.Slice(1, 9).Columns(5, 15), b.Columns(32, 64))
	for i := range c.Rows {
		for j, got := range c.Row(i) {
			want := float32(0)
			if i >= 1 && j >= 16 && j < 48 {
				for k := range 10 {
					want += a.Row(i)[5+k] * b.Row(k)[j+16]
				}
			}
			if math.Abs(float64(got-want)) > 1e-4 {
				t.Fatalf("element %d,%d is %v, want %v", i, j, got, want)
			}
		}
	}
}

func TestDot(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for n := range 70 {
		x, y := random(rng, 1, n).Data, random(rng, 1, n).Data
		want := 0.0
		for i := range x {
			want += float64(x[i]) * float64(y[i])
		}
		if got := Dot(x, y); math.Abs(float64(got)-want) > 1e-4 {
			t.Errorf("Dot of %d elements is %v, want %v", n, got, want)
		}
	}
}

func TestAddScaled(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 6))
	for n := range 40 {
		x, y := random(rng, 1, n).Data, random(rng, 1, n+1).Data
		want := append([]float32(nil), y...)
		for i := range x {
			want[i] += 0.7 * x[i]
		}
		AddScaled(y, x, 0.7)
		for i := range y {
			if math.Abs(float64(y[i]-want[i])) > 1e-6 {
				t.Errorf("element %d of %d is %v, want %v", i, n, y[i], want[i])
			}
		}
	}
}

func TestAddScaledBytes(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for n := range 40 {
		x, y := make([]byte, n), random(rng, 1, n+1).Data
		want := append([]float32(nil), y...)
		for i := range x {
			x[i] = byte(rng.Uint32())
			want[i] += 0.7 * float32(int8(x[i]))
		}
		AddScaledBytes(y, x, 0.7)
		for i := range y {
			if math.Abs(float64(y[i]-want[i])) > 1e-4 {
				t.Errorf("element %d of %d is %v, want %v", i, n, y[i], want[i])
			}
		}
	}
}

func TestTranspose(t *testing.T) {
	a := Of([]float32{1, 2, 3, 4, 5, 6}, 2, 3)
	var b Matrix
	Transpose(&b, a, 4)
	if got, want := fmt.Sprint(b.Data), "[1 4 0 0 2 5 0 0 3 6 0 0]"; got != want {
		t.Errorf("transpose is %s, want %s", got, want)
	}
}

func BenchmarkAddMul(b *testing.B) {
	x, y, z := New(96, 192), New(192, 576), New(96, 576)
	for b.Loop() {
		AddMul(z, x, y)
	}
	b.ReportMetric(2*96*192*576*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
}

// TestAddRows holds that rows are added as by [AddScaledBytes], one by one.
func TestAddRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 9))
	for _, width := range []int{16, 32} {
		rows, scale, picks := make([]byte, 64*width), random(rng, 1, 64).Data, make([]uint32, 30)
		for i := range rows {
			rows[i] = byte(rng.Uint32())
		}
		y := random(rng, 1, width).Data
		want := slices.Clone(y)
		for i := range picks {
			picks[i] = rng.Uint32()
			r := int(picks[i] % 64)
			AddScaledBytes(want, rows[r*width:(r+1)*width], scale[r])
		}
		AddRows(y, rows, scale, picks)
		if AddRows(y, rows, scale, nil); !slices.Equal(y, want) {
			t.Errorf("rows of %d: %v, want %v", width, y, want)
		}
	}
}

func TestRectify(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for n := range 40 {
		m := random(rng, 1, n)
		want := append([]float32(nil), m.Data...)
		for i, v := range want {
			want[i] = max(0, v)
		}
		if Rectify(m); !slices.Equal(m.Data, want) {
			t.Errorf("%d elements: %v, want %v", n, m.Data, want)
		}
	}
}
