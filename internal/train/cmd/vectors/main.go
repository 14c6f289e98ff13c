// Command vectors makes, of a teacher's states, the axes along which several languages are told alike, and word vectors
// along them: the mean over each word's occurrences.
//
//	go run ./internal/train/cmd/vectors -axes WORK/axes en=WORK/en.gold,WORK/en.text it=WORK/it.gold,WORK/it.text
//	go run ./internal/train/cmd/vectors -axes WORK/axes -out WORK/it.vec it=WORK/it.gold,WORK/it.text
//
// The first form writes the axes, the second the vectors of one language.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/train/teacher"
)

func main() {
	axes := flag.String("axes", "", "file of the axes")
	least := flag.Int("least", 2, "how often a word must occur")
	out := flag.String("out", "", "file of vectors to write; the axes are written if it is empty")
	flag.Parse()
	files := map[string][]string{}
	for _, arg := range flag.Args() {
		lang, names, _ := strings.Cut(arg, "=")
		files[lang] = strings.Split(names, ",")
	}
	err := error(nil)
	if *out == "" {
		err = findAxes(*axes, files)
	} else {
		err = words(*axes, *out, *least, files)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func findAxes(name string, files map[string][]string) error {
	a, err := teacher.FindAxes(files, teacher.AxesKept)
	if err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(a.Write(f), f.Close())
}

// size is the root mean square of the numbers of the vectors.
const size = 0.25

func words(axes, out string, least int, files map[string][]string) error {
	if len(files) != 1 {
		return errors.New("give the files of one language, as LANG=FILE,FILE")
	}
	x, err := teacher.OpenAxes(axes)
	if err != nil {
		return err
	}
	for lang, names := range files {
		mean, err := x.Mean(lang)
		if err != nil {
			return err
		}
		a, err := teacher.Average(names, least)
		if err != nil {
			return err
		}
		return write(out, a.Words, x.Coordinates(a.Means, mean, model.StaticWidth))
	}
	return nil
}

func write(out string, words []string, vectors matrix.Matrix) error {
	sum := 0.0
	for _, v := range vectors.Data {
		sum += float64(v) * float64(v)
	}
	factor := float32(size / math.Sqrt(sum/float64(len(vectors.Data))))
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i, word := range words {
		if strings.ContainsAny(word, " \t") {
			continue
		}
		w.WriteString(word)
		for _, v := range vectors.Row(i) {
			fmt.Fprintf(w, " %.4f", v*factor)
		}
		w.WriteByte('\n')
	}
	fmt.Printf("%d words\n", len(words))
	return errors.Join(w.Flush(), f.Close())
}
