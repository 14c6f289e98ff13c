package measure

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

func label(kind, position int) uint32 { return 1 << model.NameLabel(kind, position) }

func TestCompareNames(t *testing.T) {
	want := []data.Sentence{
		// A company or organization of two words, a person, and nothing.
		{Words: []string{"a", "b", "c", "d"}, Names: []uint32{label(0, 0) | label(1, 0), label(0, 2) | label(1, 2), label(2, 3), 1}},
		// A company.
		{Words: []string{"e", "f"}, Names: []uint32{1, label(0, 3)}},
		// A set that tells nothing of names.
		{Words: []string{"g"}},
	}
	names := []model.Name{
		{Sentence: 0, First: 0, Last: 1, Kind: "organization"},
		{Sentence: 0, First: 3, Last: 3, Kind: "person"},
		{Sentence: 1, First: 1, Last: 1, Kind: "organization"},
		{Sentence: 2, First: 0, Last: 0, Kind: "person"},
	}
	got := CompareNames(names, want)
	for class, count := range map[string]Count{
		"body":    {Right: 2, Found: 2, There: 2},
		"company": {Right: 0, Found: 0, There: 1},
		"person":  {Right: 0, Found: 1, There: 1},
		All:       {Right: 2, Found: 3, There: 3},
	} {
		if *got.of(class) != count {
			t.Errorf("%s: %+v, want %+v", class, *got.of(class), count)
		}
	}
}

func TestTrees(t *testing.T) {
	want := []data.Sentence{{
		Words: []string{"x", "y"}, Tags: []string{"NOUN", "VERB"}, Features: []string{"", "Mood=Ind"}, Lemmas: []string{"x", "y"},
		Heads: []int{1, -1}, Relations: []string{"nsubj", "root"},
	}}
	read := []text.Sentence{{Tokens: []text.Token{
		{Tag: "NOUN", Lemma: "x", Head: 1, Rel: "obj"},
		{Tag: "NOUN", Morph: "Mood=Ind", Lemma: "z", Head: -1, Rel: "root"},
	}}}
	if got, want := Trees(read, want), (Syntax{Tokens: 2, Tag: 1, Features: 2, Lemma: 1, Unlabelled: 2, Labelled: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
