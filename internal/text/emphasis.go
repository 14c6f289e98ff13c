package text

import (
	"strings"
	"unicode"
)

// delimiter is a run of emphasis marks with what is left of it.
type delimiter struct {
	Span
	inner bool // letters on both sides
	loose bool // a mark for certain, even without a fellow
}

// emphasis reads a run of emphasis marks and pairs it with an earlier one. It follows the flanking rules of
// CommonMark 0.31 (section 6.2), except that a mark between two letters or digits pairs only if it is double, and
// only with one that stands at the edge of a word.
func (m *inline) emphasis(i int, c byte) int {
	n := runLength(m.source[i:m.at.End], c)
	before, after := m.around(i, i+n)
	opens, closes := flanks(before, after)
	inner := isWordRune(before) && isWordRune(after)
	if (!opens && !closes) || (c == '~' && n != 2) || (inner && (n == 1 || c != '*')) || n > 3 {
		return i + n
	}
	d := &delimiter{Span{i, i + n}, inner, c == '*' && !inner}
	m.runs = append(m.runs, d)
	if closes {
		m.pair(d, c)
	}
	if opens && d.Len() > 0 {
		m.openers[c] = append(m.openers[c], d)
	}
	return i + n
}

// around gives the characters on both sides of the bytes [from, to), spaces at the edges of the paragraph.
func (m *inline) around(from, to int) (before, after rune) {
	before, after = ' ', ' '
	if from > m.at.Start {
		before = runeBefore(m.source, from)
	}
	if to < m.at.End {
		after = runeAfter(m.source, to)
	}
	return before, after
}

// flanks reports whether a run of marks between two characters can open and close emphasis.
func flanks(before, after rune) (opens, closes bool) {
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	opens = !unicode.IsSpace(after) && (!punct(after) || unicode.IsSpace(before) || punct(before))
	closes = !unicode.IsSpace(before) && (!punct(before) || unicode.IsSpace(after) || punct(after))
	return opens && !strings.ContainsRune(",.;:!?)]}", after), closes && !strings.ContainsRune("([{", before)
}

// pair takes from the closing run d what earlier runs can open.
func (m *inline) pair(d *delimiter, c byte) {
	stack := m.openers[c]
	for len(stack) > 0 && d.Len() > 0 {
		o := stack[len(stack)-1]
		if (o.inner || d.inner) && (o.inner == d.inner || o.Len() != d.Len()) {
			break
		}
		k := min(o.Len(), d.Len())
		if c == '~' { // whoever strikes something out takes it back
			m.cut(o.End-k, d.Start+k, "")
		} else {
			m.enclose(Span{o.End - k, o.End}, Span{d.Start, d.Start + k})
		}
		o.End -= k
		d.Start += k
		if o.Len() == 0 {
			stack = stack[:len(stack)-1]
		}
	}
	m.openers[c] = stack
}
