package claim

import (
	"slices"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
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
	r := (&Finder{grammars: map[string]*grammar{"xx": {lang: "xx", data: &lang.Grammar{}}}}).reader(doc)
	r.opinions = newOpinions()
	x := opinion{logit: 2, from: 0, to: 1, sentence: 0, token: 1}
	r.opinions.of[linkIndex[Owner]][ends{0, 1}] = x
	got := r.proposed(Owner, &x)
	want := []string{"the network of pairs alone is 88% sure, looking most at “unit”", "from: named “Alder”", "to: named “Birch” in another sentence"}
	if steps := r.explain(got); !slices.Equal(steps, want) {
		t.Errorf("%q, want %q", steps, want)
	}
	x.sentence = -1 // no word carries it
	if r.proposed(Owner, &x) != nil {
		t.Error("a link that no word carries is a candidate")
	}
}

// TestMerge wants one claim of two that say the same, with the evidence of both and what the first lacks; what the text says itself has no source.
func TestMerge(t *testing.T) {
	a, b := text.Span{Start: 0, End: 5}, text.Span{Start: 6, End: 9}
	got := merge([]Claim{
		{Link: Owner, From: 0, To: 1, Status: Asserted, Date: "2010", Via: -1, ByEntity: -1, Evidence: []text.Span{a}},
		{
			Link: Owner, From: 0, To: 1, Status: Asserted, Date: "2011", Share: "51", Via: -1, By: "Birch", ByEntity: 2, Confidence: 0.9,
			Evidence: []text.Span{b}, Cues: []Cue{{Span: b, Role: "trigger"}, {Span: b, Role: "attribution"}},
		},
		{Link: Owner, From: 0, To: 1, Status: Ended, Via: -1, ByEntity: -1, Evidence: []text.Span{{Start: 20, End: 30}}, Confidence: 0.9},
		{Link: Owner, From: 0, To: 1, Status: Asserted, Via: -1, ByEntity: -1, Evidence: []text.Span{{Start: 20, End: 30}}, Confidence: 0.8},
	})
	if len(got) != 2 || len(got[0].Evidence) != 2 { // the last is a double of the one before
		t.Fatalf("%d claims, want 2: %+v", len(got), got)
	}
	c := got[0]
	if c.Date != "2010" || c.Share != "51" || c.By != "" || c.ByEntity != -1 || c.Confidence != 0.9 || !slices.Equal(c.Evidence, []text.Span{a, b}) {
		t.Errorf("%+v", c)
	}
	if len(c.Cues) != 0 {
		t.Errorf("cues %+v, want none of a source", c.Cues)
	}
}
