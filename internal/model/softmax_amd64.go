package model

// expVector makes each of n scores, a multiple of 8, [exp] of what it is less than the top, on a processor with AVX2.
//
//go:noescape
func expVector(n int, w *float32, top float32)
