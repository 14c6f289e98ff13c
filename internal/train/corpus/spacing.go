package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Detokenize restores the natural spacing of a line whose tokens are separated by single spaces: no space before a
// closing mark or after an opening one, none behind an elision, straight quotes opening and closing in turn.
func Detokenize(line string) string {
	text, _ := join(strings.Split(strings.TrimSpace(line), " "), nil)
	return text
}

// join gives tokens their natural spacing, and tells where each stands in the text, in code points. glued reports
// further pairs of tokens that have no space between them; nil knows none.
func join(words []string, glued func(left, right string) bool) (text string, spans [][2]int) {
	var b strings.Builder
	runes := 0
	write := func(s string) {
		b.WriteString(s)
		runes += utf8.RuneCountInString(s)
	}
	left, glue, open := "", true, false
	for _, w := range words {
		quote := w == `"`
		switch {
		case w == "", b.Len() == 0, glue:
		case quote && !open, !quote && !closing(w) && (glued == nil || !glued(left, w)):
			write(" ")
		}
		spans = append(spans, [2]int{runes, runes + utf8.RuneCountInString(w)})
		if w == "" {
			continue
		}
		write(w)
		left, glue = w, opening(w)
		if quote {
			open = !open
			glue = open
		}
	}
	return b.String(), spans
}

func closing(w string) bool {
	switch w {
	case ",", ".", ";", ":", "!", "?", ")", "]", "»", "”", "%", "...", "…",
		"'s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m":
		return true
	}
	return false
}

// opening reports whether the next token follows w without a space: an opening mark, or a word that ends in an
// apostrophe.
func opening(w string) bool {
	switch w {
	case "(", "[", "«", "“":
		return true
	}
	last, n := utf8.DecodeLastRuneInString(w)
	if last != '\'' && last != '’' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(w[:len(w)-n])
	return unicode.IsLetter(before)
}

// joinEnglish is [join] for the Penn Treebank's tokens: contractions and possessives follow their word, a sign of
// currency stands before its number, and “ and ” are quotation marks.
func joinEnglish(words []string, glued func(left, right string) bool) (text string, spans [][2]int) {
	plain := make([]string, len(words))
	for i, w := range words {
		switch strings.TrimSpace(w) {
		case "": // a space that was taken for a token
			w = ""
		case "``", "''":
			w = `"`
		case "-LRB-":
			w = "("
		case "-RRB-":
			w = ")"
		}
		plain[i] = w
	}
	return join(plain, func(left, right string) bool {
		return contracted(left, right) || strings.Contains("$€£#", left) && startsWithDigit(right) || glued != nil && glued(left, right)
	})
}

// contracted reports whether right is what a contraction or a possessive leaves of a word.
func contracted(left, right string) bool {
	switch strings.ReplaceAll(strings.ToLower(right), "’", "'") {
	case "'s", "'re", "'ve", "'ll", "'d", "'m", "n't":
		return true
	case "'":
		return strings.HasSuffix(left, "s")
	}
	return false
}

// hyphenated reports whether a hyphen or a stroke stands between, in tokens that are cut there.
func hyphenated(left, right string) bool {
	mark := func(w string) bool { return w == "-" || w == "/" || w == "–" }
	return mark(left) && startsWithLetter(right) || mark(right) && endsWithLetter(left)
}

func startsWithDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

func startsWithLetter(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func endsWithLetter(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
