package claim

import "strings"

// How likely the scorer must find a plain candidate, and how likely it is then taken to be: what few texts hold, the scorer has learned little of, and
// finds unlikely because most of what it has not seen is wrong.
const (
	plainFrom = 0.05
	plainly   = 0.51
)

// plain reports whether grammar alone joins the ends of a candidate in a frame that grammar alone fills, each at a place of the frame itself, and
// both are named or stand for one entity without doubt.
func (c *candidate) plain() bool {
	if c.learned || !c.m.frame.Exact || c.m.form == nameTrigger {
		return false
	}
	for _, a := range []*argument{&c.from, &c.to} {
		doubtful := a.rank > 0 || a.margin > 0 && a.margin < clearLead
		if a.loose || a.elided || doubtful || strings.Contains(strings.TrimSuffix(a.filler.how, "<conj"), "<") {
			return false
		}
	}
	return true
}
