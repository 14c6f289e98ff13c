package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// reach is how many tokens before a colon the noun for what is listed behind it may stand.
const reach = 10

// item is one of a list of names: a mention, or capitalised words that no mention covers.
type item struct {
	first, last int
	mention     int // −1 where there is none
}

// listed are the kinds that the noun before a list of names tells of each: "brands such as A, B and C", "the cities of A and B".
func (s *settler) listed() map[int][]Kind {
	out := map[int][]Kind{}
	starts := s.starts()
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := range tokens {
			kinds := v.pluralNoun(tokens[k])
			if len(kinds) == 0 {
				continue
			}
			if items := s.items(i, v.listBehind(tokens, k, kinds), starts); len(items) > 1 {
				s.list(i, items, kinds, "listed behind "+tokens[k].Text, out)
			}
		}
	}
	return out
}

// list notes the kinds of the items of a list. What no mention covers in a list of products is added.
func (s *settler) list(sentence int, items []item, kinds []Kind, why string, out map[int][]Kind) {
	for _, it := range items {
		if it.mention < 0 && slices.Equal(kinds, []Kind{Product}) &&
			s.add(Candidate{Sentence: sentence, First: it.first, Last: it.last, Kind: Product, Score: 0.6, Why: why}, "") {
			it.mention = len(s.mentions) - 1
		}
		if it.mention >= 0 {
			out[it.mention] = kinds
		}
	}
}

// starts are the mentions by where they start: sentence and token.
func (s *settler) starts() map[[2]int]int {
	out := map[[2]int]int{}
	for i := range s.mentions {
		out[[2]int{s.mentions[i].Sentence, s.mentions[i].First}] = i
	}
	return out
}

// items are the names of a list from a token on, as commas, conjunctions, articles and quotation marks set them apart.
func (s *settler) items(sentence, from int, starts map[[2]int]int) []item {
	var out []item
	tokens := s.doc.Sentences[sentence].Tokens
	open := true // an item may follow
	for k := from; k >= 0 && k < len(tokens); {
		m, found := starts[[2]int{sentence, k}]
		switch {
		case open && found && s.mentions[m].Kind.Named():
			out, open = append(out, item{k, s.mentions[m].Last, m}), false
			k = s.mentions[m].Last + 1
		case open && capital(tokens[k].Text) && !s.taken[sentence][k]:
			last := s.runOn(sentence, k)
			out, open = append(out, item{k, last, -1}), false
			k = last + 1
		case tokens[k].Text == "," || tokens[k].Tag == "CCONJ":
			open = true
			k++
		case tokens[k].Tag == "DET" || isQuote(tokens[k].Text):
			k++
		default:
			return out
		}
	}
	return out
}

func isQuote(s string) bool { return s != "" && strings.Trim(s, quotes) == "" }

// listBehind is the token where the list starts that token k, a plural noun for its members, introduces: right behind it, behind a
// colon, a verb of listing, words for examples or, of places, "of"; −1 if there is none. Who is an example of a brand may well be
// a firm: "it worked for brands such as A and B".
func (v *vocabulary) listBehind(tokens []text.Token, k int, kinds []Kind) int {
	next := k + 1
	if next >= len(tokens) {
		return -1
	}
	for n := next; n < len(tokens) && n <= k+reach && !plural(tokens[n]); n++ {
		if tokens[n].Text == ":" {
			return n + 1
		}
	}
	if tokens[next].Text == "," {
		return -1
	}
	word, lemma := strings.ToLower(tokens[next].Text), strings.ToLower(tokens[next].Lemma)
	examples := 0
	switch {
	case v.listing[lemma], v.of[lemma] && kinds[0] == Place:
		return next + 1
	case v.examples[word]:
		examples = 1
	case next+1 < len(tokens) && v.examples[word+" "+strings.ToLower(tokens[next+1].Text)]:
		examples = 2
	}
	if examples > 0 && kinds[0] == Product {
		return -1
	}
	return next + examples
}

func plural(t text.Token) bool { return t.Tag == "NOUN" && t.Morph.Has("Number=Plur") }

// pluralNoun are the kinds that a noun tells of several names, nil if it is in the singular.
func (v *vocabulary) pluralNoun(t text.Token) []Kind {
	if !plural(t) {
		return nil
	}
	if kinds := tells(v.is, t, ""); len(kinds) > 0 {
		return kinds
	}
	return tells(v.described, t, "")
}
