package claim

import "github.com/nesso-graph/nesso/lang"

// statuses are all statuses, the likeliest first.
var statuses = []string{string(Asserted), string(Planned), string(Ended), string(Denied), string(Alleged)}

// statusFeatures describe the stance of a candidate to the model of status.
func (r *reader) statusFeatures(c *candidate) []string {
	m, l := c.m, c.pair.Link
	form, rule := m.voice(), string(c.stance.status)
	out := []string{
		"bias", "link=" + l, "form=" + form, "frame=" + m.frame.Name, "lemma=" + m.words[0],
		"rule=" + rule, "rule link=" + rule + l, "rule form=" + rule + form,
	}
	seen := map[string]bool{}
	add := func(f string) {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	for _, x := range c.stance.cues {
		add("cue=" + x.Name)
		add("cue link=" + x.Name + l)
	}
	for _, x := range c.stance.trail {
		add(x)
		add(l + " " + x)
		add(form + " " + x)
	}
	out = append(out, r.statusOpinion(c)...)
	return out
}

// firmness is by how much, in log-odds, the model of status must be surer of another status than of that of the cues.
const firmness = 1

// decide lets the language's model of status, where there is one, overrule the cues.
func (r *reader) decide(c *candidate) Status {
	s := c.m.t.grammar.status
	if s == nil {
		return c.stance.status
	}
	return ChooseStatus(s, r.statusFeatures(c), c.stance.status)
}

// ChooseStatus is the status that the model s gives features whose cues give byCues.
func ChooseStatus(s *lang.Scorer, features []string, byCues Status) Status {
	return Status(s.Choose(statuses, features, string(byCues), firmness))
}
