package matrix

import (
	"math"
	"sync"
)

// Bytes is a matrix rounded to signed bytes, each column with its scale. Its products with a matrix whose rows are rounded likewise are
// sums of products of whole numbers and exact, so that they are the same on every processor: one with AVX-512 VNNI sums
// bytes, any other computes with the whole numbers in float32.
type Bytes struct {
	Rows, Cols int

	scale []float32 // of each column
	whole Matrix    // the whole numbers, where the processor can't sum bytes

	// Where it can: of 32 columns at a time the bytes, of four rows at a time those of each column, and what each column's sums
	// begin with, to make up for what lifts the bytes of the other factor above 0.
	packed []byte
	start  []int32
}

// mostSummed is the greatest number of rows of [Bytes]: sums of more products might not fit the 24 bits in which float32 is exact.
const mostSummed = 1024

// block is the number of columns that the kernels of [Bytes] work on at once, step the number of bytes that they sum.
const (
	block = 2 * Lanes
	step  = 4
)

// Fits reports whether a matrix has a shape that [Round] takes: a multiple of 16 rows, at most 1024, and of 32 columns.
func Fits(m Matrix) bool {
	return m.Rows > 0 && m.Rows <= mostSummed && m.Rows%Lanes == 0 && m.Cols > 0 && m.Cols%block == 0
}

// Round rounds a matrix that [Fits].
func Round(m Matrix) *Bytes {
	b := &Bytes{Rows: m.Rows, Cols: m.Cols, scale: make([]float32, m.Cols), whole: New(m.Rows, m.Cols)}
	for i := range m.Rows {
		for j, v := range m.Row(i) {
			b.scale[j] = max(b.scale[j], v, -v)
		}
	}
	inverses := make([]float32, m.Cols)
	for j, highest := range b.scale {
		inverses[j], b.scale[j] = inverse(highest), highest/top
	}
	for i := range m.Rows {
		whole := b.whole.Row(i)
		for j, v := range m.Row(i) {
			whole[j] = rounded(v, inverses[j])
		}
	}
	if sums {
		b.pack()
	}
	return b
}

// pack lays the whole numbers out for the kernels.
func (b *Bytes) pack() {
	b.packed, b.start = make([]byte, b.Rows*b.Cols), make([]int32, b.Cols)
	for i := range b.Rows {
		for j, v := range b.whole.Row(i) {
			b.packed[j/block*block*b.Rows+i/step*step*block+j%block*step+i%step] = byte(int8(v))
			b.start[j] -= lift * int32(v)
		}
	}
	b.whole = Matrix{}
}

const (
	top      = 127     // the greatest whole number
	lift     = 128     // lifts all above 0
	integral = 3 << 22 // a number whose float32 neighbours are whole
)

// rounded is the whole number nearest to v·s, the even one of two.
func rounded(v, s float32) float32 { return float32(float32(v*s)+integral) - integral }

// inverse is what scales values up to highest to whole numbers up to top.
func inverse(highest float32) float32 {
	if highest == 0 {
		return 0
	}
	return top / highest
}

// highestOf is the greatest magnitude of values.
func highestOf(values []float32) float32 {
	highest := float32(0)
	for _, v := range values {
		highest = max(highest, v, -v)
	}
	return highest
}

// RoundRow rounds values to signed bytes of the scale that it gives: dst[i]·scale is about values[i].
func RoundRow(dst []int8, values []float32) (scale float32) {
	if n := len(values); vectorised && n > 0 && n%Lanes == 0 {
		highest := peak(n, &values[0])
		narrowVector(n, &dst[:n][0], &values[0], inverse(highest))
		return highest / top
	}
	highest := highestOf(values)
	s := inverse(highest)
	for i, v := range values {
		// The sum's last bits are the value, rounded to the nearest whole number.
		dst[i] = int8(math.Float32bits(float32(v*s) + integral)) //nolint:gosec // the low byte is meant
	}
	return highest / top
}

// factor is the first factor of a product with [Bytes], each row rounded with its scale.
type factor struct {
	scale []float32
	whole Matrix
	bytes []byte // lifted
}

