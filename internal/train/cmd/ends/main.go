// Command ends trains the scorer of sentence ends of a language and writes it for a language pack. It prints F1 by the rules
// alone and with the scorer: of the hard cases, each quarter read by a scorer that learned from the others, and of the
// development parts of treebanks as they are, in small letters and in capitals.
//
//	go run ./internal/train/cmd/ends -lang it -data DIR -out lang/builtin/it/ends.txt
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"strings"

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
	out := flag.String("out", "", "the file to write, none if empty")
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
	s, err := ends.Load(pack, public.Train, sets, drafts, cases)
	if err != nil {
		return err
	}
	examples := s.Examples(pack.Rules)
	fmt.Printf("%d hard cases, %d paragraphs of treebanks, %d of plain text; %d examples beside the hard cases\n",
		len(s.Hard), len(s.Trees), len(s.Plain), len(examples))
	err = reportHard(pack, s, func(hard []ends.Passage) (*lang.Scorer, error) { return ends.Train(pack.Rules, examples, hard) })
	if err != nil {
		return err
	}
	scorer, err := ends.Train(pack.Rules, examples, s.Hard)
	if err != nil {
		return err
	}
	reportTrees(pack, scorer, public.Dev)
	if out == "" {
		return nil
	}
	var b bytes.Buffer
	if err := scorer.Write(&b, s.Comment(pack.Name)); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// folds is into how many parts the hard cases are divided to measure.
const folds = 4

func reportHard(pack *lang.Pack, s *ends.Sources, train func(hard []ends.Passage) (*lang.Scorer, error)) error {
	var rules, learned score.Count
	for k := range folds {
		var rest, fold []ends.Passage
		for i, p := range s.Hard {
			if i%folds == k {
				fold = append(fold, p)
			} else {
				rest = append(rest, p)
			}
		}
		scorer, err := train(rest)
		if err != nil {
			return err
		}
		add(&rules, ends.Compare(ends.WithScorer(pack, nil), fold))
		add(&learned, ends.Compare(ends.WithScorer(pack, scorer), fold))
	}
	report("hard cases", rules, learned)
	return nil
}

func reportTrees(pack *lang.Pack, scorer *lang.Scorer, dev map[string][]data.Sentence) {
	rules, learned := ends.WithScorer(pack, nil), ends.WithScorer(pack, scorer)
	for _, c := range []struct {
		name  string
		write func(string) string
	}{{"as it is", strings.Clone}, {"small letters", strings.ToLower}, {"capitals", strings.ToUpper}} {
		for _, t := range ends.Treebanks {
			var passages []ends.Passage
			for _, p := range t.Passages(dev) {
				passages = append(passages, ends.Recase(p, c.write))
			}
			if len(passages) > 0 {
				report(t.Name+" dev, "+c.name, ends.Compare(rules, passages), ends.Compare(learned, passages))
			}
		}
	}
}

func add(sum *score.Count, c score.Count) {
	sum.Right += c.Right
	sum.Wrong += c.Wrong
	sum.Missed += c.Missed
}

func report(name string, rules, learned score.Count) {
	_, _, before := rules.PRF()
	p, r, f1 := learned.PRF()
	fmt.Printf("%-26s rules F1 %.3f, learned P %.3f R %.3f F1 %.3f of %d sentences\n", name, before, p, r, f1, learned.Right+learned.Missed)
}
