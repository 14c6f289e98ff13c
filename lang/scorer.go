package lang

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// Scorer is a logistic regression over hashed features: for the candidates of claims, of trigger, frame, routes, kinds and
// context, and for the ends of sentences, of the words around a period.
type Scorer struct {
	weights weights // by hash of the feature
	scale   float64 // calibration: the logit is scaled and shifted
	shift   float64
}

// ReadScorer reads weights as [Scorer.Write] writes them.
func ReadScorer(r io.Reader) (*Scorer, error) {
	s, weights := &Scorer{scale: 1}, map[uint32]float32{}
	in := bufio.NewScanner(r)
	for line := 1; in.Scan(); line++ {
		entry := strings.TrimSpace(in.Text())
		if entry == "" || strings.HasPrefix(entry, "#") {
			continue
		}
		name, value, ok := strings.Cut(entry, " ")
		x, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("line %d: %q is not a feature and its weight", line, entry)
		}
		switch name {
		case "scale":
			s.scale = x
		case "shift":
			s.shift = x
		default:
			h, err := strconv.ParseUint(name, 16, 32)
			if err != nil {
				return nil, fmt.Errorf("line %d: %q is no feature", line, name)
			}
			weights[uint32(h)] = float32(x)
		}
	}
	s.weights = newWeights(weights)
	return s, in.Err()
}

// FeatureHash is the name under which a feature's weight is kept.
func FeatureHash(name string) uint32 { return uint32(text.NewHash().Add(name)) }

// ProbabilityOf is how likely a candidate with these features, given by their hashes, is right.
func (s *Scorer) ProbabilityOf(hashes []uint32) float64 {
	z := 0.0
	for _, h := range hashes {
		z += s.weights.of(h)
	}
	return 1 / (1 + math.Exp(-(z*s.scale + s.shift)))
}

// Odds is how much likelier a value with these features, given by their hashes, is right than none.
func (s *Scorer) Odds(hashes []uint32) float64 {
	p := s.ProbabilityOf(hashes)
	return p / max(1-p, 1e-9)
}

// NewScorer makes a scorer of weights by feature hash; logits are scaled and shifted to calibrate it.
func NewScorer(weights map[uint32]float32, scale, shift float64) *Scorer {
	return &Scorer{weights: newWeights(weights), scale: scale, shift: shift}
}

// Mean is a scorer that weighs a feature as s and another do on average, so that its log-odds are the mean of theirs. It is calibrated as s is.
func (s *Scorer) Mean(other *Scorer) *Scorer {
	mean := map[uint32]float32{}
	for _, x := range []*Scorer{s, other} {
		for h, w := range x.weights.all() {
			mean[h] += w / 2
		}
	}
	maps.DeleteFunc(mean, func(_ uint32, w float32) bool { return math.Abs(float64(w)) < 0.0005 }) // nothing once it is written
	return NewScorer(mean, s.scale, s.shift)
}

// Write writes the weights, a feature a line, below lines of comment.
func (s *Scorer) Write(w io.Writer, comment string) error {
	var b strings.Builder
	writeComment(&b, comment)
	fmt.Fprintf(&b, "scale %g\nshift %g\n", s.scale, s.shift)
	all := maps.Collect(s.weights.all())
	for _, h := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&b, "%x %.3f\n", h, all[h])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeComment writes the lines of a comment.
func writeComment(b *strings.Builder, comment string) {
	for _, line := range strings.Split(strings.TrimSpace(comment), "\n") {
		fmt.Fprintf(b, "# %s\n", line)
	}
}

// readIfThere reads a file that a pack may lack: nil if it is not there.
func readIfThere(fsys fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// loadScorer reads the weights of claims, by themselves and beside each other, of their status and of their qualifiers, if the pack has them.
func loadScorer(p *Pack, fsys fs.FS, _ manifest) (err error) {
	for _, f := range []struct {
		name string
		s    **Scorer
	}{{"scorer.txt", &p.Scorer}, {"neighbours.txt", &p.Neighbours}, {"status.txt", &p.Status}, {"qualifiers.txt", &p.Binder}} {
		if *f.s, err = openScorer(fsys, f.name); err != nil {
			return err
		}
	}
	return nil
}

// openScorer reads a file of weights, nil if it is not there.
func openScorer(fsys fs.FS, name string) (*Scorer, error) {
	data, err := readIfThere(fsys, name)
	if data == nil || err != nil {
		return nil, err
	}
	s, err := ReadScorer(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// Scores are those of classes; the weight of a feature for a class is that of [ClassFeature].
func (s *Scorer) Scores(classes, features []string) []float64 {
	scores, starts := make([]float64, len(classes)), make([]text.Hash, len(classes))
	for k, c := range classes {
		starts[k] = text.NewHash().Add(c).Add("|")
	}
	hashes := make([]text.Hash, len(classes))
	for _, f := range features {
		copy(hashes, starts)
		text.AddToEach(hashes, f)
		for k, h := range hashes {
			scores[k] += s.weights.of(uint32(h))
		}
	}
	return scores
}

// ClassFeature is the name under which a feature's weight for a class is kept.
func ClassFeature(class, feature string) uint32 { return FeatureHash(class + "|" + feature) }
