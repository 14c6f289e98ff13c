// Package neural trains the readers of package model: the same network, with its gradients worked out by hand.
package neural

import (
	"math"
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Param is a dense block of weights with its gradient and the moments of the optimiser.
type Param struct {
	Name       string
	Rows, Cols int
	W          []float32
	Grad       []float32
	First      []float32
	Second     []float32
}

func newParam(rng *rand.Rand, name string, rows, cols int, deviation float64) *Param {
	n := rows * cols
	p := &Param{Name: name, Rows: rows, Cols: cols, W: make([]float32, n), Grad: make([]float32, n), First: make([]float32, n), Second: make([]float32, n)}
	if deviation > 0 {
		for i := range p.W {
			p.W[i] = float32(rng.NormFloat64() * deviation)
		}
	}
	return p
}

func (p *Param) weights() matrix.Matrix  { return matrix.Of(p.W, p.Rows, p.Cols) }
func (p *Param) gradient() matrix.Matrix { return matrix.Of(p.Grad, p.Rows, p.Cols) }

// Adam is the optimiser of Kingma and Ba (2015) with the decay of weights kept apart (Loshchilov and Hutter, 2019).
type Adam struct {
	Rate, Decay float64
	Step        int
}

const (
	beta1 = 0.9
	beta2 = 0.98
	tiny  = 1e-8
)

// rate is the step's length with the bias of the moments mended.
func (a *Adam) rate() float32 {
	return float32(a.Rate * math.Sqrt(1-math.Pow(beta2, float64(a.Step))) / (1 - math.Pow(beta1, float64(a.Step))))
}

// step moves all weights against their gradients, times scale, and clears these. Gradients of a greater norm are shortened
// to it.
func (a *Adam) step(params []*Param, embeddings []*Embedding, scale float32) {
	a.Step++
	sum := 0.0
	for _, p := range params {
		sum += p.squares()
	}
	for _, e := range embeddings {
		sum += e.rowSquares()
	}
	const limit = 2.0
	if norm := math.Sqrt(sum) * float64(scale); norm > limit {
		scale *= float32(limit / norm)
	}
	for _, p := range params {
		a.update(p, scale)
	}
	for _, e := range embeddings {
		a.updateRows(e, scale)
	}
}

// update moves the weights against the gradient, times scale, and clears the gradient.
func (a *Adam) update(p *Param, scale float32) {
	rate, keep := a.rate(), float32(1-a.Rate*a.Decay)
	updateSlice(p.W, p.Grad, p.First, p.Second, rate, keep, scale)
}

func updateSlice(w, grad, first, second []float32, rate, keep, scale float32) {
	grad, first, second = grad[:len(w)], first[:len(w)], second[:len(w)]
	for i := range w {
		g := grad[i] * scale
		grad[i] = 0
		m := beta1*first[i] + (1-beta1)*g
		v := beta2*second[i] + (1-beta2)*g*g
		first[i], second[i] = m, v
		w[i] = w[i]*keep - rate*m/(float32(math.Sqrt(float64(v)))+tiny)
	}
}

// Embedding is a table of rows of which a step touches few.
type Embedding struct {
	Param
	Frozen  bool
	touched []uint32
	marked  []bool
}

func newEmbedding(rng *rand.Rand, name string, rows, width int, deviation float64) *Embedding {
	return &Embedding{Param: *newParam(rng, name, rows, width, deviation), marked: make([]bool, rows)}
}

func (e *Embedding) row(r uint32) []float32 {
	return e.W[int(r)*e.Cols : (int(r)+1)*e.Cols]
}

// addGradient adds g to the gradient of row r.
func (e *Embedding) addGradient(r uint32, g []float32) {
	if e.Frozen {
		return
	}
	if !e.marked[r] {
		e.marked[r] = true
		e.touched = append(e.touched, r)
	}
	matrix.AddScaled(e.Grad[int(r)*e.Cols:(int(r)+1)*e.Cols], g, 1)
}

// updateRows is [Adam.update] for the touched rows alone; the moments of the others stay as they are.
func (a *Adam) updateRows(e *Embedding, scale float32) {
	rate := a.rate()
	for _, r := range e.touched {
		from, to := int(r)*e.Cols, (int(r)+1)*e.Cols
		updateSlice(e.W[from:to], e.Grad[from:to], e.First[from:to], e.Second[from:to], rate, 1, scale)
		e.marked[r] = false
	}
	e.touched = e.touched[:0]
}

// squares is the sum of the squared gradient.
func (p *Param) squares() float64 {
	return float64(matrix.Dot(p.Grad, p.Grad))
}

func (e *Embedding) rowSquares() float64 {
	sum := 0.0
	for _, r := range e.touched {
		g := e.Grad[int(r)*e.Cols : (int(r)+1)*e.Cols]
		sum += float64(matrix.Dot(g, g))
	}
	return sum
}
