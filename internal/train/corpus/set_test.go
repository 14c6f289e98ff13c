package corpus

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestSets reads a made-up sample of each set and compares what is read with its golden file.
func TestSets(t *testing.T) {
	for _, s := range Sets() {
		t.Run(s.Name, func(t *testing.T) {
			records, err := LoadSet(os.DirFS("testdata/sets"), s.Name)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, r := range records {
				describe(&b, r)
			}
			golden := filepath.Join("testdata/sets", s.Name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("read:\n%s\nwant:\n%s", b.String(), want)
			}
		})
	}
}

// describe writes a record for a person to read.
func describe(b *strings.Builder, r *Record) {
	runes := []rune(r.Text)
	quote := func(at [2]int) string { return fmt.Sprintf("%q", string(runes[at[0]:at[1]])) }
	fmt.Fprintf(b, "%s %s %s\n%q\n", r.ID, r.Lang, r.Part, r.Text)
	for _, e := range r.Entities {
		fmt.Fprintf(b, "  %s %s %q:", e.ID, e.Kind, e.Name)
		for _, m := range e.Mentions {
			fmt.Fprintf(b, " %d %s", m[0], quote(m))
		}
		b.WriteString("\n")
	}
	for _, c := range r.Claims {
		fmt.Fprintf(b, "  claim %s %s %s > %s [%s %s] %s\n", c.Link, strings.Join(c.Or, " "), c.From, c.To, c.Wording, c.Role, quote(c.Evidence))
	}
	for _, j := range r.Judged {
		fmt.Fprintf(b, "  judged %s %s %s %s %t\n", j.Name, j.A, j.B, strings.Join(j.Links, " "), j.Bodies)
	}
	for _, x := range r.References {
		fmt.Fprintf(b, "  reference %s %s\n", quote(x.At), x.Entity)
	}
	for _, x := range r.Stances {
		fmt.Fprintf(b, "  stance %s %s %g\n", quote(x.At), x.Status, x.Factuality)
	}
}

func TestSetMissing(t *testing.T) {
	_, err := LoadSet(fstest.MapFS{}, "core")
	if !errors.Is(err, ErrNoSet) {
		t.Fatalf("error %v", err)
	}
	for _, s := range Sets() {
		if !strings.Contains(err.Error(), s.Origin) || !strings.Contains(err.Error(), s.Folder) {
			t.Errorf("the error does not say where %s comes from: %v", s.Name, err)
		}
	}
	if _, err := LoadSet(fstest.MapFS{}, "cora"); err == nil || !strings.Contains(err.Error(), "knowledgenet") {
		t.Errorf("a set that is none: %v", err)
	}
}

// TestApart checks that sentences are kept apart by their text alone, a tenth of them or so.
func TestApart(t *testing.T) {
	n := 0
	for i := range 1000 {
		if Apart([]string{"Óster", "bought", fmt.Sprint(i), "`` Pell ''", "."}) {
			n++
		}
	}
	if n < 70 || n > 130 {
		t.Errorf("%d of 1000 sentences are kept apart", n)
	}
}

// TestSetErrors spoils a file of each set that has a form to break.
func TestSetErrors(t *testing.T) {
	for _, x := range []struct{ set, file, content, want string }{
		{"ewt", "treebank/UD_English-EWT/x-train.conllu", "1\tone\n", "x-train.conllu:1: 2 columns"},
		{"ewt", "treebank/UD_English-EWT/x-test.conllu", "", "no file *.conllu"},
		{"redocred", "ner/Re-DocRED/dev_revised.json", `[{"sents":[["a"]],"vertexSet":[[{"name":"b","sent_id":1,"pos":[0,1],"type":"ORG"}]]}]`, "page 1: the mention \"b\""},
		{"core", "relation/CORE/train.json", `[{"relation":"loves","context":["a"]}]`, `pair 1: relation "loves"`},
		{"core", "relation/CORE/train.json", `[{"relation":"undefined","context":["a"],"e2_end":1}]`, "pair 1: a span lies outside"},
		{"knowledgenet", "relation/KnowledgeNet/folds-1-3.jsonl", `{"property":"CEO","positive":true,"text":"ab","subj":[0,3],"obj":[0,1]}`, "folds-1-3.jsonl:1: a fact of CEO"},
		{"wikiweasel", "status/WikiWeasel/train.csv", "text,label\na,2\n", "train.csv:2: label"},
		{"meantime", "status/MEANTIME-en/train.conll", "0\ta\t7\n\n", `"7"`},
		{"gap", "coref/GAP/gap-development.tsv", "ID\nd-1\tab\tb\t2\tA\t0\tTRUE\tB\t0\tFALSE\tu\n", `gap-development.tsv:2: "b" does not stand at 2`},
	} {
		_, err := LoadSet(fstest.MapFS{x.file: {Data: []byte(x.content)}}, x.set)
		if err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s with %q: error %v, want %q", x.set, x.content, err, x.want)
		}
	}
}

// TestPublicSets reads the sets themselves, and holds every offset, id and end to the record's own text.
func TestPublicSets(t *testing.T) {
	folder := os.Getenv("NESSO_DATA")
	if folder == "" {
		t.Skip("NESSO_DATA is not set: the public sets themselves are not read")
	}
	for _, s := range Sets() {
		t.Run(s.Name, func(t *testing.T) { checkSet(t, os.DirFS(folder), &s) })
	}
}

func checkSet(t *testing.T, data fs.FS, s *Set) {
	t.Helper()
	records, err := LoadSet(data, s.Name)
	if err != nil {
		t.Fatal(err)
	}
	if len(records) < 50 {
		t.Errorf("%d records", len(records))
	}
	ids := map[string]bool{}
	for _, r := range records {
		if ids[r.ID] {
			t.Fatalf("two records have the id %s", r.ID)
		}
		ids[r.ID] = true
		if r.Part == "" || r.Lang != s.Lang || !r.Partial || strings.TrimSpace(r.Text) == "" {
			t.Errorf("%s: part %q, language %q, partial %t, text %.20q", r.ID, r.Part, r.Lang, r.Partial, r.Text)
		}
		if err := checkRecord(r); err != nil {
			t.Errorf("%s: %v", r.ID, err)
		}
	}
}

// checkRecord tells what of a record points out of it.
func checkRecord(r *Record) error {
	length := len([]rune(r.Text))
	inside := func(at [2]int) bool { return at[0] >= 0 && at[0] < at[1] && at[1] <= length }
	known := map[string]bool{}
	for _, e := range r.Entities {
		known[e.ID] = true
		for _, m := range e.Mentions {
			if !kinds[e.Kind] || !inside(m) {
				return fmt.Errorf("mention %v of %s %q", m, e.Kind, e.Name)
			}
		}
	}
	for _, c := range r.Claims {
		if !links[c.Link] || !known[c.From] || !known[c.To] || c.From == c.To || !inside(c.Evidence) {
			return fmt.Errorf("claim %+v", c)
		}
	}
	for _, x := range r.References {
		if !inside(x.At) || x.Entity != "" && !known[x.Entity] {
			return fmt.Errorf("reference %+v", x)
		}
	}
	for _, x := range r.Stances {
		if !inside(x.At) || x.Status != "" && !statuses[x.Status] {
			return fmt.Errorf("stance %+v", x)
		}
	}
	return nil
}
