package corpus

import (
	"io/fs"
	"strconv"
	"strings"
)

// unerKinds are what the labels of Universal NER are with us.
var unerKinds = map[string]string{"PER": "person", "ORG": "organization", "LOC": "place"}

// loadUNER reads the names on the English Web Treebank (Mayhew et al., 2024), a record for each document. What the set
// calls an organization may be a company. Sentences without a text of their own
// get the spacing of their words.
func loadUNER(folder fs.FS) ([]*Record, error) {
	names, err := partFiles(folder, ".iob2")
	if err != nil {
		return nil, err
	}
	var out []*Record
	for _, name := range names {
		sentences, err := readIOB(folder, name)
		if err != nil {
			return nil, err
		}
		for i, d := range documents(sentences) {
			text, starts := d.join()
			id := d.id()
			if id == "" {
				id = strconv.Itoa(i + 1)
			}
			a := annotate(&Record{ID: partOf(name) + "-" + id, Part: partOf(name), Text: text})
			for k, s := range d {
				a.addIOB(s.words, starts[k])
			}
			out = append(out, a.Record)
		}
	}
	return out, nil
}

// readIOB reads sentences with a word and its label a line, the label in place of the tag.
func readIOB(folder fs.FS, name string) ([]treebankSentence, error) {
	var out []treebankSentence
	var s treebankSentence
	flush := func() {
		if len(s.words) > 0 {
			s.place()
			out = append(out, s)
		}
		s = treebankSentence{}
	}
	err := eachLine(folder, name, func(_ int, line string) error {
		f := strings.Split(line, "\t")
		switch {
		case strings.TrimSpace(line) == "":
			flush()
		case strings.HasPrefix(line, "# "):
			s.comment(line)
		case len(f) >= 3:
			s.words = append(s.words, treebankWord{form: f[1], tag: f[2]})
		}
		return nil
	})
	flush()
	return out, err
}

// addIOB adds the names that labels B-KIND and I-KIND mark; names of one form are one entity.
func (a *annotator) addIOB(words []treebankWord, start int) {
	for i := 0; i < len(words); i++ {
		kind, ok := strings.CutPrefix(words[i].tag, "B-")
		if !ok {
			continue
		}
		last := i
		for last+1 < len(words) && words[last+1].tag == "I-"+kind {
			last++
		}
		at := [2]int{words[i].at[0] + start, words[last].at[1] + start}
		if k := unerKinds[kind]; k != "" {
			name := a.text(at)
			a.entity(k+" "+name, k, name)
			a.mention(k+" "+name, at)
		}
		i = last
	}
}
