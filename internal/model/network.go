package model

import "github.com/nesso-graph/nesso/internal/model/matrix"

// Widths of the parts of the input vector: a word's vector from plain text, its own trained vector, the sum of its
// affixes' vectors, and the sum of its forms' vectors.
const (
	StaticWidth = 64
	OwnWidth    = 64
	SubWidth    = 96
	FormWidth   = 32
	InputWidth  = StaticWidth + OwnWidth + SubWidth + FormWidth
)

// DistanceBuckets is the number of classes of signed distance between a token and its head.
const DistanceBuckets = 18

// Bucket is the class of the distance from token i to token j.
func Bucket(i, j int) int {
	d, side := i-j, 0
	if d < 0 {
		d, side = -d, DistanceBuckets/2
	}
	switch {
	case d <= 4:
		return side + max(d, 1) - 1
	case d <= 6:
		return side + 4
	case d <= 9:
		return side + 5
	case d <= 14:
		return side + 6
	case d <= 24:
		return side + 7
	}
	return side + 8
}

// table is an embedding table: rows of signed bytes, each with its scale.
type table struct {
	rows  []byte // signed
	scale []float32
	width int
}

// add adds row r to dst.
func (t *table) add(dst []float32, r uint32) {
	matrix.AddScaledBytes(dst, t.rows[int(r)*t.width:][:len(dst)], t.scale[r])
}

// dense is an affine layer.
type dense struct {
	w       matrix.Matrix // in × out, out padded; empty if rounded is there
	rounded *matrix.Bytes
	bias    []float32
}

// rows is how many values the layer reads.
func (l *dense) rows() int {
	if l.rounded != nil {
		return l.rounded.Rows
	}
	return l.w.Rows
}

// into writes x·w + bias to y.
func (l *dense) into(y *matrix.Matrix, x matrix.Matrix) {
	if l.rounded != nil {
		y.Resize(x.Rows, l.rounded.Cols)
		l.rounded.Into(*y, x, l.bias)
		return
	}
	y.Resize(x.Rows, l.w.Cols)
	for i := range y.Rows {
		copy(y.Row(i), l.bias)
	}
	matrix.AddMul(*y, x, l.w)
}

// output is what a layer makes of its input, and where.
type output struct {
	to    *matrix.Matrix
	layer *dense
}

// intoEach writes what several layers make of x, which is rounded once for those that are.
func intoEach(x matrix.Matrix, outputs ...output) {
	var products [8]matrix.Product
	rounded := products[:0]
	for _, o := range outputs {
		if l := o.layer; l.rounded != nil {
			o.to.Resize(x.Rows, l.rounded.Cols)
			rounded = append(rounded, matrix.Product{To: *o.to, By: l.rounded, Bias: l.bias})
		} else {
			l.into(o.to, x)
		}
	}
	matrix.IntoEach(x, rounded...)
}

// recurrent is a bidirectional layer of simple recurrent units (Lei et al., 2018, "Simple recurrent units for
// highly parallelizable recurrence"): all matrix products are done for the whole sentence at once, and only
// elementwise work goes from token to token. Before the products, each channel is mixed with itself in the token
// before and after by three taps. The first half of the channels reads forwards, the second half backwards.
type recurrent struct {
	taps [3][]float32 // weights of the token before, the token, the token after
	in   dense        // width → 3·width: candidate, forget gate, output gate
}

// network is the weights of a model, ready for use.
type network struct {
	static, own, sub, form table
	input                  dense
	shared                 []recurrent
	syntax, naming         []recurrent

	tag            dense
	features       matrix.Matrix // class × width
	featureBias    []float32
	scripts        matrix.Matrix // class × width
	scriptBias     []float32
	dependent      dense // the side of a token as dependent in arc scores
	head           dense // the side of a token as head
	root           []float32
	distDependent  matrix.Matrix // arc width × buckets, padded
	distHead       matrix.Matrix
	relDependent   dense
	relHead        dense
	relDistance    matrix.Matrix // buckets (and one for the root) × relation width
	rel            dense
	names          dense
	nameTransition []float32 // from·labels + to
}

