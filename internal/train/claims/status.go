package claims

import "github.com/nesso-graph/nesso/lang"

// Status is a right candidate with the status that its record gives it.
type Status struct {
	Features []string
	Rule     string // what the cues give
	Status   string
}

// Statuses are the classes of status.
var Statuses = []string{"asserted", "planned", "ended", "denied", "alleged"}

// TrainStatus fits the choice among the statuses to right candidates.
func TrainStatus(examples []Example, s Settings) (map[uint32]float32, error) {
	choices := make([]Choice, len(examples))
	for i, x := range examples {
		c := Choice{Weight: x.Weight, Sure: true}
		for _, class := range Statuses {
			v := Example{Right: class == x.Status.Status}
			for _, f := range x.Status.Features {
				v.Features = append(v.Features, lang.ClassFeature(class, f))
			}
			c.Values = append(c.Values, v)
		}
		choices[i] = c
	}
	return TrainChoice(choices, s)
}
