package entity

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// toldByNoun are the kinds that a noun says that a mention is of.
func (v *vocabulary) toldByNoun(tokens []text.Token, m *Mention, head int) []Kind {
	if m.Kind != Place {
		if k := compound(tokens, m, head); k >= 0 {
			if kinds := tells(v.is, tokens[k], ""); len(kinds) > 0 {
				return kinds
			}
		}
	}
	for _, noun := range append(descriptions(tokens, m, head), v.namedBy(tokens, m)...) {
		if kinds := tells(v.described, tokens[noun], ""); len(kinds) > 0 {
			return kinds
		}
	}
	return nil
}

// toldByOffice is the kind of who holds an office: "the chairman of Alder, X", "X, chairman of Alder".
func (v *vocabulary) toldByOffice(tokens []text.Token, m *Mention, head int) []Kind {
	if v.office[governor(tokens, head, "appos")] || v.behindOffice(tokens, m) {
		return []Kind{Person}
	}
	for k := head + 1; k < len(tokens); k++ {
		if tokens[k].Rel == "appos" && tokens[k].Head == head && v.office[strings.ToLower(tokens[k].Lemma)] {
			return []Kind{Person}
		}
	}
	return nil
}

// behindOffice reports whether a mention stands alone behind an office and the name of the body that it is of, whatever the tree makes of
// it: "the chairman of Alder, X". With a conjunction or a further name it may be of a list of bodies.
func (v *vocabulary) behindOffice(tokens []text.Token, m *Mention) bool {
	k := m.First - 1
	if k < 0 || tokens[k].Text != "," {
		return false
	}
	for k--; k >= 0 && tokens[k].Tag == "PROPN"; k-- {
	}
	if k < 1 || k == m.First-2 || !v.of[strings.ToLower(tokens[k].Lemma)] || !v.office[strings.ToLower(tokens[k-1].Lemma)] {
		return false
	}
	for next := m.Last + 1; next < len(tokens) && next <= m.Last+2; next++ {
		if tokens[next].Tag == "CCONJ" || capital(tokens[next].Text) {
			return false
		}
	}
	return true
}

// descriptions are the common nouns that say what a mention is: right before it, in apposition behind it, or of which it is the
// subject.
func descriptions(tokens []text.Token, m *Mention, head int) []int {
	var out []int
	if k := m.First - 1; k >= 0 && tokens[k].Tag == "NOUN" && !capital(tokens[k].Text) && (tokens[head].Head == k || tokens[k].Head == head || tokens[head].Head < 0) {
		out = append(out, k)
	}
	copular := -1
	if tokens[head].Rel == "nsubj" {
		copular = tokens[head].Head
	}
	for k := range tokens {
		if tokens[k].Head == head && tokens[k].Rel == "appos" && k > m.Last && tokens[k].Tag == "NOUN" {
			out = append(out, k)
		}
		if copular >= 0 && tokens[k].Head == copular && tokens[k].Rel == "cop" {
			out = append(out, copular)
		}
	}
	return out
}

// namedBy is the noun for what bears a name, where a word of naming stands between: "a company called X", "the company was named X".
func (v *vocabulary) namedBy(tokens []text.Token, m *Mention) []int {
	k := m.First - 1
	if k > 0 && tokens[k].Tag == "ADP" {
		k--
	}
	if k < 0 || tokens[k].Tag != "VERB" || !v.naming[strings.ToLower(tokens[k].Text)] && !v.naming[strings.ToLower(tokens[k].Text+" "+tokens[k+1].Text)] {
		return nil
	}
	if strings.HasPrefix(tokens[k].Rel, "acl") && tokens[k].Head >= 0 {
		return []int{tokens[k].Head}
	}
	for n := range tokens[:k] {
		if tokens[n].Head == k && tokens[n].Rel == "nsubj:pass" && tokens[n].Tag == "NOUN" {
			return []int{n}
		}
	}
	return nil
}

// compound is the noun behind a mention that is one word with it, −1 if there is none: "the Alder estate", "the Alder lager brand". A
// place there is where the thing stands: "the Boston winery".
func compound(tokens []text.Token, m *Mention, head int) int {
	k := tokens[head].Head
	if k <= m.Last || tokens[k].Tag != "NOUN" || tokens[head].Rel != "compound" {
		return -1
	}
	return k
}
