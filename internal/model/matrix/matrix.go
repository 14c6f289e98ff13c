// Package matrix multiplies float32 matrices on one core: vector instructions (AVX2 and FMA) where the processor
// has them, plain Go elsewhere. It serves small dense layers, whose matrices fit the processor's cache.
package matrix

import "math"

// Lanes is the number of columns that the kernels work on at once: the width of every matrix is a multiple of it.
const Lanes = 16

// Pad is the smallest multiple of [Lanes] that is at least n.
func Pad(n int) int { return (n + Lanes - 1) / Lanes * Lanes }

// Vectorised reports whether the processor has the vector instructions of the kernels, AVX2 and FMA.
func Vectorised() bool { return vectorised }

// Matrix is a row-major view of Data: row i starts at i·Stride and has Cols elements.
type Matrix struct {
	Data       []float32
	Rows, Cols int
	Stride     int
}

// New returns a matrix of zeros.
func New(rows, cols int) Matrix {
	return Matrix{Data: make([]float32, rows*cols), Rows: rows, Cols: cols, Stride: cols}
}

// Of is the view of data as a matrix of the given shape.
func Of(data []float32, rows, cols int) Matrix {
	return Matrix{Data: data[:rows*cols], Rows: rows, Cols: cols, Stride: cols}
}

// Row is row i.
func (m Matrix) Row(i int) []float32 {
	return m.Data[i*m.Stride : i*m.Stride+m.Cols : i*m.Stride+m.Cols]
}

// Slice is the view of rows [from, to).
func (m Matrix) Slice(from, to int) Matrix {
	m.Data = m.Data[from*m.Stride:]
	m.Rows = to - from
	return m
}

// Columns is the view of columns [from, to).
func (m Matrix) Columns(from, to int) Matrix {
	if len(m.Data) > 0 {
		m.Data = m.Data[from:]
	}
	m.Cols = to - from
	return m
}

// Resize gives m the shape rows×cols with unspecified content, in its own memory if that is large enough.
func (m *Matrix) Resize(rows, cols int) {
	n := rows * cols
	if cap(m.Data) < n {
		m.Data = make([]float32, n+n/4)
	}
	m.Data, m.Rows, m.Cols, m.Stride = m.Data[:n], rows, cols, cols
}

// Zero sets every element to 0.
func (m Matrix) Zero() {
	if m.Stride == m.Cols {
		clear(m.Data[:m.Rows*m.Cols])
		return
	}
	for i := range m.Rows {
		clear(m.Row(i))
	}
}

// Copy copies the elements of o, which has the shape of m.
func (m Matrix) Copy(o Matrix) {
	for i := range m.Rows {
		copy(m.Row(i), o.Row(i))
	}
}

// AddMul adds a·b to c. Each element is summed in the order of the columns of a, so that a row's result depends on no
// other row. The columns of b and c are a multiple of [Lanes]; shapes that do not fit panic.
func AddMul(c, a, b Matrix) {
	if a.Cols != b.Rows || c.Rows != a.Rows || c.Cols != b.Cols || c.Cols%Lanes != 0 {
		panic("matrix: shapes do not fit")
	}
	if c.Rows == 0 || c.Cols == 0 || a.Cols == 0 {
		return
	}
	// Touch the last elements, so that a view beyond its memory panics here and not in the kernel.
	_ = c.Data[(c.Rows-1)*c.Stride+c.Cols-1]
	_ = a.Data[(a.Rows-1)*a.Stride+a.Cols-1]
	_ = b.Data[(b.Rows-1)*b.Stride+b.Cols-1]
	if vectorised {
		addMulVector(c, a, b)
	} else {
		addMulPlain(c, a, b)
	}
}

func addMulPlain(c, a, b Matrix) {
	for i := range c.Rows {
		to := c.Row(i)
		for k, x := range a.Row(i) {
			if x == 0 {
				continue
			}
			for j, y := range b.Row(k) {
				to[j] += x * y
			}
		}
	}
}

// Transpose writes the transpose of a into t, whose columns may exceed the rows of a: those are set to 0.
func Transpose(t *Matrix, a Matrix, cols int) {
	t.Resize(a.Cols, cols)
	if cols > a.Rows {
		clear(t.Data)
	}
	const block = 16 // so many rows of both fit the nearest cache
	for i0 := 0; i0 < a.Rows; i0 += block {
		for j0 := 0; j0 < a.Cols; j0 += block {
			for i := i0; i < min(i0+block, a.Rows); i++ {
				for j, x := range a.Row(i)[j0:min(j0+block, a.Cols)] {
					t.Data[(j0+j)*cols+i] = x
				}
			}
		}
	}
}

// Dot is the inner product of x and y, which have one length.
func Dot(x, y []float32) float32 {
	y = y[:len(x)]
	if vectorised {
		n := len(x) &^ 7
		sum := float32(0)
		if n > 0 {
			sum = dotVector(n, &x[0], &y[0])
		}
		for i := n; i < len(x); i++ {
			sum += x[i] * y[i]
		}
		return sum
	}
	sum := float32(0)
	for i, v := range x {
		sum += v * y[i]
	}
	return sum
}

// AddScaled adds s·x to y, which is at least as long.
func AddScaled(y, x []float32, s float32) {
	y = y[:len(x)]
	n := 0
	if vectorised {
		if n = len(x) &^ 7; n > 0 {
			addScaledVector(n, &y[0], &x[0], s)
		}
	}
	for i := n; i < len(x); i++ {
		y[i] += s * x[i]
	}
}

// AddScaledBytes adds s·x to y, which is at least as long; the elements of x are signed.
func AddScaledBytes(y []float32, x []byte, s float32) {
	y = y[:len(x)]
	n := 0
	if vectorised {
		if n = len(x) &^ 7; n > 0 {
			addScaledBytesVector(n, &y[0], &x[0], s)
		}
	}
	for i := n; i < len(x); i++ {
		y[i] += s * float32(int8(x[i]))
	}
}

// AddRows adds to y the rows of signed bytes, each as long as y and with its scale, whose numbers picks has; the rows are a power of two,
// and picks count modulo that.
func AddRows(y []float32, rows []byte, scale []float32, picks []uint32) {
	mask := uint32(len(scale) - 1)
	if vectorised && len(y) == Lanes && len(picks) > 0 {
		_ = rows[:len(scale)*Lanes]
		addRowsVector(len(picks), &picks[0], mask, &y[0], &rows[0], &scale[0])
		return
	}
	for _, p := range picks {
		r := int(p & mask)
		AddScaledBytes(y, rows[r*len(y):][:len(y)], scale[r])
	}
}

// Rectify sets what is below 0 to 0.
func Rectify(m Matrix) {
	n := 0
	if vectorised {
		if n = len(m.Data) &^ 7; n > 0 {
			rectifyVector(n, &m.Data[0])
		}
	}
	for i, v := range m.Data[n:] {
		bits := math.Float32bits(v)
		m.Data[n+i] = math.Float32frombits(bits &^ uint32(int32(bits)>>31)) // no branch to guess
	}
}
