package matrix

import "golang.org/x/sys/cpu"

// sums reports whether the processor sums products of bytes (AVX-512 VNNI).
var sums = wide && cpu.X86.HasAVX512VNNI

// bytes12x32 writes to c, 12 rows of 32 columns, the products of 12 rows of a with 32 columns of b, of k steps of four bytes: what lift
// holds and the sum, times both scales, plus bias. Strides are in elements.
//
//go:noescape
func bytes12x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)

// bytes4x32 is bytes12x32 for 4 rows.
//
//go:noescape
func bytes4x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)

// bytes1x32 is bytes12x32 for one row.
//
//go:noescape
func bytes1x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)

// peak is the greatest absolute value of n elements, a multiple of 16.
//
//go:noescape
func peak(n int, x *float32) float32

// liftedBytes writes s·x, rounded to whole numbers, plus 128, for n elements, a multiple of 16.
//
//go:noescape
func liftedBytes(n int, dst *byte, x *float32, s float32)

// narrowVector writes s·x, rounded to whole numbers, which fit a byte, for n elements, a multiple of 16.
//
//go:noescape
func narrowVector(n int, dst *int8, x *float32, s float32)

// roundVector writes s·x, rounded to whole numbers, for n elements, a multiple of 16.
//
//go:noescape
func roundVector(n int, dst, x *float32, s float32)

// scaleVector multiplies y by scales and by s and adds bias, rounding after each step, for n elements, a multiple of 8.
//
//go:noescape
func scaleVector(n int, y, scales, bias *float32, s float32)
