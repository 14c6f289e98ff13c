package lang

import (
	"io/fs"
	"strings"
)

// Inflection tells the forms of words by the ending of their lemma. It serves the words that a pack names (of frames,
// cues and the grammar), which must be known in every form.
type Inflection struct {
	// Verbs and Nouns give, for an ending of lemmas, what may stand in its place; the longest ending that fits holds.
	Verbs map[string][]string `yaml:"verbs"`
	Nouns map[string][]string `yaml:"nouns"`
	// IrregularVerbs give, for a verb or the ending that its compounds share, the forms that take its place.
	IrregularVerbs map[string][]string `yaml:"irregular_verbs"`
}

// VerbForms are the forms of a verb, nil if its ending is none of a verb.
func (x *Inflection) VerbForms(lemma string) []string {
	return append(inflect(lemma, x.IrregularVerbs), inflect(lemma, x.Verbs)...)
}

// NounForms are the forms of a noun beside its lemma.
func (x *Inflection) NounForms(lemma string) []string { return inflect(lemma, x.Nouns) }

// inflect puts the endings of the longest ending that fits in its place.
func inflect(lemma string, endings map[string][]string) []string {
	for cut := range len(lemma) + 1 {
		list, ok := endings[lemma[cut:]]
		if !ok {
			continue
		}
		out := make([]string, len(list))
		for i, e := range list {
			out[i] = lemma[:cut] + e
		}
		return out
	}
	return nil
}

// loadInflection reads inflection.yaml.
func loadInflection(p *Pack, fsys fs.FS, _ manifest) error {
	p.Inflection = new(Inflection)
	return loadYAML(fsys, "inflection.yaml", p.Inflection)
}

// FirstWord is the first word of a wording, which is the one that inflects.
func FirstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}
