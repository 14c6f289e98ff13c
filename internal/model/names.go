package model

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Name is a stretch of tokens that names something.
type Name struct {
	Sentence    int    // index in the sentences that were read
	First, Last int    // its tokens, the last included
	Kind        string // company, organization, person, place or product
	Probability float64
	Kinds       [len(kinds)]float32 // the probability that just these tokens are a name, for each of [NameKinds]

	kind int // index of Kind
}

// Kinds are the kinds of name, in the order of their labels.
var kinds = [...]string{"company", "organization", "person", "place", "product"}

// A token's label tells how it stands in a name: outside of any, or in one of each kind at its begin, inside, at its
// end, or as its single token.
const (
	outside = 0
	begin   = 0
	inside  = 1
	end     = 2
	single  = 3

	// NameLabels is the number of labels.
	NameLabels = 1 + 4*len(kinds)
)

// NameLabel is the label of a token that has the given position (0 begin, 1 inside, 2 end, 3 single) in a name of
// kind k, an index in [NameKinds].
func NameLabel(k, position int) int { return 1 + 4*k + position }

// NameKinds are the kinds of name in the order of their labels.
func NameKinds() []string { return kinds[:] }

// Follows reports whether label b may stand after label a.
func Follows(a, b int) bool {
	open := a != outside && ((a-1)%4 == begin || (a-1)%4 == inside)
	continues := b != outside && ((b-1)%4 == inside || (b-1)%4 == end)
	if open || continues {
		return open && continues && (a-1)/4 == (b-1)/4
	}
	return true
}

// MayStart reports whether a sentence may start with label a, MayEnd whether it may end with it.
func MayStart(a int) bool { return Follows(outside, a) }

// MayEnd reports whether a sentence may end with label a.
func MayEnd(a int) bool { return Follows(a, outside) }

// arcsOfNames are the pairs of labels that may follow each other.
var arcsOfNames = nameArcs()

func nameArcs() (arcs [][2]uint8) {
	for a := range NameLabels {
		for b := range NameLabels {
			if Follows(a, b) {
				arcs = append(arcs, [2]uint8{uint8(a), uint8(b)})
			}
		}
	}
	return arcs
}

// crf is the working memory of the name decoder, a linear-chain conditional random field (Lafferty, McCallum and
// Pereira, 2001).
type crf struct {
	score    []float32
	back     []uint8
	forward  []float64
	backward []float64
	weight   []float64 // exponentials of the scores
	norm     []float64
	path     []uint8
}

