package score_test

import (
	"os"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// TestSentenceEnds holds the cutting of sentences to the hard cases of the corpus.
func TestSentenceEnds(t *testing.T) {
	reader, err := builtin.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "it"} {
		files, err := corpus.Load(os.DirFS("../corpus"), lang, nil)
		if err != nil {
			t.Fatal(err)
		}
		var c score.Count
		for _, f := range files {
			for _, r := range f.Records {
				if len(r.Sentences) > 0 {
					countEnds(t, &c, r, reader)
				}
			}
		}
		p, r, f1 := c.PRF()
		t.Logf("%s: P %.3f R %.3f F1 %.3f of %d sentences", lang, p, r, f1, c.Right+c.Missed)
		if f1 < 0.95 {
			t.Errorf("%s: F1 %.3f of the hard cases of sentence ends, want 0.95", lang, f1)
		}
	}
}

func countEnds(t *testing.T, c *score.Count, r *corpus.Record, reader *text.Reader) {
	t.Helper()
	d := reader.Read(text.Source{Text: r.Text})
	have := map[[2]int]bool{}
	for _, s := range d.Sentences {
		o := d.Runes(s.Span)
		have[[2]int{o.Start, o.End}] = true
	}
	missed := c.Missed
	for _, w := range r.Sentences {
		if have[w] {
			c.Right++
			delete(have, w)
		} else {
			c.Missed++
		}
	}
	c.Wrong += len(have)
	if testing.Verbose() && (len(have) > 0 || c.Missed > missed) {
		for _, s := range d.Sentences {
			t.Logf("%s: %q", r.ID, d.Text[s.Start:s.End])
		}
	}
}
