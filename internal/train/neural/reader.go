package neural

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Shape is the size of a network.
type Shape struct {
	Width                  int // of the layers
	Shared, Syntax, Naming int // numbers of layers
	Arc, Relation          int // widths in the parser
	SubRows                int // of the table of affixes
	Dropout                float64
	Extra                  int // width of the further vectors of tokens, 0 if none
	Hint                   int // width of the vectors that the states foretell, 0 if none
}

// Reader is a network in training.
type Reader struct {
	Shape Shape
	vocab *Vocabulary
	lex   model.Lexicon

	static, own, sub, form *Embedding
	input                  *Dense
	shared, syntax, naming []*Recurrent
	tag                    *Dense
	features, scripts      *classes
	parser                 *Parser
	names                  *Dense
	transition             *Param
	chain                  *chain
	hint                   *hint // nil if none
	random                 fast
	drop                   []*dropout
	quiet                  bool // read sentences as they are

	// The batch in work.
	extractor       model.Extractor
	tokens          []text.Token
	rows            []model.Features
	ends            []int
	x, h            matrix.Matrix
	dx              matrix.Matrix
	outs            map[*Recurrent]*matrix.Matrix
	dsyntax, dname  matrix.Matrix
	tagged, labeled matrix.Matrix
}

// NewReader makes a network with random weights.
func NewReader(shape Shape, v *Vocabulary, seed uint64) *Reader {
	rng := rand.New(rand.NewPCG(seed, 1))
	w := shape.Width
	r := &Reader{Shape: shape, vocab: v, random: fast{seed*2 + 1}, chain: newChain(), outs: map[*Recurrent]*matrix.Matrix{}}
	r.static = newEmbedding(rng, "static", max(1, len(v.Static)), model.StaticWidth, 0)
	copy(r.static.W, v.Vectors)
	r.static.Frozen = true
	r.own = newEmbedding(rng, "own", len(v.Words), model.OwnWidth, 0.1)
	r.sub = newEmbedding(rng, "sub", shape.SubRows, model.SubWidth, 0.1)
	r.form = newEmbedding(rng, "form", model.FormTable, model.FormWidth, 0.1)
	// Where a phrase starts is known to the lists alone and never trained.
	clear(r.form.row(model.FormTable - 32 + 15))
	r.lex = model.Lexicon{Static: wordIndex(v.Static), Own: wordIndex(v.Words), Lists: v.Lists.Index(), Phrases: v.Lists.PhraseIndex(), SubSize: uint32(shape.SubRows)}
	r.input = newDense(rng, "input", model.InputWidth+shape.Extra, w, 1.4)
	for i := range shape.Shared {
		r.shared = append(r.shared, newRecurrent(rng, fmt.Sprintf("shared.%d", i), w))
	}
	for i := range shape.Syntax {
		r.syntax = append(r.syntax, newRecurrent(rng, fmt.Sprintf("syntax.%d", i), w))
	}
	for i := range shape.Naming {
		r.naming = append(r.naming, newRecurrent(rng, fmt.Sprintf("naming.%d", i), w))
	}
	r.tag = newDense(rng, "tag", w, matrix.Pad(len(v.Tags)), 0.5)
	class := func(name string, n int, of [][]uint16) *classes {
		return &classes{W: newParam(rng, name, n, w, 0.5/math.Sqrt(float64(w))), B: newParam(rng, name+".bias", 1, n, 0), of: of}
	}
	r.features = class("features", len(v.Features), v.FeaturesOf)
	r.scripts = class("scripts", len(v.Scripts), v.ScriptsOf)
	r.parser = newParser(rng, w, shape.Arc, shape.Relation, len(v.Relations))
	r.names = newDense(rng, "names", w, matrix.Pad(model.NameLabels), 0.5)
	r.transition = newParam(rng, "names.transition", model.NameLabels, model.NameLabels, 0)
	if shape.Hint > 0 {
		r.hint = newHint(rng, w, shape.Hint)
	}
	return r
}

func (r *Reader) layers() []*Recurrent {
	return append(append(append([]*Recurrent{}, r.shared...), r.syntax...), r.naming...)
}

// learned are all dense weights, also those that only the training needs.
func (r *Reader) learned() []*Param {
	if r.hint == nil {
		return r.params()
	}
	return append(r.params(), r.hint.layer.params()...)
}

