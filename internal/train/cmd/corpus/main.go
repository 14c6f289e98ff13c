// Command corpus checks, counts and compiles the training corpus.
//
//	go run ./internal/train/cmd/corpus report      [-corpus DIR] [-data DIR] [-lang it,en]
//	go run ./internal/train/cmd/corpus grid        [-corpus DIR] [-lang it,en] > grid.csv
//	go run ./internal/train/cmd/corpus differences [-corpus DIR] [-data DIR] [-lang it,en]
//	go run ./internal/train/cmd/corpus sets        -data DIR
//	go run ./internal/train/cmd/corpus compile     [-corpus DIR] [-data DIR] [-lang it] [-part train|dev|all] > gold.jsonl
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/corpus"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

// options are what the flags say.
type options struct {
	folder fs.FS    // of the drafts
	public fs.FS    // of public sets, nil if not given
	langs  []string // languages
	part   string   // train, dev or all
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say what to do: report, grid, differences, sets or compile")
	}
	o, err := parse(args)
	if err != nil {
		return err
	}
	switch args[0] {
	case "report":
		return o.report()
	case "grid":
		fmt.Println("language,link,status,wording,register,claims")
		return o.each(func(lang string, files []corpus.File) error { return corpus.NewGrid(files).WriteCSV(os.Stdout, lang) })
	case "differences":
		return o.each(func(lang string, files []corpus.File) error {
			twice, err := o.readTwice(lang, files)
			differences(twice)
			return err
		})
	case "compile":
		return o.each(func(_ string, files []corpus.File) error { return compile(files, o.part) })
	case "sets":
		if o.public == nil {
			return errors.New("give the folder of public sets with -data")
		}
		return corpus.ReportSets(os.Stdout, o.public)
	}
	return fmt.Errorf("%q is neither report, grid, differences, sets nor compile", args[0])
}

// parse reads the flags that follow the first argument.
func parse(args []string) (*options, error) {
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	folder := flags.String("corpus", "internal/train/corpus", "the folder of the drafts")
	data := flags.String("data", "", "the folder of public sets, for texts that drafts refer to")
	langs := flags.String("lang", "it,en", "languages")
	part := flags.String("part", "all", "train, dev or all")
	if err := flags.Parse(args[1:]); err != nil {
		return nil, err
	}
	o := &options{folder: os.DirFS(*folder), langs: strings.Split(*langs, ","), part: *part}
	if *data != "" {
		o.public = os.DirFS(*data)
	}
	return o, nil
}

// each calls f for every language with its files.
func (o *options) each(f func(lang string, files []corpus.File) error) error {
	for _, lang := range o.langs {
		files, err := corpus.Load(o.folder, lang, o.public)
		if err != nil {
			return err
		}
		if err := f(lang, files); err != nil {
			return err
		}
	}
	return nil
}

// report prints what the corpus holds, and how well two readers agree.
func (o *options) report() error {
	var readings []corpus.Reading
	err := o.each(func(lang string, files []corpus.File) error {
		twice, err := o.readTwice(lang, files)
		if err != nil {
			return err
		}
		readings = append(readings, twice...)
		fmt.Printf("# %s\n\n", lang)
		defer fmt.Println()
		return corpus.Report(os.Stdout, files)
	})
	if err != nil || len(readings) == 0 {
		return err
	}
	return corpus.ReportAgreement(os.Stdout, readings)
}

// readTwice gives the passages of a language that a second reader annotated too, none if there is no such reading.
func (o *options) readTwice(lang string, first []corpus.File) ([]corpus.Reading, error) {
	second, err := corpus.LoadSecond(o.folder, lang, o.public)
	if err != nil {
		return nil, err
	}
	return corpus.Readings(first, second)
}

// differences prints the passages on which two readers differ, with what only one of them found.
func differences(readings []corpus.Reading) {
	for _, p := range readings {
		found := p.Differences()
		if len(found) == 0 {
			continue
		}
		fmt.Printf("\n%s\t%s\n", p.First.ID, p.First.Text)
		for _, f := range found {
			fmt.Println(f)
		}
		for _, e := range p.First.Entities {
			fmt.Printf("  %s %s %s\n", e.ID, e.Kind, e.Name)
		}
	}
}

// compile prints the records of a part as gold, one a line.
func compile(files []corpus.File, part string) error {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, f := range files {
		if part == "dev" && !corpus.Dev(f.Name) || part == "train" && corpus.Dev(f.Name) {
			continue
		}
		for _, r := range f.Records {
			if err := out.Encode(r); err != nil {
				return err
			}
		}
	}
	return nil
}
