package claim_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the claims of the cases anew")

// TestCases reads the sentences of testdata/cases. A case is a line "== name", sentences as [parsed] takes them, and the
// claims that must come out, each behind "->"; a case without one must give none.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	finder := newFinder(t)
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
				d := find(t, finder, parsed(sentences))
				got := "== " + name + "\n" + strings.TrimSpace(sentences) + "\n"
				for i := range d.Claims {
					got += "-> " + written(d, &d.Claims[i]) + "\n"
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
