package entity

import (
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// vocabulary is what the packs' names tell, indexed.
type vocabulary struct {
	legal, generic, honorific, article, particle, naming, company, family, clan, plural, owned map[string]bool

	described map[string][]Kind // what a noun beside a name says it is
}

// emptyVocabulary serves texts in languages without a pack.
var emptyVocabulary = newVocabulary(&lang.Names{}, &lang.Grammar{})

func newVocabulary(n *lang.Names, g *lang.Grammar) *vocabulary {
	v := &vocabulary{legal: map[string]bool{}, described: map[string][]Kind{}}
	for _, f := range n.LegalForms {
		v.legal[legalKey(f)] = true
	}
	v.generic, v.honorific, v.article, v.particle = set(n.Generic), set(n.Honorifics), set(n.Articles), set(n.Particles)
	v.naming, v.company, v.family = set(n.Naming), set(n.Company), set(n.Family)
	v.clan, v.plural, v.owned = set(n.Clan), set(n.Plural), set(n.Owned)
	for noun, r := range g.Descriptions {
		for _, k := range strings.Fields(r.Kinds) {
			v.described[noun] = append(v.described[noun], Kind(k))
		}
	}
	return v
}

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// legalKey makes writings of a legal form one: "S.p.A." and "SPA" are "spa".
func legalKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' || r == '/' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// withoutLegalForm cuts the legal form from the end of a name, and a comma before it. It gives the form cut.
func (v *vocabulary) withoutLegalForm(name string) (string, string) {
	words := strings.Fields(name)
	for take := min(4, len(words)-1); take > 0; take-- {
		tail := strings.Join(words[len(words)-take:], " ")
		if v.legal[legalKey(strings.Trim(tail, ",()"))] {
			rest := strings.TrimRight(strings.Join(words[:len(words)-take], " "), ", ")
			if r, more := v.withoutLegalForm(rest); more != "" && v.legal[legalKey(more)] {
				return r, more + " " + tail
			}
			return rest, tail
		}
	}
	return name, ""
}

// endsInLegalForm reports whether the last token of a name is a legal form.
func (v *vocabulary) endsInLegalForm(tokens []text.Token) bool {
	return len(tokens) > 1 && v.legal[legalKey(tokens[len(tokens)-1].Text)] && hasUpper(tokens[len(tokens)-1].Text)
}

// saysCompany reports whether a noun beside a name says that it is a company.
func (v *vocabulary) saysCompany(noun string) bool {
	kinds := v.described[noun]
	return len(kinds) > 0 && kinds[0] == Company
}

// sayNothing reports whether words, as a document writes them, are generic ones or a legal form.
func (v *vocabulary) sayNothing(words []string) bool {
	return v.legal[legalKey(strings.Join(words, ""))] || v.allGeneric(strings.Fields(fold(strings.Join(words, " "))))
}

// allGeneric reports whether all words are generic, particles or legal forms.
func (v *vocabulary) allGeneric(words []string) bool {
	for _, w := range words {
		if !v.generic[w] && !v.particle[w] && !v.legal[w] && !v.company[w] {
			return false
		}
	}
	return true
}
