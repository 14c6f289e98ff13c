package model

// cellsVector is [Cells] for n channels, a multiple of 8, on a processor with AVX2.
//
//go:noescape
func cellsVector(n int, cell, forget, output, last, in, out *float32)
