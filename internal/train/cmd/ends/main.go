// Command ends trains what tells the sentence ends of a language and writes it for a language pack: the scorer of periods, and what the reader
// makes of those of which the scorer is not sure. It prints F1 by the rules, by the scorer and by both, each fourth of the hard cases judged by
// what learned from the others.
//
//	go run ./internal/train/cmd/ends -lang it -data DIR -out lang/builtin/it
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/ends"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func main() {
	code := flag.String("lang", "it", "language")
	sets := flag.String("data", "", "the folder of public sets")
	drafts := flag.String("corpus", "internal/train/corpus", "the folder of the drafts")
	cases := flag.String("cases", "internal/train/ends/cases", "the folder of further hard cases")
	out := flag.String("out", "", "the folder of the pack, into which the weights are written, none if empty")
	flag.Parse()
	if err := run(*code, os.DirFS(*sets), os.DirFS(*drafts), os.DirFS(*cases), *out); err != nil {
		log.Fatal("ends: ", err)
	}
}

func run(code string, sets, drafts, cases fs.FS, out string) error {
	pack, err := builtin.Pack(code)
	if err != nil {
		return err
	}
	public, err := data.Load(sets, nil, code)
	if err != nil {
		return err
	}
	t := &trainer{pack: pack}
	if t.sources, err = ends.Load(pack, public.Train, sets, drafts, cases); err != nil {
		return err
	}
	t.plain = t.sources.Examples(pack.Rules)
	if t.places, err = ends.Places(pack, t.sources.Hard); err != nil {
		return err
	}
	if err := t.readDrafts(); err != nil {
		return err
	}
	if err := t.across(); err != nil {
		return err
	}
	l, err := t.train(func(int) bool { return true })
	if err != nil {
		return err
	}
	t.trees(l, public.Dev)
	if out == "" {
		return nil
	}
	comment := t.sources.Comment(pack.Name)
	err = write(filepath.Join(out, "ends.txt"), func(w io.Writer) error {
		return l.scorer.Write(w, "Weights of the scorer of sentence ends of "+comment)
	})
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "end-states.bin"), func(w io.Writer) error {
		_, err := l.network.File(code, "trained by internal/train/cmd/ends on hard cases and drafts of Nesso", "CC BY-SA 4.0").WriteTo(w)
		return err
	})
}

func write(name string, to func(io.Writer) error) error {
	var b bytes.Buffer
	if err := to(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// trainer trains for a language.
type trainer struct {
	pack    *lang.Pack
	sources *ends.Sources
	plain   []claims.Example // of the sources but for the hard cases
	places  [][]ends.Place   // of the hard cases
	drafts  [][]ends.Place   // of the drafts with hard ends put in, of which a scorer that has learned all is not sure
}

// readDrafts finds the places of the drafts.
func (t *trainer) readDrafts() error {
	scorer, err := ends.Train(t.pack.Rules, t.plain, t.sources.Hard)
	if err != nil {
		return err
	}
	t.plain = append(t.plain, t.sources.DraftExamples(t.pack.Rules)...)
	t.drafts, err = ends.HardPlaces(t.pack, scorer, t.sources.Draft)
	return err
}

// learned is what was trained.
type learned struct {
	scorer  *lang.Scorer
	reading *lang.EndReader
	network *lang.EndNetwork
}

// train learns from the hard cases whose numbers are wanted, and all else.
func (t *trainer) train(wanted func(i int) bool) (*learned, error) {
	var hard []ends.Passage
	var places [][]ends.Place
	for i, p := range t.sources.Hard {
		if wanted(i) {
			hard, places = append(hard, p), append(places, t.places[i])
		}
	}
	scorer, err := ends.Train(t.pack.Rules, t.plain, hard)
	if err != nil {
		return nil, err
	}
	reading, network, err := ends.TrainReading(t.pack, append(places, t.drafts...))
	return &learned{scorer, reading, network}, err
}

// readers are those that are compared, in the order of what report prints.
func (t *trainer) readers(l *learned) [3]*text.Reader {
	return [3]*text.Reader{ends.WithScorer(t.pack, nil, nil), ends.WithScorer(t.pack, l.scorer, nil), ends.WithScorer(t.pack, l.scorer, l.reading)}
}

// folds is into how many parts the hard cases are divided to measure.
const folds = 4

// across reports on the hard cases, each read by what has not learned from it.
func (t *trainer) across() error {
	var counts [3]score.Count
	for k := range folds {
		var fold []ends.Passage
		for i, p := range t.sources.Hard {
			if i%folds == k {
				fold = append(fold, p)
			}
		}
		l, err := t.train(func(i int) bool { return i%folds != k })
		if err != nil {
			return err
		}
		for i, r := range t.readers(l) {
			add(&counts[i], ends.Compare(r, fold))
		}
	}
	report(fmt.Sprintf("%d hard cases", len(t.sources.Hard)), counts)
	return nil
}

// trees reports on the development parts of treebanks.
func (t *trainer) trees(l *learned, dev map[string][]data.Sentence) {
	for _, c := range []struct {
		name  string
		write func(string) string
	}{{"as it is", strings.Clone}, {"small letters", strings.ToLower}, {"capitals", strings.ToUpper}} {
		for _, b := range ends.Treebanks {
			var passages []ends.Passage
			for _, p := range b.Passages(dev) {
				passages = append(passages, ends.Recase(p, c.write))
			}
			var counts [3]score.Count
			for i, r := range t.readers(l) {
				counts[i] = ends.Compare(r, passages)
			}
			if len(passages) > 0 {
				report(b.Name+" dev, "+c.name, counts)
			}
		}
	}
}

func add(sum *score.Count, c score.Count) {
	sum.Right += c.Right
	sum.Wrong += c.Wrong
	sum.Missed += c.Missed
}

func report(name string, counts [3]score.Count) {
	var f [3]float64
	for i, c := range counts {
		_, _, f[i] = c.PRF()
	}
	fmt.Printf("%-26s rules F1 %.3f, learned %.3f, with the reader %.3f of %d sentences\n", name, f[0], f[1], f[2], counts[0].Right+counts[0].Missed)
}
