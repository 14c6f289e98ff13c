package graph

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

// ruler measures places of a document as it was given.
type ruler struct {
	doc   *text.Document
	lines []lineStart
}

// lineStart is where a line of the given text begins.
type lineStart struct{ byte, rune int }

func newRuler(d *text.Document) *ruler {
	r := &ruler{doc: d, lines: []lineStart{{}}}
	at := lineStart{}
	for line := range strings.Lines(d.Source.Text) {
		at.byte += len(line)
		at.rune += utf8.RuneCountInString(line)
		r.lines = append(r.lines, at)
	}
	return r
}

// Quotes are the stretches of a document, as it was given, that lie under spans of its cleaned text.
func Quotes(d *text.Document, spans ...text.Span) []Quote {
	r := newRuler(d)
	out := make([]Quote, len(spans))
	for i, s := range spans {
		out[i] = r.quote(s)
	}
	return out
}

// quote returns the stretch of the given text that lies under a span of the cleaned text.
func (r *ruler) quote(s text.Span) Quote {
	o, runes, bytes := r.doc.Original(s), r.doc.Runes(s), r.doc.Bytes(s)
	line := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].byte > o.Start }) - 1
	return Quote{
		Place: Place{
			Start: runes.Start, End: runes.End, ByteStart: bytes.Start, ByteEnd: bytes.End,
			Line: line + 1, Column: runes.Start - r.lines[line].rune + 1,
		},
		Text: strings.Clone(r.doc.Source.Text[o.Start:o.End]), // so that the text can be freed
	}
}
