package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// conjugate gives verbs the mood and tense that their endings show, whatever the model made of them: of rare forms it takes
// the conditional for the past.
func (t *tree) conjugate() {
	for i := range t.Tokens {
		x := &t.Tokens[i]
		if x.Tag != "VERB" && x.Tag != "AUX" || t.mention[i] >= 0 {
			continue
		}
		if features := t.grammar.endings.of(t.form(i)); features != "" {
			x.Morph = withFeatures(x.Morph, features)
		}
	}
}

// endings are those of verbs with the features that they show.
type endings map[string]string

// of gives the features of the longest ending of a word, "" if it has none.
func (e endings) of(word string) string {
	for i := range word {
		if f := e[word[i:]]; f != "" {
			return f
		}
	}
	return ""
}

// withFeatures puts features, separated by spaces, in the place of those of the same names and adds that the form is finite.
func withFeatures(m text.Morph, features string) text.Morph {
	set := append(strings.Fields(features), "VerbForm=Fin")
	kept := strings.FieldsFunc(string(m), func(r rune) bool { return r == '|' })
	for _, f := range kept {
		name, _, _ := strings.Cut(f, "=")
		if name != "Mood" && name != "Tense" && name != "VerbForm" && name != "Aspect" {
			set = append(set, f)
		}
	}
	return text.Morph(strings.Join(set, "|"))
}
