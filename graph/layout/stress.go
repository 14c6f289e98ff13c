package layout

import "math"

// Bounds of the work: the nodes up to which each pair of them is weighed, the pivots that stand for all nodes in larger
// components, the rounds of descent.
const (
	maxExact = 400
	pivots   = 40
	rounds   = 40
)

// term wants two nodes to be a distance apart. The weight of a node that the term doesn't move is zero.
type term struct {
	i, j             int32
	distance         float64
	weightI, weightJ float64
}

// terms are those of a component: of all pairs, or of all nodes with pivots, after Ortmann, Klimenta and Brandes, "A
// sparse stress model" (2017), and of neighbours with each other.
func (c component) terms() []term {
	adj := c.adjacency()
	var terms []term
	both := func(i, j int32, d float64) { terms = append(terms, term{i, j, d, 1 / (d * d), 1 / (d * d)}) }
	if len(adj) <= maxExact {
		for i := range adj {
			for j, d := range adj.distances(i)[:i] {
				both(int32(i), int32(j), d)
			}
		}
		return terms
	}
	for i, arcs := range adj {
		for k, a := range arcs {
			if int(a.to) > i {
				both(int32(i), a.to, a.length)
			}
			for step := 1; step < len(arcs)-k; step *= 2 { // so that the leaves of a hub don't fall together
				b := arcs[k+step]
				both(a.to, b.to, a.length+b.length)
			}
		}
	}
	return append(terms, adj.pivotTerms()...)
}

// pivotTerms draw each node towards its distance from some far-flung nodes, with the weight of the nodes near these.
func (a adjacency) pivotTerms() []term {
	nearest := make([]float64, len(a))
	for i := range nearest {
		nearest[i] = math.Inf(1)
	}
	var chosen []int
	var distances [][]float64
	next := 0
	for range pivots {
		ds := a.distances(next)
		chosen, distances = append(chosen, next), append(distances, ds)
		for i, d := range ds {
			if nearest[i] = min(nearest[i], d); nearest[i] > nearest[next] {
				next = i
			}
		}
	}
	region := float64(len(a)) / pivots
	var terms []term
	for p, ds := range distances {
		for i, d := range ds {
			if i != chosen[p] {
				terms = append(terms, term{i: int32(i), j: int32(chosen[p]), distance: d, weightI: region / (d * d)})
			}
		}
	}
	return terms
}

// minimise places n nodes by the stochastic gradient descent of Zheng, Pawar and Goodman, "Graph drawing by stochastic
// gradient descent" (2019), from places that start picks.
func minimise(n int, terms []term, start uint64) []Point {
	r := random(start)
	at := make([]Point, n)
	for i := range at {
		at[i] = Point{r.float(), r.float()}
	}
	least, most := math.Inf(1), 0.0
	for _, t := range terms {
		least, most = min(least, t.weightI), max(most, t.weightI)
	}
	const precision = 0.1
	first, decay := 1/least, math.Log(precision*least/most)/(rounds-1)
	for round := range rounds {
		r.shuffle(terms)
		step := first * math.Exp(decay*float64(round))
		for _, t := range terms {
			a, b := &at[t.i], &at[t.j]
			dx, dy := a.X-b.X, a.Y-b.Y
			length := math.Sqrt(dx*dx + dy*dy)
			if length < 1e-9 { // one upon the other: any way will do
				dx, dy, length = 1e-6, 1e-6*r.float(), 1e-6
			}
			pull := (length - t.distance) / (2 * length)
			mi, mj := min(step*t.weightI, 1)*pull, min(step*t.weightJ, 1)*pull
			a.X, a.Y = a.X-mi*dx, a.Y-mi*dy
			b.X, b.Y = b.X+mj*dx, b.Y+mj*dy
		}
	}
	return at
}

// random is SplitMix64 of Steele, Lea and Flood (2014).
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// float is in [0, 1).
func (r *random) float() float64 { return float64(r.next()>>11) / (1 << 53) }

func (r *random) shuffle(ts []term) {
	for i := len(ts) - 1; i > 0; i-- {
		j := int(r.next() % uint64(i+1))
		ts[i], ts[j] = ts[j], ts[i]
	}
}