var factors = sync.Pool{New: func() any { return &factor{} }}

// Product is where a matrix multiplied by By, plus Bias, is written to.
type Product struct {
	To   Matrix
	By   *Bytes
	Bias []float32
}

// Into writes x·b + bias to y, with the rows of x rounded. A row's result depends on no other row. Shapes that do not fit panic.
func (b *Bytes) Into(y, x Matrix, bias []float32) { IntoEach(x, Product{y, b, bias}) }

// IntoEach is [Bytes.Into] of several products of x, whose rows are rounded once for all.
func IntoEach(x Matrix, products ...Product) {
	for _, p := range products {
		if x.Cols != p.By.Rows || p.To.Rows != x.Rows || p.To.Cols != p.By.Cols || len(p.Bias) < p.By.Cols {
			panic("matrix: shapes do not fit")
		}
	}
	if x.Rows == 0 || len(products) == 0 {
		return
	}
	f := factors.Get().(*factor)
	defer factors.Put(f)
	if cap(f.scale) < x.Rows {
		f.scale = make([]float32, x.Rows+x.Rows/4)
	}
	f.scale = f.scale[:x.Rows]
	if sums {
		f.lifted(x)
	} else {
		f.round(x)
	}
	for _, p := range products {
		if sums {
			p.By.sum(p.To, f, p.Bias)
		} else {
			p.By.plain(p.To, f, p.Bias)
		}
	}
}

// round rounds the rows of x to whole numbers.
func (f *factor) round(x Matrix) {
	f.whole.Resize(x.Rows, x.Cols)
	for i := range x.Rows {
		if vectorised {
			row := x.Row(i)
			highest := peak(len(row), &row[0])
			roundVector(len(row), &f.whole.Row(i)[0], &row[0], inverse(highest))
			f.scale[i] = highest / top
			continue
		}
		highest := highestOf(x.Row(i))
		s, to := inverse(highest), f.whole.Row(i)
		for k, v := range x.Row(i) {
			to[k] = rounded(v, s)
		}
		f.scale[i] = highest / top
	}
}

// plain is the product of whole numbers in float32.
func (b *Bytes) plain(y Matrix, f *factor, bias []float32) {
	y.Zero()
	AddMul(y, f.whole, b.whole)
	for i := range y.Rows {
		row := y.Row(i)
		if vectorised {
			scaleVector(len(row), &row[0], &b.scale[0], &bias[0], f.scale[i])
			continue
		}
		for j, v := range row {
			row[j] = float32(float32(v*b.scale[j])*f.scale[i]) + bias[j] // rounded after each step, as the kernels do
		}
	}
}

// lifted rounds the rows of x to bytes.
func (f *factor) lifted(x Matrix) {
	if n := x.Rows * x.Cols; cap(f.bytes) < n {
		f.bytes = make([]byte, n+n/4)
	}
	f.bytes = f.bytes[:x.Rows*x.Cols]
	for i := range x.Rows {
		row := x.Row(i)
		highest := peak(len(row), &row[0])
		liftedBytes(len(row), &f.bytes[i*x.Cols], &row[0], inverse(highest))
		f.scale[i] = highest / top
	}
}

// sum is the product of bytes. The last of several blocks of rows may overlap the one before.
func (b *Bytes) sum(y Matrix, f *factor, bias []float32) {
	_ = y.Data[(y.Rows-1)*y.Stride+y.Cols-1]
	for j := 0; j < b.Cols; j += block {
		run := func(kernel func(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int), rows int) {
			for i := 0; i < y.Rows; i += rows {
				i := min(i, y.Rows-rows)
				kernel(b.Rows/step, &f.bytes[i*b.Rows], b.Rows, &b.packed[j*b.Rows], &b.start[j], &f.scale[i], &b.scale[j], &bias[j], &y.Data[i*y.Stride+j], y.Stride)
			}
		}
		switch {
		case y.Rows >= 12:
			run(bytes12x32, 12)
		case y.Rows >= 4:
			run(bytes4x32, 4)
		default:
			run(bytes1x32, 1)
		}
	}
}
