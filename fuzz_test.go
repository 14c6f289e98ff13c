package nesso_test

import (
	"context"
	"os"
	"testing"

	"github.com/nesso-graph/nesso"
)

// FuzzAnnotate reads any text with all that is built in: what it gives lies inside of the text, and claims join entities
// that are there.
func FuzzAnnotate(f *testing.F) {
	article, err := os.ReadFile("examples/article/article.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		"", string(article),
		"Alder Group bought 51% of Birch Ltd for $5m. It owns Cedar Inc.\n\nOwners: Anna Reed; Dune plc?",
		"La Betulla Srl, di cui Ugo Cavi è socio, ha rilevato Acero Spa. Il gruppo controlla anche Ontani, Larice e Pini.",
		"Alder Group Birch Ltd Cedar Inc Dune plc Elm AG\tAlder Group Birch Ltd Cedar Inc",
	} {
		f.Add(seed)
	}
	r, err := nesso.New(nesso.MinConfidence(0))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := r.Annotate(context.Background(), nesso.Source{Name: "x", Text: text})
		if err != nil {
			t.Skip(err)
		}
		for _, m := range d.Mentions {
			if m.Start < 0 || m.Start >= m.End || m.End > len(d.Text) {
				t.Errorf("mention %+v of a text of %d bytes", m, len(d.Text))
			}
		}
		for _, c := range d.Claims {
			if c.From == c.To || c.From < 0 || c.To < 0 || c.From >= len(d.Entities) || c.To >= len(d.Entities) || len(c.Evidence) == 0 {
				t.Errorf("claim %+v", c)
			}
			for i, e := range c.Evidence {
				if e.Start < 0 || e.Start >= e.End || e.End > len(d.Text) || i > 0 && e.Start < c.Evidence[i-1].End {
					t.Errorf("evidence %v", c.Evidence)
				}
			}
		}
	})
}
