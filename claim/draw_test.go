package claim

import (
	"slices"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// TestExplainLearned wants of a claim of the network alone how sure it is, where it looked, and which names it joins.
func TestExplainLearned(t *testing.T) {
	words := &text.Document{Text: "Alder's unit. Birch"}
	token := func(start, end int) text.Token {
		return text.Token{Span: text.Span{Start: start, End: end}, Text: words.Text[start:end], Tag: "NOUN", Head: -1}
	}
	words.Paragraphs = []text.Paragraph{{Lang: "xx"}}
	words.Sentences = []text.Sentence{{Tokens: []text.Token{token(0, 5), token(8, 12)}}, {Tokens: []text.Token{token(14, 19)}}}
	doc := &entity.Document{Document: words, Entities: []entity.Entity{{Name: "Alder Group"}, {Name: "Birch"}}}
	doc.Mentions = []entity.Mention{
		{Span: token(0, 5).Span, Kind: entity.Company, Entity: 0},
		{Span: token(14, 19).Span, Kind: entity.Company, Entity: 1, Sentence: 1},
	}
	r := (&Finder{grammars: map[string]*grammar{"xx": {lang: "xx"}}}).reader(doc)
	for _, c := range []struct {
		sentence int
		want     string
	}{
		{0, "the network of pairs alone is 88% sure, looking most at “unit”"},
		{-1, "the network of pairs alone is 88% sure, looking at no one word"},
	} {
		x := opinion{logit: 2, from: 0, to: 1, sentence: c.sentence, token: 1}
		r.opinions = newOpinions()
		r.opinions.of[linkIndex[Owner]][ends{0, 1}] = x
		got, ok := r.proposed(Owner, &x)
		from, to := "from: named “Alder”", "to: named “Birch” in another sentence"
		if c.sentence < 0 { // the root of the sentence of the later name stands for the word
			from, to = "from: named “Alder” in another sentence", "to: named “Birch”"
		}
		if steps := r.explain(&got); !ok || !slices.Equal(steps, []string{c.want, from, to}) {
			t.Errorf("%q, want %q", steps, []string{c.want, from, to})
		}
	}
}