// params are the dense weights of the model, in a fixed order.
func (r *Reader) params() []*Param {
	all := r.input.params()
	for _, l := range r.layers() {
		all = append(all, l.params()...)
	}
	all = append(all, r.tag.params()...)
	all = append(all, r.features.W, r.features.B, r.scripts.W, r.scripts.B)
	all = append(all, r.parser.params()...)
	all = append(all, r.names.params()...)
	return append(all, r.transition)
}

func (r *Reader) embeddings() []*Embedding { return []*Embedding{r.static, r.own, r.sub, r.form} }

// Loss is the loss of a step by task, summed over tokens, and the number of tokens.
type Loss struct {
	Tag, Features, Script, Arc, Relation, Name, Hint float64
	Tokens, TreeTokens, NameTokens, HintTokens       int
}

func (l *Loss) add(m Loss) {
	l.Tag += m.Tag
	l.Features += m.Features
	l.Script += m.Script
	l.Arc += m.Arc
	l.Relation += m.Relation
	l.Name += m.Name
	l.Hint += m.Hint
	l.Tokens += m.Tokens
	l.TreeTokens += m.TreeTokens
	l.NameTokens += m.NameTokens
	l.HintTokens += m.HintTokens
}

// step reads a batch and moves the weights.
func (r *Reader) step(batch []*example, adam *Adam) Loss {
	loss := r.gradients(batch)
	adam.step(r.learned(), r.embeddings(), 1/float32(max(1, loss.Tokens)))
	return loss
}

// gradients runs the network forwards and backwards over a batch.
func (r *Reader) gradients(batch []*example) Loss {
	noises := r.load(batch)
	r.embed()
	r.addExtra(batch)
	r.dropAt(0).forward(r.x, &r.random)
	r.input.forward(&r.h, r.x)
	matrix.Rectify(r.h)
	r.dropAt(1).forward(r.h, &r.random)
	shared := r.runStack(r.shared, r.h, 2)
	syntax := r.runStack(r.syntax, shared, 2+len(r.shared))
	naming := r.runStack(r.naming, shared, 2+len(r.shared)+len(r.syntax))

	zeroLike(&r.dsyntax, syntax)
	zeroLike(&r.dname, naming)
	loss := r.syntaxLoss(batch, noises, syntax)
	r.nameLoss(batch, naming, &loss)
	if r.hint != nil {
		r.hint.loss(batch, r.ends, syntax, naming, r.dsyntax, r.dname, &loss)
	}

	dshared := r.stackBack(r.syntax, r.dsyntax, 2+len(r.shared))
	dnaming := r.stackBack(r.naming, r.dname, 2+len(r.shared)+len(r.syntax))
	for i, v := range dnaming.Data {
		dshared.Data[i] += v
	}
	dh := r.stackBack(r.shared, dshared, 2)
	r.dropAt(1).backward(dh)
	unrectify(dh, r.h)
	zeroLike(&r.dx, r.x)
	r.input.backward(r.dx, dh)
	r.dropAt(0).backward(r.dx)
	r.embedBack()
	return loss
}

func zeroLike(m *matrix.Matrix, like matrix.Matrix) {
	m.Resize(like.Rows, like.Cols)
	m.Zero()
}

// dropAt is the dropout of place i.
func (r *Reader) dropAt(i int) *dropout {
	for len(r.drop) <= i {
		r.drop = append(r.drop, &dropout{rate: float32(r.Shape.Dropout)})
	}
	return r.drop[i]
}

func (r *Reader) runStack(layers []*Recurrent, x matrix.Matrix, place int) matrix.Matrix {
	for i, l := range layers {
		if r.outs[l] == nil {
			r.outs[l] = &matrix.Matrix{}
		}
		l.forward(r.outs[l], x, r.ends)
		x = *r.outs[l]
		r.dropAt(place+i).forward(x, &r.random)
	}
	return x
}

func (r *Reader) stackBack(layers []*Recurrent, dy matrix.Matrix, place int) matrix.Matrix {
	for i := len(layers) - 1; i >= 0; i-- {
		r.dropAt(place + i).backward(dy)
		dx := matrix.New(dy.Rows, dy.Cols)
		layers[i].backward(dx, dy, r.ends)
		dy = dx
	}
	return dy
}

