package main

import (
	"slices"
)

// Count is what is right, too much and missed.
type Count struct{ Right, Extra, Missed int }

// Add sums two counts.
func (c Count) Add(d Count) Count {
	return Count{c.Right + d.Right, c.Extra + d.Extra, c.Missed + d.Missed}
}

// Precision is the share of what was found that is right, 0 if nothing was found.
func (c Count) Precision() float64 { return ratio(c.Right, c.Right+c.Extra) }

// Recall is the share of what is there that was found, 0 if nothing is there.
func (c Count) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of both.
func (c Count) F1() float64 { return ratio(2*c.Right, 2*c.Right+c.Extra+c.Missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Score compares the mentions of one text by class: bounds and class must be the same. Doubles count once; a label that
// maps to no class does not count.
func Score(gold, found []Span, labels map[string]string) map[string]Count {
	want, have := set(gold, nil), set(found, labels)
	score := map[string]Count{}
	for s := range have {
		if want[s] {
			score[s.Label] = score[s.Label].Add(Count{Right: 1})
		} else {
			score[s.Label] = score[s.Label].Add(Count{Extra: 1})
		}
	}
	for s := range want {
		if !have[s] {
			score[s.Label] = score[s.Label].Add(Count{Missed: 1})
		}
	}
	return score
}

// Overlap is like [Score] for all classes together, but a mention is right if it shares a byte with one of its class. What
// is found and what is there are counted each on its own side: pairs of counts whose Right is that of the precision and of
// the recall.
func Overlap(gold, found []Span, labels map[string]string) (precision, recall Count) {
	want, have := set(gold, nil), set(found, labels)
	for s := range have {
		if touched(s, want) {
			precision.Right++
		} else {
			precision.Extra++
		}
	}
	for s := range want {
		if touched(s, have) {
			recall.Right++
		} else {
			recall.Missed++
		}
	}
	return precision, recall
}

func touched(s Span, others map[Span]bool) bool {
	for o := range others {
		if o.Label == s.Label && o.Start < s.End && s.Start < o.End {
			return true
		}
	}
	return false
}

// set has each span once, under the class of its label; without labels, spans have their classes already.
func set(spans []Span, labels map[string]string) map[Span]bool {
	all := map[Span]bool{}
	for _, s := range spans {
		if labels != nil {
			class, counts := labels[s.Label]
			if !counts {
				continue
			}
			s.Label = class
		}
		all[s] = true
	}
	return all
}

// median of at least one number.
func median(xs []float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	return (xs[(len(xs)-1)/2] + xs[len(xs)/2]) / 2
}
