// Command words prints the words of the sets of a language, one sentence a line: what a teacher is to see.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/nesso-graph/nesso/internal/train/data"
)

func main() {
	lang := flag.String("lang", "", "language, ISO 639-1")
	sets := flag.String("data", "", "folder of the public sets")
	corpus := flag.String("corpus", "", "folder of the project's corpus")
	plain := flag.Bool("plain", false, "print the words of the plain text on standard input instead")
	flag.Parse()
	write := func(out io.Writer) error { return setWords(out, *sets, *corpus, *lang) }
	if *plain {
		write = func(out io.Writer) error { return plainWords(out, *lang) }
	}
	out := bufio.NewWriter(os.Stdout)
	if err := errors.Join(write(out), out.Flush()); err != nil {
		log.Fatal(err)
	}
}

// setWords prints the words of the sets.
func setWords(out io.Writer, sets, corpus, lang string) error {
	all, err := data.Load(os.DirFS(sets), os.DirFS(corpus), lang)
	if err != nil {
		return err
	}
	for _, part := range []map[string][]data.Sentence{all.Train, all.Dev} {
		for _, name := range data.Names(part) {
			for i := range part[name] {
				fmt.Fprintln(out, data.Line(part[name][i].Words))
			}
		}
	}
	return nil
}

// plainWords prints the words of the text on standard input.
func plainWords(out io.Writer, lang string) error {
	cut, err := data.CutOf(lang)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		for _, s := range cut(in.Text()) {
			var words []string
			for _, t := range s.Tokens {
				words = append(words, t.Text)
			}
			fmt.Fprintln(out, data.Line(words))
		}
	}
	return in.Err()
}
