package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Set is a public set that [LoadSet] knows how to read. No text of it is in the corpus: it is read from a folder of
// data, whose folders are named as here.
type Set struct {
	Name    string
	Lang    string
	Folder  string // in the folder of data
	Holds   string // what is annotated
	Licence string
	Use     string // "train", or "dev" for what is measured with only
	Origin  string // where to get it

	load func(folder fs.FS) ([]*Record, error)
}

// Sets lists the public sets. Their test parts are never read, except where README.md says that a set has no other
// part.
func Sets() []Set {
	const ud = "https://github.com/UniversalDependencies/UD_"
	return []Set{
		{"ewt", "en", "treebank/UD_English-EWT", "text", "CC BY-SA 4.0", "train", ud + "English-EWT", treebank(false)},
		{"gum", "en", "treebank/GUM", "names, references", "texts CC BY and CC BY-SA, annotation CC BY 4.0", "train", "https://github.com/amir-zeldes/gum", loadGUM},
		{"pud", "it", "treebank/UD_Italian-PUD", "text", "CC BY-SA 3.0", "train", ud + "Italian-PUD", loadPUD},
		{"markit", "it", "treebank/UD_Italian-MarkIT", "text", "CC BY 4.0", "train", ud + "Italian-MarkIT", treebank(true)},
		{"parlamint", "it", "treebank/UD_Italian-ParlaMint", "text", "CC BY-SA 4.0", "train", ud + "Italian-ParlaMint", treebank(true)},
		{"twittiro", "it", "treebank/UD_Italian-TWITTIRO", "text", "CC BY-SA 4.0", "train", ud + "Italian-TWITTIRO", treebank(false)},
		{"uner", "en", "ner/UNER-EWT", "names", "CC BY-SA 4.0", "train", "https://github.com/UniversalNER/UNER_English-EWT", loadUNER},
		{"redocred", "en", "ner/Re-DocRED", "names, claims", "MIT, texts CC BY-SA", "train", "https://github.com/tonytan48/Re-DocRED", loadReDocRED},
		{"llimonie", "it", "ner/LLIMONIE-it", "names (silver)", "Apache-2.0, texts CC BY-SA", "train", "https://github.com/leonardoPiano/LLIMONIE", loadLLIMONIE},
		{"core", "en", "relation/CORE", "claims", "CC BY 4.0", "train", "https://github.com/pnborchert/CORE", loadCORE},
		{"knowledgenet", "en", "relation/KnowledgeNet", "claims", "CC BY-SA 4.0", "train", "https://github.com/diffbot/knowledge-net", loadKnowledgeNet},
		{"wikiweasel", "en", "status/WikiWeasel", "stances", "CC BY-SA", "train", "https://github.com/ChristopherLiew/Crypto-Uncertainty-Index", loadWikiWeasel},
		{"meantime", "en", "status/MEANTIME-en", "stances", "CC BY 4.0", "train", "https://github.com/Yottaxx/T-LSTM", loadMEANTIME},
		{"gap", "en", "coref/GAP", "references", "Apache-2.0", "dev", "https://github.com/google-research-datasets/gap-coreference", loadGAP},
	}
}

// ErrNoSet says that the folder of data lacks a public set.
var ErrNoSet = errors.New("the data folder lacks the set")

// SetOf is the public set of a name; an error says which there are.
func SetOf(name string) (Set, error) {
	var names []string
	for _, s := range Sets() {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return Set{}, fmt.Errorf("there is no set %q; the sets are %s", name, strings.Join(names, ", "))
}

// LoadSet reads a public set from the folder of data. The ids of its records start with the name of the set and are
// the same at each reading. Where the folder of the set is not there, the error is [ErrNoSet] and says where each set
// comes from; any other error names the file and the line.
func LoadSet(data fs.FS, name string) ([]*Record, error) {
	s, err := SetOf(name)
	if err != nil {
		return nil, err
	}
	if info, err := fs.Stat(data, s.Folder); err != nil || !info.IsDir() {
		return nil, missing(&s)
	}
	folder, err := fs.Sub(data, s.Folder)
	if err != nil {
		return nil, err
	}
	records, err := s.load(folder)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Folder, err)
	}
	number := map[string]int{}
	for _, r := range records {
		r.Lang, r.Source, r.Partial = s.Lang, s.Name, true
		r.ID = s.Name + "-" + r.ID
		if n := number[r.ID]; n > 0 {
			r.ID = fmt.Sprintf("%s-%d", r.ID, n+1)
		}
		number[r.ID]++
	}
	return records, nil
}

// measuredWith are the parts of public sets that nothing is learned from.
var measuredWith = []string{"3", "dev", "apart"}

// LoadTraining reads what may be learned from of a public set in a language, but for the texts that drafts annotate whole. The errors are
// those of [LoadSet], and that the set is of another language or not for training.
func LoadTraining(data fs.FS, name, lang string, drafted []*Record) (Set, []*Record, error) {
	s, err := SetOf(name)
	if err != nil {
		return Set{}, nil, err
	}
	if s.Lang != lang || s.Use != "train" {
		return Set{}, nil, fmt.Errorf("the set %s is in %q, for %s", name, s.Lang, s.Use)
	}
	records, err := LoadSet(data, name)
	if err != nil {
		return Set{}, nil, err
	}
	known := map[string]bool{}
	for _, r := range drafted {
		known[r.Text] = true
	}
	return s, slices.DeleteFunc(records, func(r *Record) bool { return known[r.Text] || slices.Contains(measuredWith, r.Part) }), nil
}

// missing says of every set where it comes from and where it belongs.
func missing(lacking *Set) error {
	var b strings.Builder
	for _, s := range Sets() {
		fmt.Fprintf(&b, "\n  %-12s %-30s from %s", s.Name, s.Folder, s.Origin)
	}
	return fmt.Errorf("%w %s: put what stands at %s into its folder %s. All sets:%s", ErrNoSet, lacking.Name, lacking.Origin, lacking.Folder, b.String())
}

// partFiles are the files of a folder with the given ending, by name: those of its test part left out.
func partFiles(folder fs.FS, ending string) ([]string, error) {
	names, err := fs.Glob(folder, "*"+ending)
	if err != nil {
		return nil, err
	}
	var kept []string
	for _, n := range names {
		if !strings.Contains(n, "test") {
			kept = append(kept, n)
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("there is no file *%s", ending)
	}
	return kept, nil
}

// partOf is the part that a file is, by its name: "dev", or "train".
func partOf(file string) string {
	if strings.Contains(path.Base(file), "dev") {
		return "dev"
	}
	return "train"
}

// eachLine calls f for every line of a file, counted from 1; an error of f is given its place.
func eachLine(folder fs.FS, name string, f func(n int, line string) error) error {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		if err := f(n, strings.TrimSuffix(in.Text(), "\r")); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
