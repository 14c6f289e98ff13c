// Package baseline holds simple readers that the trained network is held against: averaged perceptrons (Collins,
// 2002) that find names token by token and trees move by move.
package baseline

// perceptron is an averaged perceptron over hashed features.
type perceptron struct {
	classes int
	mask    uint64
	weights []float32
	totals  []float32
	stamps  []int32
	now     int32
}

func newPerceptron(classes int, bits uint) *perceptron {
	n := classes << bits
	return &perceptron{classes: classes, mask: 1<<bits - 1, weights: make([]float32, n), totals: make([]float32, n), stamps: make([]int32, n)}
}

// scores adds up the weights of the features for each class.
func (p *perceptron) scores(dst []float32, features []uint64) []float32 {
	dst = dst[:0]
	for range p.classes {
		dst = append(dst, 0)
	}
	for _, f := range features {
		row := p.weights[int(f&p.mask)*p.classes:][:p.classes]
		for c, w := range row {
			dst[c] += w
		}
	}
	return dst
}

// update raises the right class and lowers the guessed one.
func (p *perceptron) update(features []uint64, right, guess int) {
	p.now++
	if right == guess {
		return
	}
	for _, f := range features {
		p.change(int(f&p.mask)*p.classes+right, 1)
		p.change(int(f&p.mask)*p.classes+guess, -1)
	}
}

func (p *perceptron) change(i int, by float32) {
	p.totals[i] += float32(p.now-p.stamps[i]) * p.weights[i]
	p.stamps[i] = p.now
	p.weights[i] += by
}

// average replaces the weights by their means over all updates.
func (p *perceptron) average() {
	for i, w := range p.weights {
		if w != 0 || p.totals[i] != 0 {
			p.totals[i] += float32(p.now-p.stamps[i]) * w
			p.weights[i] = p.totals[i] / float32(max(1, p.now))
		}
	}
}

// feature hashes a template's number with its values.
func feature(template int, values ...string) uint64 {
	h := uint64(14695981039346656037) ^ uint64(template)*0x9e3779b97f4a7c15
	for _, v := range values {
		for i := range len(v) {
			h = (h ^ uint64(v[i])) * 1099511628211
		}
		h = (h ^ 0x1f) * 1099511628211
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

// best is the class of the highest score among those allowed, −1 if none is.
func best(scores []float32, allowed func(int) bool) int {
	top := -1
	for c, s := range scores {
		if allowed(c) && (top < 0 || s > scores[top]) {
			top = c
		}
	}
	return top
}
