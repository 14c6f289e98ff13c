package neural

import (
	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// example is a sentence as numbers.
type example struct {
	words     []string
	tags      []int // nil without a tree
	features  []int
	scripts   []int
	heads     []int
	relations []int
	names     []uint32
	extra     func(dst []float32, token int) // writes the further vector of a token
	hint      func(dst []float32, token int) // writes the vector that the states of a token are to foretell, nil if there is none
	weight    float32
	repeat    float64 // how often it is read in an epoch
}

func (v *Vocabulary) example(s *data.Sentence) example {
	e := example{words: s.Words, names: s.Names, heads: s.Heads, weight: 1, repeat: 1}
	number := func(m map[string]int, name string) int {
		if i, ok := m[name]; ok {
			return i
		}
		return -1
	}
	for k := range s.Tags {
		e.tags = append(e.tags, number(v.tagOf, s.Tags[k]))
		e.features = append(e.features, number(v.featuresOf, s.Features[k]))
		e.scripts = append(e.scripts, number(v.scriptOf, model.ScriptFor(s.Words[k], s.Lemmas[k]).String()))
		e.relations = append(e.relations, number(v.relationOf, s.Relations[k]))
		if e.tags[k] < 0 { // a silver tree of another language's tags
			e.tags = nil
			break
		}
	}
	return e
}

// drawNoise picks one, mostly none.
func drawNoise(f *fast) data.Noise {
	switch x := f.float(); {
	case x < 0.05:
		return data.Lowered
	case x < 0.09:
		return data.Raised
	case x < 0.12:
		return data.Titled
	case x < 0.15:
		return data.Unaccented
	}
	return data.Clean
}

// noisy are the words of an example under noise.
func noisy(dst []text.Token, words []string, n data.Noise) []text.Token {
	dst = dst[:0]
	for _, w := range words {
		dst = append(dst, text.Token{Text: n.Apply(w)})
	}
	return dst
}
