package text

import "sort"

// offsetMap takes cleaned bytes back to source bytes. It holds one piece for each stretch of cleaned text that
// was copied as it stands, or made as a whole from a stretch of the source.
type offsetMap struct {
	pieces []piece
	length int // of the cleaned text
	eof    int // length of the source
}

// piece is a stretch of cleaned text, up to the next piece, and where it comes from.
type piece struct {
	clean  int32 // first cleaned byte
	source int32 // first source byte
	unit   int32 // length in the source of a stretch made as a whole, copied for one whose bytes correspond
}

const copied = -1

// find is the index of the piece that holds cleaned byte i.
func (m offsetMap) find(i int) int {
	return sort.Search(len(m.pieces), func(k int) bool { return int(m.pieces[k].clean) > i }) - 1
}

// start is the source byte at which cleaned byte i begins.
func (m offsetMap) start(i int) int {
	if i >= m.length {
		return m.eof
	}
	p := m.pieces[m.find(i)]
	if p.unit != copied {
		return int(p.source)
	}
	return int(p.source) + i - int(p.clean)
}

// end is the source byte after that of cleaned byte i−1.
func (m offsetMap) end(i int) int {
	p := m.pieces[m.find(i-1)]
	if p.unit != copied {
		return int(p.source + p.unit)
	}
	return int(p.source) + i - int(p.clean)
}

// builder writes cleaned text together with its offset map.
type builder struct {
	source string
	out    []byte
	pieces []piece
	first  int    // first byte of the paragraph being written
	gap    Span   // source of a space that is written once something follows it
	blank  string // that space: " ", or "\t" between cells
}

// copy appends source[from:to] as it stands.
func (b *builder) copy(from, to int) {
	if from >= to {
		return
	}
	b.flush()
	b.append(b.source[from:to], from, copied)
}

// put appends s, made as a whole from source[from:to].
func (b *builder) put(s string, from, to int) {
	if s == "" {
		return
	}
	b.flush()
	b.append(s, from, to-from)
}

// space asks for a space made from source[from:to], or a tab between cells; none is written at either end of a
// paragraph, nor two in a row.
func (b *builder) space(blank string, from, to int) {
	if len(b.out) == b.first {
		return
	}
	if b.gap.Len() == 0 {
		b.gap, b.blank = Span{from, to}, blank
	} else if blank == cellBreak {
		b.blank = blank
	}
}

func (b *builder) flush() {
	if b.gap.Len() > 0 {
		b.append(b.blank, b.gap.Start, b.gap.Len())
		b.gap = Span{}
	}
}

func (b *builder) append(s string, from, unit int) {
	if len(s) == 1 && unit == 1 {
		unit = copied
	}
	last := len(b.pieces) - 1
	follows := last >= 0 && unit == copied && b.pieces[last].unit == copied &&
		from-int(b.pieces[last].source) == len(b.out)-int(b.pieces[last].clean)
	if !follows {
		b.pieces = append(b.pieces, piece{int32(len(b.out)), int32(from), int32(unit)})
	}
	b.out = append(b.out, s...)
}

// paragraph ends the paragraph being written, if it holds anything, and gives its span.
func (b *builder) paragraph() Span {
	b.gap = Span{}
	s := Span{b.first, len(b.out)}
	if s.Len() > 0 {
		end := offsetMap{b.pieces, len(b.out), len(b.source)}.end(len(b.out))
		b.append("\n", end, 0)
		b.first = len(b.out)
	}
	return s
}
