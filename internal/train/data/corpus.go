package data

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Mention is a stretch of a text, in bytes, that names or measures something.
type Mention struct {
	Start, End int
	Kind       string
}

// MentionsOf are the names of a record: the longest where they lie in each other.
func MentionsOf(r *corpus.Record) []Mention {
	var names []Mention
	for _, m := range longest(r) {
		if kindsOf(m.Kind) != nil {
			names = append(names, m)
		}
	}
	return names
}

// longest are the mentions of a record, dates and amounts too, but for those that lie in others.
func longest(r *corpus.Record) []Mention {
	var found []Mention
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			found = append(found, Mention{byteOffset(r.Text, m[0]), byteOffset(r.Text, m[1]), e.Kind})
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	kept, last := found[:0], 0
	for _, m := range found {
		if m.Start >= last {
			kept = append(kept, m)
			last = m.End
		}
	}
	return kept
}

func byteOffset(s string, runes int) int {
	n := 0
	for i := range s {
		if n == runes {
			return i
		}
		n++
	}
	return len(s)
}

// SentencesOf are the sentences of a record with their names.
func SentencesOf(r *corpus.Record, set string, cut Cut) []Sentence {
	var all []Sentence
	mentions := longest(r)
	for _, sentence := range cut(r.Text) {
		tokens := sentence.Tokens
		s := Sentence{Set: set, Words: words(tokens)}
		s.Names = noNames(len(tokens))
		for _, m := range mentions {
			k := kindsOf(m.Kind)
			from, to := cover(tokens, m.Start, m.End)
			if k != nil && from < to {
				mark(s.Names, from, to, k)
			}
		}
		all = append(all, s)
	}
	return all
}

// occurrences are the places where form stands as a whole word.
func occurrences(s, form string) []int {
	var at []int
	if form == "" {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(form)
	last, _ := utf8.DecodeLastRuneInString(form)
	for i := 0; ; {
		k := strings.Index(s[i:], form)
		if k < 0 {
			return at
		}
		i += k
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(form):])
		joinedBefore := wordRune(first) && i > 0 && wordRune(before)
		joinedAfter := wordRune(last) && i+len(form) < len(s) && wordRune(after)
		if joinedBefore || joinedAfter {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
		} else {
			at = append(at, i)
			i += len(form)
		}
	}
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
