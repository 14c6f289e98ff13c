package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bracketMax is the greatest length in tokens of what stands in brackets within a sentence.
const bracketMax = 80

// gluedMin is the least length of a name before a period behind which a space can be missing.
const gluedMin = 4

// bounds finds where the sentences of a paragraph end.
type bounds struct {
	rules  *Rules
	tokens []Token
	first  int // the first token of the sentence
	opened int // the last bracket that opens and has another that closes it at the token closed
	closed int
	hashes []uint32 // of features, kept for the next mark
	asked  int      // how often the reader was asked
}

// end reports whether the sentence ends with token i, or with closing marks behind it: it gives the index behind its
// last token, 0 if it does not end.
func (b *bounds) end(i int) int {
	b.noteBracket(i)
	ending := b.ending(i)
	if ending == 0 {
		if b.endsHeadline(i) {
			return i + 1
		}
		return 0
	}
	end := closers(b.tokens, i+1)
	switch {
	case end >= len(b.tokens):
		return end
	case b.inBrackets(i, end), b.spelt(i, end), b.goesOnBehind(end):
		return 0
	case b.isNextItem(end):
		return end
	}
	ends := b.ruled(i, end, ending)
	if b.rules.Ends != nil && b.isOpen(i, end) {
		ends = b.judged(i, end, ending, ends)
	}
	if !ends {
		return 0
	}
	return end
}

// spelt reports whether the period i stands inside an abbreviation that is written with spaces: "S. p. A.", "a. C."
func (b *bounds) spelt(i, at int) bool {
	word := b.tokens[i].Text
	if word == "." && i > b.first {
		word = b.tokens[i-1].Text
	}
	next := b.tokens[at].Text
	return at == i+1 && len(strings.TrimSuffix(word, ".")) == 1 && unicode.IsLower(runeAfter(word, 0)) &&
		(isInitial(next) || len(next) == 1 && unicode.IsUpper(runeAfter(next, 0)) && at+1 < len(b.tokens) && b.tokens[at+1].Text == ".")
}

// ruled tells what the rules say: whether a sentence ends at the mark i with the given ending, behind whose closing marks
// token at stands.
func (b *bounds) ruled(i, at int, ending Ending) bool {
	return ending != Never && !b.inName(i, at) && b.starts(i, at, ending)
}

// noteBracket takes note of the bracket i, if it opens and another closes it.
func (b *bounds) noteBracket(i int) {
	if t := b.tokens[i].Text; isOpening(t) && i >= b.closed {
		if n := closing(b.tokens[i:min(len(b.tokens), i+bracketMax)]); n > 0 {
			b.opened, b.closed = i, i+n
		}
	}
}

