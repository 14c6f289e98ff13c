package claim

import (
	"math"
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// statuses are all statuses, the likeliest first.
var statuses = []string{string(Asserted), string(Planned), string(Ended), string(Denied), string(Alleged)}

// statusFeatures describe the stance of a candidate to the model of status.
func (r *reader) statusFeatures(c *candidate) []string {
	return append(c.site().statusFeatures(&c.stance), r.statusOpinion(c)...)
}

// statusFeatures describe the stance of a claim of a site.
func (s *site) statusFeatures(x *stance) []string {
	l, form, rule := string(s.link), s.form, string(x.status)
	kind := "state "
	if s.event {
		kind = "event "
	}
	out := []string{
		"bias", "link=" + l, "form=" + form, "frame=" + s.frame, "lemma=" + s.word,
		"rule=" + rule, "rule kind=" + rule + kind, "rule link=" + rule + l, "rule form=" + rule + form,
	}
	seen := map[string]bool{}
	for _, c := range x.cues {
		if !seen[c.Name] {
			seen[c.Name] = true
			out = append(out, "cue="+c.Name, "cue kind="+c.Name+kind, "cue link="+c.Name+l)
		}
	}
	for i := range x.trail {
		x.trail[i].names(func(name string) {
			if !seen[name] {
				seen[name] = true
				out = append(out, name, kind+name, l+" "+name, form+" "+name)
			}
		})
	}
	return out
}

// By how much, in log-odds, the model of status must be surer of another status than of that of the cues; and, where no cue
// tells of any, than of what a verb in the present speaks of as so. Where there is neither, it decides alone.
const (
	presence = 1.5
	unheard  = 2   // than of what no cue says is not so, that it is not
	undone   = 4   // than of what the cues say is planned, that it is not so
	planning = 1.5 // than of what the cues say is planned, of another
	past     = 2   // than of what the cues say has ended
	firmness = 8   // than of what the cues say is only alleged, or not so: that must not be told as true
)

// margins are those by which another status must be likelier than that of the cues.
var margins = map[Status]float64{Alleged: firmness, Planned: planning, Ended: past, Denied: firmness}

// decide lets the language's model of status, where there is one, overrule the cues. Of a list, all have the status of the one that the text tells of.
func (r *reader) decide(c *candidate) Status {
	if c.like != nil {
		return r.decide(c.like)
	}
	s, by := c.m.t.grammar.status, c.stance.status
	switch {
	case s == nil, c.stance.settled, by == Asserted && c.m.frame.Status == string(Ended): // what would end it is put off or denied
		return by
	case by == Asserted && (c.stance.now || c.m.present()):
		return choose(s, r.statusFeatures(c), by, presence)
	}
	chosen := ChooseStatus(s, r.statusFeatures(c), by)
	if by == Planned && chosen == Denied && c.m.form == verbTrigger && c.m.t.isInfinitive(c.m.tok) {
		return by // "presented a plan | to buy Alfa"
	}
	if chosen == Ended && (c.m.begins() || c.stance.onward) || chosen == Planned && c.m.done() {
		return by
	}
	return chosen
}

// done reports whether the trigger is a verb in the perfect infinitive: "for having bought", "per aver comprato".
func (m *match) done() bool {
	t := m.t
	return m.form == verbTrigger && t.isParticiple(m.tok) && slices.ContainsFunc(t.kids[m.tok], func(k int) bool {
		return t.rel(k) == "aux" && k < m.tok && !t.isFinite(k) && !t.Tokens[k].Morph.Has("Tense=Past")
	})
}

// present reports whether the trigger is a verb in the present indicative.
func (m *match) present() bool {
	morph := m.t.Tokens[m.tok].Morph
	return m.form == verbTrigger && m.t.Tokens[m.tok].Tag == "VERB" && morph.Has("Mood=Ind") && morph.Has("Tense=Pres")
}

// ChooseStatus is the status that the model s gives features whose cues give byCues.
func ChooseStatus(s *lang.Scorer, features []string, byCues Status) Status {
	return choose(s, features, byCues, margins[byCues])
}

// choose lets the model overrule the cues by a margin; to find a denial that no cue tells of, it must be surer still.
func choose(s *lang.Scorer, features []string, byCues Status, margin float64) Status {
	scores := s.Scores(statuses, features)
	by, denied := slices.Index(statuses, string(byCues)), slices.Index(statuses, string(Denied))
	least := float64(unheard)
	if byCues == Planned {
		least = undone
	}
	if by != denied && scores[denied] <= scores[by]+least {
		scores[denied] = math.Inf(-1)
	}
	scores[by] += margin
	return Status(statuses[slices.Index(scores, slices.Max(scores))])
}