// embed writes the input vectors of the tokens to x; the columns after them stay 0.
func (n *network) embed(x *matrix.Matrix, features []Features) {
	x.Resize(len(features), n.input.rows())
	x.Zero()
	for i := range features {
		f, row := &features[i], x.Row(i)
		n.static.add(row[:StaticWidth], f.Static)
		n.own.add(row[StaticWidth:StaticWidth+OwnWidth], f.Own)
		sub := row[StaticWidth+OwnWidth : StaticWidth+OwnWidth+SubWidth]
		for _, r := range f.Sub {
			n.sub.add(sub, r)
		}
		form := row[InputWidth-FormWidth : InputWidth]
		for _, r := range f.Form[:f.Forms] {
			n.form.add(form, r)
		}
	}
}

// run reads x, whose rows are the tokens of sentences that end at the given rows, into y; mixed and gates are
// buffers.
func (l *recurrent) run(y *matrix.Matrix, x matrix.Matrix, ends []int, mixed, gates *matrix.Matrix) {
	width := x.Cols
	Mix(mixed, x, ends, l.taps)
	l.in.into(gates, *mixed)
	y.Resize(x.Rows, width)
	half := width / 2
	start := 0
	for _, end := range ends {
		sweep(y, x, gates, start, end-start, 1, 0, half)
		sweep(y, x, gates, end-1, end-start, -1, half, width)
		start = end
	}
}

// sweep computes channels [from, to) of n tokens from the first one on, forwards or, by −1, backwards. The candidate columns of gates are
// overwritten by the cells.
func sweep(y *matrix.Matrix, x matrix.Matrix, gates *matrix.Matrix, first, n, by, from, to int) {
	width, last := x.Cols, zeros[:to-from]
	if matrix.Vectorised() && n > 0 && to > from && (to-from)%8 == 0 && x.Stride == y.Stride {
		end := first + (n-1)*by
		_, _, _ = gates.Row(end)[2*width+to-1], x.Row(end)[to-1], y.Row(end)[to-1] // panics here and not in the kernel
		g, in, out := gates.Row(first), x.Row(first), y.Row(first)
		cellsVector(n, to-from, &g[from], &g[width+from], &g[2*width+from], &last[0], &in[from], &out[from], by*gates.Stride, by*x.Stride)
		return
	}
	for i := first; n > 0; i, n = i+by, n-1 {
		g := gates.Row(i)
		cell, forget, output := g[from:to], g[width+from:width+to], g[2*width+from:2*width+to]
		Cells(cell, forget, output, last, x.Row(i)[from:to], y.Row(i)[from:to])
		last = cell
	}
}

// maxWidth is the width of the widest layer.
const maxWidth = 1024

// zeros is the cell before the first token; nothing writes to it.
var zeros [maxWidth]float32

// Mix writes to y each channel of x weighed with itself in the token before and after.
func Mix(y *matrix.Matrix, x matrix.Matrix, ends []int, taps [3][]float32) {
	y.Resize(x.Rows, x.Cols)
	start := 0
	for _, end := range ends {
		for i := start; i < end; i++ {
			before, behind := zeros[:x.Cols], zeros[:x.Cols]
			if i > start {
				before = x.Row(i - 1)
			}
			if i+1 < end {
				behind = x.Row(i + 1)
			}
			mix(y.Row(i), before, x.Row(i), behind, taps)
		}
		start = end
	}
}

// mix writes to out the sum of three rows weighed by the taps.
func mix(out, before, in, behind []float32, taps [3][]float32) {
	n := len(out)
	before, in, behind = before[:n], in[:n], behind[:n]
	t0, t1, t2 := taps[0][:n], taps[1][:n], taps[2][:n]
	if matrix.Vectorised() && n%8 == 0 && n > 0 {
		mixVector(n, &out[0], &before[0], &in[0], &behind[0], &t0[0], &t1[0], &t2[0])
		return
	}
	mixPlain(out, before, in, behind, t0, t1, t2)
}

func mixPlain(out, before, in, behind, t0, t1, t2 []float32) {
	for k := range out {
		out[k] = float32(t0[k]*before[k]) + float32(t1[k]*in[k]) + float32(t2[k]*behind[k]) // rounded after each step, as the kernel does
	}
}
