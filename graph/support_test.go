package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

// wire is a text of n words, the same for the same seed.
func wire(seed, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", (seed*7919+i*i*31+i)%9973)
	}
	return strings.Join(words, " ")
}

func TestSketchSimilarity(t *testing.T) {
	base := strings.Fields(wire(1, 300))
	changed := append([]string{}, base...)
	changed[150] = "otherwise"
	cases := []struct {
		name      string
		a, b      string
		low, high float64
	}{
		{"itself", wire(1, 300), wire(1, 300), 1, 1},
		{"case and punctuation", "Alfa bought Beta. It paid cash!", "ALFA bought «Beta»: it paid cash", 1, 1},
		{"one word of 300", wire(1, 300), strings.Join(changed, " "), 0.9, 1},
		{"a fifth cut", wire(1, 300), strings.Join(base[:240], " "), 0.68, 0.92},
		{"half cut", wire(1, 300), strings.Join(base[:150], " "), 0.36, 0.64},
		{"others", wire(1, 300), wire(2, 300), 0, 0.05},
		{"shorter than a run", "Alfa bought", "Alfa bought", 1, 1},
		{"no words", "", " !", 0, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := graph.NewSketch(c.a).Similarity(graph.NewSketch(c.b)); got < c.low || got > c.high {
				t.Errorf("similarity %.3f, want %.2f to %.2f", got, c.low, c.high)
			}
		})
	}
}

func TestSketchText(t *testing.T) {
	s := graph.NewSketch(wire(1, 50))
	data, _ := s.MarshalText()
	var back graph.Sketch
	if err := back.UnmarshalText(data); err != nil || back.Similarity(s) != 1 {
		t.Errorf("read back: %v, %v", back, err)
	}
	for _, bad := range []string{"!", "AAAA", string(data[:8])} {
		if back.UnmarshalText([]byte(bad)) == nil {
			t.Errorf("%q is read as a sketch", bad)
		}
	}
}

// edition is a document of a publisher on a day.
type edition struct{ publisher, published, text string }

func TestSupport(t *testing.T) {
	story := wire(1, 200)
	cases := []struct {
		name       string
		docs       []edition
		documents  int
		publishers int
		first      string
		last       string
		against    string
	}{
		{"one", []edition{{"Alfa Times", "2024-01-02", "[A] owns [B]"}}, 1, 1, "2024-01-02", "2024-01-02", ""},
		{"a wire story counts once", []edition{
			{"Herald", "2024-01-05", "[A] owns [B]\n\n" + story},
			{"Times", "2024-01-03", "[A] owns [B]\n\n" + story + " printed here"},
			{"Post", "2024-01-09", "[A] owns [B]\n\nToday " + story},
		}, 1, 1, "2024-01-03", "2024-01-09", ""},
		{"independent", []edition{
			{"Herald", "2024-01-05", "[A] owns [B]\n\n" + story},
			{"Times", "", "[A] reportedly owns [B]\n\n" + wire(2, 200)},
			{"HERALD", "2023", "[A] formerly owned [B]\n\n" + wire(3, 200)},
		}, 3, 2, "2023", "2024-01-05", ""},
		{"unknown publishers", []edition{{"", "", "[A] owns [B]\n\n" + story}, {"", "", "[A] owns [B]\n\n" + wire(2, 200)}}, 2, 0, "", "", ""},
		{"a denial is no support", []edition{
			{"Herald", "2024", "[A] owns [B]\n\n" + story}, {"Times", "2025", "[A] never owns [B]\n\n" + wire(2, 200)},
		}, 1, 1, "2024", "2024", "[A] never owns [B]"},
		{"another link is no denial", []edition{{"Herald", "", "[A] owns [B]\n[A] never bought [B]\n[B] never owns [A]"}}, 1, 1, "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b graph.Builder
			for i, d := range c.docs {
				b.Add(toy.Read(text.Source{Name: fmt.Sprint(i), Publisher: d.publisher, Published: d.published, Text: d.text}))
			}
			s := b.Graph().Edges[0].Support
			if s.Documents != c.documents || s.Publishers != c.publishers || s.First != c.first || s.Last != c.last {
				t.Errorf("%d documents of %d publishers, %q to %q", s.Documents, s.Publishers, s.First, s.Last)
			}
			against := ""
			if s.Disputed() {
				against = s.Against.Evidence[0].Text
			}
			if against != c.against {
				t.Errorf("disputed by %q, want %q", against, c.against)
			}
		})
	}
}

func TestStoriesOfManyDocuments(t *testing.T) {
	const texts, copies = 2500, 4
	docs := make([]*graph.Document, 0, texts*copies)
	for c := range copies {
		for i := range texts {
			s := graph.NewSketch(fmt.Sprintf("%s printed by %d", wire(i, 60), c))
			docs = append(docs, &graph.Document{Key: fmt.Sprintf("d-%d-%d", c, i), Sketch: s})
		}
	}
	if _, err := graph.New(docs, nil, nil); err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for i, d := range docs {
		if d.Story != docs[i%texts].Key {
			wrong++
		}
	}
	if wrong > texts/100 {
		t.Errorf("%d of %d documents are in the wrong story", wrong, len(docs))
	}
}
