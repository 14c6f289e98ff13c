package text

import (
	"strings"
	"unicode"
)

// headlineMin is the least number of words of a headline in capitals.
const headlineMin = 3

// starts reports whether a new sentence starts at token at, behind the end mark i with the given ending.
func (b *bounds) starts(i, at int, ending Ending) bool {
	j := at
	for j < len(b.tokens)-1 && isOpener(b.tokens[j].Text) {
		j++
	}
	next := b.tokens[j].Text
	upper := unicode.IsUpper(runeAfter(next, 0)) || isCamel(next)
	if b.glued(at) && (!upper || at == i+1 && !b.lacksSpace(i, j)) {
		return false
	}
	switch ending {
	case Before:
		return upper && j == at && b.rules.isFunction(next) && b.smallAfter(j)
	case Form:
		return upper && b.startsBehindForm(i, at, j)
	case Rarely:
		return upper && b.startsBehindAbbreviation(i, at, j)
	case Dated:
		return upper && !isDash(b.tokens[at].Text) && !isNumeral(next)
	default:
		return b.startsBehindPeriod(i, at, j, upper)
	}
}

// smallAfter reports whether the word behind token j starts with a small letter.
func (b *bounds) smallAfter(j int) bool {
	return j+1 < len(b.tokens) && unicode.IsLower(runeAfter(b.tokens[j+1].Text, 0))
}

// startsBehindForm reports whether the word j, with a capital, starts a sentence behind the legal form i; at is the first
// of the quotes and brackets before the word.
func (b *bounds) startsBehindForm(i, at, j int) bool {
	switch {
	case j == at && b.smallAfter(j):
		return b.rules.abbreviation(b.tokens[j].Text, "") != Form // "Acme Inc. Dwyer had"
	case j > at && !isOpening(b.tokens[at].Text) && !isDash(b.tokens[at].Text):
		return true // "Acme Inc. “Dwyer …"
	}
	return b.startsBehindAbbreviation(i, at, j)
}

// startsBehindAbbreviation reports the same behind an abbreviation that rarely ends a sentence.
func (b *bounds) startsBehindAbbreviation(i, at, j int) bool {
	return !isDash(b.tokens[at].Text) && b.isStart(j, isInitials(b.tokens[i].Text))
}

// startsBehindPeriod reports whether token j starts a sentence behind the mark i that often ends one; upper says that j has
// a capital, at is the first of the quotes and brackets before it.
func (b *bounds) startsBehindPeriod(i, at, j int, upper bool) bool {
	next := b.tokens[j].Text
	c := runeAfter(next, 0)
	if len(b.tokens[i].Text) > 1 && c != '.' && b.rules.goesOn(b.tokens[i].Text, b.tokens[at].Text) &&
		!b.isWhole(at) {
		return false
	}
	switch {
	case upper:
		return !b.isForm(i, j)
	case unicode.IsDigit(c):
		return true
	case unicode.IsLower(c) && isEnumerator(next) && j+1 < len(b.tokens) && b.tokens[j+1].Text == ")":
		return true // "a) …"
	case unicode.IsLower(c):
		return at == i+1 && b.tokens[i].Text == "." && !b.maybeCut(i)
	}
	return !strings.ContainsRune(",;:)]»”–—&+", c) && (c != '.' || j > at)
}

// isWhole reports whether the bracket at holds a sentence of its own: "etc. (All were foreign.)"
func (b *bounds) isWhole(at int) bool {
	n := closing(b.tokens[at:min(len(b.tokens), at+bracketMax)])
	if n < 2 || !unicode.IsUpper(runeAfter(b.tokens[at+1].Text, 0)) {
		return false
	}
	switch b.tokens[at+n-1].Text {
	case ".", "!", "?":
		return true
	}
	return false
}

// isStart reports whether token j, behind an abbreviation, rather starts a sentence than goes on with a name: it is a
// function word, or behind anything but an initial a word that has a capital there alone, or it numbers a part.
func (b *bounds) isStart(j int, initial bool) bool {
	t := b.tokens[j].Text
	if !unicode.IsUpper(runeAfter(t, 0)) || len(t) > 32 {
		return false
	}
	switch {
	case initial && j+1 < len(b.tokens) && b.rules.Particles.Has(strings.ToLower(t)) && isTitle(b.tokens[j+1].Text):
		return false // "L. Del Vecchio"
	case b.rules.isFunction(t):
		return true
	case j+1 == len(b.tokens):
		return false
	case isTitle(t) && b.rules.abbreviation(t, "") == Number:
		return isDigit(b.tokens[j+1].Text[0])
	}
	return !initial && b.rules.isCommon(t) && !unicode.IsUpper(runeAfter(b.tokens[j+1].Text, 0))
}

// endsHeadline reports whether token i, no end mark, ends a headline in capitals: a word that starts a sentence follows.
func (b *bounds) endsHeadline(i int) bool {
	if i-b.first+1 < headlineMin || i-b.first > bracketMax || i+2 >= len(b.tokens) || !isAllUpper(b.tokens[i].Text) ||
		!b.isTitled(i+1) || !b.isStart(i+1, false) {
		return false
	}
	words := 0
	for _, t := range b.tokens[b.first : i+1] {
		switch c := runeAfter(t.Text, 0); {
		case unicode.IsLetter(c) && strings.ToUpper(t.Text) != t.Text:
			return false
		case unicode.IsLetter(c) && len(t.Text) > 1:
			words++
		}
	}
	return words >= headlineMin
}

// isTitled reports whether token j has one capital alone: "The", "L'opera".
func (b *bounds) isTitled(j int) bool {
	t := b.tokens[j].Text
	return isTitle(t) || b.rules.Elisions.Has(stem(t)) && strings.ToUpper(b.tokens[j+1].Text) != b.tokens[j+1].Text
}

// isForm reports whether token j goes on with a name that has a period at i: "Civil Engin. Ltd.", "Conf. Naz."
func (b *bounds) isForm(i, j int) bool {
	if i == b.first {
		return false
	}
	word := b.tokens[i-1].Text
	if !isTitle(word) || b.rules.isWord(word) {
		return false
	}
	kind := b.rules.abbreviation(b.tokens[j].Text, "")
	return kind == Form || kind == Rarely && b.rules.looksCut(word) && len(word) <= 5
}
