package model

import (
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// tagTokens sets tag, features and lemma of the tokens whose states start at the given row.
func (m *Model) tagTokens(tokens []text.Token, b *buffers, start int, states matrix.Matrix) {
	n := &m.network
	for i := range tokens {
		t, state := &tokens[i], states.Row(start+i)
		tag := 0
		row := b.tags.Row(start + i)
		for k, s := range row[:len(m.header.Tags)] {
			if s > row[tag] {
				tag = k
			}
		}
		t.Tag = m.header.Tags[tag]
		t.Morph = m.morphs[best(m.header.FeaturesOf[tag], n.features, n.featureBias, state)]
		t.Lemma = m.lemmaOf(t.Text, tag, b, state)
	}
}

// best is the class of the highest score among those given.
func best(classes []uint16, w matrix.Matrix, bias, state []float32) int {
	top := int(classes[0])
	if len(classes) == 1 {
		return top
	}
	score := float32(minusInfinity)
	for _, c := range classes {
		if s := bias[c] + matrix.Dot(w.Row(int(c)), state); s > score {
			top, score = int(c), s
		}
	}
	return top
}

// LemmaKey is the key of a lower-cased word with a tag in the lexicon of lemmas.
func LemmaKey(word uint64, tag int) uint64 {
	return Hash(word).AddByte(byte(tag)).Done()
}

func (m *Model) lemmaOf(form string, tag int, b *buffers, state []float32) string {
	b.extractor.prepare(form)
	script, known := m.lemmas.Find(LemmaKey(NewHash().Bytes(b.extractor.lower).Done(), tag))
	if !known {
		script = uint32(best(m.header.ScriptsOf[tag], m.network.scripts, m.network.scriptBias, state))
	}
	s := m.scripts[script]
	if s.Cut == 0 && s.Add == "" && (s.Case == 'k' || s.Case == 'l' && string(b.extractor.lower) == form) {
		return form
	}
	lemma, ok := s.append(b.lemma[:0], form)
	b.lemma = lemma
	if !ok {
		return form
	}
	if kept, ok := b.interned[string(lemma)]; ok {
		return kept
	}
	if len(b.interned) >= maxInterned {
		clear(b.interned)
	}
	kept := string(lemma)
	b.interned[kept] = kept
	return kept
}
