package score_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
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
	if diff := apart(out.String(), string(want)); diff != "" {
		t.Errorf("the figures have changed; run go test ./internal/train/score -update and look at the diff:\n%s", diff)
	}
}

// slack is by how much a figure may differ: processors with other vector units round otherwise, which turns a few
// decisions.
const slack = 0.015

// apart gives the first pair of lines that differ in anything but figures within the slack, "" if there is none.
func apart(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		return fmt.Sprintf("%d lines, want %d", len(g), len(w))
	}
	for i := range g {
		a, b := strings.Fields(g[i]), strings.Fields(w[i])
		same := len(a) == len(b)
		for k := 0; same && k < len(a); k++ {
			x, errX := strconv.ParseFloat(a[k], 64)
			y, errY := strconv.ParseFloat(b[k], 64)
			same = a[k] == b[k] || errX == nil && errY == nil && strings.Contains(a[k], ".") && math.Abs(x-y) <= slack
		}
		// The number of claims that match, over which qualifiers are counted, moves with them.
		if !same && (!strings.HasPrefix(g[i], "right ") || !strings.HasPrefix(w[i], "right ")) {
			return g[i] + "\n" + w[i]
		}
	}
	return ""
}
