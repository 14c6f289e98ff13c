package text

import "unicode/utf8"

// Source is a document as it comes in, with what the reader knows of it.
type Source struct {
	Name      string // file name or other label, for messages
	ID        string // the reader's own id, if any
	Title     string
	Publisher string
	URL       string
	Published string   // ISO 8601 day, month or year, "" if unknown
	Text      string   // the text as given, valid UTF-8; Markdown marks may stand in it
	Encoding  Encoding // of the file that Text was decoded from
}

// Document is a source made ready for reading.
type Document struct {
	Source     Source
	Text       string // cleaned: no marks, no hard line breaks, no hyphenation
	Paragraphs []Paragraph
	Sentences  []Sentence
	Undated    error // quotes the day of publication that the source gave and that is no date, nil if there is none such

	offsets offsetMap
	marks   markPairs
	runes   runeIndex
}

// Run is a run of sentences in one language: those of a document from From on and before To.
type Run struct {
	Lang     string
	From, To int
}

// Runs cuts the sentences into the longest runs of one language.
func (d *Document) Runs() []Run {
	var out []Run
	for i := range d.Sentences {
		code := d.Paragraphs[d.Sentences[i].Paragraph].Lang
		if n := len(out); n == 0 || out[n-1].Lang != code {
			out = append(out, Run{Lang: code, From: i})
		}
		out[len(out)-1].To = i + 1
	}
	return out
}

// Original gives the bytes of Source.Text that a span of the cleaned text stands for, from the first byte of
// what its first character was made from to the last byte of what its last one was. Marks of emphasis, code and links at
// its edges belong to it if their other half lies within. An empty span stays empty.
func (d *Document) Original(s Span) Span {
	s = s.within(len(d.Text))
	if s.Len() == 0 {
		at := d.offsets.start(s.Start)
		return Span{at, at}
	}
	return d.marks.enclose(Span{d.offsets.start(s.Start), d.offsets.end(s.End)})
}

// Runes is like [Document.Original], but counts Unicode code points of Source.Text. It takes time by the
// logarithm of the number of marks and line breaks that were taken from the text.
func (d *Document) Runes(s Span) Span {
	o := d.Original(s)
	return Span{d.runes.at(d.Source.Text, o.Start), d.runes.at(d.Source.Text, o.End)}
}

// Bytes is like [Document.Original], but counts bytes of the file that Source.Text was decoded from.
func (d *Document) Bytes(s Span) Span {
	return d.Source.Encoding.Bytes(d.Original(s), d.Runes(s))
}

// Quote is the source, verbatim, under a span of the cleaned text.
func (d *Document) Quote(s Span) string {
	o := d.Original(s)
	return d.Source.Text[o.Start:o.End]
}

// within cuts s to [0, n), so that no span can reach outside a text.
func (s Span) within(n int) Span {
	s.Start = min(max(s.Start, 0), n)
	return Span{s.Start, min(max(s.End, s.Start), n)}
}

// runeIndex counts the code points before every runeStep-th byte of a text; nil for a text of ASCII alone.
type runeIndex []int32

const runeStep = 128

func newRuneIndex(s string) runeIndex {
	if utf8.RuneCountInString(s) == len(s) {
		return nil
	}
	index := make(runeIndex, 0, len(s)/runeStep+1)
	n := int32(0)
	for i := 0; i < len(s); i++ {
		if i%runeStep == 0 {
			index = append(index, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return index
}

// at is the number of code points of s that start before byte i.
func (x runeIndex) at(s string, i int) int {
	if x == nil {
		return i
	}
	if len(s) == 0 {
		return 0
	}
	step := min(i/runeStep, len(x)-1)
	n := int(x[step])
	for j := step * runeStep; j < i; j++ {
		if utf8.RuneStart(s[j]) {
			n++
		}
	}
	return n
}
