// Command words prints the words of the sets of a language, one sentence a line: what a teacher is to see.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/nesso-graph/nesso/internal/train/data"
)

func main() {
	lang := flag.String("lang", "", "language, ISO 639-1")
	sets := flag.String("data", "", "folder of the public sets")
	corpus := flag.String("corpus", "", "folder of the project's corpus")
	flag.Parse()
	all, err := data.Load(os.DirFS(*sets), os.DirFS(*corpus), *lang, nil)
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, part := range []map[string][]data.Sentence{all.Train, all.Dev} {
		for _, name := range data.Names(part) {
			for i := range part[name] {
				fmt.Fprintln(out, data.Line(part[name][i].Words))
			}
		}
	}
}
