package corpus

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// gumKinds are what the types of GUM are with us; the others name nothing of ours.
var gumKinds = map[string]string{"person": "person", "organization": "organization", "place": "place"}

// gumMark opens an entity, closes one, or both: "(12-person-giv:act-cf1-1-coref", "12)", "(12-person-…)".
var gumMark = regexp.MustCompile(`\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)`)

// gumSpan is a mention of GUM: the words [first, last] of a document.
type gumSpan struct {
	group, kind string
	first, last int
}

// loadGUM reads documents with their named entities, and the pronouns and descriptions that stand for these (Zeldes,
// 2017). What GUM calls an organization may be a company.
func loadGUM(folder fs.FS) ([]*Record, error) {
	names, err := partFiles(folder, ".conllu")
	if err != nil {
		return nil, err
	}
	var out []*Record
	for _, name := range names {
		sentences, err := readTreebank(folder, name)
		if err != nil {
			return nil, err
		}
		for _, d := range documents(sentences) {
			text, starts := d.join()
			a := annotate(&Record{ID: d.id(), Part: "train", Text: text})
			var all []treebankWord
			for i, s := range d {
				for _, w := range s.words {
					w.at[0] += starts[i]
					w.at[1] += starts[i]
					all = append(all, w)
				}
			}
			a.addGUM(all)
			out = append(out, a.Record)
		}
	}
	return out, nil
}

// addGUM adds the names among the spans, then the references to them.
func (a *annotator) addGUM(all []treebankWord) {
	spans := gumSpans(all)
	isName := make([]bool, len(spans))
	for i, s := range spans {
		kind := gumKinds[s.kind]
		if at, ok := properName(all[s.first : s.last+1]); ok && kind != "" {
			a.entity(s.group, kind, a.text(at))
			a.mention(s.group, at)
			isName[i] = true
		}
	}
	for i, s := range spans {
		if e, ok := a.at[s.group]; ok && !isName[i] {
			a.refer(a.Entities[e].ID, [2]int{all[s.first].at[0], all[s.last].at[1]})
		}
	}
}

// gumSpans reads the marks of the last column, in the order in which the spans start.
func gumSpans(all []treebankWord) []gumSpan {
	var out []gumSpan
	open := map[string][]int{} // of each group, the spans that are open
	for i, w := range all {
		for _, field := range strings.Split(w.misc, "|") {
			marks, ok := strings.CutPrefix(field, "Entity=")
			if !ok {
				continue
			}
			for _, m := range gumMark.FindAllStringSubmatch(marks, -1) {
				switch {
				case m[1] != "":
					out = append(out, gumSpan{m[1], m[2], i, i})
					if m[3] == "" {
						open[m[1]] = append(open[m[1]], len(out)-1)
					}
				case len(open[m[4]]) > 0:
					stack := open[m[4]]
					out[stack[len(stack)-1]].last = i
					open[m[4]] = stack[:len(stack)-1]
				}
			}
		}
	}
	return out
}

// properName is the stretch of the words that is a name, if they are one but for an article and a possessive: proper
// nouns at both ends, and nothing between but what stands in names.
func properName(w []treebankWord) (at [2]int, ok bool) {
	for len(w) > 0 && w[0].tag == "DET" {
		w = w[1:]
	}
	for len(w) > 0 && w[len(w)-1].tag == "PART" {
		w = w[:len(w)-1]
	}
	if len(w) == 0 || w[len(w)-1].tag != "PROPN" && w[0].tag != "PROPN" {
		return at, false
	}
	for i, x := range w {
		inside := i > 0 && i < len(w)-1 && slices.Contains([]string{"ADP", "DET", "CCONJ", "PART"}, x.tag)
		if x.tag != "PROPN" && (x.tag != "NUM" || i == 0) && x.form != "-" && x.form != "." && !inside {
			return at, false
		}
	}
	return [2]int{w[0].at[0], w[len(w)-1].at[1]}, true
}
