package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The least and the greatest length in characters of a word that can be an abbreviation that no list holds.
const (
	cutMin = 2
	cutMax = 9
)

// endingMax is the greatest length in characters of the end of a word that shows it to be whole.
const endingMax = 4

// isWord reports whether text writes word in small letters, as far as the lists know.
func (r *Rules) isWord(word string) bool {
	if len(word) > 48 {
		return true
	}
	var buf [96]byte
	small := string(lower(buf[:0], word))
	if r.Words.Has(small) || r.Function.Has(small) {
		return true
	}
	at := len(small)
	for range endingMax {
		_, n := utf8.DecodeLastRuneInString(small[:at])
		if at -= n; at <= 0 {
			break
		}
		if r.WordEndings.Has(small[at:]) {
			return true
		}
	}
	return false
}

// isCommon reports whether word, in any case, is hardly ever a name.
func (r *Rules) isCommon(word string) bool {
	small := strings.ToLower(word)
	if r.Starts.Has(small) {
		return true
	}
	at := len(small)
	for range endingMax {
		_, n := utf8.DecodeLastRuneInString(small[:at])
		at -= n
	}
	return at > 0 && !isAllUpper(word) && r.StartEndings.Has(small[at:])
}

// isFunction reports whether word, in any case, is a function word.
func (r *Rules) isFunction(word string) bool {
	var buf [64]byte
	return len(word) <= 32 && r.Function.Has(string(lower(buf[:0], word)))
}

// goesOn reports whether what stands behind an abbreviation goes on with it: a bracket, or the day or zone of an hour
// ("5 p.m. Friday").
func (r *Rules) goesOn(abbreviation, next string) bool {
	switch r.abbreviation(abbreviation, "") {
	case 0:
		return false
	case Hour:
		return isOpening(next) || r.Zones.Has(next)
	default:
		return isOpening(next)
	}
}

// looksCut reports whether word looks like an abbreviation that no list holds: of letters alone, short, and no word
// that is known or ends like one.
func (r *Rules) looksCut(word string) bool {
	if n := utf8.RuneCountInString(word); len(r.Words) == 0 || n < cutMin || n > cutMax || r.isWord(word) {
		return false
	}
	return strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
}

// isEnumerator reports whether t can number a list.
func isEnumerator(t string) bool {
	return len(t) <= 3 && (strings.Trim(t, "0123456789") == "" || len(t) == 1 && isLetterByte(t[0]))
}

// isNumeral reports whether t is a Roman numeral below 40, of more than the letter I.
func isNumeral(t string) bool {
	return t != "I" && len(t) <= 6 && strings.Trim(t, "IVX") == "" && t != ""
}

// isInitial reports whether t is one capital and a period.
func isInitial(t string) bool {
	c, n := utf8.DecodeRuneInString(t)
	return n+1 == len(t) && t[n] == '.' && unicode.IsUpper(c)
}

// isInitials reports whether t is up to two capitals, each with a period: "J.", "G.B."
func isInitials(t string) bool {
	return isInitial(t) || len(t) == 4 && isInitial(t[:2]) && isInitial(t[2:])
}

// isDotted reports whether t is made of pieces of one or two small letters with periods between them: "ss.mm.ii".
func isDotted(t string) bool {
	if len(t) > 16 || strings.IndexByte(t, '.') < 0 {
		return false
	}
	for part := range strings.SplitSeq(t, ".") {
		if part == "" || len(part) > 2 || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz") != "" {
			return false
		}
	}
	return true
}

// isTitle reports whether t starts with a capital and goes on with a small letter.
func isTitle(t string) bool {
	c, n := utf8.DecodeRuneInString(t)
	return unicode.IsUpper(c) && unicode.IsLower(runeAfter(t, n))
}

// isCamel reports whether t starts with a small letter and goes on with a capital: "eBay".
func isCamel(t string) bool {
	c, n := utf8.DecodeRuneInString(t)
	return unicode.IsLower(c) && unicode.IsUpper(runeAfter(t, n)) && len(t) > n+1
}

// isDomain reports whether t ends addresses: "Com" in "Booking.Com".
func isDomain(t string) bool {
	switch strings.ToLower(t) {
	case "com", "net", "org", "info", "biz", "eu", "it", "uk", "us", "de", "fr", "ch", "io", "tv", "js", "ai":
		return true
	}
	return false
}

// isOpening reports whether t is a bracket that opens.
func isOpening(t string) bool { return t == "(" || t == "[" }

// isDash reports whether t is a dash.
func isDash(t string) bool { return t == "-" || t == "–" || t == "—" || t == "--" }

// closers gives the index behind the closing quotes and brackets that stand at i, up to the next space.
func closers(tokens []Token, i int) int {
	for i < len(tokens) {
		t := tokens[i].Text
		glued := tokens[i-1].End == tokens[i].Start
		switch {
		case t == "»" || t == "”" || t == ")" || t == "]" || t == "''":
		case glued && (t == "\"" || t == "'" || t == "’" || t == "“"):
		case glued && t == "[" && i+2 < len(tokens) && tokens[i+2].Text == "]" && strings.Trim(tokens[i+1].Text, "0123456789") == "":
			i += 2 // the mark of a note: "[3]"
		default:
			return i
		}
		i++
	}
	return i
}

// isOpener reports whether t is an opening quote or bracket, or a dash, behind which a sentence can start.
func isOpener(t string) bool {
	switch t {
	case "\"", "'", "“", "‘", "«", "(", "[", "``", "-", "–", "—", "¿", "¡", "#", "*", "•":
		return true
	}
	return false
}