// viterbi finds the best sequence of labels; row i of emissions are the scores of the labels of token i.
func (c *crf) viterbi(emissions matrix.Matrix, transition []float32) []uint8 {
	n := emissions.Rows
	c.score = resize(c.score, 2*NameLabels)
	c.back = resize(c.back, n*NameLabels)
	c.path = resize(c.path, n)
	last, now := c.score[:NameLabels], c.score[NameLabels:]
	for l, e := range emissions.Row(0)[:NameLabels] {
		last[l] = e
		if !MayStart(l) {
			last[l] = minusInfinity
		}
	}
	for i := 1; i < n; i++ {
		for l := range now {
			now[l] = minusInfinity
		}
		back := c.back[i*NameLabels : (i+1)*NameLabels]
		for _, arc := range arcsOfNames {
			if s := last[arc[0]] + transition[int(arc[0])*NameLabels+int(arc[1])]; s > now[arc[1]] {
				now[arc[1]], back[arc[1]] = s, arc[0]
			}
		}
		for l, e := range emissions.Row(i)[:NameLabels] {
			now[l] += e
		}
		last, now = now, last
	}
	best := outside
	for l, s := range last {
		if MayEnd(l) && s > last[best] {
			best = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		c.path[i] = uint8(best)
		best = int(c.back[i*NameLabels+best])
	}
	return c.path
}

// marginals runs the forward and backward recursions, scaled at each token, backward down to the given one.
func (c *crf) marginals(emissions matrix.Matrix, weights []float64, first int) {
	n := emissions.Rows
	size := n * NameLabels
	c.weight, c.forward, c.backward = resize(c.weight, size), resize(c.forward, size), resize(c.backward, size)
	c.norm = resize(c.norm, n)
	c.weigh(emissions)
	c.runForward(n, weights)
	c.runBackward(n, weights, first)
}

// weigh sets the exponentials of the scores, the highest of each token being 1.
func (c *crf) weigh(emissions matrix.Matrix) {
	for i := range emissions.Rows {
		e := emissions.Row(i)[:NameLabels]
		top := e[0]
		for _, v := range e {
			top = max(top, v)
		}
		for l, v := range e {
			c.weight[i*NameLabels+l] = math.Exp(float64(v - top))
		}
	}
}

// runForward sums over the labels before each token, and scales the sums of a token so that they add up to 1.
func (c *crf) runForward(n int, weights []float64) {
	clear(c.forward)
	for l := range NameLabels {
		if MayStart(l) {
			c.forward[l] = c.weight[l]
		}
	}
	c.norm[0] = normalize(c.forward[:NameLabels])
	for i := 1; i < n; i++ {
		last, now := c.forward[(i-1)*NameLabels:i*NameLabels], c.forward[i*NameLabels:(i+1)*NameLabels]
		for _, arc := range arcsOfNames {
			now[arc[1]] += last[arc[0]] * weights[int(arc[0])*NameLabels+int(arc[1])]
		}
		for l := range now {
			now[l] *= c.weight[i*NameLabels+l]
		}
		c.norm[i] = normalize(now)
	}
}

// normalize divides the values by their sum, which it returns.
func normalize(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	for i := range values {
		values[i] /= sum
	}
	return sum
}

// runBackward sums over the labels behind each token from the last down to the first that is asked for, scaled as those before.
func (c *crf) runBackward(n int, weights []float64, first int) {
	clear(c.backward[first*NameLabels:])
	for l := range NameLabels {
		if MayEnd(l) {
			c.backward[(n-1)*NameLabels+l] = 1
		}
	}
	for i := n - 2; i >= first; i-- {
		now, next := c.backward[i*NameLabels:(i+1)*NameLabels], c.backward[(i+1)*NameLabels:(i+2)*NameLabels]
		for _, arc := range arcsOfNames {
			a, b := int(arc[0]), int(arc[1])
			now[a] += weights[a*NameLabels+b] * c.weight[(i+1)*NameLabels+b] * next[b] / c.norm[i+1]
		}
	}
}

// kindProbabilities are the probabilities that tokens first to last are a name of each kind, given the sentence;
// marginals must have run down to last.
func (c *crf) kindProbabilities(first, last int, weights []float64) (p [len(kinds)]float32) {
	// The forward and backward sums are scaled so that their products, over the labels of a token, sum to this.
	total := 0.0
	for l := range NameLabels {
		total += c.forward[last*NameLabels+l] * c.backward[last*NameLabels+l]
	}
	if total <= 0 {
		return p
	}
	for k := range kinds {
		l := NameLabel(k, single)
		if first < last {
			l = NameLabel(k, begin)
		}
		q := c.forward[first*NameLabels+l]
		for i := first + 1; i <= last; i++ {
			next := NameLabel(k, inside)
			if i == last {
				next = NameLabel(k, end)
			}
			q *= weights[l*NameLabels+next] * c.weight[i*NameLabels+next] / c.norm[i]
			l = next
		}
		p[k] = float32(min(1, q*c.backward[last*NameLabels+l]/total))
	}
	return p
}

// spans appends the names that the path holds.
func (c *crf) spans(dst []Name, sentence int) []Name {
	for i := 0; i < len(c.path); i++ {
		if c.path[i] == outside {
			continue
		}
		first, kind := i, int(c.path[i]-1)/4
		for (c.path[i]-1)%4 != end && (c.path[i]-1)%4 != single && i+1 < len(c.path) {
			i++
		}
		dst = append(dst, Name{Sentence: sentence, First: first, Last: i, Kind: kinds[kind], kind: kind})
	}
	return dst
}
