package neural

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Dense is an affine layer.
type Dense struct {
	W, B *Param
	x    matrix.Matrix // input of the last forward pass
	t, u matrix.Matrix // buffers
}

func newDense(rng *rand.Rand, name string, in, out int, gain float64) *Dense {
	return &Dense{W: newParam(rng, name, in, out, gain/math.Sqrt(float64(in))), B: newParam(rng, name+".bias", 1, out, 0)}
}

func (d *Dense) params() []*Param { return []*Param{d.W, d.B} }

func (d *Dense) forward(y *matrix.Matrix, x matrix.Matrix) {
	d.x = x
	y.Resize(x.Rows, d.W.Cols)
	for i := range y.Rows {
		copy(y.Row(i), d.B.W)
	}
	matrix.AddMul(*y, x, d.W.weights())
}

// backward adds the gradient of the input to dx, given that of the output.
func (d *Dense) backward(dx, dy matrix.Matrix) {
	d.learn(dy)
	matrix.Transpose(&d.u, d.W.weights(), d.W.Rows)
	matrix.AddMul(dx, dy, d.u)
}

// learn is backward for a layer whose input nothing is learned below.
func (d *Dense) learn(dy matrix.Matrix) {
	matrix.Transpose(&d.t, d.x, d.x.Rows)
	matrix.AddMul(d.W.gradient(), d.t, dy)
	for i := range dy.Rows {
		matrix.AddScaled(d.B.Grad, dy.Row(i), 1)
	}
}

// Recurrent is a bidirectional layer of simple recurrent units; see package model for its form.
type Recurrent struct {
	In   *Dense
	Taps *Param

	x     matrix.Matrix
	mixed matrix.Matrix
	gates matrix.Matrix // before their functions
	cells matrix.Matrix
	dg    matrix.Matrix
	dm    matrix.Matrix
	carry []float32
	zeros []float32 // the cell before the first token
}

func newRecurrent(rng *rand.Rand, name string, width int) *Recurrent {
	r := &Recurrent{In: newDense(rng, name, width, 3*width, 1.2), Taps: newParam(rng, name+".taps", 3, width, 0.2), carry: make([]float32, width), zeros: make([]float32, width)}
	for k := range width {
		r.Taps.W[width+k] = 1
		r.In.B.W[2*width+k] = -0.5
	}
	return r
}

func (r *Recurrent) params() []*Param { return append(r.In.params(), r.Taps) }

func (r *Recurrent) taps(w []float32) (t [3][]float32) {
	width := len(r.carry)
	for k := range t {
		t[k] = w[k*width : (k+1)*width]
	}
	return t
}

func abs(x float32) float32 {
	if x < 0 {
		return -x
	}
	return x
}

func (r *Recurrent) forward(y *matrix.Matrix, x matrix.Matrix, ends []int) {
	width := x.Cols
	r.x = x
	model.Mix(&r.mixed, x, ends, r.taps(r.Taps.W))
	r.In.forward(&r.gates, r.mixed)
	y.Resize(x.Rows, width)
	r.cells.Resize(x.Rows, width)
	eachStep(ends, func(i, before, _, from, to int) {
		g, last := r.gates.Row(i), r.zeros
		if before >= 0 {
			last = r.cells.Row(before)
		}
		cell := r.cells.Row(i)[from:to]
		copy(cell, g[from:to])
		model.Cells(cell, g[width+from:width+to], g[2*width+from:2*width+to], last[from:to], x.Row(i)[from:to], y.Row(i)[from:to])
	}, width)
}

// eachStep calls f for every token in reading order, forwards for the first half of the channels and backwards for
// the second, with the token read before and the one read after, −1 where there is none.
func eachStep(ends []int, f func(i, before, after, from, to int), width int) {
	start := 0
	for _, end := range ends {
		for i := start; i < end; i++ {
			before, after := i-1, i+1
			if i == start {
				before = -1
			}
			if after == end {
				after = -1
			}
			f(i, before, after, 0, width/2)
		}
		for i := end - 1; i >= start; i-- {
			before, after := i+1, i-1
			if i == end-1 {
				before = -1
			}
			if i == start {
				after = -1
			}
			f(i, before, after, width/2, width)
		}
		start = end
	}
}

