package entity

import (
	"strings"
	"unicode"
)

// key is a name brought to the form by which writings of one name meet: without legal form and article, lower case,
// without accents, marks or doubled space.
func (v *vocabulary) key(name string) string {
	name, _ = v.withoutLegalForm(name)
	words := strings.Fields(fold(name))
	for len(words) > 1 && v.article[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// fold lower-cases a name, takes its accents off and turns every mark into a space.
func fold(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if p, ok := plain[r]; ok {
				b.WriteString(p)
			} else {
				b.WriteRune(r)
			}
		case r == '&':
			b.WriteString(" & ")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// plain maps accented Latin letters to plain ones.
var plain = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ı': "i"}
	for base, letters := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćčĉ", "d": "ď", "e": "èéêëēėęě", "g": "ğģ", "i": "ìíîïīį", "k": "ķ", "l": "ľļĺ",
		"n": "ñńňņ", "o": "òóôõöōő", "r": "řŕ", "s": "śšşș", "t": "ťţț", "u": "ùúûüūůűų", "y": "ýÿ", "z": "źžż",
	} {
		for _, r := range letters {
			m[r] = base
		}
	}
	return m
}()

// sameLegal reports whether two legal forms, as [legalKey] writes them, may be one: equal, not given, or one written out.
func sameLegal(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == "" || a == b || len(b) > 6 && subsequence(a, b)
}

// confusable brings letters that scanners mix up to one: "ScytI", "Scyt1" and "Scytl" meet.
func confusable(s string) string { return scanned.Replace(strings.ToLower(s)) }

var scanned = strings.NewReplacer("rn", "m", "1", "i", "l", "i", "|", "i", "0", "o", "5", "s", "vv", "w")

// joined is a key without its spaces.
func joined(key string) string { return strings.ReplaceAll(key, " ", "") }

// initials are the first letters of the words of a name that are not particles, the form that an acronym of it has.
func (v *vocabulary) initials(name string, withParticles bool) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '’' || r == '\'' }) {
		if w = strings.TrimLeft(w, "(\"«"); w == "" || !withParticles && v.particle[strings.ToLower(w)] {
			continue
		}
		r := []rune(w)[0]
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

// initialsOf are the acronyms that a name of several words can have.
func (v *vocabulary) initialsOf(form string) []string {
	name, _ := v.withoutLegalForm(form)
	if !strings.ContainsAny(name, " -") {
		return nil
	}
	return []string{v.initials(form, false), v.initials(form, true), v.initials(name, false)}
}
