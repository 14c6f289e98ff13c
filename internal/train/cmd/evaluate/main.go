// Command evaluate prints what a model reads right: on the development sets with their given tokens and as raw text,
// and on annotated passages.
//
//	go run ./internal/train/cmd/evaluate -lang it -model it.bin -data DIR -corpus DIR -gold FILE
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/measure"
)

func main() {
	lang := flag.String("lang", "", "language, ISO 639-1")
	file := flag.String("model", "", "model file")
	sets := flag.String("data", "", "folder of the public sets, none if empty")
	drafts := flag.String("corpus", "", "folder of the project's corpus, none if empty")
	gold := flag.String("gold", "", "file of annotated passages, none if empty")
	test := flag.Bool("test", false, "measure on the test splits instead: for the last measurement only")
	noise := flag.Bool("noise", false, "measure on sentences in other case and without accents as well")
	errors := flag.Bool("errors", false, "print the wrong names as well")
	flag.Parse()
	if err := run(*lang, *file, *sets, *drafts, *gold, *test, *noise, *errors); err != nil {
		log.Fatal(err)
	}
}

func run(lang, file, sets, drafts, gold string, test, noise, errors bool) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := model.Load(b)
	if err != nil {
		return err
	}
	cut, err := data.CutOf(lang)
	if err != nil {
		return err
	}
	if sets != "" {
		dev, err := load(lang, sets, drafts, test)
		if err != nil {
			return err
		}
		for _, name := range data.Names(dev) {
			sentences(m, cut, name, dev[name], noise, errors)
		}
	}
	if gold != "" {
		return passages(m, cut, lang, gold, errors)
	}
	return nil
}

func load(lang, sets, drafts string, test bool) (map[string][]data.Sentence, error) {
	if test {
		return data.LoadTest(os.DirFS(sets), lang)
	}
	fsys := os.DirFS(drafts)
	if drafts == "" {
		fsys = nil
	}
	all, err := data.Load(os.DirFS(sets), fsys, lang)
	if err != nil {
		return nil, err
	}
	return all.Dev, nil
}

func sentences(m *model.Model, cut data.Cut, name string, want []data.Sentence, noise, errors bool) {
	read, names := measure.Read(m, want, nil)
	fmt.Printf("%-10s given tokens%s\n", name, measure.Line(measure.Trees(read, want), measure.CompareNames(names, want)))
	if errors {
		measure.NameErrors(os.Stdout, names, want)
	}
	if noise {
		for n := data.Lowered; n <= data.Unaccented; n++ {
			read, names := measure.Read(m, noisy(want, n), nil)
			fmt.Printf("%-10s %-12s%s\n", name, n, measure.Line(measure.Trees(read, want), measure.CompareNames(names, want)))
		}
	}
	if len(want) == 0 || want[0].Tags == nil {
		return
	}
	r := measure.ReadRaw(m, cut, want)
	fmt.Printf("%-10s raw text     words %.4f sentences %.4f tag %.4f LAS %.4f with subtypes %.4f\n", name, r.Words.F1(), r.Sentences.F1(), r.Tag.F1(), r.Labelled.F1(), r.Full.F1())
}

// noisy are the sentences under noise.
func noisy(sentences []data.Sentence, n data.Noise) []data.Sentence {
	out := slices.Clone(sentences)
	for i := range out {
		out[i].Words = slices.Clone(out[i].Words)
		for k, w := range out[i].Words {
			out[i].Words[k] = n.Apply(w)
		}
	}
	return out
}

func passages(m *model.Model, cut data.Cut, lang, gold string, errors bool) error {
	records, err := corpus.ReadGoldFile(gold, lang)
	if err != nil {
		return err
	}
	var out io.Writer
	if errors {
		out = os.Stdout
	}
	counts := measure.ReadPassages(m, cut, records, out)
	fmt.Printf("%d passages\n", len(records))
	for _, class := range []string{measure.All, "person", "place", "body", "company", "organization", "product"} {
		if c := counts[class]; c != nil {
			fmt.Printf("  %-20s precision %.4f recall %.4f F1 %.4f (%d)\n", class, c.Precision(), c.Recall(), c.F1(), c.There)
		}
	}
	return nil
}
