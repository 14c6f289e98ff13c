package matrix

import "golang.org/x/sys/cpu"

var (
	vectorised = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	wide       = vectorised && cpu.X86.HasAVX512F
)

// kernel12x32 is [kernel6x16] for 12 rows and 32 columns.
//
//go:noescape
func kernel12x32(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)

// kernel6x16 adds a·b to c, where a has 6 rows of k columns and b has 16 columns; strides are in elements.
//
//go:noescape
func kernel6x16(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)

// kernel1x16 is kernel6x16 for one row.
//
//go:noescape
func kernel1x16(k int, a, b *float32, ldb int, c *float32)

// kernel1x96 is kernel1x16 for 96 columns, whose sums take turns.
//
//go:noescape
func kernel1x96(k int, a, b *float32, ldb int, c *float32)

// dotVector is the inner product of n elements, a multiple of 8.
//
//go:noescape
func dotVector(n int, x, y *float32) float32

// addScaledVector adds s·x to y, for n elements, a multiple of 8.
//
//go:noescape
func addScaledVector(n int, y, x *float32, s float32)

// addScaledBytesVector adds s·x to y, for n elements, a multiple of 8; those of x are signed.
//
//go:noescape
func addScaledBytesVector(n int, y *float32, x *byte, s float32)

// addRowsVector is [AddRows] of n picks and of rows of 16 bytes; mask is the number of the last row.
//
//go:noescape
func addRowsVector(n int, picks *uint32, mask uint32, y *float32, rows *byte, scale *float32)

// rectifyVector is [Rectify] of n elements, a multiple of 8.
//
//go:noescape
func rectifyVector(n int, x *float32)

func addMulVector(c, a, b Matrix) {
	j := 0
	for ; c.Rows == 1 && j+96 <= c.Cols; j += 96 {
		kernel1x96(a.Cols, &a.Data[0], &b.Data[j], b.Stride, &c.Data[j])
	}
	if wide {
		for ; j+2*Lanes <= c.Cols; j += 2 * Lanes {
			i := 0
			for ; i+12 <= c.Rows; i += 12 {
				kernel12x32(a.Cols, &a.Data[i*a.Stride], a.Stride, &b.Data[j], b.Stride, &c.Data[i*c.Stride+j], c.Stride)
			}
			addMulColumn(c, a, b, i, j)
			addMulColumn(c, a, b, i, j+Lanes)
		}
	}
	for ; j < c.Cols; j += Lanes {
		addMulColumn(c, a, b, 0, j)
	}
}

// addMulColumn computes the columns from j to j+[Lanes], of rows i and later.
func addMulColumn(c, a, b Matrix, i, j int) {
	for ; i+6 <= c.Rows; i += 6 {
		kernel6x16(a.Cols, &a.Data[i*a.Stride], a.Stride, &b.Data[j], b.Stride, &c.Data[i*c.Stride+j], c.Stride)
	}
	for ; i < c.Rows; i++ {
		kernel1x16(a.Cols, &a.Data[i*a.Stride], &b.Data[j], b.Stride, &c.Data[i*c.Stride+j])
	}
}
