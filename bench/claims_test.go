package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

var nineLinks = []string{"acquirer", "investor", "owner", "founder", "officer", "merger", "seller", "partner", "associate"}

func readLinks(t *testing.T) map[string][]Rule {
	t.Helper()
	_, rules, err := readSystems()
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// TestLinksFile holds each pattern of the mapping to its own rule: no earlier one takes what it is there for.
func TestLinksFile(t *testing.T) {
	for name, rules := range readLinks(t) {
		for _, r := range rules {
			for _, link := range r.Links {
				if !slices.Contains(nineLinks, link) {
					t.Errorf("%s: %q is no link", name, link)
				}
			}
			for _, p := range r.Relations {
				got, turned := links(rules, strings.ReplaceAll(p, "*", "one two"))
				if !slices.Equal(got, r.Links) || turned != (r.From == "object") {
					t.Errorf("%s: %q is read as %v, turned %v, and belongs to %v from %q", name, p, got, turned, r.Links, r.From)
				}
			}
		}
	}
}

func TestReadLinksErrors(t *testing.T) {
	for _, bad := range []string{"", "[]", `{"a": [{"links": ["owner"]}]}`, `{"a": [{"relations": ["own"], "from": "subject"}]}`} {
		if _, err := ReadLinks([]byte(bad)); err == nil {
			t.Errorf("%q is read without error", bad)
		}
	}
}

var claimCases = []struct {
	name  string
	rules string
	gold  []Claim
	found []Relation
	want  ClaimCount
}{
	{
		"right", "nesso",
		[]Claim{{"owner", "a", "b"}},
		[]Relation{says("owner", alpha, beta)},
		ClaimCount{All: Count{Right: 1}, Core: Count{Right: 1}, Known: Count{Right: 1}},
	},
	{
		"the direction counts", "nesso",
		[]Claim{{"founder", "a", "b"}},
		[]Relation{says("founder", beta, alpha)},
		ClaimCount{All: Count{Extra: 1, Missed: 1}, Known: Count{Extra: 1, Missed: 1}},
	},
	{
		"but not of a merger", "nesso",
		[]Claim{{"merger", "b", "a"}},
		[]Relation{says("merger", alpha, beta)},
		ClaimCount{All: Count{Right: 1}, Known: Count{Right: 1}},
	},
	{
		"doubles count once", "openie",
		[]Claim{{"acquirer", "a", "b"}},
		[]Relation{says("acquire", alpha, beta), says("will buy", alpha, beta), says("be acquire by", beta, alpha)},
		ClaimCount{All: Count{Right: 1}, Core: Count{Right: 1}, Known: Count{Right: 1}},
	},
	{
		"a phrase that is no link", "openie",
		nil,
		[]Relation{says("praise", alpha, beta), says("bring back", alpha, beta), says("acquire taste for", alpha, beta)},
		ClaimCount{},
	},
	{
		"either of two links, turned", "kbp",
		[]Claim{{"investor", "a", "b"}},
		[]Relation{says("org:shareholders", beta, alpha)},
		ClaimCount{All: Count{Right: 1}, Core: Count{Right: 1}, Known: Count{Right: 1}},
	},
	{
		"neither of two links counts as the first", "kbp",
		nil,
		[]Relation{says("per:employee_or_member_of", alpha, beta), says("org:top_members_employees", beta, alpha)},
		ClaimCount{All: Count{Extra: 1}, Known: Count{Extra: 1}},
	},
	{
		"a link that the system does not have is missed", "kbp",
		[]Claim{{"acquirer", "a", "b"}},
		nil,
		ClaimCount{All: Count{Missed: 1}, Core: Count{Missed: 1}},
	},
	{
		"an end that is nothing of the gold", "nesso",
		nil,
		[]Relation{says("owner", alpha, [][2]int{{17, 20}})},
		ClaimCount{All: Count{Extra: 1}, Core: Count{Extra: 1}, Known: Count{Extra: 1}},
	},
	{
		"an end stands for the entity that it shares most with", "nesso",
		[]Claim{{"owner", "a", "b"}},
		[]Relation{says("owner", [][2]int{{12, 16}, {0, 2}, {21, 26}}, beta)},
		ClaimCount{All: Count{Right: 1}, Core: Count{Right: 1}, Known: Count{Right: 1}},
	},
}

// twoFirms is a text in which two firms are named.
var twoFirms = Record{Text: "Alpha bought Beta yes. Alpha", Entities: []Entity{{"a", [][2]int{{0, 5}, {23, 28}}}, {"b", [][2]int{{13, 17}}}}}

var alpha, beta = [][2]int{{0, 5}}, [][2]int{{13, 17}}

func says(relation string, from, to [][2]int) Relation { return Relation{relation, from, to} }

func TestScoreClaims(t *testing.T) {
	rules := readLinks(t)
	for _, c := range claimCases {
		gold := twoFirms
		gold.Claims = c.gold
		if got := ScoreClaims(gold, c.found, rules[c.rules]); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestReadClaims(t *testing.T) {
	texts := []Record{{ID: "a", Text: "Eni di Roma"}}
	for in, problem := range map[string]string{
		`{"id":"a","claims":[{"relation":"owner","from":[[0,3]],"to":[[7,11]]}]} {"seconds":[1]}`: "",
		`{"id":"a","claims":[{"relation":"owner","from":[[0,3]],"to":[]}]}`:                       "not within the text",
		`{"id":"a","claims":[{"relation":"owner","from":[[3,0]],"to":[[7,11]]}]}`:                 "not within the text",
		`{"id":"a","claims":[{"relation":"owner","from":[[0,3]],"to":[[7,12]]}]}`:                 "not within the text",
	} {
		out, err := readOutput(strings.NewReader(in), texts)
		switch {
		case problem == "" && (err != nil || len(out.Claims["a"]) != 1):
			t.Errorf("%s: %v, %v", in, out.Claims, err)
		case problem != "" && (err == nil || !strings.Contains(err.Error(), problem)):
			t.Errorf("%s: error %v, want one of %q", in, err, problem)
		}
	}
}

func TestClaimsTable(t *testing.T) {
	gold := twoFirms
	gold.ID, gold.Claims = "a", []Claim{{"owner", "a", "b"}, {"merger", "a", "b"}}
	out := Output{Version: "1.2", Seconds: []float64{0.01}, Claims: map[string][]Relation{"a": {says("org:subsidiaries", alpha, beta)}}}
	var b bytes.Buffer
	writeClaimsRow(&b, "en", System{Name: "Peer", Does: "relations"}, []Record{gold}, out, readLinks(t)["kbp"])
	writeClaimsFailure(&b, "it", System{Name: "Peer"}, errors.New("no\n|java|"))
	want := "| en | Peer 1.2 | relations | **0.667** (1.000, 0.500) | 1.000 (1.000, 1.000) | 1.000 (1.000, 1.000) | 1, 2 | 500 |\n" +
		"| it | Peer | not run: no /java/ | | | | | |\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}

func TestSystems(t *testing.T) {
	systems, _, err := readSystems()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range systems {
		if len(s.Labels) == 0 && s.Relations == "" {
			t.Errorf("%s, %s: nothing of it counts", s.Name, s.Does)
		}
	}
}
