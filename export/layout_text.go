package export

import (
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/internal/text"
)

// maxShown bounds what is looked at of a text for display, in bytes.
const maxShown = 1000

// wrap breaks s into lines of a width at a size of font; what doesn't fit the lines is cut and marked with an ellipsis.
func wrap(s string, width, size float64, lines int) []string {
	if len(s) > maxShown {
		s = strings.ToValidUTF8(s[:maxShown], "") + "…"
	}
	words := strings.Fields(text.OneLine(s))
	var out []string
	for len(words) > 0 {
		n := 1
		for n < len(words) && textWidth(strings.Join(words[:n+1], " "), size) <= width {
			n++
		}
		if len(out) == lines-1 {
			return append(out, cutText(strings.Join(words, " "), width, size))
		}
		if textWidth(words[0], size) > width {
			return append(out, cutText(words[0], width, size))
		}
		out, words = append(out, strings.Join(words[:n], " ")), words[n:]
	}
	return out
}

// cutText shortens s to a width.
func cutText(s string, width, size float64) string {
	used, room := 0.0, 0 // room is where s has to end if an ellipsis is to follow
	for i, r := range s {
		if used+size <= width {
			room = i
		}
		if used += runeWidth(r) * size; used > width {
			return strings.TrimRight(s[:room], " ") + "…"
		}
	}
	return s
}

// textWidth estimates the width of s in a common sans-serif font.
func textWidth(s string, size float64) float64 {
	width := 0.0
	for _, r := range s {
		width += runeWidth(r)
	}
	return width * size
}

// runeWidth is the part of the size of the font that a character takes in width.
func runeWidth(r rune) float64 {
	switch {
	case strings.ContainsRune("iljtfrI.,:;'|!()[]- ", r):
		return 0.34
	case strings.ContainsRune("mwMW@%&", r):
		return 0.9
	case unicode.Is(unicode.Mn, r) || r == '\u200d':
		return 0
	case r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r >= 0x1f000):
		return 1.05
	case unicode.IsUpper(r):
		return 0.7
	}
	return 0.56
}
