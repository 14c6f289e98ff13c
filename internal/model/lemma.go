package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Script tells how the lemma of a word is made from its form: its case is changed, letters are cut from its end, and
// others are added. Written "l-3+are": l makes the word lower-case, t capitalises it, k keeps it as it is.
type Script struct {
	Case byte
	Cut  int
	Add  string
}

// String is the written form of s.
func (s Script) String() string { return fmt.Sprintf("%c-%d+%s", s.Case, s.Cut, s.Add) }

// ParseScript reads the written form of a script.
func ParseScript(written string) (Script, error) {
	if len(written) < 4 || !strings.ContainsRune("lkt", rune(written[0])) || written[1] != '-' {
		return Script{}, fmt.Errorf("lemma script %q: want CASE-CUT+LETTERS", written)
	}
	cut, add, found := strings.Cut(written[2:], "+")
	n, err := strconv.Atoi(cut)
	if !found || err != nil || n < 0 {
		return Script{}, fmt.Errorf("lemma script %q: want CASE-CUT+LETTERS", written)
	}
	return Script{Case: written[0], Cut: n, Add: add}, nil
}

// ScriptFor is the script that makes lemma from form.
func ScriptFor(form, lemma string) Script {
	c := byte('l')
	if lemma != strings.ToLower(lemma) {
		c = 'k'
		if form != lemma && capitalise(form) == lemma {
			c = 't'
		}
	}
	base := []rune(recase(form, c))
	want := []rune(lemma)
	same := 0
	for same < len(base) && same < len(want) && base[same] == want[same] {
		same++
	}
	return Script{Case: c, Cut: len(base) - same, Add: string(want[same:])}
}

func recase(form string, c byte) string {
	switch c {
	case 'l':
		return strings.ToLower(form)
	case 't':
		return capitalise(form)
	}
	return form
}

func capitalise(form string) string {
	r, n := utf8.DecodeRuneInString(form)
	return string(unicode.ToUpper(r)) + strings.ToLower(form[n:])
}

// Apply is the lemma of form, and false if the form is too short for the script.
func (s Script) Apply(form string) (string, bool) {
	lemma, ok := s.append(nil, form)
	return string(lemma), ok
}

func (s Script) append(dst []byte, form string) ([]byte, bool) {
	start := len(dst)
	for i, r := range form {
		switch {
		case s.Case == 'l', s.Case == 't' && i > 0:
			r = unicode.ToLower(r)
		case s.Case == 't':
			r = unicode.ToUpper(r)
		}
		dst = utf8.AppendRune(dst, r)
	}
	for range s.Cut {
		_, n := utf8.DecodeLastRune(dst[start:])
		if n == 0 {
			return dst[:start], false
		}
		dst = dst[:len(dst)-n]
	}
	dst = append(dst, s.Add...)
	return dst, len(dst) > start
}
