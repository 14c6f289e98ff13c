package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// vocabulary is what the packs' names tell, indexed.
type vocabulary struct {
	legal name.LegalForms

	generic, honorific, article, particle, naming, company, family, clan, plural, former, regional, title, men, women, of, alias, more, listing, examples, office, partnership, possessive map[string]bool

	described, is, has, does, undergoes map[string][]Kind // the kinds that a word beside a name tells, see [lang.Names]

	petNames map[string][]int // the lists of given names, with their short forms, that hold a name
}

// emptyVocabulary serves texts in languages without a pack.
var emptyVocabulary = newVocabulary(&lang.Names{}, &lang.Grammar{}, &lang.Inflection{})

func newVocabulary(n *lang.Names, g *lang.Grammar, x *lang.Inflection) *vocabulary {
	v := &vocabulary{legal: name.NewLegalForms(n.LegalForms), of: set(g.Of)}
	v.generic, v.honorific, v.article, v.particle = set(n.Generic), set(n.Honorifics), set(n.Articles), set(n.Particles)
	v.naming, v.company, v.family = set(n.Naming), set(n.Company), set(n.Family)
	v.regional, v.title = set(n.Regional), set(n.Titles)
	v.men, v.women = set(n.Men), set(n.Women)
	v.clan, v.plural, v.former = set(n.Clan), set(n.Plural), set(n.Former)
	v.is, v.has = telling(n.Is, x.NounForms), telling(n.Has, x.NounForms)
	v.does, v.undergoes = telling(n.Does, x.VerbForms), telling(n.Undergoes, x.NounForms, x.VerbForms)
	v.listing, v.examples, v.office, v.partnership = set(g.Listing), set(g.Examples), set(n.Offices), set(n.Partnerships)
	v.possessive = set(g.PossessiveMarks)
	v.alias, v.more, v.petNames = set(n.Alias), set(n.More), map[string][]int{}
	for i, list := range n.PetNames {
		for _, w := range strings.Fields(list) {
			v.petNames[w] = append(v.petNames[w], i)
		}
	}
	descriptions := map[string][]string{}
	for noun, r := range g.Descriptions {
		descriptions[r.Kinds] = append(descriptions[r.Kinds], noun)
	}
	v.described = telling(descriptions, x.NounForms)
	for noun, k := range v.is {
		if v.described[noun] == nil {
			v.described[noun] = k
		}
	}
	return v
}

// telling are the kinds that each word of a table of [lang.Names] tells, in every form of its first word. A form of two words tells
// what the first in order of the kinds does.
func telling(table map[string][]string, forms ...func(string) []string) map[string][]Kind {
	out := map[string][]Kind{}
	put := func(word string, k []Kind) {
		if _, has := out[word]; !has {
			out[word] = k
		}
	}
	names := slices.Sorted(maps.Keys(table))
	for _, n := range names {
		for _, w := range table[n] {
			put(w, kinds(n))
		}
	}
	for _, n := range names {
		for _, w := range table[n] {
			first, rest, _ := strings.Cut(w, " ")
			for _, inflect := range forms {
				for _, f := range inflect(first) {
					put(strings.TrimSpace(f+" "+rest), kinds(n))
				}
			}
		}
	}
	return out
}

// tells is what a table tells of a word, by its form or its lemma, with the words that follow.
func tells(table map[string][]Kind, t text.Token, rest string) []Kind {
	for _, w := range []string{t.Text, t.Lemma} {
		if k := table[strings.TrimSpace(strings.ToLower(w)+" "+rest)]; len(k) > 0 {
			return k
		}
	}
	return nil
}

// kinds are those of a list, separated by spaces.
func kinds(names string) []Kind {
	var out []Kind
	for _, k := range strings.Fields(names) {
		out = append(out, Kind(k))
	}
	return out
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
func (v *vocabulary) saysCompany(noun text.Token) bool {
	kinds := tells(v.described, noun, "")
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
