package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenizer cuts text into tokens.
type Tokenizer interface {
	// Tokens appends the tokens of a paragraph to dst, in order and without overlap; start is the place of the
	// paragraph in the document's text, to which the tokens' spans refer.
	Tokens(dst []Token, paragraph string, start int) []Token
}

// Tokens makes [Rules] a [Tokenizer] that follows the conventions of the Universal Dependencies treebanks, but for
// two that would lose offsets or names: a contraction such as "della" or "venderla" stays one token, and so does a
// name with hyphens, "Malloch-Brown". It reads each paragraph once, from left to right.
func (r *Rules) Tokens(dst []Token, paragraph string, start int) []Token {
	l := lexer{rules: r, text: paragraph, start: start, out: dst, first: len(dst)}
	for i := 0; i < len(paragraph); {
		c := paragraph[i]
		if c == ' ' || c == '\t' || c == '\n' {
			i++
			continue
		}
		end, plain := chunk(paragraph, i)
		switch {
		case plain:
			l.word(i, end)
		case l.isDash(i, end):
			l.emit(i, end)
			l.out[len(l.out)-1].Text = dash
		default:
			l.chunk(i, end)
		}
		i = end
	}
	return l.out
}

// dash is what a hyphen between spaces is read as.
const dash = "—"

// isDash reports whether a chunk is a hyphen that stands for a dash between two words: none of a list, of a sum or before a number.
func (l *lexer) isDash(from, to int) bool {
	if l.text[from:to] != "-" || len(l.out) == l.first {
		return false
	}
	next := strings.TrimLeft(l.text[to:], " \t")
	return next != "" && next[0] != '\n' && (next[0] < '0' || next[0] > '9')
}

// chunk finds the end of what stands between spaces, and reports whether it is letters alone.
func chunk(s string, i int) (end int, plain bool) {
	plain = true
	for i < len(s) {
		c := s[i]
		switch {
		case isLetterByte(c):
			i++
		case c == ' ' || c == '\t' || c == '\n':
			return i, plain
		case c < utf8.RuneSelf:
			plain = false
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) {
				plain = false
			}
			i += n
		}
	}
	return i, plain
}

// lexer cuts one paragraph.
type lexer struct {
	rules *Rules
	text  string
	start int
	out   []Token
	first int // index in out of the paragraph's first token
}

func (l *lexer) emit(from, to int) {
	l.out = append(l.out, Token{Span: Span{l.start + from, l.start + to}, Text: l.text[from:to], Head: -1})
}

// word emits a word, or the two that are written as one.
func (l *lexer) word(from, to int) {
	if w := l.text[from:to]; len(w) <= 8 && len(l.rules.Splits) > 0 {
		var buf [16]byte
		if n := l.rules.Splits[string(lower(buf[:0], w))]; n > 0 {
			l.emit(from, from+n)
			l.emit(from+n, to)
			return
		}
	}
	l.emit(from, to)
}

