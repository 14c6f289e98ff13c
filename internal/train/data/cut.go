package data

import (
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// Cut makes sentences of a text as the product does. The spans of the tokens are bytes of the text as it was given,
// their own text is cleaned.
type Cut func(source string) []text.Sentence

// CutOf is the cut of a built-in language.
func CutOf(language string) (Cut, error) {
	p, err := builtin.Pack(language)
	if err != nil {
		return nil, err
	}
	reader := lang.NewReader([]*lang.Pack{p})
	return func(source string) []text.Sentence {
		d := reader.Read(text.Source{Text: source})
		for i := range d.Sentences {
			for k := range d.Sentences[i].Tokens {
				t := &d.Sentences[i].Tokens[k]
				t.Span = d.Original(t.Span)
			}
		}
		return d.Sentences
	}, nil
}

// words are the texts of the tokens.
func words(tokens []text.Token) []string {
	var all []string
	for i := range tokens {
		all = append(all, tokens[i].Text)
	}
	return all
}

// cover is the range of tokens that the bytes [start, end) touch.
func cover(tokens []text.Token, start, end int) (from, to int) {
	for from < len(tokens) && tokens[from].End <= start {
		from++
	}
	for to = from; to < len(tokens) && tokens[to].Start < end; to++ {
	}
	return from, to
}
