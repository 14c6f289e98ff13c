package model

import (
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// StateWidth is the number of values that [Model.States] gives for a token.
func (m *Model) StateWidth() int { return 2*m.header.Width + StaticWidth }

// States writes to a row of dst for each token, in text order, what the network makes of it in its sentence: the states
// of the layers of tags and trees, those of the layers of names, and the word's vector from plain text. Other networks
// build on them.
func (m *Model) States(dst *matrix.Matrix, sentences []text.Sentence) {
	b := m.buffers.Get().(*buffers)
	defer m.buffers.Put(b)
	rows := 0
	for i := range sentences {
		rows += len(sentences[i].Tokens)
	}
	dst.Resize(rows, m.StateWidth())
	at := 0
	m.eachBatch(sentences, b, func() {
		m.keepSyntax(b, m.syntaxStates(b, nil))
		m.keepNaming(b, m.namingStates(b))
		dst.Slice(at, at+b.kept.Rows).Copy(b.kept)
		at += b.kept.Rows
	})
}

// ReadFor is [Model.Read], and keeps with each sentence what the layer makes of its tokens' states; nil keeps nothing.
func (m *Model) ReadFor(sentences []text.Sentence, names []Name, layer *Dense) []Name {
	b := m.buffers.Get().(*buffers)
	defer m.buffers.Put(b)
	m.eachBatch(sentences, b, func() { names = m.readPieces(sentences, b, names, nil, layer) })
	return names
}

// keepSyntax keeps the states of the layers of tags and trees of the pieces that b holds.
func (m *Model) keepSyntax(b *buffers, syntax matrix.Matrix) {
	b.kept.Resize(syntax.Rows, m.StateWidth())
	b.kept.Columns(0, m.header.Width).Copy(syntax)
}

// keepNaming keeps beside them those of the layers of names, and the vectors of the words.
func (m *Model) keepNaming(b *buffers, naming matrix.Matrix) {
	b.kept.Columns(m.header.Width, 2*m.header.Width).Copy(naming)
	vectors := b.kept.Columns(2*m.header.Width, b.kept.Cols)
	vectors.Zero()
	for i := range b.features {
		m.network.static.add(vectors.Row(i), b.features[i].Static)
	}
}

// sense writes into the sentences what a layer makes of the states that are kept.
func (m *Model) sense(sentences []text.Sentence, b *buffers, layer *Dense) {
	layer.Into(&b.sensed, b.kept)
	row := 0
	for _, p := range b.pieces {
		s := &sentences[p.sentence].Sense
		if p.from == 0 {
			n := len(sentences[p.sentence].Tokens)
			*s = text.Sense{By: layer, Width: b.sensed.Cols, Rows: make([]int8, n*b.sensed.Cols), Scales: make([]float32, n)}
		}
		for i := p.from; i < p.to; i++ {
			s.Scales[i] = matrix.RoundRow(s.Rows[i*s.Width:(i+1)*s.Width], b.sensed.Row(row))
			row++
		}
	}
}
