package graph

import (
	"cmp"
	"slices"
)

// Bounds of the search for communities: rounds of moves on a level, and levels.
const (
	maxMoves  = 50
	maxLevels = 30
)

// communitiesOf finds communities by modularity, with the method of Blondel, Guillaume, Lambiotte and Lefebvre, "Fast
// unfolding of communities in large networks" (2008): nodes move to the neighbouring community that gains most, then
// communities become nodes, until nothing gains. Nodes are visited in their order and a tie moves none,
// so that the result is the same every time. Each round takes time in proportion to the arcs.
func communitiesOf(ties adjacency) []int {
	l := level{arcs: ties, loops: make([]float64, len(ties))}
	of := make([]int, len(ties)) // the node of the current level that each first node is in
	for i := range of {
		of[i] = i
	}
	for range maxLevels {
		community, moved := l.move()
		if !moved {
			break
		}
		count := renumber(community)
		for i := range of {
			of[i] = community[of[i]]
		}
		l = l.aggregate(community, count)
	}
	return of
}

// level is the graph of one level: its arcs in both directions, and the weight inside each node.
type level struct {
	arcs  adjacency
	loops []float64 // twice the weight of the arcs inside a node
}

// move finds a community for each node and reports whether any left its own.
func (l level) move() (community []int, moved bool) {
	m := newMover(l)
	if m.all == 0 {
		return m.community, false
	}
	for range maxMoves {
		changed := false
		for i := range l.arcs {
			changed = m.best(i) || changed
		}
		if !changed {
			break
		}
		moved = true
	}
	return m.community, moved
}

// mover moves the nodes of a level between communities.
type mover struct {
	level
	community []int     // of each node
	degree    []float64 // of each node
	total     []float64 // degrees of the nodes of each community
	all       float64   // degrees of all nodes
	to        []float64 // weight from the node at hand to each community, zero between visits
	near      []int     // communities that the node at hand touches
}

func newMover(l level) *mover {
	n := len(l.arcs)
	m := &mover{level: l, community: make([]int, n), degree: make([]float64, n), total: make([]float64, n), to: make([]float64, n)}
	for i, arcs := range l.arcs {
		m.community[i] = i
		m.degree[i] = l.loops[i]
		for _, x := range arcs {
			m.degree[i] += x.weight
		}
		m.total[i] = m.degree[i]
		m.all += m.degree[i]
	}
	return m
}

// smallestGain is the gain below which a move is one between equals.
const smallestGain = 1e-12

// best moves node i to the community that gains most by it, and reports whether that is another one.
func (m *mover) best(i int) bool {
	m.near = m.near[:0]
	for _, x := range m.arcs[i] {
		c := m.community[x.to]
		if m.to[c] == 0 {
			m.near = append(m.near, c)
		}
		m.to[c] += x.weight
	}
	own := m.community[i]
	m.total[own] -= m.degree[i]
	gain := func(c int) float64 { return m.to[c] - m.total[c]*m.degree[i]/m.all }
	best, most := own, gain(own)
	for _, c := range m.near {
		if g := gain(c); g > most+smallestGain {
			best, most = c, g
		}
	}
	m.total[best] += m.degree[i]
	m.community[i] = best
	for _, c := range m.near {
		m.to[c] = 0
	}
	return best != own
}

// renumber gives communities the numbers from 0 on, by first appearance, and counts them.
func renumber(community []int) int {
	number := make([]int, len(community))
	count := 0
	for i, c := range community {
		if number[c] == 0 {
			count++
			number[c] = count
		}
		community[i] = number[c] - 1
	}
	return count
}

// aggregate makes the next level, whose nodes are the communities.
func (l level) aggregate(community []int, count int) level {
	members := make([][]int32, count)
	for i, c := range community {
		members[c] = append(members[c], int32(i))
	}
	next := level{arcs: make(adjacency, count), loops: make([]float64, count)}
	to := make([]float64, count)
	for c, nodes := range members {
		var near []int32
		for _, i := range nodes {
			next.loops[c] += l.loops[i]
			for _, x := range l.arcs[i] {
				d := community[x.to]
				if d == c {
					next.loops[c] += x.weight
					continue
				}
				if to[d] == 0 {
					near = append(near, int32(d))
				}
				to[d] += x.weight
			}
		}
		slices.SortFunc(near, cmp.Compare)
		for _, d := range near {
			next.arcs[c] = append(next.arcs[c], arc{d, to[d]})
			to[d] = 0
		}
	}
	return next
}
