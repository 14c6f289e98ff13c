package graph

import "math"

// Holding is what an entity at the top of ownership has of another, directly and through others.
type Holding struct {
	Owner *Node
	Stake Stake // the stakes of all chains to it added up, at most 1, of four decimals
}

// String writes "Alfa 51%".
func (h Holding) String() string { return h.Owner.Label + " " + h.Stake.String() }

// maxTopChains bounds the chains that [Ownership.Holdings] follows.
const maxTopChains = 100_000

// Holdings finds who at the tops of ownership (see [Ownership.Tops]) owns each entity, in the order of the graph. Its
// bounds are those of [Ownership.Chains], and a hundred thousand chains in all; complete is false where there are more.
func (o *Ownership) Holdings() (of map[*Node][]Holding, complete bool) {
	of, partial := o.holdings()
	return of, len(partial) == 0
}

// holdings tells besides which entities may have more owners, or owners with more, since the search was cut short.
func (o *Ownership) holdings() (of map[*Node][]Holding, partial map[*Node]bool) {
	of, partial = map[*Node][]Holding{}, map[*Node]bool{}
	total := 0
	for _, top := range o.Tops() {
		if total > maxTopChains {
			o.below(top, partial)
			continue
		}
		chains, whole := o.Chains(top)
		for _, e := range o.owned[top] {
			chains = append(chains, Chain{[]*Edge{e}, stakeOf(e)})
		}
		if total += len(chains); !whole || total > maxTopChains {
			o.below(top, partial)
		}
		if total > maxTopChains {
			continue
		}
		for _, c := range chains {
			owned := c.Steps[len(c.Steps)-1].Target
			of[owned] = addStake(of[owned], top, c.Stake)
		}
	}
	return of, partial
}

// below marks what n owns, directly and through others.
func (o *Ownership) below(n *Node, marked map[*Node]bool) {
	for queue := []*Node{n}; len(queue) > 0; {
		n, queue = queue[0], queue[1:]
		for _, e := range o.owned[n] {
			if !marked[e.Target] {
				marked[e.Target] = true
				queue = append(queue, e.Target)
			}
		}
	}
}

// addStake adds a stake of an owner, whose others are at the end of the list.
func addStake(holdings []Holding, owner *Node, s Stake) []Holding {
	last := len(holdings) - 1
	if last < 0 || holdings[last].Owner != owner {
		return append(holdings, Holding{owner, s.sum(Stake{})})
	}
	holdings[last].Stake = holdings[last].Stake.sum(s)
	return holdings
}

func (s Stake) sum(other Stake) Stake {
	add := func(x, y float64) float64 { return math.Round(min(x+y, 1)*1e4) / 1e4 }
	return Stake{add(s.Low, other.Low), add(s.High, other.High)}
}
