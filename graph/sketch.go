package graph

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// Sketch stands for a text when texts are compared: the MinHash values of its runs of five words, of which the share
// that two sketches have in common estimates the Jaccard similarity of the texts (A. Broder, "On the resemblance and
// containment of documents", 1997), cut to 16 bits each (P. Li and A. König, "b-Bit Minwise Hashing", 2010). An empty
// Sketch is that of a text without words, or of one that isn't known.
type Sketch []uint16

const (
	sketchSize  = 128 // standard error of an estimate of one half: 0.044
	shingleSize = 5   // words
)

// NewSketch makes the sketch of a text. Case, accents and punctuation make no difference.
func NewSketch(text string) Sketch {
	words := strings.Fields(name.Fold(text))
	if len(words) == 0 {
		return nil
	}
	var least [sketchSize]uint64
	for i := range least {
		least[i] = ^uint64(0)
	}
	for i := range max(1, len(words)-shingleSize+1) {
		x := shingle(words[i:min(i+shingleSize, len(words))])
		for j := range least {
			least[j] = min(least[j], mix(x^seeds[j]))
		}
	}
	s := make(Sketch, sketchSize)
	for i, v := range least {
		s[i] = uint16(v)
	}
	return s
}

// seeds make one hash function into many.
var seeds = func() (s [sketchSize]uint64) {
	for i := range s {
		s[i] = mix(uint64(i+1) * 0x9e3779b97f4a7c15)
	}
	return s
}()

// shingle is the FNV-1a hash of some words.
func shingle(words []string) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * 1099511628211
		}
		h = (h ^ ' ') * 1099511628211
	}
	return h
}

// mix spreads the bits of x: the finish of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Similarity estimates the Jaccard similarity of two texts, from 0 to 1.
func (s Sketch) Similarity(t Sketch) float64 {
	if len(s) == 0 || len(s) != len(t) {
		return 0
	}
	same := 0
	for i := range s {
		if s[i] == t[i] {
			same++
		}
	}
	return float64(same) / float64(len(s))
}

// MarshalText writes s in base64, big-endian.
func (s Sketch) MarshalText() ([]byte, error) {
	var data []byte
	for _, v := range s {
		data = binary.BigEndian.AppendUint16(data, v)
	}
	return base64.StdEncoding.AppendEncode(nil, data), nil
}

// UnmarshalText reads what [Sketch.MarshalText] writes.
func (s *Sketch) UnmarshalText(b []byte) error {
	data, err := base64.StdEncoding.AppendDecode(nil, b)
	if err != nil || len(data) != 0 && len(data) != 2*sketchSize {
		return fmt.Errorf("graph: a sketch is %d numbers of 16 bits in base64", sketchSize)
	}
	*s = nil
	for i := 0; i < len(data); i += 2 {
		*s = append(*s, binary.BigEndian.Uint16(data[i:]))
	}
	return nil
}
