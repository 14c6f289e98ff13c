package claim

import (
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// rivals reads a document of two words, each a sentence and a trigger, in which two entities are named.
func rivals() (*reader, func(sentence int, l Link, from, to int, p float64, learned bool) scored) {
	words := &text.Document{Text: "bought sold"}
	for _, s := range []text.Span{{Start: 0, End: 6}, {Start: 7, End: 11}} {
		words.Sentences = append(words.Sentences, text.Sentence{Span: s, Tokens: []text.Token{{Span: s, Head: -1}}})
	}
	doc := &entity.Document{Document: words, Entities: []entity.Entity{{Name: "Alder"}, {Name: "Birch"}}}
	r := &reader{doc: doc, skipped: map[place]Skipped{}}
	return r, func(sentence int, l Link, from, to int, p float64, learned bool) scored {
		m := &match{trigger: &trigger{frame: learnedFrames[l]}, t: &tree{Sentence: &words.Sentences[sentence], index: sentence, grammar: &grammar{lang: "xx"}}}
		end := func(e int) argument { return argument{referent: referent{entity: e}} }
		return scored{&candidate{m: m, pair: m.frame.Pairs[0], from: end(from), to: end(to), learned: learned}, p}
	}
}

// TestSkippedRival has two links proposed by words of two sentences that can't both stand: which stays, and what is told of
// the other.
func TestSkippedRival(t *testing.T) {
	r, propose := rivals()
	for _, c := range []struct {
		name string
		all  []scored
		kept Tie
		told string // of the first
	}{
		{
			"the network both ways round",
			[]scored{propose(0, Acquirer, 0, 1, 0.7, true), propose(1, Acquirer, 1, 0, 0.8, true)},
			Tie{Acquirer, 1, 0},
			"acquirer Alder → Birch: less likely than acquirer Birch → Alder, and only one can be right",
		},
		{
			"the network against a frame",
			[]scored{propose(0, Owner, 0, 1, 0.7, true), propose(1, Owner, 1, 0, 0.8, false)},
			Tie{Owner, 1, 0},
			"owner Alder → Birch: less likely than owner Birch → Alder, and only one can be right",
		},
		{
			"a tie of no other kind",
			[]scored{propose(0, Associate, 0, 1, 0.9, false), propose(1, Officer, 0, 1, 0.6, false)},
			Tie{Officer, 0, 1},
			"associate Alder → Birch: officer Alder → Birch is claimed, which says more",
		},
	} {
		clear(r.skipped)
		kept := r.withoutRivals(c.all)
		if len(kept) != 1 || kept[0].tie() != c.kept {
			t.Errorf("%s: kept %v", c.name, kept)
		}
		s := r.skipped[place{0, 0}]
		if got := s.Explain(r.doc); len(r.skipped) != 1 || got != c.told {
			t.Errorf("%s: %+v: %q, want %q", c.name, r.skipped, got, c.told)
		}
	}
}

// TestBothWays has two frames, or a frame that is less sure than the network, say a link both ways round: both stand.
func TestBothWays(t *testing.T) {
	r, propose := rivals()
	for _, all := range [][]scored{
		{propose(0, Owner, 0, 1, 0.7, false), propose(1, Owner, 1, 0, 0.8, false)},
		{propose(0, Owner, 0, 1, 0.9, true), propose(1, Owner, 1, 0, 0.8, false)},
	} {
		if kept := r.withoutRivals(all); len(kept) != 2 {
			t.Errorf("kept %v of %v", kept, all)
		}
	}
}
