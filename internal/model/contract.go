package model

import (
	"slices"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

const unknown = -2 // a head not yet found

// contract finds the spanning tree of the highest score by drawing cycles together (Chu and Liu, 1965; Edmonds,
// 1967), over dense scores: every cycle of k nodes costs k·n steps and takes k−1 nodes away, so the whole costs
// O(n²). heads gets n for the root.
func contract(heads []int, scores matrix.Matrix, b *treeBuffers) {
	n := len(heads)
	size := n + 1
	b.load(scores, n)
	for i := range n {
		heads[i] = unknown
		b.choose(i, size)
	}
	for start := range n {
		if !b.alive[start] {
			continue
		}
		for b.walk(start, size) {
		}
	}
	for i := range n {
		if b.alive[i] {
			at := i*size + int(b.best[i])
			heads[b.to[at]] = int(b.from[at])
		}
	}
	b.unfold(heads)
}

// load copies the scores; arcs start as themselves, nodes as single tokens.
func (b *treeBuffers) load(scores matrix.Matrix, n int) {
	size := n + 1
	b.weight = resize(b.weight, n*size)
	b.from = resize(b.from, n*size)
	b.to = resize(b.to, n*size)
	b.best = resize(b.best, n)
	b.alive = resize(b.alive, size)
	b.first, b.last, b.next = resize(b.first, n), resize(b.last, n), resize(b.next, n)
	b.state = resize(b.state, size)
	b.members, b.cycles = b.members[:0], b.cycles[:0]
	for i := range n {
		copy(b.weight[i*size:(i+1)*size], scores.Row(i)[:size])
		for j := range size {
			b.from[i*size+j], b.to[i*size+j] = int16(j), int16(i)
		}
		b.alive[i], b.first[i], b.last[i] = true, int16(i), int16(i)
	}
	b.alive[n] = true
}

// choose sets the best arc into node i.
func (b *treeBuffers) choose(i, size int) {
	best := -1
	for j, w := range b.weight[i*size : (i+1)*size] {
		if j != i && b.alive[j] && (best < 0 || w > b.weight[i*size+best]) {
			best = j
		}
	}
	b.best[i] = int16(best)
}

// walk follows the best arcs from start; if they run into a cycle it draws that together and reports true.
func (b *treeBuffers) walk(start, size int) bool {
	clear(b.state)
	i := start
	if !b.alive[i] {
		return false
	}
	for i != size-1 && b.state[i] == 0 {
		b.state[i] = 1
		i = int(b.best[i])
	}
	if i == size-1 {
		return false
	}
	b.nodes = b.nodes[:0]
	for j := i; ; {
		b.nodes = append(b.nodes, int16(j))
		j = int(b.best[j])
		if j == i {
			break
		}
	}
	b.merge(size)
	return true
}

// merge makes the first of b.nodes, which form a cycle, stand for all of them.
func (b *treeBuffers) merge(size int) {
	c := int(b.nodes[0])
	b.cycles = append(b.cycles, len(b.members))
	for _, v := range b.nodes {
		at := int(v)*size + int(b.best[v])
		b.members = append(b.members, member{b.first[v], b.last[v], b.from[at], b.to[at]})
	}
	b.mergeInto(c, size)
	for _, v := range b.nodes[1:] {
		b.alive[v] = false
		b.next[b.last[c]], b.last[c] = b.first[v], b.last[v]
	}
	for i := range size - 1 {
		if b.alive[i] && i != c {
			b.mergeOut(i, c, size)
		}
	}
	b.choose(c, size)
}

// mergeInto gives c the best arcs into the nodes of the cycle, each at what it costs to give up the arc that the node has in
// it.
func (b *treeBuffers) mergeInto(c, size int) {
	for k, v := range b.nodes {
		cost := b.weight[int(v)*size+int(b.best[v])]
		for j := range size {
			at, into := int(v)*size+j, c*size+j
			w := b.weight[at] - cost
			if k == 0 {
				b.weight[into] = w
			} else if w > b.weight[into] {
				b.weight[into], b.from[into], b.to[into] = w, b.from[at], b.to[at]
			}
		}
	}
}

// mergeOut gives c the best arc out of the nodes of the cycle into node i.
func (b *treeBuffers) mergeOut(i, c, size int) {
	into := i*size + c
	for _, v := range b.nodes[1:] {
		at := i*size + int(v)
		if b.weight[at] > b.weight[into] {
			b.weight[into], b.from[into], b.to[into] = b.weight[at], b.from[at], b.to[at]
		}
	}
	if slices.Contains(b.nodes, b.best[i]) {
		b.best[i] = int16(c)
	}
}

// unfold gives the members of each cycle, the last drawn together first, the arcs that they had in it, but for the
// member that the arc into the cycle enters: the one that holds a token whose head is known.
func (b *treeBuffers) unfold(heads []int) {
	end := len(b.members)
	for k := len(b.cycles) - 1; k >= 0; k-- {
		for _, m := range b.members[b.cycles[k]:end] {
			if !b.entered(heads, m) {
				heads[m.to] = int(m.from)
			}
		}
		end = b.cycles[k]
	}
}

// entered reports whether the head of a token of m is known.
func (b *treeBuffers) entered(heads []int, m member) bool {
	for t := m.first; ; t = b.next[t] {
		if heads[t] != unknown {
			return true
		}
		if t == m.last {
			return false
		}
	}
}