// lower appends s in lower case, with straight apostrophes, to buf.
func lower(buf []byte, s string) []byte {
	for _, r := range s {
		if r == '’' {
			r = '\''
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf
}

// chunk cuts what stands between two spaces.
func (l *lexer) chunk(i, end int) {
	if l.clitic(i, end) == end-i {
		l.emit(i, end)
		return
	}
	if s := l.text[i:end]; strings.Contains(s, "://") || strings.Contains(s, "@") || strings.Contains(s, "www.") {
		i = l.address(i, end)
	}
	for i < end {
		r, n := utf8.DecodeRuneInString(l.text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			i = l.scanWord(i, i, end)
		case unicode.IsDigit(r):
			i = l.scanNumber(i, end)
		default:
			i = l.scanMark(i, i+n, end)
		}
	}
}

// address emits a web or mail address or a handle, with the marks before it, and returns where it ends; at i where
// there is none.
func (l *lexer) address(i, end int) int {
	from := i
	for from < end && strings.IndexByte("(<[{\"'", l.text[from]) >= 0 {
		from++
	}
	for _, quote := range []string{"«", "“", "‘"} {
		if strings.HasPrefix(l.text[from:end], quote) {
			from += len(quote)
		}
	}
	s := l.text[from:end]
	at := strings.IndexByte(s, '@')
	n := len(s)
	switch {
	case at == 0:
		n = 1
		for n < len(s) && (isLetterByte(s[n]) || isDigit(s[n]) || s[n] == '_') {
			n++
		}
	case strings.Contains(s, "://"), strings.HasPrefix(s, "www."), at > 0 && strings.IndexByte(s[at:], '.') > 1:
		if k := strings.IndexAny(s, "<>\""); k > 0 {
			n = k
		}
		n = len(strings.TrimRight(s[:n], ".,;:!?)]}'»”’…"))
		if opens := strings.Count(s[:n], "("); opens > strings.Count(s[:n], ")") && strings.HasPrefix(s[n:], ")") {
			n++
		}
	default:
		return i
	}
	if n < 2 {
		return i
	}
	for i < from {
		_, k := utf8.DecodeRuneInString(l.text[i:])
		l.emit(i, i+k)
		i += k
	}
	l.emit(from, from+n)
	return from + n
}

// clitic gives the length of a clitic ("'s", "n't") that stands at i and ends its word, 0 if there is none.
func (l *lexer) clitic(i, end int) int {
	s := l.text[i:end]
	if s == "" || (s[0] != '\'' && s[0]|0x20 != 'n' && !strings.HasPrefix(s, "’")) {
		return 0
	}
	for _, c := range l.rules.Clitics {
		n := foldedPrefix(s, c)
		if n > 0 && (n == len(s) || !isWordRune(runeAfter(s, n))) {
			return n
		}
	}
	return 0
}

// foldedPrefix gives the length of the start of s that is prefix, apart from case and the form of apostrophes.
func foldedPrefix(s, prefix string) int {
	i := 0
	for j := range len(prefix) {
		switch {
		case i < len(s) && (s[i] == prefix[j] || isLetterByte(s[i]) && s[i]|0x20 == prefix[j]):
			i++
		case prefix[j] == '\'' && strings.HasPrefix(s[i:], "’"):
			i += len("’")
		default:
			return 0
		}
	}
	return i
}

// behindAbbreviation reports whether the token that ends at byte i is a word with its period: "Inc.'s".
func (l *lexer) behindAbbreviation(i int) bool {
	n := len(l.out) - 1
	if n < l.first || l.out[n].End != l.start+i {
		return false
	}
	word := l.out[n].Text
	return len(word) > 1 && word[len(word)-1] == '.' && isWordRune(runeAfter(word, 0))
}

// scanMark emits what starts with neither a letter nor a digit: a mark, a run of like marks, a clitic, a year cut
// short ('60), a number that starts with its decimal point.
func (l *lexer) scanMark(i, next, end int) int {
	if n := l.clitic(i, end); n > 0 && i > 0 && (isWordRune(runeBefore(l.text, i)) || l.behindAbbreviation(i)) {
		l.emit(i, i+n)
		return i + n
	}
	s := l.text[i:end]
	quote := next - i
	if s[0] == '\'' || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "‘") {
		if len(s) >= quote+2 && isDigit(s[quote]) && isDigit(s[quote+1]) && (len(s) <= quote+2 || !isDigit(s[quote+2])) {
			n := quote + 2
			if strings.HasPrefix(s[n:], "s") {
				n++
			}
			l.emit(i, i+n)
			return i + n
		}
	}
	if s[0] == '.' && len(s) > 1 && isDigit(s[1]) && (i == 0 || !isWordRune(runeBefore(l.text, i))) {
		return l.scanNumber(i, end)
	}
	if n := emoticon(s); n > 0 {
		l.emit(i, i+n)
		return i + n
	}
	n := next - i
	switch {
	case strings.IndexByte("-*=_~#+$<>", s[0]) >= 0:
		n = runLength(s, s[0])
	case strings.IndexByte(".!?", s[0]) >= 0:
		n = len(s) - len(strings.TrimLeft(s, ".!?"))
	case strings.HasPrefix(s, "''"), strings.HasPrefix(s, "``"):
		n = 2
	}
	l.emit(i, i+n)
	return i + n
}

// emoticon gives the length of a face such as ":-)" that fills s, 0 if it is none.
func emoticon(s string) int {
	if len(s) < 2 || len(s) > 4 || strings.IndexByte(":;=", s[0]) < 0 {
		return 0
	}
	i := 1
	if s[i] == '-' || s[i] == '\'' {
		i++
	}
	if i == len(s) || strings.IndexByte(")(DPpOo/|]>", s[i]) < 0 || strings.Trim(s[i:], s[i:i+1]) != "" {
		return 0
	}
	return len(s)
}
