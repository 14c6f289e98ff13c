package data

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
)

// Lists are the lists of names that the models know, in the order of their bits.
var Lists = []string{"given", "surname", "surname-it", "place", "legal-form", "company", "nationality"}

const (
	bitGiven = 1 << iota
	bitSurname
	bitSurnameIt
	bitPlace
	bitLegal
	bitCompany
	bitNationality
)

// Gazetteer is the lists: for each lower-cased word the bits of its lists, and names of several words.
type Gazetteer struct{ Words, Phrases map[string]uint32 }

// ReadGazetteer reads the lists of the folder of gazetteers and of that of lists that internal/train/lists makes; a
// file that is not there is an error. Without the latter, names of several words are not known.
func ReadGazetteer(fsys, more fs.FS) (Gazetteer, error) {
	g := Gazetteer{map[string]uint32{}, map[string]uint32{}}
	lines := []struct {
		file string
		bits uint32
	}{
		{"name-databases/given-names/all.txt", bitGiven},
		{"name-databases/given-names/us.txt", bitGiven},
		{"nltk/names/female.txt", bitGiven},
		{"nltk/names/male.txt", bitGiven},
		{"names-it/9000_nomi_propri.txt", bitGiven},
		{"name-databases/surnames/us.txt", bitSurname},
		{"name-databases/surnames/uk.txt", bitSurname},
		{"name-databases/surnames/de.txt", bitSurname},
		{"name-databases/surnames/fr.txt", bitSurname},
		{"name-databases/surnames/es.txt", bitSurname},
		{"name-databases/surnames/it.txt", bitSurname | bitSurnameIt},
		{"names-it/lista_38000_cognomi.txt", bitSurnameIt},
		{"nltk/gazetteers/nationalities.txt", bitNationality},
	}
	for _, l := range lines {
		if err := eachLine(fsys, l.file, func(s string) { g.word(s, l.bits) }); err != nil {
			return g, err
		}
	}
	for _, f := range []string{"countries.txt", "uscities.txt", "usstates.txt", "caprovinces.txt", "mexstates.txt"} {
		if err := eachLine(fsys, "nltk/gazetteers/"+f, g.place); err != nil {
			return g, err
		}
	}
	for _, read := range []func(fs.FS) error{g.countries, g.legalForms, g.companies, g.territories} {
		if err := read(fsys); err != nil {
			return g, err
		}
	}
	if more == nil {
		return g, nil
	}
	if err := eachLine(more, "places.txt", g.place); err != nil {
		return g, err
	}
	return g, eachLine(more, "companies.txt", g.company)
}

// Index is the words as the models hold them.
func (g Gazetteer) Index() *model.Index { return indexOf(g.Words) }

// PhraseIndex is the names of several words as the models hold them.
func (g Gazetteer) PhraseIndex() *model.Index { return indexOf(g.Phrases) }

func indexOf(bits map[string]uint32) *model.Index {
	x := model.NewIndex(len(bits))
	for _, w := range slices.Sorted(maps.Keys(bits)) {
		x.Set(model.HashWord(w), bits[w])
	}
	return x
}

// word adds the bits to a name of one word; others are passed over.
func (g Gazetteer) word(name string, bits uint32) {
	if w := nameWords(name); len(w) == 1 {
		g.Words[w[0]] |= bits
	}
}

func (g Gazetteer) place(name string) { g.name(name, bitPlace, model.PhrasePlace) }

func (g Gazetteer) company(name string) { g.name(name, bitCompany, model.PhraseCompany) }

// name adds the bits to a name of one word, and the phrase to one of several.
func (g Gazetteer) name(name string, bits, phrase uint32) {
	words := nameWords(name)
	switch {
	case len(words) == 1 && len(words[0]) > 2:
		g.Words[words[0]] |= bits
	case len(words) > 1:
		g.Words[words[0]] |= model.PhraseStart
		g.Phrases[strings.Join(words, " ")] |= phrase
	}
}

// nameWords are the words of a name in lower case, with elided ones set apart.
func nameWords(name string) []string {
	name = strings.NewReplacer("’", "'", ",", " , ", "(", " ( ", ")", " ) ").Replace(strings.ToLower(name))
	return strings.Fields(strings.ReplaceAll(name, "'", "' "))
}

func eachLine(fsys fs.FS, file string, f func(string)) error {
	b, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(bytes.NewReader(b))
	for in.Scan() {
		if s := strings.TrimSpace(in.Text()); s != "" && s[0] != '#' {
			f(s)
		}
	}
	return in.Err()
}

func (g Gazetteer) countries(fsys fs.FS) error {
	b, err := fs.ReadFile(fsys, "countries/countries.json")
	if err != nil {
		return err
	}
	type name struct {
		Common string `json:"common"`
	}
	var all []struct {
		Name         name            `json:"name"`
		Capital      []string        `json:"capital"`
		Region       string          `json:"region"`
		Subregion    string          `json:"subregion"`
		Translations map[string]name `json:"translations"`
		Demonyms     map[string]struct{ F, M string }
	}
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	for _, c := range all {
		for _, n := range append(c.Capital, c.Name.Common, c.Translations["ita"].Common, c.Region, c.Subregion) {
			g.place(n)
		}
		for _, d := range c.Demonyms {
			g.word(d.M, bitNationality)
			g.word(d.F, bitNationality)
		}
	}
	return nil
}

func (g Gazetteer) legalForms(fsys fs.FS) error {
	b, err := fs.ReadFile(fsys, "elf/elf-code-list-v1.5.csv")
	if err != nil {
		return err
	}
	table := csv.NewReader(bytes.NewReader(b))
	table.LazyQuotes = true // the file starts with a byte order mark
	rows, err := table.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		for _, cell := range row[9:11] {
			for _, form := range strings.Split(cell, ";") {
				if f := strings.TrimSpace(form); len(f) >= 2 && len(f) <= 9 && !strings.Contains(f, " ") && strings.ToUpper(f[:1]) == f[:1] && !allDigits(f) {
					g.word(f, bitLegal)
				}
			}
		}
	}
	for _, f := range []string{"inc", "inc.", "corp", "corp.", "ltd", "ltd.", "llc", "plc", "spa", "s.p.a.", "srl", "s.r.l.", "s.r.l", "s.p.a", "gmbh", "ag", "sa", "s.a.", "nv", "n.v.", "bv", "b.v.", "co.", "ab", "asa", "oyj", "kgaa", "sas", "snc", "scarl"} {
		g.word(f, bitLegal)
	}
	return nil
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789-") == "" }

func (g Gazetteer) companies(fsys fs.FS) error {
	found, err := fs.Glob(fsys, "sp500/*.csv")
	if err != nil || len(found) == 0 {
		found, err = fs.Glob(fsys, "*/*500*/*.csv")
		if err != nil {
			return err
		}
	}
	for _, f := range found {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return err
		}
		rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
		if err != nil {
			return err
		}
		for _, row := range rows[1:] {
			g.company(row[1])
		}
	}
	return nil
}

var territoryName = regexp.MustCompile(`(?m)^(?:name|full_name|  - name|- ).*?:?\s*["']?([A-Z][\pL .'-]+)["']?$`)

func (g Gazetteer) territories(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "rigour/territories/*.yml")
	if err != nil {
		return err
	}
	for _, f := range files {
		if strings.Contains(path.Base(f), "_") && !strings.HasPrefix(path.Base(f), "us_") {
			continue
		}
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return err
		}
		for _, m := range territoryName.FindAllStringSubmatch(string(b), -1) {
			g.place(m[1])
		}
	}
	return nil
}
