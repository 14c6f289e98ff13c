package model

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// MaxSentence is the number of tokens that are read as one sentence at most. A longer sentence is read in pieces,
// and the roots of the later ones hang on the root of the first.
const MaxSentence = 400

// batchTokens is the number of tokens that are read together, unless a single sentence is longer.
const batchTokens = 192

// maxInterned bounds the lemmas that a buffer keeps.
const maxInterned = 1 << 15

// buffers are the working memory of one call of Read.
type buffers struct {
	extractor Extractor
	features  []Features
	pieces    []piece
	ends      []int

	input, mixed, gates  matrix.Matrix
	states               [3]matrix.Matrix // two take turns, the third keeps the shared state
	tags, names          matrix.Matrix
	dependent, head      matrix.Matrix
	distDep, distHead    matrix.Matrix
	headColumns, scores  matrix.Matrix
	kept, sensed         matrix.Matrix // what other networks build on, and what they take from it
	relDep, relHead      matrix.Matrix
	relHidden, relScores matrix.Matrix
	heads                []int
	tree                 treeBuffers
	crf                  crf
	lemma                []byte
	interned             map[string]string
}

func newBuffers() *buffers { return &buffers{interned: map[string]string{}} }

// piece is a run of tokens that is read as one: a sentence, or a part of a very long one.
type piece struct {
	sentence, from, to int // tokens [from, to) of the sentence
}

// Read fills in the tag, features, lemma, head and relation of every token, and appends the names that the
// sentences hold to names, in text order. One pass over the sentences serves both.
func (m *Model) Read(sentences []text.Sentence, names []Name) []Name {
	return m.ReadWith(sentences, names, nil)
}

// Extra writes the further input vector of a token, whose width the header tells.
type Extra func(dst []float32, sentence, token int)

// ReadWith is [Model.Read] for a model that takes a further vector for each token, such as the states of a large
// network. extra is nil for other models.
func (m *Model) ReadWith(sentences []text.Sentence, names []Name, extra Extra) []Name {
	b := m.buffers.Get().(*buffers)
	defer m.buffers.Put(b)
	m.eachBatch(sentences, b, func() { names = m.readPieces(sentences, b, names, extra, nil) })
	return names
}

// eachBatch cuts sentences into pieces, finds their features and calls f whenever b holds as many as are read together.
func (m *Model) eachBatch(sentences []text.Sentence, b *buffers, f func()) {
	tokens := 0
	b.pieces, b.ends, b.features = b.pieces[:0], b.ends[:0], b.features[:0]
	flush := func() {
		if tokens > 0 {
			f()
		}
		tokens = 0
		b.pieces, b.ends, b.features = b.pieces[:0], b.ends[:0], b.features[:0]
	}
	for s := range sentences {
		all := sentences[s].Tokens
		for from := 0; from < len(all); from += MaxSentence {
			to := min(from+MaxSentence, len(all))
			if tokens+to-from > batchTokens {
				flush()
			}
			b.pieces = append(b.pieces, piece{s, from, to})
			b.features = b.extractor.Sentence(b.features, all[from:to], &m.lexicon)
			tokens += to - from
			b.ends = append(b.ends, tokens)
		}
	}
	flush()
}

// readPieces reads the pieces that b holds.
func (m *Model) readPieces(sentences []text.Sentence, b *buffers, names []Name, extra Extra, layer *Dense) []Name {
	n := &m.network
	syntax := m.syntaxStates(b, extra)
	intoEach(syntax, output{&b.tags, &n.tag}, output{&b.dependent, &n.dependent}, output{&b.head, &n.head}, output{&b.relDep, &n.relDependent}, output{&b.relHead, &n.relHead})
	b.distances(n)
	start := 0
	for i, p := range b.pieces {
		tokens := sentences[p.sentence].Tokens
		m.tagTokens(tokens[p.from:p.to], b, start, syntax)
		m.parse(tokens, p, b, start)
		start = b.ends[i]
	}
	if layer != nil {
		m.keepSyntax(b, syntax)
	}
	naming := m.namingStates(b)
	if layer != nil {
		m.keepNaming(b, naming)
		m.sense(sentences, b, layer)
	}
	n.names.into(&b.names, naming)
	start = 0
	for i, p := range b.pieces {
		names = m.nameTokens(names, p, b, start, b.ends[i])
		start = b.ends[i]
	}
	return names
}

// syntaxStates runs the layers of tags and trees on the pieces that b holds, and those below them, whose states it keeps
// for [Model.namingStates].
func (m *Model) syntaxStates(b *buffers, extra Extra) matrix.Matrix {
	n := &m.network
	n.embed(&b.input, b.features)
	if extra != nil && m.header.Extra > 0 {
		row := 0
		for _, p := range b.pieces {
			for i := p.from; i < p.to; i++ {
				extra(b.input.Row(row)[InputWidth:], p.sentence, i)
				row++
			}
		}
	}
	n.input.into(&b.states[2], b.input)
	matrix.Rectify(b.states[2])
	shared := b.runStack(n.shared, 2)
	kept := b.states[shared]
	b.states[shared], b.states[2] = b.states[2], kept
	return b.states[b.runStack(n.syntax, 2)]
}

// namingStates runs the layers of names; what syntaxStates gave is lost.
func (m *Model) namingStates(b *buffers) matrix.Matrix {
	return b.states[b.runStack(m.network.naming, 2)]
}

// runStack runs layers on states[from], which stays as it is unless there are none, and tells in which state the
// result lies.
func (b *buffers) runStack(layers []recurrent, from int) int {
	at, next := from, 0
	for i := range layers {
		layers[i].run(&b.states[next], b.states[at], b.ends, &b.mixed, &b.gates)
		at, next = next, 1-next
	}
	return at
}

// nameTokens appends the names of a piece whose states are rows [start, end).
func (m *Model) nameTokens(names []Name, p piece, b *buffers, start, end int) []Name {
	emissions := b.names.Slice(start, end)
	if p.to == p.from {
		return names
	}
	b.crf.viterbi(emissions, m.network.nameTransition)
	first := len(names)
	names = b.crf.spans(names, p.sentence)
	if len(names) == first {
		return names
	}
	b.crf.marginals(emissions, m.weights, names[first].Last)
	for i := first; i < len(names); i++ {
		name := &names[i]
		name.Kinds = b.crf.kindProbabilities(name.First, name.Last, m.weights)
		name.Probability = float64(name.Kinds[name.kind])
		name.First += p.from
		name.Last += p.from
	}
	return names
}

func expOf(x []float32) []float64 {
	e := make([]float64, len(x))
	for i, v := range x {
		e[i] = math.Exp(float64(v))
	}
	return e
}
