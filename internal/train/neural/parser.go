package neural

import (
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Parser scores arcs by the product of a dependent's and a head's vector (Dozat and Manning, 2017) and their
// distance, and relations by a layer over both.
type Parser struct {
	Dependent, Head       *Dense
	Root                  *Param
	DistDependent         *Param
	DistHead              *Param
	RelDependent, RelHead *Dense
	RelDistance           *Param
	Rel                   *Dense
	dep, head             matrix.Matrix // vectors, and their gradients
	ddep, dhead           matrix.Matrix
	relDep, relHead       matrix.Matrix
	drelDep, drelHead     matrix.Matrix
	scores, columns, rows matrix.Matrix
	distDep, distHead     matrix.Matrix
	ddistDep, ddistHead   matrix.Matrix
	hidden, dhidden       matrix.Matrix
	relations             matrix.Matrix
	transposed, buffer    matrix.Matrix
	dropArc, dropRel      dropout
	dropArcHead           dropout
}

func newParser(rng *rand.Rand, width, arc, rel, relations int) *Parser {
	return &Parser{
		Dependent:     newDense(rng, "dependent", width, arc, 0.7),
		Head:          newDense(rng, "head", width, arc, 0.7),
		Root:          newParam(rng, "root", 1, arc, 0.1),
		DistDependent: newParam(rng, "distance.dependent", arc, matrix.Pad(model.DistanceBuckets), 0.1),
		DistHead:      newParam(rng, "distance.head", arc, matrix.Pad(model.DistanceBuckets), 0.1),
		RelDependent:  newDense(rng, "rel.dependent", width, rel, 1),
		RelHead:       newDense(rng, "rel.head", width, rel, 1),
		RelDistance:   newParam(rng, "rel.distance", model.DistanceBuckets+1, rel, 0.1),
		Rel:           newDense(rng, "rel", rel, matrix.Pad(relations), 1),
	}
}

func (p *Parser) params() []*Param {
	all := []*Param{p.Root, p.DistDependent, p.DistHead, p.RelDistance}
	for _, d := range []*Dense{p.Dependent, p.Head, p.RelDependent, p.RelHead, p.Rel} {
		all = append(all, d.params()...)
	}
	return all
}

// forward computes the vectors of all tokens.
func (p *Parser) forward(states matrix.Matrix, drop float32, random *fast) {
	p.dropArc.rate, p.dropRel.rate, p.dropArcHead.rate = drop, drop, drop
	p.Dependent.forward(&p.dep, states)
	p.Head.forward(&p.head, states)
	p.RelDependent.forward(&p.relDep, states)
	p.RelHead.forward(&p.relHead, states)
	p.dropArc.forward(p.dep, random)
	p.dropArcHead.forward(p.head, random)
	for to, from := range map[*matrix.Matrix]*matrix.Matrix{&p.ddep: &p.dep, &p.dhead: &p.head, &p.drelDep: &p.relDep, &p.drelHead: &p.relHead} {
		to.Resize(from.Rows, from.Cols)
		to.Zero()
	}
	product(&p.distDep, p.dep, p.DistDependent.weights())
	product(&p.distHead, p.head, p.DistHead.weights())
	p.ddistDep.Resize(p.distDep.Rows, p.distDep.Cols)
	p.ddistDep.Zero()
	p.ddistHead.Resize(p.distHead.Rows, p.distHead.Cols)
	p.ddistHead.Zero()
}

func product(c *matrix.Matrix, a, b matrix.Matrix) {
	c.Resize(a.Rows, b.Cols)
	c.Zero()
	matrix.AddMul(*c, a, b)
}

// arcs adds the loss of the heads of the sentence in rows [start, end).
func (p *Parser) arcs(start, end int, heads []int, weight float32) float64 {
	n := end - start
	cols := matrix.Pad(n + 1)
	// rows: the heads' vectors, then the root's, then zeros.
	p.rows.Resize(cols, p.head.Cols)
	p.rows.Zero()
	for j := range n {
		copy(p.rows.Row(j), p.head.Row(start+j))
	}
	copy(p.rows.Row(n), p.Root.W)
	matrix.Transpose(&p.columns, p.rows, cols)
	p.scores.Resize(n, cols)
	for i := range n {
		row, dist := p.scores.Row(i), p.distDep.Row(start+i)
		for j := range n {
			k := model.Bucket(i, j)
			row[j] = dist[k] + p.distHead.Row(start + j)[k]
		}
		clear(row[n:])
	}
	dep := p.dep.Slice(start, end)
	matrix.AddMul(p.scores, dep, p.columns)
	loss := 0.0
	for i, h := range heads {
		row := p.scores.Row(i)
		if h < 0 {
			h = n
		}
		row[i] = -1e9
		loss += softmaxLoss(row[:n+1], h, weight)
		row[i] = 0
		clear(row[n+1:])
		ddist := p.ddistDep.Row(start + i)
		for j := range n {
			k := model.Bucket(i, j)
			ddist[k] += row[j]
			p.ddistHead.Row(start + j)[k] += row[j]
		}
	}
	matrix.AddMul(p.ddep.Slice(start, end), p.scores, p.rows)
	matrix.Transpose(&p.transposed, p.scores, n)
	product(&p.buffer, p.transposed, dep)
	for j := range n {
		matrix.AddScaled(p.dhead.Row(start+j), p.buffer.Row(j), 1)
	}
	matrix.AddScaled(p.Root.Grad, p.buffer.Row(n), 1)
	return loss
}

// relate adds the loss of the relations of the sentence in rows [start, end) to the right heads.
func (p *Parser) relate(start int, heads, relations []int, count int, weight float32, random *fast) float64 {
	n := len(heads)
	p.hidden.Resize(n, p.relDep.Cols)
	for i, h := range heads {
		dst, dep := p.hidden.Row(i), p.relDep.Row(start+i)
		dist, head := p.relDistance(i, h), []float32(nil)
		if h >= 0 {
			head = p.relHead.Row(start + h)
		}
		for k := range dst {
			v := dep[k] + dist[k]
			if head != nil {
				v += head[k]
			}
			dst[k] = max(0, v)
		}
	}
	p.dropRel.forward(p.hidden, random)
	p.Rel.forward(&p.relations, p.hidden)
	loss := 0.0
	for i, r := range relations {
		row := p.relations.Row(i)
		clear(row[count:])
		if r < 0 || heads[i] < 0 {
			clear(row)
			continue
		}
		loss += softmaxLoss(row[:count], r, weight)
	}
	p.dhidden.Resize(n, p.hidden.Cols)
	p.dhidden.Zero()
	p.Rel.backward(p.dhidden, p.relations)
	p.dropRel.backward(p.dhidden)
	for i, h := range heads {
		d := p.dhidden.Row(i)
		for k, v := range p.hidden.Row(i) {
			if v <= 0 {
				d[k] = 0
			}
		}
		matrix.AddScaled(p.drelDep.Row(start+i), d, 1)
		if h >= 0 {
			matrix.AddScaled(p.drelHead.Row(start+h), d, 1)
			at := model.Bucket(i, h) * p.RelDistance.Cols
			matrix.AddScaled(p.RelDistance.Grad[at:at+p.RelDistance.Cols], d, 1)
		}
	}
	return loss
}

func (p *Parser) relDistance(i, h int) []float32 {
	b := model.DistanceBuckets
	if h >= 0 {
		b = model.Bucket(i, h)
	}
	return p.RelDistance.W[b*p.RelDistance.Cols : (b+1)*p.RelDistance.Cols]
}

// backward adds the gradient of the states to dstates.
func (p *Parser) backward(dstates matrix.Matrix) {
	addProductBackward(p.DistDependent, p.dep, p.ddep, p.ddistDep, &p.transposed)
	addProductBackward(p.DistHead, p.head, p.dhead, p.ddistHead, &p.transposed)
	p.dropArc.backward(p.ddep)
	p.dropArcHead.backward(p.dhead)
	p.Dependent.backward(dstates, p.ddep)
	p.Head.backward(dstates, p.dhead)
	p.RelDependent.backward(dstates, p.drelDep)
	p.RelHead.backward(dstates, p.drelHead)
}

// addProductBackward takes the gradient of x·w back to w and x.
func addProductBackward(w *Param, x, dx, dy matrix.Matrix, buffer *matrix.Matrix) {
	matrix.Transpose(buffer, x, x.Rows)
	matrix.AddMul(w.gradient(), *buffer, dy)
	matrix.Transpose(buffer, w.weights(), w.Rows)
	matrix.AddMul(dx, dy, *buffer)
}
