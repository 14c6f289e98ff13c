package text

import (
	"slices"
	"strconv"
	"unicode"
)

// numerals are the Roman ones that number lists.
var numerals = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"}

// isNextItem reports whether the next item of the list that the sentence began with starts at token at: "2. Olio" behind "1. Pane", "(2)"
// behind "(1)".
func (b *bounds) isNextItem(at int) bool {
	first, next := b.first, at
	if isOpening(b.tokens[first].Text) && b.tokens[first].Text == b.tokens[next].Text {
		first, next = first+1, next+1
	}
	if first+1 >= at || next+2 >= len(b.tokens) {
		return false
	}
	mark := b.tokens[next+1].Text
	return (mark == "." || mark == ")") && mark == b.tokens[first+1].Text && b.glued(first+1) && b.glued(next+1) && !b.glued(next+2) &&
		follows(b.tokens[first].Text, b.tokens[next].Text)
}

// follows reports whether next is the number, numeral or letter behind last.
func follows(last, next string) bool {
	if n, err := strconv.Atoi(last); err == nil {
		return next == strconv.Itoa(n+1)
	}
	if i := slices.Index(numerals, last); i >= 0 && i+1 < len(numerals) && next == numerals[i+1] {
		return true
	}
	return len(last) == 1 && len(next) == 1 && isLetterByte(last[0]) && next[0] == last[0]+1
}

// goesOnBehind reports whether a bracket opens at token at behind whose end the sentence goes on: "in 212 BC. (Livy says so), was".
func (b *bounds) goesOnBehind(at int) bool {
	if !isOpening(b.tokens[at].Text) {
		return false
	}
	n := closing(b.tokens[at:min(len(b.tokens), at+bracketMax)])
	if n == 0 || at+n+1 >= len(b.tokens) {
		return false
	}
	switch t := b.tokens[at+n+1].Text; t {
	case ",", ";", ":":
		return true
	default:
		return unicode.IsLower(runeAfter(t, 0))
	}
}
