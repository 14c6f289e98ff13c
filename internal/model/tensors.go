package model

import (
	"fmt"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Tensors is an open model file, for networks that build on the states of a model. The first thing that a file lacks is
// kept as an error; what is read after it is empty.
type Tensors struct{ l loader }

// OpenTensors reads the tensors of a model file. The error is [ErrForeign], [ErrVersion] or [ErrDamaged].
func OpenTensors(data []byte) (*Tensors, error) {
	h, err := readFile(data)
	if err != nil {
		return nil, err
	}
	t := &Tensors{loader{header: h, tensors: map[string]*Tensor{}}}
	for i := range h.Tensors {
		t.l.tensors[h.Tensors[i].Name] = &h.Tensors[i]
	}
	return t, nil
}

// Header is the description of the network. It must not be changed.
func (t *Tensors) Header() *Header { return t.l.header }

// Err is the first error.
func (t *Tensors) Err() error {
	if t.l.err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, t.l.err)
	}
	return nil
}

// Check keeps an error if ok is false.
func (t *Tensors) Check(ok bool, format string, args ...any) { t.l.check(ok, format, args...) }

// Vector is a tensor of n numbers.
func (t *Tensors) Vector(name string, n int) []float32 { return t.l.vector(name, n) }

// Matrix is a tensor of rows of numbers.
func (t *Tensors) Matrix(name string, rows, cols int) matrix.Matrix {
	return t.l.matrix(name, rows, cols)
}

// Columns is the width of the tensor of an affine layer.
func (t *Tensors) Columns(name string) int { return t.l.columns(name) }

// Dense is an affine layer.
func (t *Tensors) Dense(name string, in, out int) *Dense { return &Dense{t.l.dense(name, in, out)} }

// Recurrent is a stack of n recurrent layers.
func (t *Tensors) Recurrent(name string, n, width int) *Recurrent {
	return &Recurrent{layers: t.l.stack(name, n, width)}
}

// Rows is an embedding table.
func (t *Tensors) Rows(name string, width int) *Rows { return &Rows{t.l.table(name, width)} }

// Dense is an affine layer of another network.
type Dense struct{ dense }

// Into writes x·w + bias to y.
func (d *Dense) Into(y *matrix.Matrix, x matrix.Matrix) { d.into(y, x) }

// Rows is an embedding table of another network. Its size is a power of two.
type Rows struct{ table }

// Add adds the row of a hash to dst.
func (r *Rows) Add(dst []float32, hash uint32) { r.add(dst, hash&uint32(len(r.scale)-1)) }

// AddAll adds the rows of hashes to dst, one after another.
func (r *Rows) AddAll(dst []float32, hashes []uint32) { matrix.AddRows(dst, r.rows, r.scale, hashes) }

// Recurrent is a stack of recurrent layers of another network.
type Recurrent struct{ layers []recurrent }

// RecurrentBuffers are the working memory of [Recurrent.Run].
type RecurrentBuffers struct {
	states       [2]matrix.Matrix
	mixed, gates matrix.Matrix
}

// Run reads x as one sequence. The result lies in b, or is x where there are no layers.
func (r *Recurrent) Run(b *RecurrentBuffers, x matrix.Matrix) matrix.Matrix {
	ends := []int{x.Rows}
	for i := range r.layers {
		y := &b.states[i%2]
		r.layers[i].run(y, x, ends, &b.mixed, &b.gates)
		x = *y
	}
	return x
}
