package ends

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/lang"
)

// Treebank is one that tells the ends of sentences.
type Treebank struct {
	Name    string // in the sets of package data
	Joins   string // marks behind which it ends sentences and we do not
	Licence string
}

// Treebanks are those to learn from, of all languages.
var Treebanks = []Treebank{
	{"EWT", "", "UD English-EWT (CC BY-SA 4.0)"},
	{"GUM", "", "GUM (texts CC BY and CC BY-SA, annotation CC BY 4.0)"},
	{"PUD", "", "UD Italian-PUD, sentences 1–800 (CC BY-SA 3.0)"},
	{"MarkIT", ":;", "UD Italian-MarkIT (CC BY 4.0)"},
	{"ParlaMint", ":;", "UD Italian-ParlaMint (CC BY-SA 4.0)"},
}

// Passages are those of the treebank in sets.
func (t *Treebank) Passages(sets map[string][]data.Sentence) []Passage {
	return OfTreebank(sets[t.Name], t.Joins)
}

// Sources are the passages to learn from.
type Sources struct {
	Hard  []Passage // hard cases
	Trees []Passage // of treebanks
	Plain []Passage // of text that a program cut into sentences
	Draft []Passage // drafts of the corpus with hard ends put in

	licences []string
}

// plainText are the files of plain text of a language, a sentence a line.
const plainText = "text/%s/wiki*.tok.txt"

// Load reads the sources of a pack's language: treebanks in train, plain text in sets, the cases of the corpus with odd
// numbers in drafts, and the file CODE.txt of further cases, if there is one.
func Load(pack *lang.Pack, train map[string][]data.Sentence, sets, drafts, cases fs.FS) (*Sources, error) {
	s := new(Sources)
	for _, t := range Treebanks {
		if p := t.Passages(train); len(p) > 0 {
			s.Trees = append(s.Trees, p...)
			s.licences = append(s.licences, t.Licence)
		}
	}
	files, err := corpus.Load(drafts, pack.Code, nil)
	if err != nil {
		return nil, err
	}
	s.Hard, s.Draft = Odd(files), Harden(pack, files)
	more, err := fs.ReadFile(cases, pack.Code+".txt")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	p, err := ReadCases(bytes.NewReader(more))
	if err != nil {
		return nil, err
	}
	s.Hard = append(s.Hard, p...)
	return s, s.readPlain(pack, sets)
}

func (s *Sources) readPlain(pack *lang.Pack, sets fs.FS) error {
	names, err := fs.Glob(sets, fmt.Sprintf(plainText, pack.Code))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no file "+plainText, pack.Code)
	}
	rng, reader := rand.New(rand.NewPCG(seed, 0)), WithScorer(pack, nil, nil)
	for _, name := range names {
		b, err := fs.ReadFile(sets, name)
		if err != nil {
			return err
		}
		p, err := ReadLines(bytes.NewReader(b), reader, rng)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		s.Plain = append(s.Plain, p...)
	}
	s.licences = append(s.licences, "sentences of Wikipedia and Wikinews (CC BY-SA 3.0, CC BY 2.5)")
	return nil
}

// Comment is what a file of weights for a language says of its sources.
func (s *Sources) Comment(language string) string {
	return language + "; made by internal/train/cmd/ends.\n" +
		"Source: learned from the hard cases of Nesso (those of the corpus with odd numbers, internal/train/ends/cases; MIT),\n" +
		strings.Join(s.licences, ", ") + ".\nLicence: CC BY-SA 4.0. Date: 2026-11."
}
