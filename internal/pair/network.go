package pair

import (
	"math"
	"slices"
	"sync"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// Network scores pairs. It is safe for concurrent use.
//
// Each token's state goes through an affine layer, to which its lemma and its mark are added, and through recurrent layers
// that read a whole run of sentences; a name is the mean of its tokens. What the text says between and around two names is
// read by attention: the pair asks, each token answers by its key, its distance to both names and whether it lies on the
// way between them. A hidden layer takes both names and what was read; features add to its output directly ("wide and
// deep", Cheng et al., 2016).
type Network struct {
	header *model.Header
	model  *model.Model // on whose states it builds

	input             *model.Dense
	lemma, mark, wide *model.Rows
	layers            *model.Recurrent
	key, value        *model.Dense
	askFrom, askTo    *model.Dense
	from, to          *model.Dense
	context, out      *model.Dense

	nearFrom, nearTo, onPath []float32
	linkStatus               []float32 // link·Buckets + status
	buffers                  sync.Pool
}

// Load reads the file of a network that builds on the states of m. The errors are those of [model.Load].
func Load(data []byte, m *model.Model) (*Network, error) {
	t, err := model.OpenTensors(data)
	if err != nil {
		return nil, err
	}
	h := t.Header()
	w := h.Width
	t.Check(h.Language == m.Header().Language, "language %q of a network of pairs beside a model of %q", h.Language, m.Header().Language)
	t.Check(w > 0 && w <= 1024 && h.Shared >= 0 && h.Shared <= 8, "width %d and %d layers", w, h.Shared)
	if err := t.Err(); err != nil {
		return nil, err
	}
	attention, context, hidden := t.Columns("pair.key"), t.Columns("pair.value"), t.Columns("pair.from")
	n := &Network{
		header: h, model: m,
		input: t.Dense("pair.input", m.StateWidth(), w),
		lemma: t.Rows("pair.lemma", w), mark: t.Rows("pair.mark", w), wide: t.Rows("pair.wide", Outputs),
		layers: t.Recurrent("pair.layer", h.Shared, w),
		key:    t.Dense("pair.key", w, attention), value: t.Dense("pair.value", w, context),
		askFrom: t.Dense("pair.ask.from", w, attention), askTo: t.Dense("pair.ask.to", w, attention),
		from: t.Dense("pair.from", w, hidden), to: t.Dense("pair.to", w, hidden),
		context: t.Dense("pair.context", context, hidden), out: t.Dense("pair.out", hidden, Outputs),
		nearFrom: t.Vector("pair.near.from", Buckets), nearTo: t.Vector("pair.near.to", Buckets), onPath: t.Vector("pair.on.path", Buckets),
		linkStatus: t.Vector("pair.link.status", len(Links)*Buckets),
	}
	n.buffers.New = func() any { return &buffers{} }
	return n, t.Err()
}

// Header is the description of the network. It must not be changed.
func (n *Network) Header() *model.Header { return n.header }

// Score is what the network makes of a pair.
type Score struct {
	Links    [len(Links)]float32                // log-odds
	Statuses [len(Links)][len(Statuses)]float32 // scores of the statuses of each link
	Belongs  float32                            // log-odds that the value belongs to a link of the name
	Word     int                                // the token outside of names that was looked at most, −1 if there is none
}

// buffers are the working memory of a call of [Network.score].
type buffers struct {
	input                        Input
	recurrent                    model.RecurrentBuffers
	states, h, keys, values      matrix.Matrix
	names, asks, fits            matrix.Matrix
	matchF, matchT               matrix.Matrix
	froms, tos, contexts, hidden matrix.Matrix
	out                          matrix.Matrix
	weights                      []float32
	spanFrom, spanTo             span
	pairs                        []Pair
	scores                       []Score
}

// Sense is the layer by which the network takes in the states of the model, nil where there is no network: see
// [model.Model.ReadFor].
func (n *Network) Sense() *model.Dense {
	if n == nil {
		return nil
	}
	return n.input
}

// score scores the pairs of a run, whose tokens the first layer has taken into b.h.
func (n *Network) score(in *Input, pairs []Pair, b *buffers) []Score {
	y := n.states(in, b)
	n.value.Into(&b.values, y)
	in.pool(&b.names, y)
	n.match(y, b)
	n.from.Into(&b.froms, b.names)
	n.to.Into(&b.tos, b.names)
	b.scores = slices.Grow(b.scores[:0], len(pairs))[:len(pairs)]
	scores := b.scores
	b.spanFrom.widen(len(in.Tokens), n.nearFrom)
	b.spanTo.widen(len(in.Tokens), n.nearTo)
	b.contexts.Resize(len(pairs), b.values.Cols)
	b.contexts.Zero()
	for k := range pairs {
		scores[k].Word = n.attend(in, &pairs[k], b, b.contexts.Slice(k, k+1))
	}
	n.context.Into(&b.hidden, b.contexts)
	for k := range pairs {
		matrix.AddScaled(b.hidden.Row(k), b.froms.Row(pairs[k].A), 1)
		matrix.AddScaled(b.hidden.Row(k), b.tos.Row(pairs[k].B), 1)
	}
	matrix.Rectify(b.hidden)
	n.out.Into(&b.out, b.hidden)
	for k := range pairs {
		n.finish(&scores[k], b.out.Row(k), pairs[k].Features)
	}
	return scores
}

// takeIn runs the first layer over the tokens of sentences, or takes what it made of them when they were read.
func (n *Network) takeIn(sentences []text.Sentence, b *buffers) {
	rows := 0
	for i := range sentences {
		if sentences[i].Sense.By != n.input {
			n.model.States(&b.states, sentences)
			n.input.Into(&b.h, b.states)
			return
		}
		rows += len(sentences[i].Tokens)
	}
	b.h.Resize(rows, n.header.Width)
	row := 0
	for i := range sentences {
		s := &sentences[i].Sense
		for k, scale := range s.Scales {
			dst := b.h.Row(row)
			for j, v := range s.Rows[k*s.Width : (k+1)*s.Width] {
				dst[j] = float32(v) * scale
			}
			row++
		}
	}
}

// states runs the other layers over the tokens of a run.
func (n *Network) states(in *Input, b *buffers) matrix.Matrix {
	for i := range in.Tokens {
		n.lemma.Add(b.h.Row(i), in.Tokens[i].Lemma)
		n.mark.Add(b.h.Row(i), in.Tokens[i].Mark)
	}
	matrix.Rectify(b.h)
	return n.layers.Run(&b.recurrent, b.h)
}

// pool writes the mean of the states of each name's tokens.
func (in *Input) pool(names *matrix.Matrix, states matrix.Matrix) {
	names.Resize(len(in.Names), states.Cols)
	names.Zero()
	for k := range in.Names {
		m := &in.Names[k]
		for i := m.First; i <= m.Last; i++ {
			matrix.AddScaled(names.Row(k), states.Row(i), 1/float32(m.Last-m.First+1))
		}
	}
}

// match computes how well each token, by its key, answers what each name asks: matchF where the name is the first of a
// pair, matchT where it is the second.
func (n *Network) match(y matrix.Matrix, b *buffers) {
	n.key.Into(&b.keys, y)
	matrix.Transpose(&b.fits, b.keys, matrix.Pad(b.keys.Rows))
	for _, x := range [...]struct {
		ask *model.Dense
		of  *matrix.Matrix
	}{{n.askFrom, &b.matchF}, {n.askTo, &b.matchT}} {
		x.ask.Into(&b.asks, b.names)
		x.of.Resize(b.asks.Rows, b.fits.Cols)
		x.of.Zero()
		matrix.AddMul(*x.of, b.asks, b.fits)
	}
}

// attend adds to context, a single row, what a pair reads, and gives the word outside of names that it looks at most.
func (n *Network) attend(in *Input, p *Pair, b *buffers, context matrix.Matrix) int {
	scale, size := 1/float32(math.Sqrt(float64(b.keys.Cols))), p.To-p.From
	from, to := b.matchF.Row(p.A)[p.From:p.To], b.matchT.Row(p.B)[p.From:p.To]
	nearFrom := b.spanFrom.from(p.From-in.Names[p.A].First, size)
	nearTo := b.spanTo.from(p.From-in.Names[p.B].First, size)
	w := slices.Grow(b.weights[:0], size)[:size]
	for i := range w {
		w[i] = scale*(from[i]+to[i]) + nearFrom[i] + nearTo[i]
	}
	for _, i := range p.Path {
		if i >= p.From && i < p.To {
			w[i-p.From] += n.onPath[0]
		}
	}
	model.Softmax(w)
	b.weights = w
	matrix.AddMul(context, matrix.Of(w, 1, len(w)), b.values.Slice(p.From, p.To))
	word := -1
	for i, v := range w {
		if in.tells(p.From+i) && (word < 0 || v > w[word-p.From]) {
			word = p.From + i
		}
	}
	return word
}

// span is what each distance within a run adds to the weight of a token, from the farthest before to the farthest behind.
type span []float32

// widen makes room for the distances of a run of n tokens.
func (s *span) widen(n int, near []float32) {
	if len(*s) > 2*n {
		return
	}
	*s = make(span, 0, 2*n+1)
	for d := -n; d <= n; d++ {
		*s = append(*s, near[Bucket(d)])
	}
}

// from are those of n distances from d on.
func (s span) from(d, n int) []float32 { return s[len(s)/2+d:][:n] }

// tells reports whether token i may be the word that carries a link.
func (in *Input) tells(i int) bool {
	t := &in.Tokens[i]
	return t.Mark == 0 && t.carries
}

// finish adds the features to the output of the hidden layer.
func (n *Network) finish(s *Score, out []float32, features []uint32) {
	n.wide.AddAll(out, features)
	copy(s.Links[:], out)
	s.Belongs = out[Belongs]
	for l := range Links {
		for k := range Statuses {
			s.Statuses[l][k] = out[len(Links)+k] + n.linkStatus[l*Buckets+k]
		}
	}
}
