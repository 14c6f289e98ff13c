package value

import (
	"unicode"
	"unicode/utf8"
)

// token is a run of letters, a number with its separators, or any other character.
type token struct {
	start, end int32
	id         int32 // in the lexicon's vocabulary, 0 if it is not there
	kind       tokenKind
	glued      bool // no space before it
	capital    bool // starts with a capital letter
	breaks     bool // starts a sentence or a paragraph
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	signToken
)

// tokenize cuts s and looks its words up. It reports whether anything of use to a rule stands there.
func (x *lexicon) tokenize(s string) ([]token, bool) {
	tokens := make([]token, 0, len(s)/4+4)
	useful := false
	glued, breaks, newlines, stop := false, false, 0, false
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\r' {
			glued = false
			i++
			continue
		}
		if c == '\n' {
			if newlines++; newlines > 1 {
				breaks = true
			}
			glued = false
			i++
			continue
		}
		t := token{start: int32(i), glued: glued}
		end, kind, capital := scan(s, i)
		if kind == spaceRune {
			glued, i = false, end
			continue
		}
		t.end, t.kind, t.capital = int32(end), tokenKind(kind), capital
		t.breaks = breaks || stop && !glued && capital
		t.id = x.id(s[i:end])
		useful = useful || t.kind == numberToken || t.id != 0
		stop = t.kind == signToken && (c == '!' || c == '?' || c == '.' && !abbreviates(s, tokens))
		tokens = append(tokens, t)
		glued, breaks, newlines, i = true, false, 0, end
	}
	return tokens, useful
}

// abbreviates reports whether a period after the last token hardly ends a sentence: after one or two letters, or
// none, or a short word with a capital.
func abbreviates(s string, tokens []token) bool {
	if len(tokens) == 0 {
		return true
	}
	t := tokens[len(tokens)-1]
	n := utf8.RuneCountInString(s[t.start:t.end])
	return t.kind == wordToken && (n == 1 || n <= 4 && t.capital) || t.kind == numberToken && n <= 2
}

// spaceRune is the kind that scan gives to white space beyond ASCII.
const spaceRune = 255

// scan reads the token of s that starts at byte i.
func scan(s string, i int) (end int, kind uint8, capital bool) {
	c := s[i]
	switch {
	case '0' <= c && c <= '9':
		return scanNumber(s, i), uint8(numberToken), false
	case c < utf8.RuneSelf && !asciiLetter(c):
		return i + 1, uint8(signToken), false
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
		return i + n, spaceRune, false
	}
	if !unicode.IsLetter(r) {
		return i + n, uint8(signToken), false
	}
	capital = unicode.IsUpper(r)
	for i += n; i < len(s); i += n {
		if c := s[i]; c < utf8.RuneSelf {
			if !asciiLetter(c) {
				break
			}
			n = 1
			continue
		}
		r, n = utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
	}
	return i, uint8(wordToken), capital
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func digit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// scanNumber reads digits with single periods and commas within.
func scanNumber(s string, i int) int {
	for {
		for digit(s, i) {
			i++
		}
		if i < len(s) && (s[i] == '.' || s[i] == ',') && digit(s, i+1) {
			i++
			continue
		}
		return i
	}
}

// fold writes s in small letters with straight apostrophes and plain dashes, in buf where it fits.
func fold(buf []byte, s string) []byte {
	buf = buf[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			for _, r := range s[i:] {
				buf = utf8.AppendRune(buf, foldRune(r))
			}
			return buf
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
	}
	return buf
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '′':
		return '\''
	case '–', '—', '‑', '‒', '−':
		return '-'
	}
	return unicode.ToLower(r)
}
