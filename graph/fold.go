package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/nesso-graph/nesso/entity"
)

// Fold writes a name for comparison: lower case, no accents, no punctuation, words set apart by one space. Dots
// within a word close up, so that "S.p.A." and "SpA" are one.
func Fold(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '.' || r == '\u00ad' || r == '\u200b' || unicode.Is(unicode.Mn, r):
		default:
			gap = true
		}
	}
	return b.String()
}

// containsWords reports whether part stands in s as whole words; both are folded.
func containsWords(s, part string) bool {
	return strings.Contains(" "+s+" ", " "+part+" ")
}

// legalForms are the folded legal forms that a name may end with.
type legalForms map[string]bool

func newLegalForms(forms []string) legalForms {
	set := make(legalForms, len(forms))
	for _, f := range forms {
		if f = Fold(f); f != "" {
			set[f] = true
		}
	}
	return set
}

// fold writes a name for comparison within its kind: bodies without their legal form.
func (l legalForms) fold(kind entity.Kind, name string) string {
	name = Fold(name)
	if kind == entity.Company || kind == entity.Organization {
		name = l.strip(name)
	}
	return name
}

// strip takes the legal forms off the end of a folded name, as long as something of it stays.
func (l legalForms) strip(name string) string {
	for again := true; again; {
		again = false
		for i := 0; i < len(name); i++ {
			if name[i] == ' ' && l[name[i+1:]] {
				name, again = name[:i], true
				break
			}
		}
	}
	return name
}
