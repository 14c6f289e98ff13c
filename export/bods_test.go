package export

import (
	"bytes"
	"encoding/json"
	"os"
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
		records := map[string]bool{}
		for _, st := range out {
			if st.RecordType != "relationship" {
				records[st.RecordID] = true
				continue
			}
			details, ok := st.RecordDetails.(map[string]any)
			if !ok || !records[details["subject"].(string)] || !records[details["interestedParty"].(string)] {
				t.Errorf("%s: a relationship comes before its ends: %v", name, st.RecordDetails)
			}
		}
	}
	if statements["example"] != 4 { // two companies, two purchases
		t.Errorf("%d statements of the example, want 4", statements["example"])
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
