// Command measure reads annotated records with the built-in reader and prints how well it did.
//
//	go run ./internal/train/cmd/measure -lang it -part dev              the passages of the corpus kept apart
//	go run ./internal/train/cmd/measure -gold FILE.jsonl [-errors]      records in gold form
//	go run ./internal/train/cmd/measure -lang it -part dev -given       with the names given, to measure the claims alone
package main

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "internal/train/corpus", "the folder of the drafts")
	flag.StringVar(&o.data, "data", "", "the folder of public sets, for texts that drafts refer to")
	flag.StringVar(&o.lang, "lang", "it", "language")
	flag.StringVar(&o.part, "part", "dev", "train, dev or all")
	flag.StringVar(&o.gold, "gold", "", "a file of records in gold form, instead of the corpus")
	flag.BoolVar(&o.given, "given", false, "give the names, dates and amounts, to measure the claims alone")
	flag.BoolVar(&o.errors, "errors", false, "list what is wrong and missed")
	flag.StringVar(&o.pack, "pack", "", "a language pack, in place of the built-in one")
	flag.BoolVar(&o.reliability, "reliability", false, "print how confidence fits with what is right")
	flag.Float64Var(&o.least, "min-confidence", claim.DefaultLeast, "leave out claims below it")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

type options struct {
	corpus, data, lang, part, gold, pack string
	given, errors, reliability           bool
	least                                float64
}

func (o *options) run() error {
	records, err := o.records()
	if err != nil {
		return err
	}
	opts := []nesso.Option{nesso.MinConfidence(o.least)}
	if o.pack != "" {
		opts = append(opts, nesso.Pack(os.DirFS(o.pack)))
	}
	if o.given {
		opts = append(opts, nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records)}))
	}
	reader, err := nesso.New(opts...)
	if err != nil {
		return err
	}
	t, err := score.Measure(context.Background(), reader, records)
	if err != nil {
		return err
	}
	if o.errors {
		fmt.Println(strings.Join(t.Errors, "\n"))
	}
	fmt.Printf("%d texts\n", len(records))
	if err := t.Write(os.Stdout); err != nil {
		return err
	}
	if err := t.WriteQualifiers(os.Stdout); err != nil || !o.reliability {
		return err
	}
	return t.Reliability.Write(os.Stdout)
}

func (o *options) records() ([]*corpus.Record, error) {
	if o.gold != "" {
		return corpus.ReadGoldFile(o.gold, o.lang)
	}
	var public fs.FS
	if o.data != "" {
		public = os.DirFS(o.data)
	}
	files, err := corpus.Load(os.DirFS(o.corpus), o.lang, public)
	if err != nil {
		return nil, err
	}
	return score.Passages(files, o.part), nil
}
