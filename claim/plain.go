package claim

import "strings"

// How likely the scorer must find a plain candidate, and how likely it is then taken to be: what few texts hold, the scorer has learned little of, and
// finds unlikely because most of what it has not seen is wrong.
const (
	plainFrom = 0.05
	plainly   = 0.51
)

// plain reports whether grammar alone joins the ends of a candidate, each named or standing for one entity without doubt: in a frame that grammar alone fills
// at places of its own, or beside a verb at a place that nobody else fills, such as that of who goes along.
func (c *candidate) plain() bool {
	special := c.m.form == verbTrigger && (c.from.special() || c.to.special())
	if c.titled() {
		return true
	}
	if c.learned || c.m.form == nameTrigger || !c.m.frame.Exact && !special {
		return false
	}
	return c.from.plain(special) && c.to.plain(special)
}

// titled reports whether a title stands before somebody's name, and behind it of what: "president | Anna Reed of Alfa".
func (c *candidate) titled() bool {
	t := c.m.t
	return !c.learned && c.m.form == headTrigger && titles[c.from.filler.how] && c.from.tok > c.m.tok && c.to.filler.how == "of" && t.head(c.to.tok) == c.from.tok
}

// special reports whether an argument stands where only one role can stand: "together with | Alfa", "bought | Alfa's stake in Beta".
func (a *argument) special() bool {
	return a.along || strings.TrimSuffix(a.filler.how, "<conj") == "holder"
}

// plain reports whether an argument leaves no doubt of who it is; what it was found through may only be a quota, or any noun if deep.
func (a *argument) plain(deep bool) bool {
	doubtful := a.rank > 0 || a.margin > 0 && a.margin < clearLead
	return !a.loose && !a.elided && !doubtful && (deep || a.passed > 0 || !strings.Contains(strings.TrimSuffix(a.filler.how, "<conj"), "<"))
}
