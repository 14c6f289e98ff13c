package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// symmetric are the links whose direction means nothing, core those of ownership.
var (
	symmetric = []string{"merger", "partner", "associate"}
	core      = []string{"acquirer", "investor", "owner"}
)

// Entity is a thing of the gold, with the bytes where it is named.
type Entity struct {
	ID       string
	Mentions [][2]int
}

// Claim is a link between two entities of the gold, by their ids.
type Claim struct{ Link, From, To string }

// Relation is what a system says of two things, each given by the bytes where it is named.
type Relation struct {
	Relation string
	From, To [][2]int
}

// Rule gives relations of a system our links. A pattern in Relations is words of a phrase that ends with them, "*" one
// word or more. More than one link means that either is right; none, that the relation is nothing to us.
type Rule struct {
	Relations []string
	Links     []string
	From      string // "object" if our link goes from the object of the relation to its subject

	patterns []*regexp.Regexp
}

// ReadLinks reads rules by the name that systems have for them, from JSON.
func ReadLinks(data []byte) (map[string][]Rule, error) {
	var all map[string][]Rule
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	for name, rules := range all {
		for i := range rules {
			r := &rules[i]
			if len(r.Relations) == 0 || r.From != "" && r.From != "object" {
				return nil, fmt.Errorf("%s: rule %d has no relation, or is from neither end", name, i+1)
			}
			for _, p := range r.Relations {
				p = strings.ReplaceAll(regexp.QuoteMeta(p), `\*`, `\S+( \S+)*`)
				r.patterns = append(r.patterns, regexp.MustCompile(`(^| )`+p+`$`))
			}
		}
	}
	return all, nil
}

// links are those that a relation may mean by the first rule that has it, turned if they go from its object.
func links(rules []Rule, relation string) (links []string, turned bool) {
	for _, r := range rules {
		if slices.ContainsFunc(r.patterns, func(p *regexp.Regexp) bool { return p.MatchString(relation) }) {
			return r.Links, r.From == "object"
		}
	}
	return nil, false
}

// ClaimCount counts claims by link and both ends.
type ClaimCount struct {
	All   Count
	Core  Count // of acquirer, investor and owner
	Known Count // of the links that the rules have
}

// ScoreClaims compares the claims of a text. The ends of a relation stand for the gold entities that they share most
// mentions with; the direction counts, but for symmetric links; doubles count once.
func ScoreClaims(gold Record, found []Relation, rules []Rule) ClaimCount {
	want, have := map[Claim]bool{}, map[Claim]bool{}
	for _, c := range gold.Claims {
		want[c.oneWay()] = true
	}
	for _, r := range found {
		may, turned := links(rules, r.Relation)
		if len(may) == 0 {
			continue
		}
		from, to := gold.standsFor(r.From), gold.standsFor(r.To)
		if turned {
			from, to = to, from
		}
		meant := Claim{may[0], from, to}.oneWay()
		for _, link := range may {
			if c := (Claim{link, from, to}).oneWay(); want[c] {
				meant = c
				break
			}
		}
		have[meant] = true
	}
	var score ClaimCount
	for c := range have {
		if want[c] {
			score.add(c.Link, rules, Count{Right: 1})
		} else {
			score.add(c.Link, rules, Count{Extra: 1})
		}
	}
	for c := range want {
		if !have[c] {
			score.add(c.Link, rules, Count{Missed: 1})
		}
	}
	return score
}

// add counts one claim in each sum that its link belongs to.
func (s *ClaimCount) add(link string, rules []Rule, one Count) {
	s.All = s.All.Add(one)
	if slices.Contains(core, link) {
		s.Core = s.Core.Add(one)
	}
	if slices.ContainsFunc(rules, func(r Rule) bool { return slices.Contains(r.Links, link) }) {
		s.Known = s.Known.Add(one)
	}
}

// oneWay is the claim itself, or the same one way round if it is symmetric.
func (c Claim) oneWay() Claim {
	if slices.Contains(symmetric, c.Link) && c.From > c.To {
		c.From, c.To = c.To, c.From
	}
	return c
}

// standsFor is the id of the entity that shares most of the mentions, the first of several; the text of the first
// mention, marked, if none does.
func (r Record) standsFor(mentions [][2]int) string {
	best, most := "?"+r.Text[mentions[0][0]:mentions[0][1]], 0
	for _, e := range r.Entities {
		shared := 0
		for _, m := range mentions {
			if slices.ContainsFunc(e.Mentions, func(g [2]int) bool { return m[0] < g[1] && g[0] < m[1] }) {
				shared++
			}
		}
		if shared > most {
			best, most = e.ID, shared
		}
	}
	return best
}
