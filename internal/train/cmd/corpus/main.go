// Command corpus checks, counts and compiles the training corpus.
//
//	go run ./internal/train/cmd/corpus report      [-corpus DIR] [-data DIR] [-lang it,en]
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

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say what to do: report, differences, sets or compile")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	folder := flags.String("corpus", "internal/train/corpus", "the folder of the drafts")
	data := flags.String("data", "", "the folder of public sets, for texts that drafts refer to")
	langs := flags.String("lang", "it,en", "languages")
	part := flags.String("part", "all", "train, dev or all")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	var public fs.FS
	if *data != "" {
		public = os.DirFS(*data)
	}
	if args[0] == "sets" {
		if public == nil {
			return errors.New("give the folder of public sets with -data")
		}
		return corpus.ReportSets(os.Stdout, public)
	}
	var readings []corpus.Reading
	for _, lang := range strings.Split(*langs, ",") {
		files, err := corpus.Load(os.DirFS(*folder), lang, public)
		if err != nil {
			return err
		}
		switch args[0] {
		case "report":
			twice, err := readTwice(os.DirFS(*folder), lang, public, files)
			if err != nil {
				return err
			}
			readings = append(readings, twice...)
			fmt.Printf("# %s\n\n", lang)
			if err := corpus.Report(os.Stdout, files); err != nil {
				return err
			}
			fmt.Println()
		case "compile":
			if err := compile(files, *part); err != nil {
				return err
			}
		case "differences":
			twice, err := readTwice(os.DirFS(*folder), lang, public, files)
			if err != nil {
				return err
			}
			differences(twice)
		default:
			return fmt.Errorf("%q is neither report, differences, sets nor compile", args[0])
		}
	}
	if len(readings) > 0 {
		return corpus.ReportAgreement(os.Stdout, readings)
	}
	return nil
}

// readTwice gives the passages of a language that a second reader annotated too, none if there is no such reading.
func readTwice(folder fs.FS, lang string, public fs.FS, first []corpus.File) ([]corpus.Reading, error) {
	second, err := corpus.LoadSecond(folder, lang, public)
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
