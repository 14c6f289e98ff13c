package graph

import (
	"cmp"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/graph/multi"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/nesso-graph/nesso/claim"
)

// Stake is a range of shares of ownership, from 0 to 1: both ends equal where a text gives the share, from 0 to 1 where
// it gives none.
type Stake struct{ Low, High float64 }

// String writes s in per cent, of three digits: "20.4%", or "0–20.4%".
func (s Stake) String() string {
	percent := func(x float64) string { return strconv.FormatFloat(x*100, 'g', 3, 64) }
	if s.Low == s.High {
		return percent(s.Low) + "%"
	}
	return percent(s.Low) + "–" + percent(s.High) + "%"
}

// Chain is a way of asserted ownership from one entity down to another, one claim for each step.
type Chain struct {
	Steps []*Edge
	Stake Stake // the stakes of the steps multiplied
}

// Bounds of the search for chains and circles.
const (
	maxChain  = 10   // steps of a chain or circle
	maxChains = 1000 // chains from one owner, circles in all
)

// Ownership is who is said to own whom: the asserted claims of ownership and purchase, one for each owner and thing
// owned, the latest with a share, else the latest.
type Ownership struct {
	graph *Graph
	owned map[*Node][]*Edge // by owner
	has   map[*Node]bool    // those that somebody owns
}

// OwnershipOf gathers the ownership that g asserts.
func OwnershipOf(g *Graph) *Ownership {
	best := map[[2]*Node]*Edge{}
	var order [][2]*Node
	for _, e := range g.Edges {
		if e.Link != claim.Owner && e.Link != claim.Acquirer || e.Status != claim.Asserted || e.Source == e.Target {
			continue
		}
		pair := [2]*Node{e.Source, e.Target}
		old := best[pair]
		if old == nil {
			order = append(order, pair)
		}
		if old == nil || betterStake(e, old) {
			best[pair] = e
		}
	}
	o := &Ownership{graph: g, owned: map[*Node][]*Edge{}, has: map[*Node]bool{}}
	for _, pair := range order {
		o.owned[pair[0]] = append(o.owned[pair[0]], best[pair])
		o.has[pair[1]] = true
	}
	return o
}

func betterStake(e, old *Edge) bool {
	if (e.Share != "") != (old.Share != "") {
		return e.Share != ""
	}
	return cmp.Or(cmp.Compare(e.Date, old.Date), cmp.Compare(e.Confidence, old.Confidence)) > 0
}

// stakeOf reads the share of a claim.
func stakeOf(e *Edge) Stake {
	if e.Share == "" {
		return Stake{0, 1}
	}
	bound, number := e.Share[0], e.Share
	if bound == '<' || bound == '>' {
		number = number[1:]
	}
	x, err := strconv.ParseFloat(number, 64)
	if err != nil || !(x >= 0 && x <= 100) {
		return Stake{0, 1}
	}
	switch bound {
	case '<':
		return Stake{0, x / 100}
	case '>':
		return Stake{x / 100, 1}
	}
	return Stake{x / 100, x / 100}
}

// Chains finds what n owns through others: every chain of two steps or more, the shorter first. No chain has more than
// ten steps or passes an entity twice; complete is false where there are more than a thousand.
func (o *Ownership) Chains(n *Node) (chains []Chain, complete bool) {
	s := chainSearch{owned: o.owned, on: map[*Node]bool{}, complete: true}
	s.down(n, Stake{1, 1})
	slices.SortStableFunc(s.found, func(a, b Chain) int { return cmp.Compare(len(a.Steps), len(b.Steps)) })
	return s.found, s.complete
}

type chainSearch struct {
	owned    map[*Node][]*Edge
	on       map[*Node]bool // entities of the chain at hand
	steps    []*Edge
	found    []Chain
	complete bool
}

func (s *chainSearch) down(n *Node, stake Stake) {
	s.on[n] = true
	for _, e := range s.owned[n] {
		if s.on[e.Target] {
			continue
		}
		if len(s.steps) == maxChain || len(s.found) == maxChains {
			s.complete = false
			break
		}
		step := stakeOf(e)
		s.steps = append(s.steps, e)
		product := Stake{stake.Low * step.Low, stake.High * step.High}
		if len(s.steps) > 1 {
			s.found = append(s.found, Chain{slices.Clone(s.steps), product})
		}
		s.down(e.Target, product)
		s.steps = s.steps[:len(s.steps)-1]
	}
	delete(s.on, n)
}

// Tops are the entities that own something and that nobody is said to own, in the order of the graph.
func (o *Ownership) Tops() []*Node {
	var tops []*Node
	for _, n := range o.graph.Nodes {
		if len(o.owned[n]) > 0 && !o.has[n] {
			tops = append(tops, n)
		}
	}
	return tops
}

// Circles finds circular ownership: ways of asserted ownership from an entity back to itself, each once, beginning with
// the entity that comes first in the graph. No circle has more than ten steps; complete is false where there may be
// more of these, or more than a thousand. The search stays inside strongly connected components, as gonum finds them.
func (o *Ownership) Circles() (circles []Chain, complete bool) {
	s := circleSearch{owned: o.owned, part: o.circular(), on: map[*Node]bool{}, complete: true}
	for _, n := range o.graph.Nodes {
		if s.part[n] != 0 {
			s.start = n
			s.round(n, Stake{1, 1})
		}
	}
	return s.found, s.complete
}

// circular gives the entities that are in circles of ownership the number of their strongly connected component, from 1.
func (o *Ownership) circular() map[*Node]int {
	sub := multi.NewDirectedGraph()
	for _, n := range o.graph.Nodes {
		for _, e := range o.owned[n] {
			if o.has[n] && len(o.owned[e.Target]) > 0 { // else no circle leads through e
				sub.SetLine(e)
			}
		}
	}
	out := map[*Node]int{}
	for i, part := range topo.TarjanSCC(sub) {
		for _, n := range part {
			if len(part) > 1 {
				out[n.(*Node)] = i + 1
			}
		}
	}
	return out
}

type circleSearch struct {
	owned    map[*Node][]*Edge
	part     map[*Node]int // the strongly connected component, 0 for entities in no circle
	on       map[*Node]bool
	start    *Node
	steps    []*Edge
	found    []Chain
	tried    int
	complete bool
}

// maxTried bounds the steps that a search for circles tries.
const maxTried = 1_000_000

func (s *circleSearch) round(n *Node, stake Stake) {
	s.on[n] = true
	defer delete(s.on, n)
	for _, e := range s.owned[n] {
		t := e.Target
		if s.part[t] != s.part[n] || t.index < s.start.index || t != s.start && s.on[t] {
			continue
		}
		s.tried++
		if len(s.steps) == maxChain || len(s.found) == maxChains || s.tried > maxTried {
			s.complete = false
			return
		}
		step := stakeOf(e)
		s.steps = append(s.steps, e)
		product := Stake{stake.Low * step.Low, stake.High * step.High}
		if t == s.start {
			s.found = append(s.found, Chain{slices.Clone(s.steps), product})
		} else {
			s.round(t, product)
		}
		s.steps = s.steps[:len(s.steps)-1]
	}
}
