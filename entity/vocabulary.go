package entity

import (
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// vocabulary is what the packs' names tell, indexed.
type vocabulary struct {
	legal name.LegalForms

	generic, honorific, article, particle, naming, company, family, clan, plural, owned, former, regional, venture, title, men, women map[string]bool

	described map[string][]Kind // what a noun beside a name says it is
}

// emptyVocabulary serves texts in languages without a pack.
var emptyVocabulary = newVocabulary(&lang.Names{}, &lang.Grammar{})

func newVocabulary(n *lang.Names, g *lang.Grammar) *vocabulary {
	v := &vocabulary{legal: name.NewLegalForms(n.LegalForms), described: map[string][]Kind{}}
	v.generic, v.honorific, v.article, v.particle = set(n.Generic), set(n.Honorifics), set(n.Articles), set(n.Particles)
	v.naming, v.company, v.family = set(n.Naming), set(n.Company), set(n.Family)
	v.regional, v.title = set(n.Regional), set(n.Titles)
	v.men, v.women = set(n.Men), set(n.Women)
	v.clan, v.plural, v.owned, v.former = set(n.Clan), set(n.Plural), set(n.Owned), set(n.Former)
	v.venture = set(n.Ventures)
	for noun := range v.venture {
		v.described[noun] = []Kind{Company}
	}
	for noun, r := range g.Descriptions {
		v.described[noun] = nil
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

// endsInLegalForm reports whether the last token of a name is a legal form.
func (v *vocabulary) endsInLegalForm(tokens []text.Token) bool {
	return len(tokens) > 1 && hasUpper(tokens[len(tokens)-1].Text) && v.legal.Form(tokens[len(tokens)-1].Text) != ""
}

// saysCompany reports whether a noun beside a name says that it is a company.
func (v *vocabulary) saysCompany(noun string) bool {
	kinds := v.described[noun]
	return len(kinds) > 0 && kinds[0] == Company
}

// sayNothing reports whether words, as a document writes them, are generic ones or a legal form.
func (v *vocabulary) sayNothing(words []string) bool {
	return v.legal.Form(strings.Join(words, "")) != "" || v.allGeneric(strings.Fields(name.Fold(strings.Join(words, " "))))
}

// allGeneric reports whether all words are generic, particles or legal forms.
func (v *vocabulary) allGeneric(words []string) bool {
	for _, w := range words {
		if !v.generic[w] && !v.particle[w] && !v.company[w] && v.legal.Form(w) == "" {
			return false
		}
	}
	return true
}
