package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// proseMax is the greatest length in bytes of a run without spaces that is given to prose, whose time grows with
// its square.
const proseMax = 256

// NewProse gives the English tokeniser of the module prose/v2. Since that one gives no offsets, its tokens are aligned with
// the text again; where they do not fit, and for runs without spaces over 256 bytes, the rules cut the text.
func NewProse(rules *Rules) Tokenizer { return proseTokenizer{rules} }

type proseTokenizer struct{ rules *Rules }

// Tokens implements [Tokenizer].
func (p proseTokenizer) Tokens(dst []Token, paragraph string, start int) []Token {
	if longestRun(paragraph) > proseMax {
		return p.rules.Tokens(dst, paragraph, start)
	}
	doc, err := prose.NewDocument(paragraph, prose.WithTagging(false), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return p.rules.Tokens(dst, paragraph, start)
	}
	at := 0
	for _, t := range doc.Tokens() {
		from := at + len(paragraph[at:]) - len(strings.TrimLeftFunc(paragraph[at:], unicode.IsSpace))
		n := ProseToken(paragraph[from:], t.Text)
		if n == 0 {
			return p.rules.Tokens(dst, paragraph[at:], start+at)
		}
		at = from + n
		dst = append(dst, Token{Span: Span{start + from, start + at}, Text: paragraph[from:at], Head: -1})
	}
	return dst
}

// longestRun is the length of the longest stretch of s without spaces.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\t' {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// ProseToken gives the length in bytes of the start of s that prose has made token from, quotes straightened; 0 if it is none.
func ProseToken(s, token string) int {
	i := 0
	for _, want := range token {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '“', '”':
			r = '"'
		case '‘', '’':
			r = '\''
		}
		if n == 0 || r != want {
			return 0
		}
		i += n
	}
	return i
}
