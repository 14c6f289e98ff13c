package export

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

// TestOmitted counts what two formats have no words for, and holds it against what they write.
func TestOmitted(t *testing.T) {
	g := graph.Build(toy.Read(text.Source{Text: "[Alfa] never owns [Beta]\n[Alfa] owns [Alfa]\n[Alfa] owns [Beta] in 2020\n[Alfa] owns [Gamma]\n[Alfa] funded [Gamma]\n"}))
	cases := []struct {
		format        Format
		want, written string
		claims        int
	}{
		{FTM, "[{denied 1} {of an entity about itself 1}]", `"recordId":`, 3},
		{BODS, "[{that assert no ownership of a company or organization 3} {without any date 1}]", `"recordType":"relationship"`, 1},
		{JSON, "[]", `"fingerprint":`, 5},
	}
	for _, c := range cases {
		t.Run(string(c.format), func(t *testing.T) {
			if got := fmt.Sprint(Omitted(g, c.format)); got != c.want {
				t.Errorf("omitted %s, want %s", got, c.want)
			}
			if n := bytes.Count(write(t, g, c.format), []byte(c.written)); n != c.claims {
				t.Errorf("%d claims written, want %d", n, c.claims)
			}
		})
	}
}

// TestFlat finds the formats that measures and aggregation change.
func TestFlat(t *testing.T) {
	g := exampleGraph(t)
	for _, s := range Formats() {
		plain := write(t, g, s.Format)
		for name, opt := range map[string]Option{"aggregate": Aggregate(), "measured": Measured(graph.Measures(g))} {
			if changed := !bytes.Equal(plain, write(t, g, s.Format, opt)); changed != s.Flat {
				t.Errorf("%s: %s changes it %v, flat %v", s.Format, name, changed, s.Flat)
			}
		}
	}
}
