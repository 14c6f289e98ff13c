package neural

import (
	"math"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// chain is the loss of name labels: a linear-chain conditional random field, of which a token may be known to have
// one of several labels (Tsuboi et al., 2008, "Training conditional random fields using incomplete annotations").
type chain struct {
	arcs    [][2]int
	weights []float64 // exponentials of the transitions
	free    pass
	bound   pass
}

const labels = model.NameLabels

func newChain() *chain {
	c := &chain{weights: make([]float64, labels*labels)}
	for a := range labels {
		for b := range labels {
			if model.Follows(a, b) {
				c.arcs = append(c.arcs, [2]int{a, b})
			}
		}
	}
	return c
}

// prepare takes over the transitions.
func (c *chain) prepare(transition []float32) {
	for i, v := range transition {
		c.weights[i] = math.Exp(float64(v))
	}
}

// pass is the result of the forward and backward recursions.
type pass struct {
	unary, forward, backward, norm []float64
	total                          float64 // logarithm of the sum over all paths, −∞ if there is none
}

// leastSum is the sum over the labels of a token below which no path is taken to be there.
const leastSum = 1e-200

// run does the recursions over n tokens with the weights of labels in p; it reports whether there is a path.
func (c *chain) run(p *pass, n int) bool {
	size := n * labels
	p.forward, p.backward, p.norm = grow(p.forward, size), grow(p.backward, size), grow(p.norm, n)
	if !c.runForward(p, n) {
		return false
	}
	c.runBackward(p, n)
	return true
}

// runForward sums over the labels before each token, scales the sums of a token so that they add up to 1, and sets the
// total; it reports whether there is a path.
func (c *chain) runForward(p *pass, n int) bool {
	clear(p.forward)
	p.total = 0
	for i := range n {
		now := p.forward[i*labels : (i+1)*labels]
		c.reach(p, i)
		if i == n-1 {
			for l := range now {
				if !model.MayEnd(l) {
					now[l] = 0
				}
			}
		}
		sum := 0.0
		for _, v := range now {
			sum += v
		}
		if sum <= leastSum {
			return false
		}
		p.norm[i] = sum
		p.total += math.Log(sum)
		for l := range now {
			now[l] /= sum
		}
	}
	return true
}

// reach sets the sums of token i from those of the token before it.
func (c *chain) reach(p *pass, i int) {
	now, u := p.forward[i*labels:(i+1)*labels], p.unary[i*labels:(i+1)*labels]
	if i == 0 {
		for l := range now {
			if model.MayStart(l) {
				now[l] = u[l]
			}
		}
		return
	}
	last := p.forward[(i-1)*labels : i*labels]
	for _, arc := range c.arcs {
		now[arc[1]] += last[arc[0]] * c.weights[arc[0]*labels+arc[1]]
	}
	for l := range now {
		now[l] *= u[l]
	}
}

// runBackward sums over the labels behind each token, scaled as those before.
func (c *chain) runBackward(p *pass, n int) {
	clear(p.backward)
	for l := range labels {
		p.backward[(n-1)*labels+l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		now, next, u := p.backward[i*labels:(i+1)*labels], p.backward[(i+1)*labels:(i+2)*labels], p.unary[(i+1)*labels:(i+2)*labels]
		for _, arc := range c.arcs {
			b := arc[1]
			if i == n-2 && !model.MayEnd(b) {
				continue
			}
			now[arc[0]] += c.weights[arc[0]*labels+b] * u[b] * next[b] / p.norm[i+1]
		}
	}
}

func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n, n+n/2)
	}
	return s[:n]
}

// loss replaces the emissions by their gradient, adds that of the transitions to dtransition, and gives the loss. A
// sentence whose allowed labels admit no path counts nothing.
func (c *chain) loss(emissions matrix.Matrix, allowed []uint32, dtransition []float32, weight float32) float64 {
	n := emissions.Rows
	c.free.unary, c.bound.unary = grow(c.free.unary, n*labels), grow(c.bound.unary, n*labels)
	for i := range n {
		row := emissions.Row(i)[:labels]
		top := row[0]
		for _, v := range row {
			top = max(top, v)
		}
		for l, v := range row {
			u := math.Exp(float64(v - top))
			c.free.unary[i*labels+l] = u
			if allowed[i]&(1<<l) == 0 {
				u = 0
			}
			c.bound.unary[i*labels+l] = u
		}
	}
	if !c.run(&c.bound, n) || !c.run(&c.free, n) {
		emissions.Zero()
		return 0
	}
	for i := range n {
		row := emissions.Row(i)
		clear(row[labels:])
		for l := range labels {
			at := i*labels + l
			row[l] = weight * float32(c.free.forward[at]*c.free.backward[at]-c.bound.forward[at]*c.bound.backward[at])
		}
	}
	for i := 1; i < n; i++ {
		for _, arc := range c.arcs {
			a, b := (i-1)*labels+arc[0], i*labels+arc[1]
			if i == n-1 && !model.MayEnd(arc[1]) {
				continue
			}
			w := c.weights[arc[0]*labels+arc[1]]
			free := c.free.forward[a] * w * c.free.unary[b] * c.free.backward[b] / c.free.norm[i]
			bound := c.bound.forward[a] * w * c.bound.unary[b] * c.bound.backward[b] / c.bound.norm[i]
			dtransition[arc[0]*labels+arc[1]] += weight * float32(free-bound)
		}
	}
	return float64(weight) * (c.free.total - c.bound.total)
}
