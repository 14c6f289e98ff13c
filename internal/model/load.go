package model

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// Model reads sentences of one language. It is safe for concurrent use.
type Model struct {
	header   *Header
	lexicon  Lexicon
	network  network
	lemmas   *Index   // lower-cased word and tag → script, where the training sets leave no doubt
	scripts  []Script // of Header.Scripts
	morphs   []text.Morph
	weights  []float64 // exponentials of network.nameTransition
	rootRel  int       // index of "root" in Header.Relations
	laterRel int       // index of the relation of the roots of later pieces
	buffers  sync.Pool // of *buffers
}

// Header is the description of the model. It must not be changed.
func (m *Model) Header() *Header { return m.header }

// Load reads a model file. The model keeps data, which must not be changed. The error is [ErrForeign], [ErrVersion]
// or [ErrDamaged].
func Load(data []byte) (*Model, error) {
	h, err := readFile(data)
	if err != nil {
		return nil, err
	}
	l := &loader{header: h, tensors: map[string]*Tensor{}}
	for i := range h.Tensors {
		l.tensors[h.Tensors[i].Name] = &h.Tensors[i]
	}
	m := &Model{header: h}
	m.load(l)
	if l.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, l.err)
	}
	m.buffers.New = func() any { return newBuffers() }
	return m, nil
}

func (m *Model) load(l *loader) {
	h, w := m.header, m.header.Width
	l.check(w > 0 && w <= maxWidth && w%(2*matrix.Lanes) == 0, "width %d", w)
	l.check(slices.Equal(h.Kinds, kinds[:]), "kinds of name %v", h.Kinds)
	l.check(len(h.Tags) > 0 && len(h.FeaturesOf) == len(h.Tags) && len(h.ScriptsOf) == len(h.Tags), "%d tags", len(h.Tags))
	m.rootRel = slices.Index(h.Relations, "root")
	m.laterRel = slices.Index(h.Relations, "parataxis")
	l.check(m.rootRel >= 0 && m.laterRel >= 0, "lack of the relations root and parataxis")
	l.check(h.Extra >= 0 && h.Extra <= 4096, "extra width %d", h.Extra)
	for _, n := range []int{h.Shared, h.Syntax, h.Naming} {
		l.check(n >= 0 && n <= 16, "%d layers", n)
	}
	if l.err != nil {
		return
	}
	n := &m.network
	n.static, n.own = l.table("static", StaticWidth), l.table("own", OwnWidth)
	n.sub, n.form = l.table("sub", SubWidth), l.table("form", FormWidth)
	l.check(len(n.form.scale) == FormTable, "%d rows of forms", len(n.form.scale))
	m.lexicon = Lexicon{
		Static:  l.index("static.words", len(n.static.scale)),
		Own:     l.index("own.words", len(n.own.scale)),
		Lists:   l.index("lists.words", 1<<listRows),
		Phrases: l.index("phrases", 4),
		SubSize: uint32(len(n.sub.scale)),
	}
	m.lemmas = l.index("lemmas", len(h.Scripts))
	n.input = l.dense("input", InputWidth+h.Extra, w)
	n.shared, n.syntax, n.naming = l.stack("shared", h.Shared, w), l.stack("syntax", h.Syntax, w), l.stack("naming", h.Naming, w)
	m.loadHeads(l, w)
	m.loadClasses(l)
}

func (m *Model) loadHeads(l *loader, w int) {
	n, h := &m.network, m.header
	n.tag = l.dense("tag", w, matrix.Pad(len(h.Tags)))
	n.features, n.featureBias = l.matrix("features", len(h.Features), w), l.vector("features.bias", len(h.Features))
	n.scripts, n.scriptBias = l.matrix("scripts", len(h.Scripts), w), l.vector("scripts.bias", len(h.Scripts))
	arc, rel := l.columns("dependent"), l.columns("rel.dependent")
	n.dependent, n.head, n.root = l.dense("dependent", w, arc), l.dense("head", w, arc), l.vector("root", arc)
	n.distDependent = l.matrix("distance.dependent", arc, matrix.Pad(DistanceBuckets))
	n.distHead = l.matrix("distance.head", arc, matrix.Pad(DistanceBuckets))
	n.relDependent, n.relHead = l.dense("rel.dependent", w, rel), l.dense("rel.head", w, rel)
	n.relDistance = l.matrix("rel.distance", DistanceBuckets+1, rel)
	n.rel = l.dense("rel", rel, matrix.Pad(len(h.Relations)))
	n.names = l.dense("names", w, matrix.Pad(NameLabels))
	n.nameTransition = l.vector("names.transition", NameLabels*NameLabels)
	m.weights = expOf(n.nameTransition)
}

