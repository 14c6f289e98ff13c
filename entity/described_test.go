package entity

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
)

func TestCompound(t *testing.T) {
	for _, c := range []struct{ tag, rel, want string }{
		{"NOUN", "compound", "estate"}, {"NOUN", "nmod", ""}, {"VERB", "compound", ""},
	} {
		tokens := []text.Token{{Text: "Alder", Tag: "PROPN", Head: 1, Rel: c.rel}, {Text: "estates", Lemma: "estate", Tag: c.tag, Head: -1}}
		if got := compound(tokens, &Mention{}, 0); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
	if got := compound([]text.Token{{Head: -1}}, &Mention{}, 0); got != "" {
		t.Errorf("%q behind the last word", got)
	}
}