// eachStepBack calls f in the opposite order.
func eachStepBack(ends []int, f func(i, before, after, from, to int), width int) {
	start := 0
	for _, end := range ends {
		for i := end - 1; i >= start; i-- {
			before, after := i-1, i+1
			if i == start {
				before = -1
			}
			if after == end {
				after = -1
			}
			f(i, before, after, 0, width/2)
		}
		for i := start; i < end; i++ {
			before, after := i+1, i-1
			if i == end-1 {
				before = -1
			}
			if i == start {
				after = -1
			}
			f(i, before, after, width/2, width)
		}
		start = end
	}
}

func (r *Recurrent) backward(dx, dy matrix.Matrix, ends []int) {
	width := r.x.Cols
	r.dg.Resize(r.x.Rows, 3*width)
	eachStepBack(ends, func(i, before, after, from, to int) {
		g, dg, last := r.gates.Row(i), r.dg.Row(i), r.zeros
		if before >= 0 {
			last = r.cells.Row(before)
		}
		carry := r.carry[from:to]
		if after < 0 {
			clear(carry)
		}
		n := to - from
		cell, in, dout, din := r.cells.Row(i)[from:to], r.x.Row(i)[from:to][:n], dy.Row(i)[from:to][:n], dx.Row(i)[from:to][:n]
		last = last[from:to][:n]
		candidate, pf, po := g[from:to][:n], g[width+from : width+to][:n], g[2*width+from : 2*width+to][:n]
		dcandidate, df, do := dg[from:to][:n], dg[width+from : width+to][:n], dg[2*width+from : 2*width+to][:n]
		for k, c := range cell {
			ac, ao, af := 1/(1+abs(c)), 1/(1+abs(po[k])), 1/(1+abs(pf[k]))
			o, f := 0.5+0.5*po[k]*ao, 0.5+0.5*pf[k]*af
			d := dout[k]
			do[k] = d * (c*ac - in[k]) * 0.5 * ao * ao
			din[k] += d * (1 - o)
			dc := carry[k] + d*o*ac*ac
			df[k] = dc * (last[k] - candidate[k]) * 0.5 * af * af
			dcandidate[k] = dc * (1 - f)
			carry[k] = dc * f
		}
	}, width)
	r.dm.Resize(r.x.Rows, width)
	r.dm.Zero()
	r.In.backward(r.dm, r.dg)
	r.mixBackward(dx, ends)
}

func (r *Recurrent) mixBackward(dx matrix.Matrix, ends []int) {
	taps, grads := r.taps(r.Taps.W), r.taps(r.Taps.Grad)
	start := 0
	for _, end := range ends {
		for i := start; i < end; i++ {
			for shift := -1; shift <= 1; shift++ {
				j := i + shift
				if j < start || j >= end {
					continue
				}
				t, g, d, in, din := taps[shift+1], grads[shift+1], r.dm.Row(i), r.x.Row(j), dx.Row(j)
				for k, v := range d {
					g[k] += v * in[k]
					din[k] += v * t[k]
				}
			}
		}
		start = end
	}
}

// dropout is a layer that sets a part of its inputs to 0 and raises the others to match.
type dropout struct {
	rate float32
	mask []float32
}

func (d *dropout) forward(x matrix.Matrix, random *fast) {
	d.mask = d.mask[:0]
	if d.rate <= 0 {
		return
	}
	d.mask = slices.Grow(d.mask, len(x.Data))[:len(x.Data)]
	factors := [2]float32{1 / (1 - d.rate), 0}
	limit := uint64(float64(d.rate) * (1 << 16))
	bits := uint64(0)
	for i, v := range x.Data {
		if i&3 == 0 {
			bits = random.next64()
		}
		m := factors[(bits&0xffff-limit)>>63] // the difference is below 0 in a part of all cases
		bits >>= 16
		d.mask[i] = m
		x.Data[i] = v * m
	}
}

func (d *dropout) backward(dx matrix.Matrix) {
	for i, m := range d.mask {
		dx.Data[i] *= m
	}
}

// fast is a small random generator (xorshift64*), for masks.
type fast struct{ state uint64 }

func (f *fast) next64() uint64 {
	f.state ^= f.state >> 12
	f.state ^= f.state << 25
	f.state ^= f.state >> 27
	return f.state * 2685821657736338717
}

func (f *fast) float() float64 { return float64(f.next64()>>11) / (1 << 53) }
