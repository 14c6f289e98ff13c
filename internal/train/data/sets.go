package data

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Sets are the sets of one language, read from the folders of public sets and of the project's corpus.
type Sets struct {
	Train, Dev map[string][]Sentence
}

// Names are the sets' names in order.
func Names(sets map[string][]Sentence) []string {
	var all []string
	for n := range sets {
		all = append(all, n)
	}
	slices.Sort(all)
	return all
}

// PUDTrain is the number of sentences of the Italian PUD that are trained on.
const PUDTrain = 800

// Load reads the sets of a language. drafts, the folder of the project's corpus, may be nil.
func Load(sets fs.FS, drafts fs.FS, language string) (*Sets, error) {
	cut, err := CutOf(language)
	if err != nil {
		return nil, err
	}
	l := &loader{fsys: sets, cut: cut, sets: &Sets{Train: map[string][]Sentence{}, Dev: map[string][]Sentence{}}}
	switch language {
	case "en":
		l.english()
	case "it":
		l.italian()
	default:
		return nil, fmt.Errorf("language %q: no sets", language)
	}
	if drafts != nil && l.err == nil {
		l.corpus(drafts, language)
	}
	return l.sets, l.err
}

// Join puts the sets of several languages together; their names get the language before them.
func Join(sets map[string]*Sets) *Sets {
	all := &Sets{Train: map[string][]Sentence{}, Dev: map[string][]Sentence{}}
	for language, s := range sets {
		for name, sentences := range s.Train {
			all.Train[language+"/"+name] = sentences
		}
		for name, sentences := range s.Dev {
			all.Dev[language+"/"+name] = sentences
		}
	}
	return all
}

// loader keeps the first error.
type loader struct {
	fsys fs.FS
	cut  Cut
	sets *Sets
	err  error
}

func (l *loader) read(file string, f func(io.Reader) ([]Sentence, error)) []Sentence {
	if l.err != nil {
		return nil
	}
	b, err := fs.ReadFile(l.fsys, file)
	if err != nil {
		l.err = err
		return nil
	}
	s, err := f(bytes.NewReader(b))
	if err != nil {
		l.err = fmt.Errorf("%s: %w", file, err)
	}
	return s
}

func (l *loader) treebank(file, set string, merge bool) []Sentence {
	return l.read("treebank/"+file, func(r io.Reader) ([]Sentence, error) { return ReadTreebank(r, set, merge) })
}

func (l *loader) english() {
	train, dev := l.sets.Train, l.sets.Dev
	train["EWT"] = l.treebank("UD_English-EWT/en_ewt-ud-train.conllu", "EWT", false)
	dev["EWT"] = l.treebank("UD_English-EWT/en_ewt-ud-dev.conllu", "EWT", false)
	files, err := fs.Glob(l.fsys, "treebank/GUM/*.conllu")
	if err != nil || len(files) == 0 {
		l.err = fmt.Errorf("treebank/GUM: no files")
		return
	}
	for _, f := range files {
		train["GUM"] = append(train["GUM"], l.treebank(strings.TrimPrefix(f, "treebank/"), "GUM", false)...)
	}
	names := l.read("ner/UNER-EWT/en_ewt-ud-train.clean.iob2", UNER)
	train["EWT"] = join(train["EWT"], names)
	dev["EWT"] = join(dev["EWT"], l.read("ner/UNER-EWT/en_ewt-ud-dev.iob2", UNER))
	nationality := map[string]bool{}
	if err := eachLine(l.fsys, "gazetteer/nltk/gazetteers/nationalities.txt", func(s string) { nationality[strings.ToLower(s)] = true }); err != nil {
		l.err = err
	}
	train["Re-DocRED"] = l.read("ner/Re-DocRED/dev_revised.json", func(r io.Reader) ([]Sentence, error) { return DocRED(r, nationality) })
	train["CORE"] = l.read("relation/CORE/train.json", CORE)
	train["KnowledgeNet"] = l.read("relation/KnowledgeNet/folds-1-3.jsonl", func(r io.Reader) ([]Sentence, error) { return KnowledgeNet(r, l.cut) })
	train["WNUT17"] = l.read("ner/WNUT17/CONLL-format/data/train/wnut17train.conll", WNUT)
}

