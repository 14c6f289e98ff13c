package model

import "github.com/nesso-graph/nesso/internal/model/matrix"

// treeBuffers are the working memory of the search for a tree.
type treeBuffers struct {
	state  []int8
	weight []float32 // of the best arc from node to node, less what cycles have cost
	from   []int16   // the token that it comes from
	to     []int16   // and the one that it enters
	best   []int16   // for each node the node of the best arc into it
	alive  []bool    // whether a node stands for itself or has been drawn into another
	first  []int16   // the tokens of each node, as a list
	last   []int16
	next   []int16 // by token
	nodes  []int16 // of a cycle
	// members are the nodes of all cycles that were drawn together, one cycle after another.
	members []member
	cycles  []int // where each cycle starts in members
}

// member is a node of a cycle: its tokens, and the arc that entered it in the cycle.
type member struct{ first, last, from, to int16 }

// bestTree writes to heads the tree of the highest score with exactly one root. scores[i][j] is the score of token
// j as head of token i, and column n that of the root; the scores may be changed. The head of the root is −1.
func bestTree(heads []int, scores matrix.Matrix, b *treeBuffers) {
	n := len(heads)
	if n == 0 {
		return
	}
	roots := 0
	for i := range n {
		row := scores.Row(i)
		row[i] = minusInfinity
		best := 0
		for j, v := range row[:n+1] {
			if v > row[best] {
				best = j
			}
		}
		heads[i] = best
		if best == n {
			roots++
		}
	}
	if roots == 1 && acyclic(heads, b) {
		finishRoot(heads)
		return
	}
	singleRoot(scores, n)
	contract(heads, scores, b)
	finishRoot(heads)
}

const minusInfinity float32 = -1e30

func finishRoot(heads []int) {
	for i, h := range heads {
		if h == len(heads) {
			heads[i] = -1
		}
	}
}

// acyclic reports whether every token leads to the root.
func acyclic(heads []int, b *treeBuffers) bool {
	n := len(heads)
	b.state = resize(b.state, n)
	clear(b.state)
	for i := range n {
		j := i
		for j < n && b.state[j] == 0 {
			b.state[j] = 1
			j = heads[j]
		}
		if j < n && b.state[j] == 1 {
			return false
		}
		for k := i; k < n && b.state[k] == 1; k = heads[k] {
			b.state[k] = 2
		}
	}
	return true
}

// singleRoot lowers the scores of the root so much that the best tree uses it once (Stanojević and Cohen, 2021,
// "A root of a problem: optimizing single-root dependency parsing").
func singleRoot(scores matrix.Matrix, n int) {
	low, high := float32(1e30), float32(minusInfinity)
	for i := range n {
		for j, v := range scores.Row(i)[:n+1] {
			if j != i {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	cut := (high-low)*float32(n) + 1
	for i := range n {
		scores.Row(i)[n] -= cut
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
