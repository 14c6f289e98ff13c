package export

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/nesso-graph/nesso/graph"
)

func validate(t *testing.T, data []byte) error {
	t.Helper()
	f, err := os.Open(schema)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(value)
}

const schema = "schema/nesso-1.json"

func TestJSONSchema(t *testing.T) {
	data := write(t, exampleGraph(t), JSON, Generator("nesso test"))
	if err := validate(t, data); err != nil {
		t.Error(err)
	}
	if err := validate(t, write(t, graph.Build(), JSON)); err != nil {
		t.Errorf("empty graph: %v", err)
	}
	for _, change := range [][2]string{
		{`"status":"asserted"`, `"status":"hedged"`},
		{`"line":2`, `"line":0`},
		{`"currency":"EUR"`, `"currency":"euro"`},
		{`"id":"c-delta"`, `"id":"c_delta"`},
		{`"confidence":0.9`, `"confidence":1.9`},
		{`"schema":"nesso/1"`, `"schema":"nesso/2"`},
		{`"role":"",`, ``},
		{`"role":"",`, `"role":"","extra":1,`},
	} {
		bad := strings.Replace(string(data), change[0], change[1], 1)
		if bad == string(data) {
			t.Errorf("%s is not in the output", change[0])
		}
		if validate(t, []byte(bad)) == nil {
			t.Errorf("the schema accepts %s", change[1])
		}
	}
}

func TestReadBack(t *testing.T) {
	data := write(t, exampleGraph(t), JSON)
	g, err := Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(data), string(write(t, g, JSON))); diff != "" {
		t.Errorf("reading and writing changes the file:\n%s", diff)
	}
	for _, s := range Formats() {
		if !bytes.Equal(write(t, g, s.Format), write(t, exampleGraph(t), s.Format)) {
			t.Errorf("%s of the graph that was read differs", s.Format)
		}
	}
}

// Files that were written before a field was there are read, and the field is found anew where it can be.
func TestReadOlder(t *testing.T) {
	data := write(t, exampleGraph(t), JSON)
	older := regexp.MustCompile(`"(fingerprint|review|story|sketch)":"[^"]*",|"rejected":0,|"ids":\[\],|"support":\{.*?"disputed":(null|\{.*?\})\},`).ReplaceAll(data, nil)
	if err := validate(t, older); err != nil || len(older) == len(data) {
		t.Errorf("the schema refuses an older file: %v", err)
	}
	g, err := Read(bytes.NewReader(older))
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range exampleGraph(t).Edges {
		if got := g.Edges[i]; got.Support.Documents != e.Support.Documents || got.Support.Disputed() != e.Support.Disputed() || got.Fingerprint == "" {
			t.Errorf("edge %s: support %+v, fingerprint %q", e.Key, got.Support, got.Fingerprint)
		}
	}
}

func TestReadErrors(t *testing.T) {
	good := string(write(t, exampleGraph(t), JSON))
	cases := map[string]string{
		"":                 "native JSON",
		"[1]":              "native JSON",
		`{"nodes":[]}`:     `schema is ""`,
		good[:len(good)/2]: "native JSON",
		strings.Replace(good, `nesso/1`, `nesso/9`, 1):                              `"nesso/9"`,
		strings.Replace(good, `"source":"c-gamma-holding"`, `"source":"c-lost"`, 1): `"c-lost"`,
		strings.Replace(good, `"id":"c-delta"`, `"id":"c-acme-sohne-ag"`, 1):        `c-delta`,
		strings.Replace(good, `"link":"owner"`, `"link":"love"`, 1):                 `"love"`,
		strings.Replace(good, `"review":""`, `"review":"rejected"`, 1):              `"rejected"`,
		strings.Replace(good, `"sketch":"`, `"sketch":"AAAA`, 1):                    "sketch",
		strings.Replace(good, `"confidence":0.9`, `"confidence":"high"`, 1):         "confidence",
	}
	for in, want := range cases {
		_, err := Read(strings.NewReader(in))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	if _, err := Read(strings.NewReader("{}")); !errors.Is(err, ErrNotNative) {
		t.Errorf("error %v is not ErrNotNative", err)
	}
}

func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/golden/example.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"graph":{"schema":"nesso/1"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, s := range Formats() {
			if err := Write(&bytes.Buffer{}, g, s.Format); err != nil {
				t.Errorf("%s: %v", s.Format, err)
			}
		}
	})
}
