package entity

import (
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/entity/name"
)

// key is a name brought to the form by which writings of one name meet, folded and without article, and its legal form, ""
// if it gives none.
func (v *vocabulary) key(form string) (key, legal string) {
	rest, legal := v.legal.Cut(form)
	words := strings.Fields(name.Fold(rest))
	for len(words) > 1 && v.article[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " "), legal
}

// initialsOf are the acronyms that a name of several words can have.
func (v *vocabulary) initialsOf(form string) []string {
	rest, _ := v.legal.Cut(form)
	if !strings.ContainsAny(rest, " -") {
		return innerCapitals(rest)
	}
	return []string{name.Initials(form, v.particle), name.Initials(form, nil), name.Initials(rest, v.particle)}
}

// innerCapitals are the initials of a word that is several written as one, "TreesForTowns", none if it has less than three capitals.
func innerCapitals(word string) []string {
	var b strings.Builder
	for _, r := range word {
		if unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if b.Len() < 3 || b.Len() == len(word) {
		return nil
	}
	return []string{b.String()}
}
