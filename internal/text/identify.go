package text

import (
	"strings"
	"unicode"
)

// Profile tells how a language looks.
type Profile struct {
	Code string
}

// identify sets the language of each paragraph.
func (r *Reader) identify(d *Document) {
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		best := 0
		for _, l := range r.Languages {
			n := 0
			for _, w := range strings.FieldsFunc(d.Text[p.Start:p.End], func(r rune) bool { return !unicode.IsLetter(r) }) {
				if l.Rules.Function.Has(strings.ToLower(w)) {
					n++
				}
			}
			if n > best {
				best, p.Lang = n, l.Code
			}
		}
	}
}
