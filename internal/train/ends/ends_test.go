package ends_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/ends"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// casesMin is the least F1 of the built-in reader on the cases that it learned from.
const casesMin = 0.95

// TestCases reads the files of cases, checks that the built-in weights belong to them, and that none of them is one of the
// cases that measure.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("cases/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no file of cases: %v", err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		cases, err := ends.ReadCases(f)
		if err != nil {
			t.Fatal(err)
		}
		code := strings.TrimSuffix(filepath.Base(name), ".txt")
		c := ends.Compare(lang.NewReader([]*lang.Pack{packOf(t, code)}), cases)
		if _, _, f1 := c.PRF(); f1 < casesMin {
			t.Errorf("%s: F1 %.3f, want %.2f: train anew", name, f1, casesMin)
		}
		measured := runs(evenCases(t, code))
		for run := range runs(cases) {
			if measured[run] {
				t.Errorf("%s: %q stands in a case that measures", name, run)
			}
		}
	}
}

func packOf(t *testing.T, code string) *lang.Pack {
	t.Helper()
	p, err := builtin.Pack(code)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// evenCases are the texts of the corpus that mark their sentences and are not learned from.
func evenCases(t *testing.T, code string) []ends.Passage {
	t.Helper()
	files, err := corpus.Load(os.DirFS("../corpus"), code, nil)
	if err != nil {
		t.Fatal(err)
	}
	learned := map[string]bool{}
	for _, p := range ends.Odd(files) {
		learned[p.Text()] = true
	}
	var even []ends.Passage
	for _, f := range files {
		for _, r := range f.Records {
			if len(r.Sentences) > 0 && !learned[r.Text] {
				even = append(even, ends.Passage{r.Text})
			}
		}
	}
	if len(even) == 0 {
		t.Fatalf("no case of %s measures", code)
	}
	return even
}

// runs are all runs of eight words in the passages.
func runs(passages []ends.Passage) map[string]bool {
	all := map[string]bool{}
	for _, p := range passages {
		words := strings.Fields(p.Text())
		for i := 0; i+8 <= len(words); i++ {
			all[strings.Join(words[i:i+8], " ")] = true
		}
	}
	return all
}

func TestAbbreviate(t *testing.T) {
	p := ends.Passage{"Il presidente Mario Rossi guida la Fondazione Bianchi di Milano.", "La sede resta a Venezia."}
	var seen []string
	for seed := range uint64(40) {
		out := ends.Abbreviate(p, rand.New(rand.NewPCG(seed, 0)))
		if again := ends.Abbreviate(p, rand.New(rand.NewPCG(seed, 0))); out.Text() != again.Text() {
			t.Fatalf("seed %d: %q, then %q", seed, out.Text(), again.Text())
		}
		if len(out) != len(p) || !strings.HasSuffix(out[0], ".") || strings.Contains(out.Text(), "..") {
			t.Fatalf("seed %d: %q", seed, out)
		}
		seen = append(seen, strings.Fields(out.Text())...)
	}
	for _, want := range []string{"presid.", "M.", "Fond."} {
		if !slices.Contains(seen, want) {
			t.Errorf("never %q", want)
		}
	}
}

func TestExamples(t *testing.T) {
	rules := packOf(t, "it").Rules
	p := ends.Passage{"Il dott. Rossi guida la Alfa S.p.A. di Rho.", "Vive a Milano."}
	var right []bool
	for _, x := range ends.Examples(rules, p, 1) {
		right = append(right, x.Right)
	}
	if want := []bool{false, false, true}; !slices.Equal(right, want) { // dott., S.p.A., Rho.
		t.Errorf("answers %v, want %v", right, want)
	}
}

func TestHarden(t *testing.T) {
	r := &corpus.Record{Text: "A comprare la quota è stata la Alfa. Bianchi Carlo guida la Alfa Milano da tre anni. Il resto è andato al notaio. Verdi lo ha venduto."}
	for _, at := range [][2]int{{31, 35}, {60, 64}} {
		if name := string([]rune(r.Text)[at[0]:at[1]]); name != "Alfa" {
			t.Fatalf("a mention of %q", name)
		}
		r.Entities = append(r.Entities, corpus.Entity{Kind: "company", Name: "Alfa", Mentions: [][2]int{at}})
	}
	forms := &corpus.Record{Text: strings.Repeat("Beta S.p.A. ", 5)}
	for i := range 5 {
		forms.Entities = append(forms.Entities, corpus.Entity{Kind: "company", Mentions: [][2]int{{12 * i, 12*i + 11}}})
	}
	files := []corpus.File{{Records: []*corpus.Record{forms}}}
	files[0].Records = append(files[0].Records, slices.Repeat([]*corpus.Record{r}, 20)...)
	var seen []string
	for _, p := range ends.Harden(packOf(t, "it"), files) {
		if strings.HasPrefix(p[0], "A comprare") && len(p) != 4 || strings.Contains(p.Text(), "..") {
			t.Fatalf("%q", p)
		}
		seen = append(seen, p...)
	}
	for _, want := range []string{"A comprare la quota è stata la Alfa S.p.A.", "Bianchi Carlo guida la Alfa S.p.A. Milano da tre anni.", "Il resto è andato al not."} {
		if !slices.Contains(seen, want) {
			t.Errorf("never %q", want)
		}
	}
}
