// Package teacher makes silver labels for plain text: a reader that also sees the states of a large pretrained network
// is trained on the gold sets, and reads plain text for the small readers to learn from. The README tells which
// network, under which licence, and how its states are made.
package teacher

import (
	"bufio"
	"encoding/binary"
	"hash/fnv"
	"math"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/data"
)

const (
	layers     = 3   // of the network are kept
	layerWidth = 384 // numbers of each

	// Width is the width of a token's states.
	Width = layers * layerWidth

	tokenBytes = layers * (4 + layerWidth)
)

// States holds the states of sentences, read from files: for each token three times a float32 scale and 384 signed bytes.
type States struct {
	files [][]byte
	at    map[uint64]place
}

type place struct {
	file  int
	token int
	n     int
}

// Open reads pairs of files NAME.txt, the sentences, and NAME.bin, their states.
func Open(names []string) (*States, error) {
	s := &States{at: map[uint64]place{}}
	for i, name := range names {
		b, err := os.ReadFile(name + ".bin")
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, b)
		lines, err := os.Open(name + ".txt")
		if err != nil {
			return nil, err
		}
		in := bufio.NewScanner(lines)
		in.Buffer(nil, 1<<20)
		token := 0
		for in.Scan() {
			n := len(strings.Fields(strings.ReplaceAll(in.Text(), "\u00a0", "_"))) // an empty word has no state
			if (token+n)*tokenBytes > len(b) {
				break // the file is still being written
			}
			s.at[key(in.Text())] = place{i, token, n}
			token += n
		}
		lines.Close()
		if err := in.Err(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func key(line string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(line))
	return h.Sum64()
}

// Of gives the states of a sentence's tokens, nil if no file has it.
func (s *States) Of(words []string) func(dst []float32, token int) {
	p, ok := s.at[key(data.Line(words))]
	if !ok || p.n != len(words) {
		return nil
	}
	return func(dst []float32, token int) {
		unpack(dst, s.files[p.file][(p.token+token)*tokenBytes:][:tokenBytes])
	}
}

// unpack scales each layer's numbers to a root mean square of one half.
func unpack(dst []float32, b []byte) {
	for l := range layers {
		block := b[l*(4+layerWidth):][:4+layerWidth]
		_ = math.Float32frombits(binary.LittleEndian.Uint32(block)) // the scale, which the norm makes idle
		sum := 0
		for _, v := range block[4:] {
			sum += int(int8(v)) * int(int8(v))
		}
		scale := float32(0)
		if sum > 0 {
			scale = float32(0.5 / math.Sqrt(float64(sum)/layerWidth))
		}
		for i, v := range block[4:] {
			dst[l*layerWidth+i] = float32(int8(v)) * scale
		}
	}
}
