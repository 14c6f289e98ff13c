package matrix

import "golang.org/x/sys/cpu"

var vectorised = cpu.X86.HasAVX2 && cpu.X86.HasFMA

// kernel6x16 adds a·b to c, where a has 6 rows of k columns and b has 16 columns; strides are in elements.
//
//go:noescape
func kernel6x16(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)

// kernel1x16 is kernel6x16 for one row.
//
//go:noescape
func kernel1x16(k int, a, b *float32, ldb int, c *float32)

// dotVector is the inner product of n elements, a multiple of 8.
//
//go:noescape
func dotVector(n int, x, y *float32) float32

func addMulVector(c, a, b Matrix) {
	for j := 0; j < c.Cols; j += Lanes {
		i := 0
		for ; i+6 <= c.Rows; i += 6 {
			kernel6x16(a.Cols, &a.Data[i*a.Stride], a.Stride, &b.Data[j], b.Stride, &c.Data[i*c.Stride+j], c.Stride)
		}
		for ; i < c.Rows; i++ {
			kernel1x16(a.Cols, &a.Data[i*a.Stride], &b.Data[j], b.Stride, &c.Data[i*c.Stride+j])
		}
	}
}
