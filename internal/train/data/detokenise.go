package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Detokenise gives a tokenised line its natural spacing.
func Detokenise(line string) string {
	var out strings.Builder
	quoted, glue := false, true
	for _, w := range strings.Fields(line) {
		if w == `"` {
			if !quoted && !glue {
				out.WriteByte(' ')
			}
			out.WriteString(w)
			glue = !quoted
			quoted = !quoted
			continue
		}
		if !glue && !strings.Contains(" , . ; : ! ? ) ] » ” % ... … ", " "+w+" ") {
			out.WriteByte(' ')
		}
		out.WriteString(w)
		glue = w == "(" || w == "[" || w == "«" || w == "“" || elided(w)
	}
	return out.String()
}

// elided reports whether w is a word that ends in an apostrophe.
func elided(w string) bool {
	for _, mark := range []string{"'", "’"} {
		if rest, ok := strings.CutSuffix(w, mark); ok {
			r, n := utf8.DecodeLastRuneInString(rest)
			return n > 0 && unicode.IsLetter(r)
		}
	}
	return false
}
