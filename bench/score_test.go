package main

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
)

var labels = map[string]string{"PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place"}

var scoreCases = []struct {
	name              string
	gold, found       []Span
	want              map[string]Count
	precision, recall Count
}{
	{"nothing", nil, nil, map[string]Count{}, Count{}, Count{}},
	{
		"exact",
		[]Span{{0, 4, "person"}},
		[]Span{{0, 4, "PERSON"}},
		map[string]Count{"person": {Right: 1}},
		Count{Right: 1},
		Count{Right: 1},
	},
	{
		"two labels of one class",
		[]Span{{0, 4, "place"}, {5, 9, "place"}},
		[]Span{{0, 4, "GPE"}, {5, 9, "LOC"}},
		map[string]Count{"place": {Right: 2}},
		Count{Right: 2},
		Count{Right: 2},
	},
	{
		"a bound too far is wrong, but overlaps",
		[]Span{{4, 9, "body"}},
		[]Span{{0, 9, "ORG"}},
		map[string]Count{"body": {Extra: 1, Missed: 1}},
		Count{Right: 1},
		Count{Right: 1},
	},
	{
		"another class is wrong for both",
		[]Span{{0, 4, "body"}},
		[]Span{{0, 4, "GPE"}},
		map[string]Count{"body": {Missed: 1}, "place": {Extra: 1}},
		Count{Extra: 1},
		Count{Missed: 1},
	},
	{
		"a label without class does not count",
		[]Span{{0, 4, "body"}},
		[]Span{{0, 4, "ORG"}, {5, 9, "DATE"}},
		map[string]Count{"body": {Right: 1}},
		Count{Right: 1},
		Count{Right: 1},
	},
	{
		"doubles count once",
		[]Span{{0, 4, "body"}, {0, 4, "body"}},
		[]Span{{0, 4, "ORG"}, {0, 4, "ORG"}},
		map[string]Count{"body": {Right: 1}},
		Count{Right: 1},
		Count{Right: 1},
	},
	{
		"one for two",
		[]Span{{0, 4, "body"}, {5, 9, "body"}},
		[]Span{{0, 9, "ORG"}},
		map[string]Count{"body": {Extra: 1, Missed: 2}},
		Count{Right: 1},
		Count{Right: 2},
	},
	{
		"neighbours do not overlap",
		[]Span{{0, 4, "body"}},
		[]Span{{4, 8, "ORG"}},
		map[string]Count{"body": {Extra: 1, Missed: 1}},
		Count{Extra: 1},
		Count{Missed: 1},
	},
}

func TestScore(t *testing.T) {
	for _, c := range scoreCases {
		if got := Score(c.gold, c.found, labels); !maps.Equal(got, c.want) {
			t.Errorf("%s: Score gives %v, want %v", c.name, got, c.want)
		}
		if p, r := Overlap(c.gold, c.found, labels); p != c.precision || r != c.recall {
			t.Errorf("%s: Overlap gives %v, %v; want %v, %v", c.name, p, r, c.precision, c.recall)
		}
	}
}

func TestCount(t *testing.T) {
	c := Count{Right: 6, Extra: 2, Missed: 6}
	if p, r, f := c.Precision(), c.Recall(), c.F1(); p != 0.75 || r != 0.5 || f != 0.6 {
		t.Errorf("precision %v, recall %v, F1 %v", p, r, f)
	}
	if f := (Count{}).F1(); f != 0 {
		t.Errorf("F1 of nothing is %v", f)
	}
}

// Code points before a name are worth one, two, three and four bytes.
const goldLine = `{"id": "a", "lang": "it", "text": "aè€😀 Eni di Roma", "entities": [
	{"id": "e", "kind": "company", "mentions": [[5, 8]]}, {"id": "r", "kind": "place", "mentions": [[12, 16]]},
	{"id": "d", "kind": "date", "mentions": [[0, 1]]}], "claims": [{"link": "owner", "from": "r", "to": "e", "status": "ended"}]}`

