package graph

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

// ruler measures places of a document as it was given.
type ruler struct {
	doc    *text.Document
	lines  []int // byte at which each line starts
	runes  []int // code points before every step-th byte
	source string
}

// step is the distance of the marks of a ruler, in bytes.
const step = 512

func newRuler(d *text.Document) *ruler {
	r := &ruler{doc: d, source: d.Source.Text, lines: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(r.source[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		r.lines = append(r.lines, i)
	}
	count := 0
	for i := 0; i < len(r.source); i += step {
		r.runes = append(r.runes, count)
		count += starts(r.source[i:min(i+step, len(r.source))])
	}
	return r
}

// starts counts the bytes of s that begin a code point, so that counts of pieces add up wherever the cuts fall.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// rune is the number of code points before byte b.
func (r *ruler) rune(b int) int {
	if len(r.runes) == 0 {
		return 0
	}
	mark := min(b/step, len(r.runes)-1)
	return r.runes[mark] + starts(r.source[mark*step:b])
}

// quote returns the stretch of the given text that lies under a span of the cleaned text.
func (r *ruler) quote(s text.Span) Quote {
	o := r.doc.Original(s)
	line := sort.SearchInts(r.lines, o.Start+1) - 1
	p := Place{
		Start: r.rune(o.Start), End: r.rune(o.End),
		ByteStart: o.Start, ByteEnd: o.End,
		Line: line + 1, Column: r.rune(o.Start) - r.rune(r.lines[line]) + 1,
	}
	return Quote{Place: p, Text: strings.Clone(r.source[o.Start:o.End])} // a clone, so that the text can be freed
}
