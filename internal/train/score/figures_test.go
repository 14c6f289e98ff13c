package score_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestFigures measures the built-in reader on the passages of the corpus that are kept apart, with the names that it
// finds and with the names given, so that the effect of every change shows in its diff.
func TestFigures(t *testing.T) {
	var out bytes.Buffer
	for _, lang := range []string{"en", "it"} {
		files, err := corpus.Load(os.DirFS("../corpus"), lang, nil)
		if err != nil {
			t.Fatal(err)
		}
		records := score.Passages(files, "dev")
		if len(records) == 0 {
			t.Fatalf("no passage of %s is kept apart", lang)
		}
		for _, c := range []struct {
			name string
			opts []nesso.Option
		}{{"names found", nil}, {"names given", []nesso.Option{nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records)})}}} {
			reader, err := nesso.New(c.opts...)
			if err != nil {
				t.Fatal(err)
			}
			table, err := score.Measure(context.Background(), reader, records)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&out, "# %s, %d passages, %s\n", lang, len(records), c.name)
			if err := table.Write(&out); err != nil {
				t.Fatal(err)
			}
		}
	}
	const golden = "testdata/figures.golden"
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("the figures have changed; run go test ./internal/train/score -update and look at the diff\n%s", out.Bytes())
	}
}
