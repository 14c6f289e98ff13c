package claim

import (
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// TestSkippedRival has the network propose one link both ways round by words of two sentences: the likelier stays, and what
// the other lost to is told.
func TestSkippedRival(t *testing.T) {
	words := &text.Document{Text: "bought sold"}
	for _, s := range []text.Span{{Start: 0, End: 6}, {Start: 7, End: 11}} {
		words.Sentences = append(words.Sentences, text.Sentence{Span: s, Tokens: []text.Token{{Span: s, Head: -1}}})
	}
	doc := &entity.Document{Document: words, Entities: []entity.Entity{{Name: "Alder"}, {Name: "Birch"}}}
	r := &reader{doc: doc, skipped: map[place]Skipped{}}
	propose := func(sentence, from, to int, p float64) scored {
		m := &match{trigger: &trigger{frame: learnedFrames[Acquirer]}, t: &tree{Sentence: &words.Sentences[sentence], index: sentence, grammar: &grammar{lang: "xx"}}}
		end := func(e int) argument { return argument{referent: referent{entity: e}} }
		return scored{candidate{m: m, pair: m.frame.Pairs[0], from: end(from), to: end(to), learned: true}, p}
	}
	kept := r.withoutRivals([]scored{propose(0, 0, 1, 0.7), propose(1, 1, 0, 0.8)})
	if len(kept) != 1 || kept[0].from.entity != 1 {
		t.Errorf("kept %v", kept)
	}
	s := r.skipped[place{0, 0}]
	if got, want := s.Explain(doc), "acquirer Alder → Birch: less likely than acquirer Birch → Alder, and only one can be right"; len(r.skipped) != 1 || s.Frame != "xx/network" || got != want {
		t.Errorf("%+v: %q, want %q", r.skipped, got, want)
	}
}
