package neural

import (
	"math/rand/v2"
	"slices"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/pair"
)

// PairShape is the size of a network of pairs.
type PairShape struct {
	States    int // width of the states of a reader
	Readers   int // of languages whose states mean something else each; 1 if 0
	Common    int // width of what means the same in all languages, 0 if none
	Width     int // of the layers
	Layers    int
	Attention int // width of the keys of tokens
	Context   int // width of what is read off them
	Hidden    int
	Lemmas    int // rows of the table of lemmas, a power of two
	Features  int // rows of the table of features of pairs, a power of two
	Dropout   float64
	Forget    float64 // part of the features of pairs and of the lemmas that are left out
}

// PairExample is a text with its pairs of mentions and what it says of them.
type PairExample struct {
	*pair.Input
	Reader int           // whose states the input has
	Common matrix.Matrix // a row for each token, of what means the same in all languages; empty if there is none
	Pairs  []pair.Pair
	Facts  []PairFact
	Weight float32
}

// Share takes the states of a reader apart: those that are its own, and what means the same in all languages, the words'
// vectors and what the layer foretells.
func (e *PairExample) Share(reader int, hint *Hint) {
	all, own := e.States, hint.W.Rows
	e.Reader, e.States = reader, matrix.New(all.Rows, own)
	e.States.Copy(all.Columns(0, own))
	vectors := all.Columns(own, all.Cols)
	e.Common = matrix.New(all.Rows, vectors.Cols+hint.W.Cols)
	e.Common.Columns(0, vectors.Cols).Copy(vectors)
	e.Common.Columns(vectors.Cols, e.Common.Cols).Copy(hint.Of(e.States))
}

// PairFact is what a text says of two entities, in one direction.
type PairFact struct {
	Pairs  []int  // indexes in PairExample.Pairs
	Links  []int8 // by link: 1 it has it, 0 it has it not, −1 not known
	Status []int8 // by link: the status of one that it has, −1 if not known

	// Belongs tells instead, of a name and a value, whether the value belongs to a link of the name, as Links does.
	Belongs int8
}

// NewPairFact is a fact of which nothing is known.
func NewPairFact() PairFact {
	unknown := slices.Repeat([]int8{-1}, len(pair.Links))
	return PairFact{Links: unknown, Status: slices.Clone(unknown), Belongs: -1}
}

// Judge takes up what a text says of a link in one of the places where both names stand: 1 that it is there, with its
// status if that is known, 0 that it is not, −1 that it may be. The link is there if it is in one place, and not there if
// it is in none. The names that stand in a place are added to Pairs after it is judged.
func (f *PairFact) Judge(link int, verdict int8, status int) {
	switch {
	case verdict == 1:
		f.Links[link], f.Status[link] = 1, int8(status)
	case verdict == 0 && len(f.Pairs) == 0:
		f.Links[link] = 0
	case verdict < 0 && f.Links[link] == 0:
		f.Links[link] = -1
	}
}

// markRows is the size of the table of marks, a power of two.
const markRows = 32

// PairNet is a network of package pair in training.
type PairNet struct {
	Shape PairShape

	input            *Dense
	lemma, mark      *Embedding
	layers           []*Recurrent
	key, value       *Dense
	askFrom, askTo   *Dense
	from, to         *Dense
	context, out     *Dense
	wide             *Embedding
	nearFrom, nearTo *Param
	onPath           *Param
	linkStatus       *Param
	random           fast
	drop             []*dropout

	x, h, y, dh    matrix.Matrix
	outs           []matrix.Matrix
	keys, values   matrix.Matrix
	dkeys, dvalues matrix.Matrix
	mentions       matrix.Matrix
	dmentions      matrix.Matrix
	asksF, asksT   matrix.Matrix
	dasksF, dasksT matrix.Matrix
	froms, tos     matrix.Matrix
	dfroms, dtos   matrix.Matrix
	contexts       matrix.Matrix
	dcontexts      matrix.Matrix
	hidden         matrix.Matrix
	dhidden        matrix.Matrix
	scores         matrix.Matrix
	ends           []int
	weights        [][]float32 // of attention, by pair

	// What is left out of the batch: features, of which those of a pair start where featureStart says, and lemmas.
	featureForgotten, lemmaForgotten []bool
	featureStart                     []int
}

// NewPairNet makes a network with random weights.
func NewPairNet(s PairShape, seed uint64) *PairNet {
	rng := rand.New(rand.NewPCG(seed, 7))
	w := s.Width
	n := &PairNet{
		Shape: s, random: fast{seed*2 + 1},
		lemma: newEmbedding(rng, "pair.lemma", s.Lemmas, w, 0.1), mark: newEmbedding(rng, "pair.mark", markRows, w, 0.1),
		key: newDense(rng, "pair.key", w, s.Attention, 1), value: newDense(rng, "pair.value", w, s.Context, 1),
		askFrom: newDense(rng, "pair.ask.from", w, s.Attention, 1), askTo: newDense(rng, "pair.ask.to", w, s.Attention, 1),
		from: newDense(rng, "pair.from", w, s.Hidden, 1), to: newDense(rng, "pair.to", w, s.Hidden, 1),
		context: newDense(rng, "pair.context", s.Context, s.Hidden, 1), out: newDense(rng, "pair.out", s.Hidden, pair.Outputs, 0.5),
		wide:     newEmbedding(rng, "pair.wide", s.Features, pair.Outputs, 0),
		nearFrom: newParam(rng, "pair.near.from", 1, pair.Buckets, 0), nearTo: newParam(rng, "pair.near.to", 1, pair.Buckets, 0),
		onPath: newParam(rng, "pair.on.path", 1, pair.Buckets, 0), linkStatus: newParam(rng, "pair.link.status", len(pair.Links), pair.Buckets, 0),
	}
	n.input = newDense(rng, "pair.input", max(1, s.Readers)*s.States+s.Common, w, 1.2)
	for i := range s.Layers {
		n.layers = append(n.layers, newRecurrent(rng, "pair.layer."+string(rune('0'+i)), w))
	}
	for i := range pair.Links {
		n.out.B.W[i] = -4
	}
	n.out.B.W[pair.Belongs] = -2
	return n
}

func (n *PairNet) params() []*Param {
	var all []*Param
	for _, d := range []*Dense{n.input, n.key, n.value, n.askFrom, n.askTo, n.from, n.to, n.context, n.out} {
		all = append(all, d.params()...)
	}
	for _, l := range n.layers {
		all = append(all, l.params()...)
	}
	return append(all, n.nearFrom, n.nearTo, n.onPath, n.linkStatus)
}

func (n *PairNet) embeddings() []*Embedding { return []*Embedding{n.lemma, n.mark, n.wide} }

func (n *PairNet) dropAt(i int, training bool) *dropout {
	for len(n.drop) <= i {
		n.drop = append(n.drop, &dropout{})
	}
	n.drop[i].rate = 0
	if training {
		n.drop[i].rate = float32(n.Shape.Dropout)
	}
	return n.drop[i]
}
