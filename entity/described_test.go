package entity

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
)

func TestCompound(t *testing.T) {
	for _, c := range []struct {
		tag, rel string
		want     int
	}{
		{"NOUN", "compound", 1}, {"NOUN", "nmod", -1}, {"VERB", "compound", -1},
	} {
		tokens := []text.Token{{Text: "Alder", Tag: "PROPN", Head: 1, Rel: c.rel}, {Text: "estates", Lemma: "estate", Tag: c.tag, Head: -1}}
		if got := compound(tokens, &Mention{}, 0); got != c.want {
			t.Errorf("%+v: token %d", c, got)
		}
	}
	if got := compound([]text.Token{{Head: -1}}, &Mention{}, 0); got != -1 {
		t.Errorf("token %d behind the last word", got)
	}
}

func TestDefines(t *testing.T) {
	predicate := []text.Token{{Text: "Euro1080", Tag: "PROPN", Rel: "nsubj", Head: 3}, {Text: "is", Tag: "AUX", Rel: "cop", Head: 3}, {Text: "a", Tag: "DET", Rel: "det", Head: 3}, {Text: "broadcaster", Tag: "NOUN", Rel: "root", Head: -1}}
	apposition := []text.Token{{Text: "3M", Tag: "NUM", Rel: "root", Head: -1}, {Text: ",", Tag: "PUNCT", Head: 2}, {Text: "maker", Tag: "NOUN", Rel: "appos", Head: 0}}
	for _, c := range []struct {
		name   string
		tokens []text.Token
		k      int
		want   int
	}{
		{"predicate", predicate, 0, 3},
		{"no name", predicate, 3, -1},
		{"apposition", apposition, 0, 2},
		{"small letters", []text.Token{{Text: "hope", Tag: "PROPN", Rel: "nsubj", Head: 2}, {Rel: "cop", Head: 2}, {Tag: "NOUN", Head: -1}}, 0, -1},
	} {
		if got := defines(c.tokens, c.k); got != c.want {
			t.Errorf("%s: token %d, want %d", c.name, got, c.want)
		}
	}
}
