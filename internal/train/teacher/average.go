package teacher

import (
	"bufio"
	"cmp"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Averages is the mean state of each word over its occurrences.
type Averages struct {
	Words []string // lower-cased, the most frequent first
	Means matrix.Matrix
}

// Average reads files of states and averages those of each lower-cased word that occurs often enough.
func Average(names []string, least int) (*Averages, error) {
	count := map[string]int{}
	err := eachToken(names, func(word string, _ []float32) { count[word]++ }, false)
	if err != nil {
		return nil, err
	}
	a := &Averages{}
	for w, n := range count {
		if n >= least {
			a.Words = append(a.Words, w)
		}
	}
	slices.SortFunc(a.Words, func(v, w string) int { return cmp.Or(count[w]-count[v], strings.Compare(v, w)) })
	row := map[string]int{}
	for i, w := range a.Words {
		row[w] = i
	}
	a.Means = matrix.New(len(a.Words), Width)
	err = eachToken(names, func(word string, state []float32) {
		if i, ok := row[word]; ok {
			matrix.AddScaled(a.Means.Row(i), state, 1/float32(count[word]))
		}
	}, true)
	return a, err
}

// eachToken calls f for each token of the files, with its state if wanted.
func eachToken(names []string, f func(word string, state []float32), wanted bool) error {
	b, state := make([]byte, tokenBytes), make([]float32, Width)
	for _, name := range names {
		text, err := os.ReadFile(name + ".txt")
		if err != nil {
			return err
		}
		file, err := os.Open(name + ".bin")
		if err != nil {
			return err
		}
		in := bufio.NewReaderSize(file, 1<<20)
		for _, line := range strings.Split(string(text), "\n") {
			for _, w := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' }) {
				if wanted {
					if _, err := io.ReadFull(in, b); err != nil {
						file.Close()
						return err
					}
					unpack(state, b)
				}
				f(strings.ToLower(w), state)
			}
		}
		file.Close()
	}
	return nil
}
