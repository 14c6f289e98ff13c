package layout

import (
	"container/heap"
	"math"
)

// arc leads to a neighbour.
type arc struct {
	to     int32
	length float64
}

type adjacency [][]arc

// adjacency gives each edge its length: 1, more where an end has many neighbours, which need room about it, and where
// several edges are to run side by side.
func (c component) adjacency() adjacency {
	degree := make([]float64, len(c.nodes))
	for _, e := range c.edges {
		degree[e[0]]++
		degree[e[1]]++
	}
	const crowd = 5 // neighbours that find room at length 1
	a := make(adjacency, len(c.nodes))
	for i, e := range c.edges {
		length := math.Sqrt(max(1, max(degree[e[0]], degree[e[1]])/crowd))
		length *= 1 + 0.2*float64(min(c.times[i]-1, 4))
		a[e[0]] = append(a[e[0]], arc{int32(e[1]), length})
		a[e[1]] = append(a[e[1]], arc{int32(e[0]), length})
	}
	return a
}

// distances are the lengths of the shortest paths from a node, by Dijkstra's algorithm.
func (a adjacency) distances(from int) []float64 {
	ds := make([]float64, len(a))
	for i := range ds {
		ds[i] = math.Inf(1)
	}
	ds[from] = 0
	q := &queue{{int32(from), 0}}
	for q.Len() > 0 {
		at := heap.Pop(q).(arc)
		if at.length > ds[at.to] {
			continue
		}
		for _, x := range a[at.to] {
			if d := at.length + x.length; d < ds[x.to] {
				ds[x.to] = d
				heap.Push(q, arc{x.to, d})
			}
		}
	}
	return ds
}

// queue holds the nodes to visit with their distances, the nearest first.
type queue []arc

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].length < q[j].length }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }

func (q *queue) Push(x any) { *q = append(*q, x.(arc)) }

func (q *queue) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}
