// Command corpus checks, counts and compiles the training corpus.
//
//	go run ./internal/train/cmd/corpus report  [-corpus DIR] [-data DIR] [-lang it,en]
//	go run ./internal/train/cmd/corpus sets    -data DIR
//	go run ./internal/train/cmd/corpus compile [-corpus DIR] [-data DIR] [-lang it] [-part train|dev|all] > gold.jsonl
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
		return errors.New("say what to do: report, sets or compile")
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
	for _, lang := range strings.Split(*langs, ",") {
		files, err := corpus.Load(os.DirFS(*folder), lang, public)
		if err != nil {
			return err
		}
		switch args[0] {
		case "report":
			fmt.Printf("# %s\n\n", lang)
			if err := corpus.Report(os.Stdout, files); err != nil {
				return err
			}
			fmt.Println()
		case "compile":
			if err := compile(files, *part); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%q is neither report, sets nor compile", args[0])
		}
	}
	return nil
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
