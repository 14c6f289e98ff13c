package model

import (
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

// casing tells how a sentence is written.
type casing uint32

// prepare writes the word's forms into the buffers of e.
func (e *Extractor) prepare(word string) {
	e.lower, e.folded, e.digits, e.starts = e.lower[:0], e.folded[:0], e.digits[:0], e.starts[:0]
	for _, r := range word {
		r = lower(r)
		e.lower = utf8.AppendRune(e.lower, r)
		e.folded = utf8.AppendRune(e.folded, fold(r))
		e.starts = append(e.starts, len(e.digits))
		if unicode.IsDigit(r) {
			r = '0'
		}
		e.digits = utf8.AppendRune(e.digits, r)
	}
}

// affixes hashes the first and last letters of the word.
func (e *Extractor) affixes(f *Features, size uint32) {
	n := len(e.starts)
	for k := range 3 {
		end := len(e.digits)
		if k+1 < n {
			end = e.starts[k+1]
		}
		f.Sub[k] = affixRow('<', k, e.digits[:end], size)
	}
	for k := range 3 {
		start := 0
		if n > k+2 {
			start = e.starts[n-k-2]
		}
		f.Sub[3+k] = affixRow('>', k, e.digits[start:], size)
	}
}

func affixRow(side byte, k int, s []byte, size uint32) uint32 {
	return uint32(NewHash().AddByte(side).AddByte(byte(k)).Bytes(s).Done() % uint64(size))
}

// shape is the row of the word's shape: its letters as X, x, 0 or itself, with runs cut to two.
func shape(word string) uint32 {
	h, last, run := NewHash(), byte(0), 0
	for _, r := range word {
		var c byte
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case r < utf8.RuneSelf:
			c = byte(r)
		default:
			c = '?'
		}
		if c == last {
			run++
		} else {
			last, run = c, 1
		}
		if run <= 2 {
			h = h.AddByte(c)
		}
	}
	return uint32(h.Done() % shapeRows)
}

// sentenceCasing tells how a sentence is written: in lower case, in capitals, or with most words capitalised.
func sentenceCasing(tokens []text.Token) casing {
	upper, lower, capital, words := 0, 0, 0, 0
	for i := range tokens {
		first, letters := true, 0
		for _, r := range tokens[i].Text {
			switch {
			case unicode.IsUpper(r):
				upper++
				if first {
					capital++
				}
				letters++
			case unicode.IsLetter(r):
				lower++
				letters++
			}
			first = false
		}
		if letters > 0 {
			words++
		}
	}
	switch {
	case upper == 0 && words > 2:
		return lowerCase
	case upper > 9*lower && words > 2:
		return upperCase
	case capital*4 >= words*3 && words > 3:
		return titleCase
	}
	return mixedCase
}
