package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/nesso-graph/nesso/graph"
)

// bodsSchema is the standard's own schema.
func bodsSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	for urn, file := range map[string]string{
		"urn:statement": "statement", "urn:entity": "entity-record", "urn:person": "person-record",
		"urn:relationship": "relationship-record", "urn:components": "components",
	} {
		f, err := os.Open("testdata/bods-0.4/" + file + ".json")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		doc, err := jsonschema.UnmarshalJSON(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(urn, doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile("urn:statement")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestBODS(t *testing.T) {
	s := bodsSchema(t)
	graphs := conformanceGraphs(t)
	graphs["empty"] = graph.Build()
	statements := map[string]int{}
	for name, g := range graphs {
		data := write(t, g, BODS)
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var out []bodsStatement
		if err := json.Unmarshal(data, &out); err != nil {
			t.Fatal(err)
		}
		statements[name] = len(out)
		compareBODS(t, g, out)
	}
	if statements["example"] != 4 { // two companies, two purchases
		t.Errorf("%d statements of the example, want 4", statements["example"])
	}
}

// compareBODS looks for everything of g that the standard has a word for.
func compareBODS(t *testing.T, g *graph.Graph, out []bodsStatement) {
	t.Helper()
	told := map[string]bool{}
	relations := 0
	for _, s := range out {
		data, err := json.Marshal(s.RecordDetails)
		if err != nil {
			t.Fatal(err)
		}
		if n := g.Node(s.RecordID); n != nil {
			told[n.Key] = true
			compareBODSNode(t, n, data)
			continue
		}
		e := g.Edge(s.RecordID)
		var got bodsRelationship
		if err := json.Unmarshal(data, &got); err != nil || e == nil {
			t.Fatalf("%s: no claim, or %v", s.RecordID, err)
		}
		relations++
		if !told[got.Subject] || !told[got.InterestedParty] {
			t.Errorf("%s comes before its ends", e.Key)
		}
		compareBODSClaim(t, e, got, s.Source)
	}
	for _, e := range g.Edges {
		if isOwnership(e) && cmp.Or(firstDay(e.Doc.Published), firstDay(e.Date)) != "" {
			relations--
		}
	}
	if relations != 0 {
		t.Errorf("%+d claims of ownership", relations)
	}
}

func compareBODSNode(t *testing.T, n *graph.Node, data []byte) {
	t.Helper()
	var got struct {
		Name           string
		AlternateNames []string
		Names          []bodsPersonName
		Identifiers    []bodsIdentifier
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for i, name := range got.Names { // of a person
		if i == 0 {
			got.Name = name.FullName
		} else {
			got.AlternateNames = append(got.AlternateNames, name.FullName)
		}
	}
	var ids []string
	for _, id := range got.Identifiers {
		ids = append(ids, id.ID)
	}
	compareValues(t, n.Key, [][2]any{{got.Name, n.Label}, {got.AlternateNames, n.Aliases}, {ids, n.IDs}})
}

func compareBODSClaim(t *testing.T, e *graph.Edge, got bodsRelationship, source bodsSource) {
	t.Helper()
	start, end, _ := strings.Cut(e.Date, "/")
	interest := got.Interests[0]
	compareValues(t, e.Key, [][2]any{
		{got.Subject, e.Target.Key},
		{got.InterestedParty, e.Source.Key},
		{interest.StartDate, firstDay(start)},
		{interest.EndDate, firstDay(end)},
		{interest.Share, bodsShare(e.Share)},
		{strings.HasSuffix(interest.Details, "“"+firstQuote(e)+"”"), true},
		{source.URL, webAddress(e.Doc.URL)},
		{e.By == "" || source.AssertedBy[0].Name == e.By, true},
	})
}

// compareValues reports the pairs whose members differ, the one read and the one wanted.
func compareValues(t *testing.T, of string, pairs [][2]any) {
	t.Helper()
	for _, p := range pairs {
		if got, want := fmt.Sprint(p[0]), fmt.Sprint(p[1]); got != want {
			t.Errorf("%s: %.200s came back, want %.200s", of, got, want)
		}
	}
}

func TestFirstDay(t *testing.T) {
	for in, want := range map[string]string{
		"2024": "2024-01-01", "2024-03": "2024-03-01", "2024-03-05": "2024-03-05", "2024-03/2024-05": "2024-03-01", "": "", "2024-02-30": "", "x": "",
	} {
		if got := firstDay(in); got != want {
			t.Errorf("firstDay(%q) = %q, want %q", in, got, want)
		}
	}
}
