package entity

import (
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/lang"
)

// vocabulary is what the packs' names tell, indexed.
type vocabulary struct {
	legal, generic, honorific, article, particle, naming map[string]bool
	company, organization, family                        map[string]bool
}

func newVocabulary(n *lang.Names) *vocabulary {
	v := &vocabulary{legal: map[string]bool{}}
	for _, f := range n.LegalForms {
		v.legal[legalKey(f)] = true
	}
	for _, x := range []struct {
		to   *map[string]bool
		from []string
	}{{&v.generic, n.Generic}, {&v.honorific, n.Honorifics}, {&v.article, n.Articles}, {&v.particle, n.Particles}, {&v.naming, n.Naming},
		{&v.company, n.Company}, {&v.organization, n.Organization}, {&v.family, n.Family}} {
		*x.to = make(map[string]bool, len(x.from))
		for _, w := range x.from {
			(*x.to)[w] = true
		}
	}
	return v
}

// legalKey makes writings of a legal form one: "S.p.A." and "SPA" are "spa".
func legalKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' || r == '/' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// withoutLegalForm cuts the legal form from the end of a name, and a comma before it. It gives the form cut.
func (v *vocabulary) withoutLegalForm(name string) (string, string) {
	words := strings.Fields(name)
	for take := min(4, len(words)-1); take > 0; take-- {
		tail := strings.Join(words[len(words)-take:], " ")
		if v.legal[legalKey(strings.Trim(tail, ",()"))] {
			rest := strings.TrimRight(strings.Join(words[:len(words)-take], " "), ", ")
			if r, more := v.withoutLegalForm(rest); more != "" && v.legal[legalKey(more)] {
				return r, more + " " + tail
			}
			return rest, tail
		}
	}
	return name, ""
}

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
	for base, letters := range map[string]string{"a": "àáâãäåāăą", "c": "çćčĉ", "d": "ď", "e": "èéêëēėęě", "g": "ğģ", "i": "ìíîïīį", "k": "ķ", "l": "ľļĺ",
		"n": "ñńňņ", "o": "òóôõöōő", "r": "řŕ", "s": "śšşș", "t": "ťţț", "u": "ùúûüūůűų", "y": "ýÿ", "z": "źžż"} {
		for _, r := range letters {
			m[r] = base
		}
	}
	return m
}()

// confusable brings letters that scanners mix up to one: "ScytI", "Scyt1" and "Scytl" meet.
func confusable(s string) string { return scanned.Replace(strings.ToLower(s)) }

var scanned = strings.NewReplacer("rn", "m", "1", "i", "l", "i", "|", "i", "0", "o", "5", "s", "vv", "w")

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
