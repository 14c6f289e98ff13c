package nesso_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// TestQualifiers reads the sentences of testdata/qualifiers.txt, whose claims must have the dates, amounts, shares, offices and sources that
// they name and no others. What the models read wrongly is listed in a golden file: it may only change with a reason.
func TestQualifiers(t *testing.T) {
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	examples := examplesIn(t, "testdata/qualifiers.txt", packs)
	var wrong []string
	for _, p := range packs {
		reader := exampleReader(t, p)
		sentences := 0
		for _, x := range examples {
			if x.code == p.Code {
				wrong = append(wrong, misbound(t, reader, x.text)...)
				sentences++
			}
		}
		if sentences == 0 {
			t.Errorf("no sentence of %s", p.Code)
		}
	}
	golden(t, "testdata/qualifiers.golden", strings.Join(wrong, "\n")+"\n")
}

// example is a line of a file of examples: a language and what it is to read, with what that must give.
type example struct{ code, text string }

// examplesIn reads the lines "code: text" of a file, but for empty ones and comments. Each must be of one of the packs.
func examplesIn(t *testing.T, file string, packs []*lang.Pack) (out []example) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		code, text, _ := strings.Cut(line, ": ")
		if !slices.ContainsFunc(packs, func(p *lang.Pack) bool { return p.Code == code }) {
			t.Errorf("no pack reads %q", line)
		}
		out = append(out, example{code, text})
	}
	return out
}

// misbound tells which claims of an example lack a value or have one too many.
func misbound(t *testing.T, reader *nesso.Reader, example string) (wrong []string) {
	t.Helper()
	text, want, _ := strings.Cut(example, " => ")
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: "example", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, c := range d.Claims {
		s := fmt.Sprintf("%s %s > %s", c.Link, d.Entities[c.From].Name, d.Entities[c.To].Name)
		for _, q := range [][2]string{{"date", c.Date}, {"amount", c.Amount}, {"share", c.Share}, {"role", c.Role}, {"by", c.By}} {
			if q[1] != "" {
				s += " " + q[0] + "=" + q[1]
			}
		}
		got[s] = true
	}
	wanted := strings.Split(want, "; ")
	for _, w := range wanted {
		if !got[w] {
			wrong = append(wrong, fmt.Sprintf("%s lacks %s, has %s", text, w, list(got)))
		}
	}
	for g := range got {
		if !slices.Contains(wanted, g) {
			wrong = append(wrong, fmt.Sprintf("%s gives %s, wants %s", text, g, want))
		}
	}
	slices.Sort(wrong)
	return wrong
}

// golden compares with a golden file, or writes it.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("read wrongly are\n%s\nbut %s says\n%s", got, file, want)
	}
}