func (l *loader) italian() {
	train, dev := l.sets.Train, l.sets.Dev
	pud := l.treebank("UD_Italian-PUD/it_pud-ud-test.conllu", "PUD", true)
	if len(pud) > PUDTrain {
		train["PUD"], dev["PUD"] = pud[:PUDTrain], pud[PUDTrain:]
	}
	train["MarkIT"] = l.treebank("UD_Italian-MarkIT/it_markit-ud-train.conllu", "MarkIT", true)
	dev["MarkIT"] = l.treebank("UD_Italian-MarkIT/it_markit-ud-dev.conllu", "MarkIT", true)
	train["ParlaMint"] = l.treebank("UD_Italian-ParlaMint/it_parlamint-ud-train.conllu", "ParlaMint", true)
	train["TWITTIRO"] = l.treebank("UD_Italian-TWITTIRO/it_twittiro-ud-train.conllu", "TWITTIRO", true)
	dev["TWITTIRO"] = l.treebank("UD_Italian-TWITTIRO/it_twittiro-ud-dev.conllu", "TWITTIRO", true)
	silver := func(r io.Reader) ([]Sentence, error) { return LLIMONIE(r, l.cut) }
	train["LLIMONIE"] = append(l.read("ner/LLIMONIE-it/LLIMONIE_val.json", silver), l.read("ner/LLIMONIE-it/LLIMONIE_test.json", silver)...)
	dev["KIND"] = l.read("ner/KIND-dev-evaluation-only/WN_dev.tsv", KIND)
}

// LoadTest reads the test splits of a language.
func LoadTest(sets fs.FS, language string) (map[string][]Sentence, error) {
	l := &loader{fsys: sets}
	test := map[string][]Sentence{}
	switch language {
	case "en":
		test["EWT"] = join(l.treebank("UD_English-EWT/en_ewt-ud-test.conllu", "EWT", false), l.read("ner/UNER-EWT/en_ewt-ud-test.iob2", UNER))
	case "it":
		test["ParlaMint"] = l.treebank("UD_Italian-ParlaMint/it_parlamint-ud-test.conllu", "ParlaMint", true)
		test["MarkIT"] = l.treebank("UD_Italian-MarkIT/it_markit-ud-test.conllu", "MarkIT", true)
		test["TWITTIRO"] = l.treebank("UD_Italian-TWITTIRO/it_twittiro-ud-test.conllu", "TWITTIRO", true)
	default:
		return nil, fmt.Errorf("language %q: no sets", language)
	}
	return test, l.err
}

// join gives the sentences with trees the names of the same sentences; names without a tree are appended.
func join(trees, names []Sentence) []Sentence {
	of := map[string][]uint32{}
	for i := range names {
		of[strings.Join(names[i].Words, " ")] = names[i].Names
	}
	for i := range trees {
		key := strings.Join(trees[i].Words, " ")
		trees[i].Names = of[key]
		delete(of, key)
	}
	for i := range names {
		if n := of[strings.Join(names[i].Words, " ")]; n != nil {
			trees = append(trees, names[i])
			delete(of, strings.Join(names[i].Words, " "))
		}
	}
	return trees
}

// corpus takes up the records of the project's corpus. Drafts that refer to a text are read with it.
func (l *loader) corpus(fsys fs.FS, language string) {
	files, err := corpus.Load(fsys, language, l.fsys)
	if err != nil {
		l.err = fmt.Errorf("corpus: %w", err)
		return
	}
	for i := range files {
		to := l.sets.Train
		if corpus.Dev(files[i].Name) {
			to = l.sets.Dev
		}
		for _, r := range files[i].Records {
			to["corpus"] = append(to["corpus"], SentencesOf(r, "corpus", l.cut)...)
		}
	}
}
