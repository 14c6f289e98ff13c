package model

import (
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

// SubRows is the number of affix rows of a token: its first one, two and three letters and its last two, three and
// four. Digits count as one letter, "0".
const SubRows = 6

// FormTable is the number of rows of the table of forms: shapes, the case of the sentence, the place in it, the
// length of the word, and the lists of names that hold it.
const (
	shapeRows   = 256
	casingRows  = 4
	placeRows   = 4
	lengthRows  = 8
	listRows    = 32
	casingStart = shapeRows
	placeStart  = casingStart + casingRows
	lengthStart = placeStart + placeRows
	listStart   = lengthStart + lengthRows
	FormTable   = listStart + listRows
	formRows    = 4 + 10 // shape, casing, place, length, and at most ten lists
)

// Features are the rows of the embedding tables that describe a token.
type Features struct {
	Static uint32 // row of the table of words whose vectors come from plain text, 0 if unknown
	Own    uint32 // row of the table of words of the training sets, 0 if unknown
	Sub    [SubRows]uint32
	Form   [formRows]uint32
	Forms  int // number of rows in Form
}

// Lexicon is what the features of a token are looked up in.
type Lexicon struct {
	Static  *Index // lower-cased word → row
	Own     *Index
	Lists   *Index // lower-cased word → bit set of the lists of names that hold it
	Phrases *Index // lower-cased words with a space between → bit set of [PhrasePlace] and [PhraseCompany]
	SubSize uint32 // number of rows of the affix table
}

// Bits of Lexicon.Phrases.
const (
	PhrasePlace   = 1
	PhraseCompany = 2
)

// Bits of Lexicon.Lists with a meaning of their own.
const (
	// PhraseStart tells that a name of several words starts with the word.
	PhraseStart = 1 << 15
	// phraseBit is the first of four: begin and inside of a place, begin and inside of a company.
	phraseBit = 16
)

// maxPhrase is the number of words of the longest name of several words.
const maxPhrase = 6

const (
	mixedCase casing = iota
	lowerCase
	upperCase
	titleCase
)

// Extractor finds the features of tokens. It keeps buffers, so each goroutine has its own.
type Extractor struct {
	lower  []byte // the word, lower-cased
	folded []byte // the same without accents
	digits []byte // lower, with every digit as "0"
	starts []int  // where the letters of digits start

	words  []byte   // the lower-cased words of the sentence
	bounds []int    // where each ends in words
	found  []uint32 // the bits of lists and phrases of each word
}

// Sentence appends the features of each token to dst.
func (e *Extractor) Sentence(dst []Features, tokens []text.Token, lex *Lexicon) []Features {
	c := sentenceCasing(tokens)
	e.lookUp(tokens, lex)
	for i := range tokens {
		dst = append(dst, Features{})
		e.token(&dst[len(dst)-1], tokens[i].Text, lex, c, i, len(tokens))
	}
	return dst
}

// lookUp finds the lists that hold each word, and the names of several words.
func (e *Extractor) lookUp(tokens []text.Token, lex *Lexicon) {
	e.words, e.bounds, e.found = e.words[:0], e.bounds[:0], e.found[:0]
	for i := range tokens {
		start := len(e.words)
		for _, r := range tokens[i].Text {
			e.words = utf8.AppendRune(e.words, lower(r))
		}
		e.bounds = append(e.bounds, len(e.words))
		bits, _ := lex.Lists.Find(NewHash().Bytes(e.words[start:]).Done())
		e.found = append(e.found, bits)
	}
	for i := 0; i < len(tokens); {
		i = e.phrase(i, lex)
	}
	for i := range e.found {
		e.found[i] &^= PhraseStart
	}
}

// phrase marks the longest name of several words that starts with word i, and tells where to look on.
func (e *Extractor) phrase(i int, lex *Lexicon) int {
	if e.found[i]&PhraseStart == 0 {
		return i + 1
	}
	start, kind, end := 0, uint32(0), i+1
	if i > 0 {
		start = e.bounds[i-1]
	}
	h := NewHash().Bytes(e.words[start:e.bounds[i]])
	for j := i + 1; j < min(i+maxPhrase, len(e.found)); j++ {
		h = h.AddByte(' ').Bytes(e.words[e.bounds[j-1]:e.bounds[j]])
		if k, ok := lex.Phrases.Find(h.Done()); ok {
			kind, end = k, j+1
		}
	}
	for j := i; j < end && kind != 0; j++ {
		bit := uint32(phraseBit)
		if j > i {
			bit++
		}
		if kind&PhrasePlace != 0 {
			e.found[j] |= 1 << bit
		}
		if kind&PhraseCompany != 0 {
			e.found[j] |= 1 << (bit + 2)
		}
	}
	return end
}

// lower is the small form of a letter; curved apostrophes become straight.
func lower(r rune) rune {
	if r == '’' || r == '‘' {
		return '\''
	}
	return unicode.ToLower(r)
}

func (e *Extractor) token(f *Features, word string, lex *Lexicon, c casing, i, n int) {
	e.prepare(word)
	h := NewHash().Bytes(e.lower).Done()
	f.Static = e.row(lex.Static, h)
	f.Own = e.row(lex.Own, h)
	e.affixes(f, lex.SubSize)

	f.Form[0] = shape(word)
	f.Form[1] = casingStart + uint32(c)
	f.Form[2] = placeStart
	if i == 0 {
		f.Form[2]++
	}
	if i == n-1 {
		f.Form[2] += 2
	}
	f.Form[3] = lengthStart + min(uint32(len(e.starts)), lengthRows) - 1
	if len(e.starts) == 0 {
		f.Form[3] = lengthStart
	}
	f.Forms = 4
	lists := e.found[i]
	for bit := uint32(0); lists != 0 && f.Forms < formRows; bit++ {
		if lists&1 != 0 {
			f.Form[f.Forms] = listStart + bit
			f.Forms++
		}
		lists >>= 1
	}
}

// row looks a word up as it is, then without its accents.
func (e *Extractor) row(x *Index, h uint64) uint32 {
	if r, ok := x.Find(h); ok {
		return r
	}
	if len(e.folded) != len(e.lower) {
		if r, ok := x.Find(NewHash().Bytes(e.folded).Done()); ok {
			return r
		}
	}
	return 0
}
