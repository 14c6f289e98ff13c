package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(c byte) bool      { return '0' <= c && c <= '9' }
func isUpperByte(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLowerByte(c byte) bool  { return 'a' <= c && c <= 'z' }
func isLetterByte(c byte) bool { return isLowerByte(c | 0x20) }

// runeBefore and runeAfter give the character that ends or starts at byte i, utf8.RuneError if there is none.
func runeBefore(s string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func runeAfter(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// marksAround are the marks of Markdown and quotation that can stand around a word.
const marksAround = "*_~`\"'“”‘’«»()[]"

// startsLower reports whether the first letter of s is a small one, looking through marks.
func startsLower(s string) bool {
	return unicode.IsLower(runeAfter(strings.TrimLeft(s, marksAround), 0))
}

// endsSentence reports whether s ends as a sentence, or a line that announces the next, does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, marksAround+" \t")
	if at := strings.LastIndexByte(s, '['); at > 0 && strings.Trim(s[at+1:], "0123456789") == "" {
		s = strings.TrimRight(s[:at], marksAround) // the mark of a note: "[3]"
	}
	return s == "" || strings.ContainsRune(".!?…:;", runeBefore(s, len(s)))
}

// headingMax is the greatest length in bytes of a paragraph that is taken for a heading though no mark says so.
const headingMax = 110

// looksLikeHeading reports whether a paragraph of its own is a heading rather than prose: short, and no sentence.
func looksLikeHeading(s string) bool {
	return len(s) <= headingMax && !endsSentence(s) && !strings.HasSuffix(s, ",") && !startsLower(s)
}

// firstWord and lastWord give the letters at either end of s.
func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		return s
	}
	return s[:end]
}

func lastWord(s string) string {
	start := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if start < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[start:])
	return s[start+n:]
}