// closing gives the index of the bracket that closes the first of tokens, 0 if there is none.
func closing(tokens []Token) int {
	depth := 0
	for i := range tokens {
		switch tokens[i].Text {
		case "(", "[":
			depth++
		case ")", "]":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// inBrackets reports whether the end mark i stands in brackets that the sentence has opened and goes on behind; end is
// the index behind its closing marks.
func (b *bounds) inBrackets(i, end int) bool {
	if b.opened <= b.first || i <= b.opened || i >= b.closed {
		return false
	}
	return end <= b.closed || !b.isStart(end, false)
}

// inName reports whether the mark i belongs to a name that goes on behind it ("Yahoo! Finance", "Guess? Inc."): before a
// legal form, or an exclamation mark between a word with a capital and another one: inside a sentence a common noun ("Wow!
// Foods"), at its start behind a word that texts do not write small.
func (b *bounds) inName(i, end int) bool {
	mark := b.tokens[i].Text
	if mark != "!" && mark != "?" || end > i+1 || i == b.first || !b.glued(i) || !isTitle(b.tokens[i-1].Text) {
		return false
	}
	word, next := b.tokens[i-1].Text, b.tokens[end].Text
	if b.rules.abbreviation(next, "") == Form {
		return true
	}
	if mark == "?" || !isTitle(next) || b.rules.isFunction(next) {
		return false
	}
	if i-1 > b.first && !isOpener(b.tokens[i-2].Text) {
		return unicode.IsLower(runeAfter(b.tokens[i-2].Text, 0)) && b.rules.Words.Has(strings.ToLower(next))
	}
	return len(b.rules.Words) > 0 && !b.rules.Words.Has(strings.ToLower(word)) && !b.isStart(end, false)
}

// ending tells what the end mark at token i can end, 0 if it is none.
func (b *bounds) ending(i int) Ending {
	t := b.tokens[i].Text
	switch c := t[len(t)-1]; {
	case (t == "..." || t == "…") && i > 0 && isOpening(b.tokens[i-1].Text) && b.glued(i):
		return 0 // "[...]", what a quotation leaves out
	case c == '!' || c == '?' || t == "…":
		return Often
	case c != '.':
		return 0
	case len(t) > 1 && t[0] != '.':
		return b.endingOf(i)
	case len(t) > 1 || i == b.first || !b.glued(i):
		return Often
	}
	word := b.tokens[i-1].Text
	if b.numbers(i) {
		return Never
	}
	if kind := b.inContext(i-1, b.rules.abbreviation(word, ".")); kind != 0 && kind != Number {
		return kind // where the tokeniser has set the period of an abbreviation apart
	}
	if at := strings.LastIndexByte(word, '-'); at > 0 {
		if kind := b.rules.abbreviation(word[at+1:], "."); kind != 0 && kind != Number {
			return kind
		}
	}
	if isDotted(word) || unicode.IsLower(runeAfter(word, 0)) && b.rules.looksCut(word) {
		return Rarely
	}
	return Often
}

// numbers reports whether the mark i is the period of a number or letter that the sentence begins with, alone or behind
// an abbreviation, or a list within a sentence: "1. The", "Art. 1. Name", "Agenda: 1. Report; 2. Vote".
func (b *bounds) numbers(i int) bool {
	if i == b.first || b.tokens[i].Text != "." || !isEnumerator(b.tokens[i-1].Text) && !isNumeral(b.tokens[i-1].Text) {
		return false
	}
	head := b.tokens[b.first].Text
	if before := b.tokens[max(b.first, i-2)].Text; before == ";" || before == ":" && strings.Contains("1aA", b.tokens[i-1].Text) {
		return true // but "the bid: 40."
	}
	return i-b.first == 1 || i-b.first == 2 && (head == "§" || len(head) > 1 && head[len(head)-1] == '.')
}

// endingOf tells what the period of a token such as "Inc." or "J." can end.
func (b *bounds) endingOf(i int) Ending {
	t := b.tokens[i].Text
	kind := b.inContext(i, b.rules.abbreviation(t, ""))
	switch {
	case i == b.first && kind != Often:
		return Never // "Q. What now?"
	case i > b.first && b.tokens[i-1].Text == "&" && !isInitial(t):
		return Form // "Roe & Co."
	case kind == Number && i+1 < len(b.tokens) && (isDigit(b.tokens[i+1].Text[0]) || isNumeral(b.tokens[i+1].Text)):
		return Never
	case kind == Number || kind == 0: // an acronym or initial
		if isInitial(t) && b.lacksName(i) {
			return Never
		}
		return Rarely
	}
	return kind
}

// inContext decides on an abbreviation at i that is a date or a unit behind a number alone.
func (b *bounds) inContext(i int, kind Ending) Ending {
	switch {
	case kind != DatedNumber:
		return kind
	case i > b.first && isDigit(b.tokens[i-1].Text[0]):
		return Dated
	}
	return Never
}

// lacksName reports whether initial i stands behind others that no name goes before, so that one must follow: "by A. N.
// Other".
func (b *bounds) lacksName(i int) bool {
	j := i
	for j > b.first && j > i-4 && isInitial(b.tokens[j-1].Text) {
		j--
	}
	return j < i && (j == b.first || !unicode.IsUpper(runeAfter(b.tokens[j-1].Text, 0)) && b.tokens[j-1].Text != "&")
}

// maybeCut reports whether the word before the period i may be an abbreviation that no list holds: it is short, or no
// known word.
func (b *bounds) maybeCut(i int) bool {
	if i == 0 {
		return true
	}
	word := b.tokens[i-1].Text
	return utf8.RuneCountInString(word) <= 3 || b.rules.looksCut(word)
}

// lacksSpace reports whether the end mark i and the word j that is written together with it are parted by a missing
// space: "It ended.Then", "rose 4%.Smith", but not "Booking.Com" nor "9.IX.2005".
func (b *bounds) lacksSpace(i, j int) bool {
	if i == b.first {
		return false
	}
	word, next := b.tokens[i-1].Text, b.tokens[j].Text
	c := runeAfter(word, 0)
	switch {
	case isAllUpper(next) && (!unicode.IsLower(c) || !b.rules.isFunction(next)):
		return false
	case b.isStart(j, false) || len(b.rules.Words) == 0:
		return true
	case unicode.IsLower(c):
		return b.rules.isWord(word)
	case unicode.IsLetter(c):
		return isTitle(word) && len(word) >= gluedMin && isTitle(next) && !isDomain(next)
	}
	return !unicode.IsDigit(c) && isTitle(next)
}

// glued reports whether no space stands before token i.
func (b *bounds) glued(i int) bool { return b.tokens[i-1].End == b.tokens[i].Start }
