// Command words prints the words of the sets of a language, one sentence a line: what a teacher is to see.
package main

import (
	"bufio"
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
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	if *plain {
		if err := plainWords(out, *lang); err != nil {
			log.Fatal(err)
		}
		return
	}
	all, err := data.Load(os.DirFS(*sets), os.DirFS(*corpus), *lang, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, part := range []map[string][]data.Sentence{all.Train, all.Dev} {
		for _, name := range data.Names(part) {
			for i := range part[name] {
				fmt.Fprintln(out, data.Line(part[name][i].Words))
			}
		}
	}
}

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
