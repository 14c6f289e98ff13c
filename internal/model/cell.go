package model

import "github.com/nesso-graph/nesso/internal/model/matrix"

// Cells steps the channels of a recurrent layer: the new cell is the candidate, which cell holds before, mixed with
// the last cell by the forget gate, and the output is the input mixed with the squashed cell by the output gate.
// All slices have one length.
func Cells(cell, forget, output, last, in, out []float32) {
	n := len(cell)
	forget, output, last, in, out = forget[:n], output[:n], last[:n], in[:n], out[:n]
	if matrix.Vectorised() && n%8 == 0 && n > 0 {
		cellsVector(1, n, &cell[0], &forget[0], &output[0], &last[0], &in[0], &out[0], 0, 0)
		return
	}
	cellsPlain(cell, forget, output, last, in, out)
}

func cellsPlain(cell, forget, output, last, in, out []float32) {
	for k, c := range cell {
		c += gate(forget[k]) * (last[k] - c)
		cell[k] = c
		out[k] = in[k] + gate(output[k])*(squash(c)-in[k])
	}
}

// gate is the logistic function's cheap likeness (1 + x/(1+|x|))/2.
func gate(x float32) float32 { return 0.5 + 0.5*squash(x) }

// squash is x/(1+|x|), between −1 and 1.
func squash(x float32) float32 {
	if x < 0 {
		return x / (1 - x)
	}
	return x / (1 + x)
}