// load finds the features of the batch, under noise and with words forgotten.
func (r *Reader) load(batch []*example) []data.Noise {
	var noises []data.Noise
	r.rows, r.ends = r.rows[:0], r.ends[:0]
	for _, e := range batch {
		n := data.Clean
		if !r.quiet {
			n = drawNoise(&r.random)
		}
		noises = append(noises, n)
		r.tokens = noisy(r.tokens, e.words, n)
		r.rows = r.extractor.Sentence(r.rows, r.tokens, &r.lex)
		r.ends = append(r.ends, len(r.rows))
	}
	for i := range r.rows {
		if r.quiet {
			break
		}
		f := &r.rows[i]
		if x := r.random.float(); f.Own > 0 && x < 0.02+0.3/(0.3+float64(r.vocab.Counts[f.Own])) {
			f.Own = 0
			if x < 0.02 {
				f.Static = 0
			}
		}
		// Now and then the lists do not know a name.
		if f.Forms > 4 && r.random.float() < 0.1 {
			f.Forms = 4
		}
	}
	return noises
}

// parts calls f for each embedding row of token i with its place in the input vector.
func (r *Reader) parts(i int, f func(e *Embedding, row uint32, from int)) {
	t := &r.rows[i]
	f(r.static, t.Static, 0)
	f(r.own, t.Own, model.StaticWidth)
	for _, s := range t.Sub {
		f(r.sub, s, model.StaticWidth+model.OwnWidth)
	}
	for _, s := range t.Form[:t.Forms] {
		f(r.form, s, model.InputWidth-model.FormWidth)
	}
}

func (r *Reader) embed() {
	r.x.Resize(len(r.rows), model.InputWidth+r.Shape.Extra)
	r.x.Zero()
	for i := range r.rows {
		x := r.x.Row(i)
		r.parts(i, func(e *Embedding, row uint32, from int) {
			matrix.AddScaled(x[from:from+e.Cols], e.row(row), 1)
		})
	}
}

// addExtra reads the further vectors.
func (r *Reader) addExtra(batch []*example) {
	if r.Shape.Extra == 0 {
		return
	}
	row := 0
	for _, e := range batch {
		for i := range e.words {
			e.extra(r.x.Row(row)[model.InputWidth:], i)
			row++
		}
	}
}

func (r *Reader) embedBack() {
	for i := range r.rows {
		d := r.dx.Row(i)
		r.parts(i, func(e *Embedding, row uint32, from int) { e.addGradient(row, d[from:from+e.Cols]) })
	}
}

// Weights of the tasks.
const (
	featureWeight = 0.5
	scriptWeight  = 0.3
	nameWeight    = 2
)

func (r *Reader) syntaxLoss(batch []*example, noises []data.Noise, states matrix.Matrix) Loss {
	var loss Loss
	r.tag.forward(&r.tagged, states)
	r.parser.forward(states, float32(r.Shape.Dropout), &r.random)
	start := 0
	for b, e := range batch {
		end := r.ends[b]
		loss.Tokens += end - start
		if e.tags == nil {
			r.tagged.Slice(start, end).Zero()
			start = end
			continue
		}
		loss.TreeTokens += end - start
		for i := start; i < end; i++ {
			k := i - start
			row := r.tagged.Row(i)
			loss.Tag += softmaxLoss(row[:len(r.vocab.Tags)], e.tags[k], e.weight)
			clear(row[len(r.vocab.Tags):])
			state, d := states.Row(i), r.dsyntax.Row(i)
			loss.Features += r.features.loss(state, d, e.tags[k], e.features[k], featureWeight*e.weight)
			if script := e.scripts[k]; script >= 0 && (noises[b] == data.Clean || r.vocab.Scripts[script][0] == 'l') {
				loss.Script += r.scripts.loss(state, d, e.tags[k], script, scriptWeight*e.weight)
			}
		}
		loss.Arc += r.parser.arcs(start, end, e.heads, e.weight)
		loss.Relation += r.parser.relate(start, e.heads, e.relations, len(r.vocab.Relations), e.weight, &r.random)
		start = end
	}
	r.tag.backward(r.dsyntax, r.tagged)
	r.parser.backward(r.dsyntax)
	return loss
}

func (r *Reader) nameLoss(batch []*example, states matrix.Matrix, loss *Loss) {
	r.names.forward(&r.labeled, states)
	r.chain.prepare(r.transition.W)
	start := 0
	for b, e := range batch {
		end := r.ends[b]
		rows := r.labeled.Slice(start, end)
		if e.names == nil {
			rows.Zero()
		} else {
			loss.NameTokens += end - start
			loss.Name += r.chain.loss(rows, e.names, r.transition.Grad, nameWeight*e.weight)
		}
		start = end
	}
	r.names.backward(r.dname, r.labeled)
}
