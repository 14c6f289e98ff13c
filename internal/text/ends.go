package text

import (
	"math"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// EndScorer tells how likely a sentence ends at a mark with these features, from 0 to 1.
type EndScorer interface {
	ProbabilityOf(features []uint32) float64
}

// EndReader reads the words around a mark, where an [EndScorer] is not sure of it.
type EndReader interface {
	// EndOdds is the logarithm of the odds that a sentence that begins with token first ends before token at.
	EndOdds(tokens []Token, first, at int) float64
}

// unsure is the probability up to which a scorer may be wrong, so that what stands around the mark is read.
const unsure = 0.01

// mayAsk reports whether the reader may be asked once more in a paragraph: no oftener than text asks for, however many marks stand in it.
func (b *bounds) mayAsk() bool {
	b.asked++
	return b.asked <= 20+len(b.tokens)/30
}

// judged reports whether the sentence ends at the mark i that the scorer decides on.
func (b *bounds) judged(i, at int, ending Ending, ruled bool) bool {
	p := b.rules.Ends.ProbabilityOf(b.features(i, at, ending, ruled))
	if b.rules.Reading == nil || p < unsure || p > 1-unsure || !b.mayAsk() {
		return p > 0.5
	}
	return math.Log(p/(1-p))+b.rules.Reading.EndOdds(b.tokens, b.first, at) > 0
}

// EndCandidates hands to each the features of every place in the tokens of a paragraph that an [EndScorer] decides on,
// with the first token of the sentence and the first behind the marks; each tells whether a sentence ends there.
func (r *Rules) EndCandidates(tokens []Token, each func(first, at int, features []uint32) bool) {
	untrained := *r
	untrained.Ends, untrained.Reading = nil, nil
	b := bounds{rules: &untrained, tokens: tokens}
	for i := range tokens {
		b.noteBracket(i)
		ending := b.ending(i)
		if ending == 0 {
			continue
		}
		end := closers(tokens, i+1)
		if end >= len(tokens) || b.inBrackets(i, end) || b.spelt(i, end) || b.goesOnBehind(end) {
			continue
		}
		if b.isNextItem(end) {
			b.first = end
			continue
		}
		ends := b.ruled(i, end, ending)
		if b.isOpen(i, end) {
			ends = each(b.first, end, b.features(i, end, ending, ends))
		}
		if ends {
			b.first = end
		}
	}
}

// isOpen reports whether the scorer decides on the mark i, behind whose closing marks token at stands: a period that does
// not number a part, a space, and a word or number, with or without quotes before it; or another mark that may be part of a name. Other marks are
// left to the rules.
func (b *bounds) isOpen(i, at int) bool {
	t := b.tokens[i].Text
	if t == "!" || t == "?" {
		return b.mayBeNamed(i, at)
	}
	if t[len(t)-1] != '.' || t[0] == '.' && len(t) > 1 || b.glued(at) || b.numbers(i) || isOpening(b.tokens[at].Text) || i > 0 && isWebAddress(b.tokens[i-1].Text) {
		return false
	}
	c := runeAfter(b.tokens[b.behindOpeners(at)].Text, 0)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// mayBeNamed reports whether the mark i may belong to a name: it stands between two words with capitals, of which the one behind is no function word.
func (b *bounds) mayBeNamed(i, at int) bool {
	next := b.tokens[at].Text
	return at == i+1 && i > b.first && b.glued(i) && !b.glued(at) && isTitle(b.tokens[i-1].Text) && isTitle(next) && !b.rules.isFunction(next)
}

// isWebAddress reports whether a token is one of the web or of mail, which nobody cuts short.
func isWebAddress(t string) bool { return strings.HasPrefix(t, "www.") || strings.ContainsAny(t, "/@") }

// behindOpeners gives the first token from at on that is no opening quote, bracket or dash.
func (b *bounds) behindOpeners(at int) int {
	for at < len(b.tokens)-1 && isOpener(b.tokens[at].Text) {
		at++
	}
	return at
}

// endFeatures gathers the hashes of features.
type endFeatures []uint32

// add takes up a feature: the number of its template and what fills it.
func (f *endFeatures) add(template byte, parts ...string) {
	h := NewHash().AddByte(template)
	for _, p := range parts {
		h = h.Add(p).AddByte(0xff)
	}
	*f = append(*f, uint32(h))
}

// features describe the period i, of the given ending, behind whose closing marks token at stands: what the rules say of
// it, the word before it, and how the words around it are written and known. They stay valid until the next call.
func (b *bounds) features(i, at int, ending Ending, ruled bool) []uint32 {
	f := endFeatures(b.hashes[:0])
	next, word := b.behindOpeners(at), i
	mark := b.tokens[i].Text
	if len(mark) == 1 && i > b.first {
		word--
	}
	rule, kind := "-", string(rune('a'+ending))
	if ruled {
		rule = "+"
	}
	form, following := stem(b.tokens[word].Text), stem(b.tokens[next].Text)
	this, follows := b.class(word), b.class(next)
	f.add(1)
	f.add(2, rule)
	f.add(3, rule, kind)
	f.add(4, rule, kind, follows)
	f.add(5, rule, b.class(b.first)[:1], follows)
	f.add(6, form)
	f.add(7, form, follows)
	f.add(8, following)
	if form == following {
		f.add(9, this) // "sold to K. K. has"
	}
	tail, size := tailOf(form), string(rune('0'+min(9, utf8.RuneCountInString(form))))
	f.add(10, tail, this, follows)
	f.add(11, size, this, follows)
	f.add(12, size, tail[len(tail)-1:], this)
	f.add(13, string(rune('0'+bits.Len(uint(i-b.first)))))
	if mark == "!" || mark == "?" {
		b.marked(&f, mark, word, follows)
	}
	b.surround(&f, word, next, kind)
	b.predicates(&f, word, next)
	b.hashes = f
	return f
}

// marked adds what tells a mark of a name from one of a sentence.
func (b *bounds) marked(f *endFeatures, mark string, word int, follows string) {
	before := "^"
	if word > b.first {
		before = b.class(word - 1)
	}
	f.add(31, mark)
	f.add(32, mark, before)
	f.add(33, mark, before, follows)
	f.add(34, mark, b.class(word), follows)
}

// surround adds the features of the words around the word before a period of the given kind, and the next one.
func (b *bounds) surround(f *endFeatures, word, next int, kind string) {
	this, follows, before, then := b.class(word), b.class(next), "^", "$"
	if word > b.first {
		before = b.class(word - 1)
		f.add(14, stem(b.tokens[word-1].Text), this)
	}
	if next+1 < len(b.tokens) {
		then = b.class(next + 1)
		form := stem(b.tokens[next+1].Text)
		f.add(15, form)
		f.add(16, form, this)
	}
	f.add(17, before, this)
	f.add(18, before, this, follows)
	f.add(19, this, follows, then)
	f.add(20, kind, follows, then)
	f.add(21, kind, before, follows, then)
	f.add(22, before, this, follows, then)
	if word-1 > b.first {
		f.add(23, b.class(word-2), before, this, follows)
	}
	if next+2 < len(b.tokens) {
		further := b.class(next + 2)
		f.add(24, this, follows, then, further)
		f.add(25, kind, follows, then, further)
		f.add(26, follows, stem(b.tokens[next+2].Text))
	}
}

// lookBack is how many tokens back a finite verb is looked for, so that time stays linear where no sentence ends.
const lookBack = 100

// predicates adds whether a finite verb stands in the last of the sentence so far, and how far behind the period the next one does.
func (b *bounds) predicates(f *endFeatures, word, next int) {
	this, follows, so, far := b.class(word), b.class(next), "-", "-"
	for k := max(b.first, word-lookBack); k < word; k++ {
		if b.rules.Verbs.Has(stem(b.tokens[k].Text)) {
			so = "v"
			break
		}
	}
	for k := next; k < min(next+6, len(b.tokens)); k++ {
		if b.rules.Verbs.Has(stem(b.tokens[k].Text)) {
			far = string(rune('0' + k - next))
			break
		}
	}
	f.add(27, so, this, follows)
	f.add(28, far, this, follows)
	f.add(29, so, far, this, follows)
	f.add(30, so, far, this[:1], follows[:1])
}

// stemMax is the length in bytes up to which words are told apart.
const stemMax = 24

// stem is a word in lower case without its period.
func stem(t string) string {
	if len(t) > stemMax {
		return "…"
	}
	var buf [2 * stemMax]byte
	s := string(lower(buf[:0], t))
	if len(s) > 1 {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// tailOf gives the last two bytes of a word.
func tailOf(s string) string { return s[max(0, len(s)-2):] }

// class tells how token k is written and what is known of the word: "Xf" has a capital and is a function word.
func (b *bounds) class(k int) string {
	t := b.tokens[k].Text
	c := runeAfter(t, 0)
	switch {
	case unicode.IsDigit(c):
		return "9"
	case !unicode.IsLetter(c) && len(t) == 1:
		return t
	case !unicode.IsLetter(c):
		return "?"
	case isInitials(t):
		return "I"
	case isNumeral(t):
		return "V"
	case unicode.IsLower(c):
		return "x" + b.rules.known(t)
	case isTitle(t):
		return "X" + b.rules.known(t)
	}
	return "A" + b.rules.known(t)
}

// known tells what the lists know of a word: a legal form, a function word, an elided one, one that is hardly ever a name,
// an abbreviation, another word.
func (r *Rules) known(t string) string {
	s := stem(t)
	whole, cut := r.abbreviation(t, ""), r.abbreviation(t, ".")
	switch {
	case whole == Form || cut == Form:
		return "F"
	case r.Verbs.Has(s):
		return "v"
	case r.Function.Has(s):
		return "f"
	case r.Elisions.Has(s):
		return "e"
	case r.isCommon(s):
		return "c"
	case whole != 0 || cut != 0:
		return "a"
	case r.isWord(s):
		return "w"
	}
	return ""
}
