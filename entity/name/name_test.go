package name_test

import (
	"testing"

	"github.com/nesso-graph/nesso/entity/name"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"Søren & Łukasz":   "soren & lukasz",
		"L’Étoile-d'Or":    "letoile dor",
		"Jean-Luc  O'Hara": "jean luc ohara",
		"A.B.C.":           "abc",
		"Møller":           "moller",
		"R&D":              "r & d",
		"ﬁrm ½ Ⅷ":          "firm 1 2 viii",
		"Œuvre ẞ":          "oeuvre ss",
		"ra\u00addar":      "radar",
		" – ":              "",
		"\xf2Ż":            "z", // not valid UTF-8
	} {
		if got := name.Fold(s); got != want || name.Fold(got) != got {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestLegalForms(t *testing.T) {
	forms := name.NewLegalForms([]string{"inc", "ltd|limited", "s.p.a|società per azioni", "co", "& c", "plc", "Limited|LTD."})
	for s, want := range map[string][2]string{
		"Alder":                    {"Alder", ""},
		"Alder, Inc.":              {"Alder", "inc"},
		"Alder Limited":            {"Alder", "ltd"},
		"ALDER S. p. A.":           {"ALDER", "spa"},
		"Alder Società per Azioni": {"Alder", "spa"},
		"Alder Co., Ltd":           {"Alder", "co ltd"},
		"Alder & C. S.p.A.":        {"Alder", "&c spa"},
		"Alder p1c":                {"Alder", "plc"},
		"Alder 11c":                {"Alder 11c", ""},
		"Alder Pic":                {"Alder Pic", ""},
		"Ltd":                      {"Ltd", ""},
		"":                         {"", ""},
	} {
		if rest, form := forms.Cut(s); rest != want[0] || form != want[1] {
			t.Errorf("%q: %q and %q, want %q", s, rest, form, want)
		}
	}
}

func TestInitials(t *testing.T) {
	for s, want := range map[string]string{
		"Banca di Genova": "bg", "Istituto per l’Élite": "iple", "Alder-Box": "ab", "Alder": "", "": "", "Alder 3 – (Box": "ab",
	} {
		if got := name.Initials(s, map[string]bool{"di": true}); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestMisread(t *testing.T) {
	for _, c := range []struct {
		a, b string
		meet bool
	}{
		{"Lumera Trading", "Lurnera Trading", true},
		{"Scytl", "ScytI", true},
		{"Scytl", "5cyt1", true},
		{"Clarion", "Darion", true},
		{"Clean", "Dean", false},
		{"Series 8", "Series B", false},
		{"Fund 1", "Fund I", false},
		{"Alder", "Aldar", false},
	} {
		if got := name.Misread(c.a) == name.Misread(c.b); got != c.meet {
			t.Errorf("%q, %q: %q, %q", c.a, c.b, name.Misread(c.a), name.Misread(c.b))
		}
	}
	for s, want := range map[string]int{"Lumera 1": 0, "Lurnera": 1, "ScytI": 1, "5cyt1": 2, "IBM": 0, "Clarion p1c": 2} {
		if got := name.Misreadings(s); got != want {
			t.Errorf("%q: %d misreadings, want %d", s, got, want)
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
		{"aab", "ab", true},
		{"fund 1", "fund 2", false},
		{"fund 1", "fund 11", false},
	} {
		if got := name.OneEdit(c.a, c.b); got != c.want || got != name.OneEdit(c.b, c.a) {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}

func TestSwapped(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"bnak", "bank", true}, {"dogwood", "dogwood", false}, {"dogwood", "dogwod", false}, {"bnkb", "bank", false}, {"fund 12", "fund 21", false},
	} {
		if got := name.Swapped(c.a, c.b); got != c.want || got != name.Swapped(c.b, c.a) {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}
