package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// telling is the weight of a description beside a name, in the logarithms of evidence.weight: it outweighs a model that is
// not sure.
const telling = 3

// told is the kind that the words beside a mention say it is ("la società X", "X, a retailer", "X is a company",
// "shareholders of X"), "" where they say nothing or nothing new.
func (s *settler) told(m *Mention) Kind {
	tokens, v := s.doc.Sentences[m.Sentence].Tokens, s.vocab(m.Sentence)
	head := text.HeadOf(tokens, m.First, m.Last)
	if v.owned[governor(tokens, head, "nmod")] {
		return Company
	}
	if m.Kind != Place && v.venture[compound(tokens, m, head)] {
		return Company
	}
	for _, noun := range descriptions(tokens, m, head) {
		kinds := v.described[noun]
		if len(kinds) == 0 {
			continue
		}
		if slices.Contains(kinds, m.Kind) {
			return m.Kind
		}
		return kinds[0]
	}
	return ""
}

// descriptions are the lemmas of the common nouns that say what a mention is: right before it, in apposition behind it,
// or of which it is the subject.
func descriptions(tokens []text.Token, m *Mention, head int) []string {
	var out []string
	if k := m.First - 1; k >= 0 && tokens[k].Tag == "NOUN" && !capital(tokens[k].Text) {
		out = append(out, strings.ToLower(tokens[k].Lemma))
	}
	copular := -1
	if tokens[head].Rel == "nsubj" {
		copular = tokens[head].Head
	}
	for k := range tokens {
		if tokens[k].Head == head && tokens[k].Rel == "appos" && k > m.Last && tokens[k].Tag == "NOUN" {
			out = append(out, strings.ToLower(tokens[k].Lemma))
		}
		if copular >= 0 && tokens[k].Head == copular && tokens[k].Rel == "cop" {
			out = append(out, strings.ToLower(tokens[copular].Lemma))
		}
	}
	return out
}

// compound is the lemma of the noun right behind a mention that is one word with it, "" if there is none: "the Alder estate". A
// place there is where the thing stands: "the Boston winery".
func compound(tokens []text.Token, m *Mention, head int) string {
	k := m.Last + 1
	if k >= len(tokens) || tokens[k].Tag != "NOUN" || tokens[head].Head != k || tokens[head].Rel != "compound" {
		return ""
	}
	return strings.ToLower(tokens[k].Lemma)
}

// governor is the lemma of the word that governs token i by relation rel, "" if another relation does.
func governor(tokens []text.Token, i int, rel string) string {
	if t := tokens[i]; t.Head >= 0 && (t.Rel == rel || strings.HasPrefix(t.Rel, rel+":")) {
		return strings.ToLower(tokens[t.Head].Lemma)
	}
	return ""
}
