package corpus

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestSecondReading holds the second reader's drafts to the first's texts, and keeps them out of the corpus.
func TestSecondReading(t *testing.T) {
	var all []Reading
	for _, lang := range []string{"it", "en"} {
		first := load(t, lang)
		second, err := LoadSecond(os.DirFS("."), lang, public(t))
		if err != nil {
			t.Fatal(err)
		}
		readings, err := Readings(first, second)
		if err != nil {
			t.Fatal(err)
		}
		if len(readings) < 150 {
			t.Errorf("%s: %d passages are read twice", lang, len(readings))
		}
		all = append(all, readings...)
		loaded := map[string]int{}
		for _, f := range first {
			for _, r := range f.Records {
				loaded[r.ID]++
			}
		}
		for _, p := range readings {
			if loaded[p.Second.ID] != 1 {
				t.Errorf("%s is loaded %d times", p.Second.ID, loaded[p.Second.ID])
			}
		}
	}
	var b strings.Builder
	if err := ReportAgreement(&b, all); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(b.String()), "\n"); len(lines) != 1+3*len(agreementMeasures) {
		t.Errorf("the report has %d lines:\n%s", len(lines), b.String())
	}
}

func TestAgree(t *testing.T) {
	const text = "Alfa e Beta si fondono. Alfa ha comprato Gamma da Delta."
	entities := func(kind, order string) []DraftEntity {
		var out []DraftEntity
		for _, id := range strings.Fields(order) {
			e := DraftEntity{ID: id[:1], Kind: "company", Name: id[2:], At: []string{id[2:]}}
			if e.Name == "Delta" {
				e.Kind = kind
			}
			out = append(out, e)
		}
		return out
	}
	claim := func(link, from, to, status string) DraftClaim {
		return DraftClaim{Link: link, From: from, To: to, Status: status, Evidence: text}
	}
	first := Draft{
		ID: "x", Lang: "it", Text: text, Entities: entities("organization", "a=Alfa b=Beta c=Gamma d=Delta"),
		Claims: []DraftClaim{claim("merger", "a", "b", "planned"), claim("acquirer", "a", "c", "asserted"), claim("seller", "d", "c", "asserted")},
	}
	second := Draft{
		ID: "x", Lang: "it", Text: text, Entities: entities("company", "d=Alfa c=Beta b=Gamma a=Delta"),
		Claims: []DraftClaim{claim("merger", "c", "d", "asserted"), claim("acquirer", "d", "b", "asserted"), claim("seller", "b", "a", "asserted")},
	}
	var p Reading
	var err error
	if p.First, err = first.Compile(); err != nil {
		t.Fatal(err)
	}
	if p.Second, err = second.Compile(); err != nil {
		t.Fatal(err)
	}
	want := []Agreement{{5, 5, 4}, {5, 5, 4}, {3, 3, 2}, {3, 3, 1}}
	want[1].Shared = 5 // company and organization count as one
	if got := Agree([]Reading{p}); !slices.Equal(got, want) {
		t.Errorf("agreement %v, want %v", got, want)
	}
	if f := want[2].F1(); f < 0.666 || f > 0.667 {
		t.Errorf("F1 %v", f)
	}
	differences := []string{
		`< organization "Delta" at 50`, `> company "Delta" at 50`,
		"< merger a → b planned", "< seller d → c asserted", "> merger a → b asserted", "> seller c → d asserted",
	}
	if got := p.Differences(); !slices.Equal(got, differences) {
		t.Errorf("differences %q, want %q", got, differences)
	}
}

func TestReadingsErrors(t *testing.T) {
	first := []File{{Records: []*Record{{ID: "a", Text: "one"}}}}
	second := []File{{Name: "f", Lang: "en", Records: []*Record{{ID: "a", Text: "two"}, {ID: "b", Text: "one"}}}}
	_, err := Readings(first, second)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"second/en/f.jsonl: a has another text", "second/en/f.jsonl: b is not in the corpus"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q:\n%v", want, err)
		}
	}
}
