package graph

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
)

// The scores of two names, from 0 to 1: below impossible nobody need look, from certain on a [Matcher] joins them. They
// rank the pairs that a person decides on, and are no probabilities.
const (
	scoreEqual  = 1
	scoreFolded = 0.99 // but for case, accents and punctuation
	scoreForm   = 0.97 // but for the legal form

	certain    = 0.95
	scoreTwins = 0.9 // one name, yet two entities of one source
	scoreAlias = 0.8
	scoreInit  = 0.75 // A. Roe and Ada Roe
	scoreShort = 0.7  // an acronym
	scorePart  = 0.6  // one name holds the other
	scoreWord  = 0.5  // a single word of a person's name
	impossible = 0.4
)

// resemblance scores how likely two candidates of one kind are one entity, and says by what.
func resemblance(a, b Candidate) (score float64, reason string) {
	x, y := a.Folded[0], b.Folded[0]
	if len(x) > len(y) {
		x, y = y, x
	}
	person := a.Kind == entity.Person
	switch {
	case x == "" || a.Kind != b.Kind:
		return 0, ""
	case x == y && a.named(0).clashes(b.named(0)):
		return scoreTwins, "one name but for the legal form"
	case x == y:
		return scoreTwins, "one name"
	case slices.Contains(a.Folded[1:], b.Folded[0]) || slices.Contains(b.Folded[1:], a.Folded[0]):
		return scoreAlias, "one is an alias of the other"
	case person && sameInitial(x, y):
		return scoreInit, "one surname, and a first name that may be the other's"
	case !person && x == name.Initials(y, nil):
		return scoreShort, "one is the initials of the other"
	case containsWords(y, x) && person && !strings.Contains(x, " "):
		return scoreWord, "one is a single word of the other"
	case containsWords(y, x) && !person:
		return scorePart, "one name holds the other"
	}
	for _, r := range respellings {
		if len(x) >= shortName && r.fold(x) == r.fold(y) {
			return r.score, r.reason
		}
	}
	if s := spelling(x, y); s > impossible {
		return s, "spelt almost alike"
	}
	return 0, ""
}

// sameInitial reports whether the names end in one surname and one of their first names is the initial of the other.
func sameInitial(x, y string) bool {
	first, surname, _ := strings.Cut(x, " ")
	other, rest, _ := strings.Cut(y, " ")
	initial := len([]rune(first)) == 1 || len([]rune(other)) == 1
	return surname != "" && initial && lastWord(surname) == lastWord(rest) && (strings.HasPrefix(other, first) || strings.HasPrefix(first, other))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// spelling scores names that are one edit apart: a letter more, less or other, or two that changed places. A letter tells
// short names apart.
func spelling(x, y string) float64 {
	longer := max(utf8.RuneCountInString(x), utf8.RuneCountInString(y))
	if min(utf8.RuneCountInString(x), utf8.RuneCountInString(y)) < shortName || !name.OneEdit(x, y) && !name.Swapped(x, y) {
		return 0
	}
	return min(1-1/float64(longer), certain-0.01)
}
