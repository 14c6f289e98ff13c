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
	of, complete = map[*Node][]Holding{}, true
	total := 0
	for _, top := range o.Tops() {
		chains, whole := o.Chains(top)
		complete = complete && whole
		for _, e := range o.owned[top] {
			chains = append(chains, Chain{[]*Edge{e}, stakeOf(e)})
		}
		if total += len(chains); total > maxTopChains {
			return of, false
		}
		for _, c := range chains {
			owned := c.Steps[len(c.Steps)-1].Target
			of[owned] = addStake(of[owned], top, c.Stake)
		}
	}
	return of, complete
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
