package name

import (
	"strings"
	"unicode"
)

// LegalForms are the forms that the name of a firm can end with, "S.p.A." or "Ltd": for each spelling, folded and joined, the
// first of its spellings.
type LegalForms map[string]string

// misread marks the spellings that a scanner leaves of a form.
const misread = "?"

// NewLegalForms makes the forms of a list. Case and dots do not count; spellings of one form stand in one item, separated
// by "|": "Ltd|Limited".
func NewLegalForms(list []string) LegalForms {
	l := LegalForms{}
	for _, item := range list {
		spellings := strings.Split(item, "|")
		first := ""
		for i, s := range spellings {
			spellings[i] = Joined(Fold(s))
			if first == "" {
				first = l[spellings[i]] // of a list before
			}
		}
		if first == "" {
			first = spellings[0]
		}
		for _, s := range spellings {
			if s != "" && l[s] == "" {
				l[s] = first
			}
			if scan := misread + Misread(s); l[scan] == "" {
				l[scan] = first
			}
		}
	}
	return l
}

// Form is the form that words write, in the first of its spellings, "" if they write none or stand in brackets. A digit that
// a scanner made of a letter is read as this: "p1c".
func (l LegalForms) Form(words string) string {
	if strings.ContainsAny(words, "()[],;:\"") {
		return ""
	}
	key := Joined(Fold(words))
	if form := l[key]; form != "" {
		return form
	}
	if runes := []rune(key); len(runes) < shortestWord || count(runes, unicode.IsNumber) != 1 {
		return ""
	}
	return l[misread+Misread(key)]
}

// longest is how many words a legal form has at most.
const longest = 4

// Cut cuts the legal forms from the end of a name, and the comma before them, as long as a word of it stays. It gives the
// forms, set apart by a space, each in the first of its spellings.
func (l LegalForms) Cut(name string) (rest, form string) {
	words := strings.Fields(name)
	var forms []string
	for again := true; again; {
		again = false
		for take := min(longest, len(words)-1); take > 0; take-- {
			tail := strings.Trim(strings.Join(words[len(words)-take:], " "), ",()")
			if f := l.Form(tail); f != "" {
				words, forms, again = words[:len(words)-take], append([]string{f}, forms...), true
				break
			}
		}
	}
	if len(forms) == 0 {
		return name, ""
	}
	return strings.TrimRight(strings.Join(words, " "), ", "), strings.Join(forms, " ")
}

// Compatible reports whether two legal forms may be those of one firm: equal, or not given.
func Compatible(a, b string) bool { return a == "" || b == "" || a == b }
