package model

import (
	"math/rand/v2"
	"testing"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// bruteTree is the score of the best tree with one root, over all choices of heads.
func bruteTree(scores matrix.Matrix, n int) float32 {
	best := float32(minusInfinity)
	heads := make([]int, n)
	var b treeBuffers
	var try func(i, roots int, sum float32)
	try = func(i, roots int, sum float32) {
		if i == n {
			if roots == 1 && acyclic(heads, &b) {
				best = max(best, sum)
			}
			return
		}
		for j := range n + 1 {
			if j != i && (j < n || roots == 0) {
				heads[i] = j
				r := roots
				if j == n {
					r++
				}
				try(i+1, r, sum+scores.Row(i)[j])
			}
		}
	}
	try(0, 0, 0)
	return best
}

func TestBestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var b treeBuffers
	for trial := range 400 {
		n := 1 + trial%6
		scores := matrix.New(n, matrix.Lanes)
		for i := range scores.Data {
			scores.Data[i] = rng.Float32()*2 - 1
		}
		copied := matrix.New(n, matrix.Lanes)
		copy(copied.Data, scores.Data)
		want := bruteTree(scores, n)
		heads := make([]int, n)
		bestTree(heads, scores, &b)
		sum, roots := float32(0), 0
		for i, h := range heads {
			if h < 0 {
				roots++
				h = n
			}
			sum += copied.Row(i)[h]
		}
		if roots != 1 || !wellFormed(heads) {
			t.Fatalf("trial %d: %v is no tree", trial, heads)
		}
		if d := sum - want; d < -1e-4 || d > 1e-4 {
			t.Fatalf("trial %d: %v scores %v, the best tree %v", trial, heads, sum, want)
		}
	}
}

func TestBestTreeOfManyTokens(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 1))
	var b treeBuffers
	const n = MaxSentence
	scores := matrix.New(n, matrix.Pad(n+1))
	for i := range scores.Data {
		scores.Data[i] = rng.Float32()
	}
	heads := make([]int, n)
	bestTree(heads, scores, &b)
	if !wellFormed(heads) {
		t.Error("no tree")
	}
}

// wellFormed reports whether heads is a tree with one root.
func wellFormed(heads []int) bool {
	roots := 0
	for i := range heads {
		steps := 0
		for j := i; j >= 0; j = heads[j] {
			if steps++; steps > len(heads) {
				return false
			}
		}
		if heads[i] < 0 {
			roots++
		}
	}
	return roots == 1
}
