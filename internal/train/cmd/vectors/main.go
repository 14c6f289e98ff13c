// Command vectors makes word vectors of a teacher's states: the mean over each word's occurrences, reduced to its
// principal axes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/teacher"
)

func main() {
	states := flag.String("states", "", "files of states, without .txt and .bin")
	least := flag.Int("least", 2, "how often a word must occur")
	out := flag.String("out", "", "file of vectors to write")
	flag.Parse()
	if err := run(strings.Split(*states, ","), *least, *out); err != nil {
		log.Fatal(err)
	}
}

func run(states []string, least int, out string) error {
	a, err := teacher.Average(states, least)
	if err != nil {
		return err
	}
	vectors := teacher.Reduce(a.Means, model.StaticWidth, 30, 0.25)
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i, word := range a.Words {
		if strings.ContainsAny(word, " \t") {
			continue
		}
		w.WriteString(word)
		for _, v := range vectors.Row(i) {
			fmt.Fprintf(w, " %.4f", v)
		}
		w.WriteByte('\n')
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	fmt.Printf("%d words\n", len(a.Words))
	return f.Close()
}
