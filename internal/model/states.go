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
	rows, width := 0, m.header.Width
	for i := range sentences {
		rows += len(sentences[i].Tokens)
	}
	dst.Resize(rows, m.StateWidth())
	at := 0
	m.eachBatch(sentences, b, func() {
		part := dst.Slice(at, at+len(b.features))
		part.Columns(0, width).Copy(m.syntaxStates(b, nil))
		part.Columns(width, 2*width).Copy(m.namingStates(b))
		vectors := part.Columns(2*width, dst.Cols)
		vectors.Zero()
		for i := range b.features {
			m.network.static.add(vectors.Row(i), b.features[i].Static)
		}
		at += len(b.features)
	})
}
