package text

import (
	"strings"
	"unicode"
)

// vocabulary answers what cleaning asks about words: those of the languages' rules, and those of the text itself.
type vocabulary struct {
	source string
	rules  []*Rules
	seen   map[string]bool // words of the source in lower case, hyphenated ones as a whole; made when first needed
}

// open reports whether no sentence ends with word: an article, a preposition.
func (v *vocabulary) open(word string) bool {
	for _, r := range v.rules {
		if r.Open.Has(word) {
			return true
		}
	}
	return false
}

// common reports whether word is a function word of one of the languages.
func (v *vocabulary) common(word string) bool {
	for _, r := range v.rules {
		if r.Function.Has(word) {
			return true
		}
	}
	return false
}

// known reports whether word, in lower case, is a function word or stands elsewhere in the text.
func (v *vocabulary) known(word string) bool {
	return v.common(word) || v.words()[word]
}

// compoundMin is the least length of a last part that tells a compound alone; shorter ones end other words too.
const compoundMin = 5

// compound reports whether a word broken at a hyphen, at the end of a line, keeps the hyphen: "state-" and
// "owned" do, "indus-" and "try" do not. Other places of the text decide, and else the languages' lists.
func (v *vocabulary) compound(left, right string) bool {
	if right == "" || !unicode.IsLower(runeAfter(right, 0)) {
		return true
	}
	left, right = strings.ToLower(left), strings.ToLower(right)
	switch words := v.words(); {
	case words[left+right]:
		return false
	case words[left+"-"+right]:
		return true
	}
	for _, r := range v.rules {
		if r.CompoundRight.Has(right) && (r.CompoundLeft.Has(left) || len(right) >= compoundMin) {
			return true
		}
	}
	return false
}

// words lists the words of the source, once.
func (v *vocabulary) words() map[string]bool {
	if v.seen != nil {
		return v.seen
	}
	v.seen = map[string]bool{}
	for _, f := range strings.FieldsFunc(v.source, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		v.seen[strings.ToLower(f)] = true
	}
	return v.seen
}
