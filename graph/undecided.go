package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// Pair is two entities of a graph that may be one.
type Pair struct {
	A, B   *Node
	Score  float64 // from 0 to 1
	Reason string
}

// maxBlock is how many entities may share a word for pairs among them to be looked at: more have a word like "bank".
const maxBlock = 40

// Undecided returns the pairs of entities that may be one but that nothing has joined, the likeliest first. Only those are
// compared that share a word, initials, a name spelt anew, or a name less one letter, so that the time
// grows with the number of entities. Legal forms are as in [Builder.LegalForms].
func Undecided(g *Graph, legalForms []string) []Pair {
	forms := name.NewLegalForms(legalForms)
	blocks := map[string][]int{}
	cs := make([]Candidate, len(g.Nodes))
	var pairs []Pair
	for i, n := range g.Nodes {
		cs[i] = newCandidate(Candidate{Kind: n.Kind, Name: n.Label, Aliases: n.Aliases}, forms)
		for _, j := range earlier(blocks, blockKeys(cs[i]), i) {
			if s, why := resemblance(cs[j], cs[i]); s > impossible && s < certain {
				pairs = append(pairs, Pair{g.Nodes[j], n, s, why})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q Pair) int { return cmp.Compare(q.Score, p.Score) })
	return pairs
}

// earlier lists those that have one of the keys too, in order, and adds i to the blocks of its keys.
func earlier(blocks map[string][]int, keys []string, i int) []int {
	var out []int
	for _, k := range keys {
		out = append(out, blocks[k]...)
		if n := len(blocks[k]); n < maxBlock && (n == 0 || blocks[k][n-1] != i) {
			blocks[k] = append(blocks[k], i)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(j int) bool { return j == i })
}

// blockKeys are what entities must share to be compared.
func blockKeys(c Candidate) []string {
	folded := c.Folded[0]
	var keys []string
	if short := name.Initials(folded, nil); short != "" {
		keys = append(keys, fmt.Sprint(c.Kind, "=", short))
	}
	for _, form := range c.Folded {
		keys = append(keys, fmt.Sprint(c.Kind, "=", form))
	}
	for _, w := range strings.Fields(folded) {
		keys = append(keys, fmt.Sprint(c.Kind, " ", w))
	}
	for i, r := range respellings {
		keys = append(keys, fmt.Sprint(c.Kind, i, "≈", r.fold(folded)))
	}
	for _, s := range name.Deletions(folded) {
		keys = append(keys, fmt.Sprint(c.Kind, "~", s))
	}
	return keys
}
