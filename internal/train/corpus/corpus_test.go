package corpus

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// dataFolder is the folder of public sets, from NESSO_DATA; without it the texts that drafts refer to are not checked.
func dataFolder(t *testing.T) (folder string) {
	t.Helper()
	if folder = os.Getenv("NESSO_DATA"); folder == "" {
		t.Log("NESSO_DATA is not set: drafts that refer to public texts are read without them")
	}
	return folder
}

// public is the folder of public sets, or nil.
func public(t *testing.T) fs.FS {
	t.Helper()
	if folder := dataFolder(t); folder != "" {
		return os.DirFS(folder)
	}
	return nil
}

func load(t *testing.T, lang string) []File {
	t.Helper()
	files, err := Load(os.DirFS("."), lang, public(t))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestDrafts compiles every draft, and holds the corpus to what README.md promises of it.
func TestDrafts(t *testing.T) {
	for lang, least := range map[string]int{"it": 2000, "en": 1500} {
		t.Run(lang, func(t *testing.T) {
			var written []*Record
			passages, dev := 0, 0
			ids := map[string]bool{}
			for _, f := range load(t, lang) {
				if Dev(f.Name) {
					dev++
				}
				for _, r := range f.Records {
					if ids[r.ID] {
						t.Errorf("two records have the id %s", r.ID)
					}
					ids[r.ID] = true
					if r.Lang != lang {
						t.Errorf("%s: language %q", r.ID, r.Lang)
					}
					if r.Register != "" {
						passages++
						written = append(written, r)
					}
				}
			}
			if passages < least {
				t.Errorf("%d passages read for claims, %d are promised", passages, least)
			}
			if dev == 0 {
				t.Error("no theme is kept apart")
			}
			for _, o := range Overlaps(written) {
				t.Error(o)
			}
		})
	}
}

func TestCompile(t *testing.T) {
	d := Draft{
		ID: "x", Lang: "it", Text: "L’Ènia compra Bo. Bo Srl, non Bobo, è di Ènia.",
		Entities: []DraftEntity{
			{ID: "e1", Kind: "company", Name: "Ènia", At: []string{"Ènia"}},
			{ID: "e2", Kind: "company", Name: "Bo Srl", At: []string{"Bo", "Bo Srl"}},
		},
		Claims: []DraftClaim{{Link: "acquirer", From: "e1", To: "e2", Status: "asserted", Evidence: "Ènia compra Bo"}},
	}
	r, err := d.Compile()
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(d.Text)
	for i, want := range [][]string{{"Ènia", "Ènia"}, {"Bo", "Bo Srl"}} {
		for k, m := range r.Entities[i].Mentions {
			if got := string(runes[m[0]:m[1]]); got != want[k] {
				t.Errorf("mention %q, want %q", got, want[k])
			}
		}
	}
	if e := r.Claims[0].Evidence; string(runes[e[0]:e[1]]) != "Ènia compra Bo" {
		t.Errorf("evidence %v", e)
	}
}

func TestCompileErrors(t *testing.T) {
	d := Draft{
		ID: "x", Text: "Alfa compra Beta.",
		Entities: []DraftEntity{{ID: "a", Kind: "firm", Name: "Alfa", At: []string{"Alfa@2"}}, {ID: "b", Kind: "date", Name: "Beta", Value: "yesterday", At: []string{"Gamma"}}},
		Claims:   []DraftClaim{{Link: "buys", From: "a", To: "c", Status: "sure", Date: "2020-13-1", Evidence: "Alfa vende"}},
	}
	_, err := d.Compile()
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{`kind "firm"`, "occurs 1 times only", `date value "yesterday"`, `"Gamma" is not in the text`, `claim end "c"`, `link "buys"`, `claim date`, "evidence is not verbatim"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q:\n%v", want, err)
		}
	}
}

func TestDetokenize(t *testing.T) {
	for in, want := range map[string]string{
		`L' opinione positiva , attribuita all' influenza di Marcia .`: `L'opinione positiva, attribuita all'influenza di Marcia.`,
		`la " outsider " ( 6 - 1 ) « ecco » .`:                         `la "outsider" (6 - 1) «ecco».`,
		`gli anni ' 60 !`:                                              `gli anni ' 60!`,
	} {
		if got := Detokenize(in); got != want {
			t.Errorf("Detokenize(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestNothingOfGold holds the corpus to share no more words in a row with what it is measured by than two hands would write
// alike. NESSO_GOLD is a folder of records in gold form, *.jsonl.
func TestNothingOfGold(t *testing.T) {
	folder := os.Getenv("NESSO_GOLD")
	if folder == "" {
		t.Skip("NESSO_GOLD is not set: the corpus is not held against gold")
	}
	gold, measured := goldRecords(t, folder), map[string]bool{}
	for _, r := range gold {
		measured[r.ID] = true
	}
	for _, lang := range []string{"it", "en"} {
		for _, f := range load(t, lang) {
			for _, o := range Overlaps(slices.Concat(gold, f.Records)) {
				words := strings.Fields(o) // "GOLD and RECORD share …"
				if measured[words[0]] && !measured[words[2]] {
					t.Error(o)
				}
			}
		}
	}
}

// goldRecords reads the records of a folder.
func goldRecords(t *testing.T, folder string) []*Record {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has no *.jsonl: %v", folder, err)
	}
	var out []*Record
	for _, name := range names {
		if strings.HasSuffix(name, ".draft.jsonl") { // the same records
			continue
		}
		records, err := ReadGoldFile(name, "")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, records...)
	}
	return out
}
