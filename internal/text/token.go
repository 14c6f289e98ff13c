package text

import "strings"

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Token is a syntactic word of a sentence. Its span and text come from the tokeniser, the rest from a trained
// model; a token that no model has read has empty fields and Head −1.
type Token struct {
	Span
	Text  string // the cleaned text under Span, so it costs no memory of its own; a dash for a hyphen that stands for one
	Tag   string // universal part of speech: NOUN, PROPN, VERB, …
	Lemma string
	Morph Morph  // universal features
	Head  int    // index in the sentence of the governing token, −1 for the root
	Rel   string // universal dependency relation to the head, "root" for the root
}

// HeadOf is the first of the tokens first to last, the last included, that hangs on none of the others, even over words
// outside of them; first itself if there is none.
func HeadOf(tokens []Token, first, last int) int {
	for i := first; i <= last; i++ {
		h := tokens[i].Head
		for n := 0; h >= 0 && (h < first || h > last) && n < len(tokens); n++ {
			h = tokens[h].Head
		}
		if h < 0 {
			return i
		}
	}
	return first
}

// Morph holds universal features as the treebanks write them: "Mood=Cnd|Number=Sing|Tense=Pres".
type Morph string

// Has reports whether m holds a feature, written "Name=Value".
func (m Morph) Has(feature string) bool {
	for rest := string(m); rest != ""; {
		var f string
		if f, rest, _ = strings.Cut(rest, "|"); f == feature {
			return !strings.HasSuffix(f, "=")
		}
	}
	return false
}

// Value is the value of a feature, "" if m does not have it.
func (m Morph) Value(feature string) string {
	for rest := string(m); rest != ""; {
		var f string
		f, rest, _ = strings.Cut(rest, "|")
		if n := len(feature); len(f) > n && f[n] == '=' && f[:n] == feature {
			return f[n+1:]
		}
	}
	return ""
}

// Sentence is a run of tokens that is read as one.
type Sentence struct {
	Span
	Paragraph int // index in Document.Paragraphs
	Tokens    []Token
	Sense     Sense // for the networks that build on the model
}

// Sense is what a network takes from the states of the model that read a sentence, kept so that the model need not read it
// again: a row of signed bytes for each token, to be multiplied by its scale.
type Sense struct {
	By     any // the layer that made it; to others it says nothing
	Width  int // of a row
	Rows   []int8
	Scales []float32
}

// ParagraphKind tells how a paragraph stands in its document.
type ParagraphKind int

// The kinds of paragraph.
const (
	Prose ParagraphKind = iota
	Heading
	ListItem
	TableRow
)

// Paragraph is a block of the cleaned text, set off from its neighbours.
type Paragraph struct {
	Span
	Kind ParagraphKind
	Lang string // ISO 639-1 code of a known language, "" where it is none of them
}
