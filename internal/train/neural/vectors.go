package neural

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
)

// ReadVectors reads words with vectors, one a line: the word, then its numbers. Row 0 is left to other words.
func ReadVectors(r io.Reader) (words []string, vectors []float32, err error) {
	words, vectors = []string{""}, make([]float32, model.StaticWidth)
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		f := strings.Split(in.Text(), " ")
		if len(f) != model.StaticWidth+1 {
			return nil, nil, fmt.Errorf("line %d: %d numbers, want %d", line, len(f)-1, model.StaticWidth)
		}
		words = append(words, f[0])
		for _, s := range f[1:] {
			x, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return nil, nil, fmt.Errorf("line %d: %w", line, err)
			}
			vectors = append(vectors, float32(x))
		}
	}
	return words, vectors, in.Err()
}
