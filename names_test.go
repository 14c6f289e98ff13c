package nesso_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// TestNames reads the texts of testdata/names.txt, which must give the entities that they name. What the models read wrongly is listed
// in a golden file: it may only change with a reason.
func TestNames(t *testing.T) {
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := nesso.New(nesso.With(nesso.Steps{Claims: score.NoClaims{}}))
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	for _, x := range examplesIn(t, "testdata/names.txt", packs) {
		wrong = append(wrong, misnamed(t, reader, x.text)...)
	}
	golden(t, "testdata/names.golden", strings.Join(wrong, "\n")+"\n")
}

// misnamed tells which entities of an example are missing, or must not be there.
func misnamed(t *testing.T, reader *nesso.Reader, example string) (wrong []string) {
	t.Helper()
	text, want, _ := strings.Cut(example, " => ")
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: "example", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range d.Entities {
		all = append(all, strings.Join(append([]string{string(e.Kind) + " " + e.Name}, e.Aliases...), " | "))
	}
	for _, w := range strings.Split(want, "; ") {
		w, not := strings.CutPrefix(w, "no ")
		switch has := slices.ContainsFunc(all, func(e string) bool { return e == w || strings.HasPrefix(e, w+" | ") }); {
		case has && not:
			wrong = append(wrong, fmt.Sprintf("%s must not give %s, has %s", text, w, strings.Join(all, "; ")))
		case !has && !not:
			wrong = append(wrong, fmt.Sprintf("%s lacks %s, has %s", text, w, strings.Join(all, "; ")))
		}
	}
	return wrong
}
