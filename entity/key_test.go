package entity

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/lang"
)

var names = newVocabulary(&lang.Names{
	LegalForms: []string{"inc", "ltd", "s.p.a", "a.s", "co"}, Articles: []string{"the", "la"}, Particles: []string{"of", "di"},
}, &lang.Grammar{})

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"Alder":            "alder",
		"ALDER S.p.A.":     "alder",
		"Alder Spa":        "alder",
		"Alder Co., Ltd":   "alder",
		"Alder, Inc.":      "alder",
		"The Alder Box":    "alder box",
		"The":              "the",
		"Ltd":              "ltd",
		"Søren & Łukasz":   "soren & lukasz",
		"L’Étoile-d'Or":    "letoile dor",
		"Jean-Luc  O'Hara": "jean luc ohara",
		"A.B.C.":           "abc",
	} {
		if got := names.key(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string][]string{
		"Banca di Genova S.p.A.": {"BGS", "BDGS", "BG"},
		"Alder-Box":              {"AB", "AB", "AB"},
		"Alder":                  nil,
		"Alder Ltd":              nil,
	} {
		if got := names.initialsOf(name); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestOneEdit(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"dogwood", "dogwod", true},
		{"dogwood", "dogwoods", true},
		{"dogwood", "dogwold", true},
		{"città", "citta", true},
		{"dogwood", "dogwood", false},
		{"dogwood", "dgowood", false},
		{"dogwood", "dogwo", false},
		{"", "ab", false},
	} {
		if got := oneEdit(c.a, c.b); got != c.want || got != oneEdit(c.b, c.a) {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}

// FuzzKeys holds the keys of names to what the index builds on.
func FuzzKeys(f *testing.F) {
	for _, s := range []string{"The Alder Co., Ltd", "L’Étoile & Ørsted S.p.A.", "İstanbul A.Ş.", "Scyt1 |l", "ﬁrm ǅ \xff"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, name string, cut int) {
		key := names.key(name)
		if !utf8.ValidString(key) || strings.Join(strings.Fields(key), " ") != key {
			t.Errorf("key %q of %q is not words", key, name)
		}
		if again := fold(key); again != key {
			t.Errorf("key %q of %q folds to %q", key, name, again)
		}
		if !slices.Contains(spellings(key), "scan "+confusable(strings.ToUpper(key))) && strings.ToLower(strings.ToUpper(key)) == key {
			t.Errorf("%q is not found in capitals", key)
		}
		// A name and the name with one letter left out meet under a slip.
		r := []rune(key)
		if len(r) < 8 || len(slips(key)) == 0 {
			return
		}
		i := int(uint(cut) % uint(len(r)))
		shorter := string(r[:i]) + string(r[i+1:])
		if !oneEdit(key, shorter) || !slices.ContainsFunc(slips(key), func(k string) bool { return k == "slip "+shorter }) {
			t.Errorf("%q and %q do not meet", key, shorter)
		}
	})
}
