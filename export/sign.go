package export

import "github.com/nesso-graph/nesso/claim"

// lineSign is how a line is drawn, by which the statuses are told apart without colour.
type lineSign string

const (
	solid   lineSign = "solid"
	dashed  lineSign = "dashed"
	dotted  lineSign = "dotted"
	crossed lineSign = "crossed" // red, and ends in a bar where a format has no cross
	pale    lineSign = "pale"
)

// statusSigns are the signs of the statuses in all pictures, in the order of the legend.
var statusSigns = []struct {
	status claim.Status
	sign   lineSign
}{
	{claim.Asserted, solid}, {claim.Alleged, dashed}, {claim.Planned, dotted}, {claim.Denied, crossed}, {claim.Ended, pale},
}

// signOf is the sign of a status, solid for several.
func signOf(s claim.Status) lineSign {
	for _, x := range statusSigns {
		if x.status == s {
			return x.sign
		}
	}
	return solid
}
