package lang

import "iter"

// weights are numbers by the hash of a feature, found by open addressing. A slot of weight 0 is empty, which is also what a feature that is not
// there weighs.
type weights []weight // the length is a power of two

type weight struct {
	feature uint32
	value   float32
}

// newWeights makes a table of the weights of a map.
func newWeights(of map[uint32]float32) weights {
	size := 16
	for size < 2*len(of) {
		size *= 2
	}
	w := make(weights, size)
	for h, v := range of {
		*w.slot(h) = weight{h, v}
	}
	return w
}

// slot is that of a feature, or the empty one where it would be.
func (w weights) slot(feature uint32) *weight {
	mask := uint32(len(w) - 1)
	for i := feature & mask; ; i = (i + 1) & mask {
		if x := &w[i]; x.feature == feature || x.value == 0 {
			return x
		}
	}
}

// of is the weight of a feature.
func (w weights) of(feature uint32) float64 { return float64(w.slot(feature).value) }

// all gives the features with a weight.
func (w weights) all() iter.Seq2[uint32, float32] {
	return func(yield func(uint32, float32) bool) {
		for _, x := range w {
			if x.value != 0 && !yield(x.feature, x.value) {
				return
			}
		}
	}
}
