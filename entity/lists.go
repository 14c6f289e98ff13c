package entity

import (
	"slices"
	"sort"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// reach is how many tokens before a list with a colon the noun for its members may stand.
const reach = 10

// listed are the kinds that the noun before a list of names tells of each: "brands such as A, B and C", "the cities: A and B".
func (s *settler) listed() map[int][]Kind {
	bySentence := map[int][]int{}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Kind.Named() {
			bySentence[m.Sentence] = append(bySentence[m.Sentence], i)
		}
	}
	out := map[int][]Kind{}
	for sentence, all := range bySentence {
		sort.Slice(all, func(a, b int) bool { return s.mentions[all[a]].First < s.mentions[all[b]].First })
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && s.goesOn(&s.mentions[all[to-1]], &s.mentions[all[to]]) {
				to++
			}
			if kinds := s.vocab(sentence).listedAs(s.doc.Sentences[sentence].Tokens, s.mentions[all[from]].First, to-from); len(kinds) > 0 {
				for _, m := range all[from:to] {
					out[m] = kinds
				}
			}
			from = to
		}
	}
	return out
}

// goesOn reports whether a list goes on from one mention to the next: nothing but commas, conjunctions, articles and quotation marks
// stands between them.
func (s *settler) goesOn(m, next *Mention) bool {
	between := s.doc.Sentences[m.Sentence].Tokens[m.Last+1 : next.First]
	return len(between) > 0 && !slices.ContainsFunc(between, func(t text.Token) bool {
		return t.Tag != "CCONJ" && t.Tag != "DET" && t.Text != "," && !isQuote(t.Text)
	})
}

func isQuote(s string) bool { return s != "" && strings.Trim(s, quotes) == "" }

// listedAs are the kinds that the plural noun before a list tells of its members: right before it, behind a colon, or with words for
// examples or a verb of listing between.
func (v *vocabulary) listedAs(tokens []text.Token, first, members int) []Kind {
	k := first - 1
	for k >= 0 && (isQuote(tokens[k].Text) || tokens[k].Tag == "DET") {
		k--
	}
	switch {
	case k < 0:
		return nil
	case tokens[k].Text == ":":
		for n := k - 1; n >= 0 && n >= k-reach; n-- {
			if kinds := v.pluralNoun(tokens[n]); len(kinds) > 0 {
				return kinds
			}
		}
		return nil
	case members < 2:
		return nil
	}
	return v.pluralNoun(tokens[max(0, v.beforeExamples(tokens, k))])
}

// beforeExamples is the token before the words for examples that end with token k, or before a verb of listing there; k itself if
// there are none.
func (v *vocabulary) beforeExamples(tokens []text.Token, k int) int {
	if v.listing[strings.ToLower(tokens[k].Lemma)] {
		return k - 1
	}
	phrase := ""
	for n := k; n >= 0 && n > k-3; n-- {
		phrase = strings.TrimSpace(strings.ToLower(tokens[n].Text) + " " + phrase)
		if v.examples[phrase] {
			return n - 1
		}
	}
	return k
}

// pluralNoun are the kinds that a noun tells of several names, nil if it is in the singular.
func (v *vocabulary) pluralNoun(t text.Token) []Kind {
	if t.Tag != "NOUN" || !t.Morph.Has("Number=Plur") {
		return nil
	}
	if kinds := tells(v.is, t, ""); len(kinds) > 0 {
		return kinds
	}
	return tells(v.described, t, "")
}
