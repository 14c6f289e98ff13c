package entity

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/lang"
)

var names = newVocabulary(&lang.Names{
	LegalForms: []string{"inc", "ltd", "s.p.a", "a.s", "co"}, Articles: []string{"the", "la"}, Particles: []string{"of", "di"},
}, &lang.Grammar{}, &lang.Inflection{})

func TestKey(t *testing.T) {
	for form, want := range map[string]string{
		"Alder":            "alder",
		"ALDER S.p.A.":     "alder",
		"Alder Spa":        "alder",
		"Alder Co., Ltd":   "alder",
		"Alder, Inc.":      "alder",
		"The Alder Box":    "alder box",
		"The":              "the",
		"Ltd":              "ltd",
		"Alder Sons & Co.": "alder sons &",
	} {
		if got, _ := names.key(form); got != want {
			t.Errorf("%q: %q, want %q", form, got, want)
		}
	}
}

func TestInitials(t *testing.T) {
	for form, want := range map[string][]string{
		"Banca di Genova S.p.A.": {"bgs", "bdgs", "bg"},
		"Alder-Box":              {"ab", "ab", "ab"},
		"Alder":                  nil,
		"Alder Ltd":              nil,
	} {
		if got := names.initialsOf(form); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", form, got, want)
		}
	}
}

// FuzzKeys holds the keys of names to what the index builds on.
func FuzzKeys(f *testing.F) {
	for _, s := range []string{"The Alder Co., Ltd", "L’Étoile & Ørsted S.p.A.", "İstanbul A.Ş.", "Scyt1 |l", "ﬁrm ǅ \xff"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, form string, cut int) {
		key, _ := names.key(form)
		if !utf8.ValidString(key) || strings.Join(strings.Fields(key), " ") != key {
			t.Errorf("key %q of %q is not words", key, form)
		}
		if again := name.Fold(key); again != key {
			t.Errorf("key %q of %q folds to %q", key, form, again)
		}
		if !slices.Contains(writingsOf(key), lookup{byScan, name.Misread(strings.ToUpper(key))}) && strings.ToLower(strings.ToUpper(key)) == key {
			t.Errorf("%q is not found in capitals", key)
		}
		// A name and the name with one letter left out meet under a slip.
		r := []rune(key)
		if len(r) < 8 || len(r) > 80 {
			return
		}
		i := int(uint(cut) % uint(len(r)))
		shorter := string(r[:i]) + string(r[i+1:])
		if !unicode.IsNumber(r[i]) && !name.OneEdit(key, shorter) || !slices.Contains(writingsOf(key), lookup{bySlip, shorter}) {
			t.Errorf("%q and %q do not meet", key, shorter)
		}
	})
}
