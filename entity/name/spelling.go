package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unlike is where two spellings differ: what is left without their common beginning and end.
func unlike(a, b string) (x, y []rune) {
	x, y = []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return x, y
}

// OneEdit reports whether a and b differ by one letter changed, left out or added. Digits tell names apart, and so do Roman numbers and
// single letters: "Fund II", "Class A".
func OneEdit(a, b string) bool {
	x, y := unlike(a, b)
	return len(x) <= 1 && len(y) <= 1 && len(x)+len(y) > 0 && !numbered(x, y) && !counted(a, b)
}

// counted reports whether the words in which two names differ are Roman numbers or single letters.
func counted(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return (len(x[i]) == 1 || strings.Trim(x[i], "ivx") == "") && (len(y[i]) == 1 || strings.Trim(y[i], "ivx") == "")
		}
	}
	return false
}

// Swapped reports whether a and b differ by two letters that changed places. Digits tell names apart.
func Swapped(a, b string) bool {
	x, y := unlike(a, b)
	return len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0] && !numbered(x, y)
}

func numbered(parts ...[]rune) bool {
	return slices.ContainsFunc(parts, func(p []rune) bool { return count(p, unicode.IsNumber) > 0 })
}

// longestSlip is how many letters of a name are left out in turn at most.
const longestSlip = 80

// Deletions are a name, and the name without each of its letters: names that are one edit apart have one in common
// (symmetric deletion, after W. Garbe's SymSpell).
func Deletions(name string) []string {
	out := make([]string, 1, 1+min(len(name), longestSlip))
	out[0] = name
	for i := 0; i < len(name) && len(out) <= longestSlip; {
		_, n := utf8.DecodeRuneInString(name[i:])
		out = append(out, name[:i]+name[i+n:])
		i += n
	}
	return out
}

var (
	// pairs are letters that a scanner reads as one, each before this.
	pairs        = []string{"rn", "m", "vv", "w", "cl", "d"}
	misreadPairs = strings.NewReplacer(pairs...)
	// misreadSigns brings the signs that a scanner takes for each other to one.
	misreadSigns = strings.NewReplacer("1", "i", "l", "i", "|", "i", "0", "o", "5", "s", "8", "b")
)

const (
	shortestPairs = 6 // letters of a name below which a pair that is read as one makes another name: "Clean", "Dean"
	shortestWord  = 3 // letters of a word below which a sign makes another
)

// Misread brings letters that scanners mix up to one, in lower case: "Lumera" and "Lurnera", "Scytl" and "ScytI" meet.
// Numbers stay.
func Misread(name string) string {
	name = strings.ToLower(name)
	if joined := misreadPairs.Replace(name); utf8.RuneCountInString(joined) >= shortestPairs {
		name = joined
	}
	words := strings.Split(name, " ")
	for i, w := range words {
		if utf8.RuneCountInString(w) >= shortestWord && count([]rune(w), unicode.IsLetter) > 0 {
			words[i] = misreadSigns.Replace(w)
		}
	}
	return strings.Join(words, " ")
}

// Misreadings counts the places of a name that a scanner may have made of another letter: pairs of letters that look like
// one, digits within words, and a capital I within small letters.
func Misreadings(name string) int {
	n := strings.Count(name, "|")
	for i := 0; i < len(pairs); i += 2 {
		n += strings.Count(strings.ToLower(name), pairs[i])
	}
	for _, w := range strings.Fields(name) {
		r := []rune(w)
		if count(r, unicode.IsLetter) > 0 {
			n += count(r, unicode.IsDigit)
		}
		for i := 1; i < len(r); i++ {
			if r[i] == 'I' && unicode.IsLower(r[i-1]) {
				n++
			}
		}
	}
	return n
}

func count(runes []rune, is func(rune) bool) int {
	n := 0
	for _, r := range runes {
		if is(r) {
			n++
		}
	}
	return n
}
