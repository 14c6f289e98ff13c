// Command hints fits the layer of hints of a language's reader: what the networks of pairs of several languages learn from together.
//
//	go run ./internal/train/cmd/hints -lang it -axes WORK/axes -out internal/train/pairs/hints WORK/it.part
//
// WORK/it.part.txt holds sentences, WORK/it.part.bin the large network's states of their words; some ten thousand sentences are
// enough. It writes it.hint to the folder -out, and prints how much of what is to be foretold the layer foretells.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/teacher"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func main() {
	lang := flag.String("lang", "", "language, ISO 639-1")
	axes := flag.String("axes", "", "file of the axes along which the states are foretold")
	out := flag.String("out", "", "folder to write the layer to")
	flag.Parse()
	if err := run(*lang, *axes, *out, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func run(lang, axes, out string, names []string) error {
	p, err := builtin.Pack(lang)
	if err != nil {
		return err
	}
	m, err := p.Model()
	if err != nil {
		return err
	}
	hints, n, err := open(lang, axes, names)
	if err != nil {
		return err
	}
	sentences, err := read(names)
	if err != nil {
		return err
	}
	learn, apart := split(sentences)
	h, err := neural.FitHint(m, learn, n, hints.Of)
	if err != nil {
		return err
	}
	fmt.Printf("%s: foretells %.3f of the squares in %d sentences that it was not fitted with\n", lang, h.Explains(m, apart, hints.Of), len(apart))
	return write(h, lang, out)
}

// split keeps every twentieth sentence apart.
func split(sentences [][]string) (learn, apart [][]string) {
	for i, s := range sentences {
		if i%20 == 0 {
			apart = append(apart, s)
		} else {
			learn = append(learn, s)
		}
	}
	return learn, apart
}

// open opens the states, and gives how many numbers of a word are foretold.
func open(lang, axes string, names []string) (*teacher.Hints, int, error) {
	a, err := teacher.OpenAxes(axes)
	if err != nil {
		return nil, 0, err
	}
	states, err := teacher.Open(names)
	if err != nil {
		return nil, 0, err
	}
	h, err := teacher.NewHints(states, a, lang)
	return h, a.N, err
}

// read reads the words of the sentences.
func read(names []string) ([][]string, error) {
	var out [][]string
	for _, name := range names {
		f, err := os.Open(name + ".txt")
		if err != nil {
			return nil, err
		}
		in := bufio.NewScanner(f)
		in.Buffer(nil, 1<<20)
		for in.Scan() {
			if words := strings.Split(in.Text(), " "); len(words) <= model.MaxSentence {
				out = append(out, words)
			}
		}
		if err := errors.Join(in.Err(), f.Close()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func write(h *neural.Hint, lang, out string) error {
	f, err := os.Create(filepath.Join(out, lang+".hint"))
	if err != nil {
		return err
	}
	_, err = h.Export(lang).WriteTo(f)
	return errors.Join(err, f.Close())
}
