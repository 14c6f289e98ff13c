package model

// cellsVector is [Cells] for n channels, a multiple of 8, on a processor with AVX2.
//
//go:noescape
func cellsVector(n int, cell, forget, output, last, in, out *float32)

// mixVector is [mixPlain] of n channels, a multiple of 8, on a processor with AVX2.
//
//go:noescape
func mixVector(n int, out, before, in, behind, t0, t1, t2 *float32)
