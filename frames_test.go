package nesso_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"sort"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

var update = flag.Bool("update", false, "write the golden files")

// TestExamples runs the examples that stand beside the frames and cues of every pack: those of "yes" must give the claims
// that they name, those of "no" none. The few that the models read wrongly are listed in a golden file: it may only
// change with a reason.
func TestExamples(t *testing.T) {
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	for _, p := range packs {
		reader := exampleReader(t, p)
		run := func(name string, yes, no []string) {
			wrong = append(wrong, misread(t, reader, p.Code+"/"+name, yes, no)...)
		}
		for _, f := range p.Frames {
			run(f.Name, f.Yes, f.No)
		}
		for _, c := range p.Cues.Status {
			run(c.Name, c.Yes, c.No)
		}
	}
	golden(t, "testdata/frames.golden", strings.Join(wrong, "\n")+"\n")
}

// exampleReader reads the examples of a pack, whose names it knows.
func exampleReader(t *testing.T, p *lang.Pack) *nesso.Reader {
	t.Helper()
	names, err := fs.ReadFile(p.Files(), "example-names.csv")
	if err != nil {
		t.Fatal(err)
	}
	reader, err := nesso.New(nesso.Lexicon(bytes.NewReader(names)))
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// misread runs the examples of a frame or cue and tells which are read wrongly.
func misread(t *testing.T, reader *nesso.Reader, name string, yes, no []string) (wrong []string) {
	t.Helper()
	for _, example := range yes {
		text, want, _ := strings.Cut(example, " => ")
		got := claimsOf(t, reader, text)
		for _, w := range strings.Split(want, "; ") {
			if w != "" && !got[w] {
				wrong = append(wrong, fmt.Sprintf("%s: %s lacks %s, has %s", name, text, w, list(got)))
			}
		}
	}
	for _, text := range no {
		if got := claimsOf(t, reader, text); len(got) > 0 {
			wrong = append(wrong, fmt.Sprintf("%s: %s must give none, has %s", name, text, list(got)))
		}
	}
	return wrong
}

// claimsOf reads a text and gives its claims, each as "link[.status] From > To".
func claimsOf(t *testing.T, reader *nesso.Reader, text string) map[string]bool {
	t.Helper()
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: "example", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, c := range d.Claims {
		link := string(c.Link)
		if c.Status != "asserted" {
			link += "." + string(c.Status)
		}
		from, to := d.Entities[c.From].Name, d.Entities[c.To].Name
		out[fmt.Sprintf("%s %s > %s", link, from, to)] = true
		if c.Link.Symmetric() {
			out[fmt.Sprintf("%s %s > %s", link, to, from)] = true
		}
	}
	return out
}

func list(m map[string]bool) string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}
