package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// whole are the letters that hold no accent to take off, in plain ones.
var whole = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ı': "i"}

// Fold writes a name for comparison: lower case, no accents, no marks but "&", which is a word of its own, words set apart
// by one space. Dots and apostrophes within a word close up, so that "S.p.A." and "SpA", "D'Amico" and "DAmico" are one.
func Fold(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, " ")) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			r = unicode.ToLower(r)
			if plain, ok := whole[r]; ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(r)
			}
		case r == '&':
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteByte('&')
			gap = true
		case r == '.' || r == '\'' || r == '’' || r == '\u00ad' || r == '\u200b' || unicode.Is(unicode.Mn, r):
		default:
			gap = true
		}
	}
	return b.String()
}

// Joined is a folded name without its spaces.
func Joined(folded string) string { return strings.ReplaceAll(folded, " ", "") }

// Initials are the first letters, folded, of the words of a name that skip does not hold: the form of an acronym. Hyphens
// and apostrophes part words, which skip sees in lower case; nil skips none. They are "" for a single word.
func Initials(name string, skip map[string]bool) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-'’", r) })
	if len(words) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if skip[strings.ToLower(w)] {
			continue
		}
		if r := []rune(Fold(w)); len(r) > 0 && unicode.IsLetter(r[0]) {
			b.WriteRune(r[0])
		}
	}
	return b.String()
}
