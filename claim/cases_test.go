package claim_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
)

var update = flag.Bool("update", false, "write what the cases give anew")

// TestCases wants the claims of the sentences of testdata/cases.
func TestCases(t *testing.T) {
	finder := newFinder(t)
	runCases(t, "testdata/cases/*.txt", func(tb testing.TB, doc *entity.Document) []string {
		tb.Helper()
		d := find(tb, finder, doc)
		var out []string
		for i := range d.Claims {
			out = append(out, written(d, &d.Claims[i]))
		}
		return out
	})
}

// TestSkipped wants the triggers of the sentences of testdata/skipped that give no claim, with the reasons.
func TestSkipped(t *testing.T) {
	finder := newFinder(t)
	runCases(t, "testdata/skipped/*.txt", func(tb testing.TB, doc *entity.Document) []string {
		tb.Helper()
		skipped, err := finder.Skipped(doc)
		if err != nil {
			tb.Fatal(err)
		}
		var out []string
		for _, s := range skipped {
			out = append(out, doc.Text[s.Trigger.Start:s.Trigger.End]+" ["+s.Frame+"] "+s.Explain(doc))
		}
		return out
	})
}

// runCases reads files of cases. A case is a line "== name", sentences as [parsed] takes them, and what read must give of
// them, each behind "->"; a case without one must give nothing.
func runCases(t *testing.T, pattern string, read func(testing.TB, *entity.Document) []string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, ok := strings.Cut(string(data), "== ")
		if !ok {
			t.Fatalf("%s has no case", file)
		}
		var out strings.Builder
		out.WriteString(head)
		for _, c := range strings.Split(rest, "\n== ") {
			name, body, _ := strings.Cut(c, "\n")
			sentences, _, _ := strings.Cut(body+"\n", "\n->")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+name, func(t *testing.T) {
				got := "== " + name + "\n" + strings.TrimSpace(sentences) + "\n"
				for _, line := range read(t, parsed(sentences)) {
					got += "-> " + line + "\n"
				}
				out.WriteString(got + "\n")
				if want := "== " + strings.TrimSpace(c) + "\n"; got != want && !*update {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, []byte(strings.TrimSpace(out.String())+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
