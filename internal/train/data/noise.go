package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/model"
)

// Noise is another way of writing a sentence.
type Noise int

// The kinds of noise.
const (
	Clean      Noise = iota
	Lowered          // in lower case
	Raised           // in capitals
	Titled           // with capitalised words, as some headlines
	Unaccented       // without accents
)

// String is the name of n.
func (n Noise) String() string {
	return [...]string{"clean", "lowered", "raised", "titled", "unaccented"}[n]
}

// Apply is the word under noise.
func (n Noise) Apply(word string) string {
	switch n {
	case Lowered:
		return strings.ToLower(word)
	case Raised:
		return strings.ToUpper(word)
	case Titled:
		if r, size := utf8.DecodeRuneInString(word); len(word) > 3 {
			return string(unicode.ToUpper(r)) + word[size:]
		}
	case Unaccented:
		return foldWord(word)
	case Clean:
	}
	return word
}

// foldWord takes the accents off small and capital letters.
func foldWord(word string) string {
	lower := model.Fold(strings.ToLower(word))
	if lower == strings.ToLower(word) {
		return word
	}
	var out strings.Builder
	small := []rune(lower)
	for i, r := range []rune(word) {
		if i < len(small) && unicode.IsUpper(r) {
			out.WriteRune(unicode.ToUpper(small[i]))
		} else if i < len(small) {
			out.WriteRune(small[i])
		}
	}
	return out.String()
}
