package corpus

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// theme is a made-up theme: three firms of which two are linked, a passage without claims, and a sentence of Wikipedia.
const theme = `{"id": "en-x-001", "lang": "en", "source": "written for Nesso", "theme": "x", "register": "wire", "text": "Alfa bought Beta, said Gamma. Alfa denied it owns Beta.", "entities": [{"id": "a", "kind": "company", "name": "Alfa", "at": ["Alfa"]}, {"id": "b", "kind": "company", "name": "Beta", "at": ["Beta"]}, {"id": "c", "kind": "organization", "name": "Gamma", "at": ["Gamma"]}], "claims": [{"link": "acquirer", "from": "a", "to": "b", "status": "asserted", "attributed_to": "Gamma", "evidence": "Alfa bought Beta", "wording": "active"}, {"link": "owner", "from": "a", "to": "b", "status": "denied", "evidence": "denied it owns Beta", "wording": "pronoun"}]}
{"id": "en-x-002", "lang": "en", "source": "written for Nesso", "theme": "x", "register": "court", "text": "Delta wrote to Epsilon in Rome.", "entities": [{"id": "d", "kind": "person", "name": "Delta", "at": ["Delta"]}, {"id": "p", "kind": "place", "name": "Rome", "at": ["Rome"]}], "claims": []}
{"id": "en-x-003", "lang": "en", "source": "written for Nesso", "theme": "x", "register": "wire", "text": "Zeta sold Eta. Theta sold Iota.", "entities": [{"id": "z", "kind": "company", "name": "Zeta", "at": ["Zeta"]}, {"id": "h", "kind": "company", "name": "Eta", "at": ["Eta"]}, {"id": "t", "kind": "person", "name": "Theta", "at": ["Theta"]}, {"id": "i", "kind": "company", "name": "Iota", "at": ["Iota"]}], "claims": [{"link": "seller", "from": "z", "to": "h", "status": "asserted", "evidence": "Zeta sold Eta", "wording": "active"}, {"link": "seller", "from": "t", "to": "i", "status": "asserted", "evidence": "Theta sold Iota", "wording": "active"}]}
{"id": "en-x-004", "lang": "en", "source": "written for Nesso", "theme": "x", "register": "news", "text": "Kappa merges with Lambda.", "entities": [{"id": "k", "kind": "company", "name": "Kappa", "at": ["Kappa"]}, {"id": "l", "kind": "company", "name": "Lambda", "at": ["Lambda"]}], "claims": [{"link": "merger", "from": "k", "to": "l", "status": "asserted", "evidence": "Kappa merges with Lambda", "wording": "active"}]}
{"id": "en-x-005", "lang": "en", "source": "en.wikipedia.org, CC BY-SA 3.0", "text": "Mu stayed.", "entities": [{"id": "m", "kind": "person", "name": "Mu", "at": ["Mu"]}], "claims": []}
`

func loadTheme(t *testing.T) []File {
	t.Helper()
	files, err := Load(fstest.MapFS{"en/x.jsonl": {Data: []byte(theme)}}, "en", nil)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestReport compares the report of a made-up theme with its golden file.
func TestReport(t *testing.T) {
	files := loadTheme(t)
	var b strings.Builder
	if err := Report(&b, files); err != nil {
		t.Fatal(err)
	}
	b.WriteString("\ngrid\n")
	if err := NewGrid(files).WriteCSV(&b, "en"); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/report.golden"
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
		t.Errorf("the report is now, after go test -update if it should be:\n%s", &b)
	}
}

func TestCountLinks(t *testing.T) {
	// Of the first, Gamma is linked with neither; of the third, Zeta and Theta are the ends of two claims.
	want := Links{Passages: 4, None: 1, Unlinked: 2, Idle: 1, Either: 3}
	if got := CountLinks(loadTheme(t)); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestVariety holds the corpus to its plan: every claim in a cell of the grid, no cell with a large part of them, and at
// least a third of the passages with names that are not linked, or without any claim.
func TestVariety(t *testing.T) {
	for _, lang := range []string{"it", "en"} {
		all := load(t, lang)
		for _, c := range NewGrid(all).cells() {
			if !slices.Contains(gridWordings, c.Wording) || !slices.Contains(gridRegisters, c.Register) || !statuses[c.Status] {
				t.Errorf("%s: %v is no cell of the grid", lang, c)
			}
			if c.Status == "ended" && !stateLinks[c.Link] {
				t.Errorf("%s: %v: what happened does not end", lang, c)
			}
		}
		written := slices.DeleteFunc(slices.Clone(all), func(f File) bool { return len(f.Drafts) > 0 && f.Drafts[0].Theme == "" })
		grid, claims := NewGrid(written), 0 // of what was written: real texts of firms list their customers
		for _, c := range grid.cells() {
			claims += grid[c]
		}
		for _, c := range grid.cells() {
			if 50*grid[c] > claims {
				t.Errorf("%s: %v has %d of %d claims", lang, c, grid[c], claims)
			}
		}
		if l := CountLinks(all); 3*l.Either < l.Passages || 3*l.Idle < l.Passages {
			t.Errorf("%s: too few passages with names that are not linked: %+v", lang, l)
		}
	}
}
