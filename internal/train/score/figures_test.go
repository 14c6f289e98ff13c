package score_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
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

// By how much a figure may differ: processors with other vector units round otherwise, which turns a few decisions. The
// claims over which qualifiers are counted are few, and as many as match, so that both turn with them.
const (
	slack          = 0.015
	qualifierSlack = 0.1
)

// apart gives the first pair of lines that differ in anything but figures within the slack, "" if there is none.
func apart(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		return fmt.Sprintf("%d lines, want %d", len(g), len(w))
	}
	for i := range g {
		if !alike(strings.Fields(g[i]), strings.Fields(w[i])) {
			return g[i] + "\n" + w[i]
		}
	}
	return ""
}

// alike compares the fields of two lines. Of a qualifier, the number of claims may be any.
func alike(got, want []string) bool {
	slack := slack
	if len(got) > 2 && got[0] == "right" && got[len(got)-2] == "n" {
		slack = qualifierSlack
		if len(want) == len(got) {
			got, want = got[:len(got)-1], want[:len(want)-1]
		}
	}
	return slices.EqualFunc(got, want, func(a, b string) bool {
		x, errX := strconv.ParseFloat(a, 64)
		y, errY := strconv.ParseFloat(b, 64)
		return a == b || errX == nil && errY == nil && strings.Contains(a, ".") && math.Abs(x-y) <= slack
	})
}

func TestApart(t *testing.T) {
	for _, c := range []struct {
		got, want string
		apart     bool
	}{
		{"claim all P 0.892 R 0.352 n 514", "claim all P 0.892 R 0.352 n 514", false},
		{"claim all P 0.900 R 0.352 n 514", "claim all P 0.892 R 0.352 n 514", false},
		{"claim all P 0.950 R 0.352 n 514", "claim all P 0.892 R 0.352 n 514", true},
		{"claim all P 0.892 R 0.352 n 513", "claim all P 0.892 R 0.352 n 514", true},
		{"right date 0.650 n 20", "right date 0.600 n 21", false},
		{"right date 0.000 n 20", "right date 0.600 n 20", true},
		{"right date 0.480 n 20", "right date 0.600 n 20", true},
		{"right role 0.600 n 20", "right date 0.600 n 20", true},
		{"right date 0.600 n 20", "claim date 0.600 n 20", true},
		{"right date value 0.600 n 20", "right date 0.600 n 20", true},
		{"right date 0.600 n 20", "right date 0.600 n 20\nright role 0.600 n 20", true},
	} {
		if diff := apart(c.got, c.want); (diff != "") != c.apart {
			t.Errorf("%q, want %q: apart %v, difference %q", c.got, c.want, c.apart, diff)
		}
	}
}