func TestReadGold(t *testing.T) {
	gold, err := ReadGold(strings.NewReader(goldLine))
	if err != nil {
		t.Fatal(err)
	}
	r := gold[0]
	if want := []Span{{11, 14, "body"}, {18, 22, "place"}}; !slices.Equal(r.Mentions, want) {
		t.Errorf("mentions %v, want %v", r.Mentions, want)
	}
	if got := r.Text[r.Mentions[0].Start:r.Mentions[0].End]; got != "Eni" {
		t.Errorf("the first mention reads %q", got)
	}
	if len(r.Entities) != 3 || r.standsFor([][2]int{{18, 19}}) != "r" || r.standsFor([][2]int{{0, 1}}) != "d" {
		t.Errorf("entities %v", r.Entities)
	}
	if want := []Claim{{"owner", "r", "e"}}; !slices.Equal(r.Claims, want) {
		t.Errorf("claims %v, want %v", r.Claims, want)
	}
	if r.Words() != 4 || r.Language != "it" {
		t.Errorf("%d words of %q", r.Words(), r.Language)
	}
	for _, bad := range []string{"", "{", `{"id":"a","text":"ab","entities":[{"kind":"person","mentions":[[0,3]]}]}`} {
		if _, err := ReadGold(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read without error", bad)
		}
	}
}

func TestReadOutput(t *testing.T) {
	texts := []Record{{ID: "a", Text: "Eni di Roma"}}
	cases := []struct {
		name, in, problem string
	}{
		{"whole", `{"id":"a","mentions":[[0,3,"ORG"]]} {"version":"1","seconds":[2,1]}`, ""},
		{"no times", `{"id":"a","mentions":[]}`, "0 times"},
		{"no text", `{"seconds":[1]}`, "0 of 1 texts"},
		{"twice", `{"id":"a","mentions":[]} {"id":"a","mentions":[]}`, "comes twice"},
		{"another text", `{"id":"b","mentions":[]}`, "not asked for"},
		{"past the end", `{"id":"a","mentions":[[0,12,"ORG"]]}`, "not within the text"},
		{"empty mention", `{"id":"a","mentions":[[3,3,"ORG"]]}`, "not within the text"},
		{"no label", `{"id":"a","mentions":[[0,3]]}`, "output"},
	}
	for _, c := range cases {
		out, err := readOutput(strings.NewReader(c.in), texts)
		switch {
		case c.problem == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.problem == "" && !slices.Equal(out.Mentions["a"], []Span{{0, 3, "ORG"}}):
			t.Errorf("%s: %v", c.name, out)
		case c.problem != "" && (err == nil || !strings.Contains(err.Error(), c.problem)):
			t.Errorf("%s: error %v, want one of %q", c.name, err, c.problem)
		}
	}
}

func TestTable(t *testing.T) {
	texts := []Record{{ID: "a", Text: strings.Repeat("word ", 1234), Mentions: []Span{{0, 4, "person"}, {5, 9, "body"}}}}
	out := Output{Version: "1.2", Seconds: []float64{9, 1, 0.1}, Mentions: map[string][]Span{"a": {{0, 4, "PERSON"}, {5, 8, "ORG"}}}}
	var b bytes.Buffer
	writeRow(&b, "en", System{Name: "Peer", Does: "names", Labels: labels}, texts, out)
	writeFailure(&b, "it", System{Name: "Peer"}, errors.New("no\n|java|"))
	want := "| en | Peer 1.2 | names | 1.000 (1.000, 1.000) | 0.000 (0.000, 0.000) | 0.000 (0.000, 0.000) | **0.500** (0.500, 0.500) | 1.000 | 1,230 |\n" +
		"| it | Peer | not run: no /java/ | | | | | | |\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}

func TestThousands(t *testing.T) {
	for x, want := range map[float64]string{7: "7", 999: "999", 1234: "1,230", 45678: "45,700", 1234567: "1,230,000"} {
		if got := thousands(x); got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}
