package neural

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	}
	return e
}

// noise writes a sentence in another way: in lower case, in capitals, with capitalised words, without accents.
type noise int

const (
	clean noise = iota
	lowered
	raised
	titled
	unaccented
)

// drawNoise picks one, mostly none.
func drawNoise(f *fast) noise {
	switch x := f.float(); {
	case x < 0.05:
		return lowered
	case x < 0.09:
		return raised
	case x < 0.12:
		return titled
	case x < 0.15:
		return unaccented
	}
	return clean
}

func (n noise) apply(word string) string {
	switch n {
	case lowered:
		return strings.ToLower(word)
	case raised:
		return strings.ToUpper(word)
	case titled:
		if r, size := utf8.DecodeRuneInString(word); len(word) > 3 {
			return string(unicode.ToUpper(r)) + word[size:]
		}
	case unaccented:
		return model.Fold(word)
	}
	return word
}

// tokens are the words of an example under noise.
func (n noise) tokens(dst []text.Token, words []string) []text.Token {
	dst = dst[:0]
	for _, w := range words {
		dst = append(dst, text.Token{Text: n.apply(w)})
	}
	return dst
}