// loadClasses reads the written classes and checks the lists that refer to them.
func (m *Model) loadClasses(l *loader) {
	for _, f := range m.header.Features {
		m.morphs = append(m.morphs, text.Morph(f))
	}
	for _, s := range m.header.Scripts {
		script, err := ParseScript(s)
		l.check(err == nil, "%v", err)
		m.scripts = append(m.scripts, script)
	}
	for i := range m.header.Tags {
		l.check(len(m.header.FeaturesOf[i]) > 0 && len(m.header.ScriptsOf[i]) > 0, "tag %d has no classes", i)
		for _, c := range m.header.FeaturesOf[i] {
			l.check(int(c) < len(m.header.Features), "feature class %d", c)
		}
		for _, c := range m.header.ScriptsOf[i] {
			l.check(int(c) < len(m.header.Scripts), "script %d", c)
		}
	}
}

// loader takes tensors out of a file and keeps the first error.
type loader struct {
	header  *Header
	tensors map[string]*Tensor
	err     error
}

// check notes what is unexpected. Its arguments are cheap: no caller is in a loop over elements.
func (l *loader) check(ok bool, format string, args ...any) {
	if !ok && l.err == nil {
		l.err = fmt.Errorf("unexpected "+format, args...)
	}
}

func (l *loader) get(name, kind string, shape ...int) []byte {
	t := l.tensors[name]
	if t == nil {
		l.check(false, "lack of tensor %q", name)
		return nil
	}
	l.check(t.Type == kind && slices.Equal(t.Shape, shape), "%s tensor %q of shape %v, want %s of %v", t.Type, name, t.Shape, kind, shape)
	if l.err != nil {
		return nil
	}
	return t.bytes
}

func (l *loader) vector(name string, shape ...int) []float32 {
	b := l.get(name, "half", shape...)
	v := make([]float32, len(b)/2)
	for i := range v {
		v[i] = fromHalf(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return v
}

func (l *loader) matrix(name string, rows, cols int) matrix.Matrix {
	v := l.vector(name, rows, cols)
	if l.err != nil {
		return matrix.Matrix{}
	}
	return matrix.Of(v, rows, cols)
}

// columns is the width of a dense layer, as its tensor has it.
func (l *loader) columns(name string) int {
	t := l.tensors[name]
	if t == nil || len(t.Shape) != 2 || t.Shape[1]%matrix.Lanes != 0 {
		l.check(false, "shape of tensor %q", name)
		return 0
	}
	return t.Shape[1]
}

func (l *loader) dense(name string, in, out int) dense {
	d := dense{w: l.matrix(name, in, out), bias: l.vector(name+".bias", out)}
	if l.err == nil && matrix.Fits(d.w) {
		d.rounded, d.w = matrix.Round(d.w), matrix.Matrix{}
	}
	return d
}

func (l *loader) stack(name string, n, width int) []recurrent {
	var layers []recurrent
	for i := range n {
		prefix := fmt.Sprintf("%s.%d", name, i)
		r := recurrent{in: l.dense(prefix, width, 3*width)}
		taps := l.vector(prefix+".taps", 3, width)
		for k := range r.taps {
			if l.err == nil {
				r.taps[k] = taps[k*width : (k+1)*width]
			}
		}
		layers = append(layers, r)
	}
	return layers
}

func (l *loader) table(name string, width int) table {
	rows := 0
	if t := l.tensors[name]; t != nil && len(t.Shape) == 2 {
		rows = t.Shape[0]
	}
	l.check(rows > 0, "number of rows of %q", name)
	return table{l.get(name, "byte", rows, width), l.vector(name+".scale", rows), width}
}

// index reads a table of words whose values are below limit.
func (l *loader) index(name string, limit int) *Index {
	x := &Index{}
	for suffix, to := range map[string]*[]uint32{".keys": &x.Keys, ".values": &x.Values} {
		size := 0
		if t := l.tensors[name+suffix]; t != nil && len(t.Shape) == 1 {
			size = t.Shape[0]
		}
		b := l.get(name+suffix, "index", size)
		*to = make([]uint32, len(b)/4)
		for i := range *to {
			(*to)[i] = binary.LittleEndian.Uint32(b[4*i:])
		}
	}
	l.check(len(x.Keys) == len(x.Values) && len(x.Keys)&(len(x.Keys)-1) == 0 && !x.full(), "size of %q", name)
	top := uint32(0)
	for _, v := range x.Values {
		top = max(top, v)
	}
	l.check(top == 0 || int(top) < limit, "value %d in %q", top, name)
	return x
}
