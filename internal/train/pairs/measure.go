package pairs

import (
	"sort"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
)

// Measure is how well the likeliest links of a network are right: precision and recall of link and ends where F1 is
// highest, over all claims of the records, those too whose ends the network never sees together.
type Measure struct{ Precision, Recall, F1, Least float64 }

// scored is a link that a network scored.
type scored struct {
	logit float32
	right bool
}

// Evaluate measures a network on examples whose records hold all claims.
func Evaluate(net *neural.PairNet, examples []*Example, records []*corpus.Record) Measure {
	var all []scored
	for _, x := range examples {
		all = append(all, x.scored(net)...)
	}
	return measure(all, claimsOf(records))
}

// measure finds where F1 is highest; there are so many right ones to find.
func measure(all []scored, there int) Measure {
	sort.SliceStable(all, func(i, j int) bool { return all[i].logit > all[j].logit })
	right := 0
	var best Measure
	for i, x := range all {
		if x.right {
			right++
		}
		p, r := float64(right)/float64(i+1), float64(right)/float64(max(there, 1))
		if f := 2 * p * r / (p + r); f > best.F1 {
			best = Measure{p, r, f, float64(x.logit)}
		}
	}
	return best
}

// EvaluateValues measures likewise how well a network tells which values belong to a link of a name, among those near it.
func EvaluateValues(net *neural.PairNet, examples []*Example) Measure {
	var all []scored
	there := 0
	for _, x := range examples {
		scores := net.Score(&x.PairExample)
		for i := range x.Facts {
			f := &x.Facts[i]
			if f.Belongs < 0 {
				continue
			}
			there += int(f.Belongs)
			all = append(all, scored{likeliest(f, scores, pair.Belongs), f.Belongs == 1})
		}
	}
	return measure(all, there)
}

// scored are the links between the entities of an example, each by its likeliest pair of names; a symmetric one once.
func (x *Example) scored(net *neural.PairNet) []scored {
	var out []scored
	scores := net.Score(&x.PairExample)
	for i := range x.Facts {
		f, ends := &x.Facts[i], x.Ends[i]
		for l, verdict := range f.Links {
			if verdict < 0 || claim.Link(pair.Links[l]).Symmetric() && ends[0] > ends[1] {
				continue
			}
			out = append(out, scored{likeliest(f, scores, l), verdict == 1})
		}
	}
	return out
}

// likeliest is the highest score of an output among the pairs of a fact.
func likeliest(f *neural.PairFact, scores matrix.Matrix, output int) float32 {
	top := scores.Row(f.Pairs[0])[output]
	for _, k := range f.Pairs {
		top = max(top, scores.Row(k)[output])
	}
	return top
}

// claimsOf counts the links between two entities that records hold, whatever their status.
func claimsOf(records []*corpus.Record) int {
	type key struct{ record, link, from, to string }
	seen := map[key]bool{}
	for _, r := range records {
		for _, c := range r.Claims {
			k := key{r.ID, c.Link, c.From, c.To}
			if claim.Link(c.Link).Symmetric() && k.from > k.to {
				k.from, k.to = k.to, k.from
			}
			seen[k] = true
		}
	}
	return len(seen)
}
