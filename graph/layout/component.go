package layout

import (
	"cmp"
	"slices"
)

// component is a part of the graph that hangs together.
type component struct {
	nodes []int    // of the whole graph
	edges [][2]int // between nodes by their place in nodes; no loops, no repetitions
	times []int    // how often each edge is there
}

// components splits a graph. They come the largest first, of equal ones the one with the first node.
func components(n int, edges [][2]int) []component {
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, e := range edges {
		a, b := find(e[0]), find(e[1])
		root[max(a, b)] = min(a, b)
	}
	parts := make([]component, 0, n)
	part, place := make([]int, n), make([]int, n)
	for i := range n {
		r := find(i)
		if r == i {
			part[i] = len(parts)
			parts = append(parts, component{})
		}
		part[i] = part[r]
		c := &parts[part[i]]
		place[i] = len(c.nodes)
		c.nodes = append(c.nodes, i)
	}
	once, times := simple(edges)
	for i, e := range once {
		c := &parts[part[e[0]]]
		c.edges = append(c.edges, [2]int{place[e[0]], place[e[1]]})
		c.times = append(c.times, times[i])
	}
	slices.SortStableFunc(parts, func(a, b component) int { return cmp.Compare(len(b.nodes), len(a.nodes)) })
	return parts
}

// simple gives the edges without direction, loops and repetitions, sorted, and how often each is there.
func simple(edges [][2]int) (out [][2]int, times []int) {
	var all [][2]int
	for _, e := range edges {
		if e[0] != e[1] {
			all = append(all, [2]int{min(e[0], e[1]), max(e[0], e[1])})
		}
	}
	slices.SortFunc(all, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for i, e := range all {
		if i == 0 || e != all[i-1] {
			out, times = append(out, e), append(times, 0)
		}
		times[len(times)-1]++
	}
	return out, times
}
