package model

// cellsVector is [Cells] for n channels, a multiple of 8, on a processor with AVX2, of so many rows one after another: their gates and their
// states are so many elements apart, and each has the cells before it for its last.
//
//go:noescape
func cellsVector(rows, n int, cell, forget, output, last, in, out *float32, gates, states int)

// mixVector is [mixPlain] of n channels, a multiple of 8, on a processor with AVX2.
//
//go:noescape
func mixVector(n int, out, before, in, behind, t0, t1, t2 *float32)
