package export

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/nesso-graph/nesso/graph"
)

// consumer is a program of somebody else that reads what this package writes. Its script in the folder conformance
// takes a format and a file and prints the nodes and edges with the attributes that it read.
type consumer struct {
	name    string
	probe   []string // succeeds where the consumer is installed
	command []string
	formats []Format
}

var consumers = []consumer{
	{"networkx", []string{"python3", "-c", "import networkx"}, []string{"python3", "conformance/read_networkx.py"}, []Format{GraphML, JSON}},
}

// readBack is what a consumer prints.
type readBack struct {
	Nodes map[string]map[string]any `json:"nodes"`
	Edges map[string]struct {
		Source     string         `json:"source"`
		Target     string         `json:"target"`
		Attributes map[string]any `json:"attributes"`
	} `json:"edges"`
}

// TestConformance has every consumer that is installed read the graphs and compares each attribute.
func TestConformance(t *testing.T) {
	for _, c := range consumers {
		t.Run(c.name, func(t *testing.T) {
			if out, err := exec.Command(c.probe[0], c.probe[1:]...).CombinedOutput(); err != nil {
				t.Skipf("%s is not installed: %v %s", c.name, err, out)
			}
			for graphName, g := range conformanceGraphs(t) {
				for _, f := range c.formats {
					t.Run(graphName+"/"+string(f), func(t *testing.T) { c.compare(t, g, f) })
				}
			}
		})
	}
}

func (c consumer) compare(t *testing.T, g *graph.Graph, f Format) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "graph"+specOf(f).Endings[0])
	w, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(w, g, f); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(c.command[0], append(c.command[1:], string(f), file)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s doesn't read %s: %v", c.name, f, err)
	}
	var got readBack
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != len(g.Nodes) || len(got.Edges) != len(g.Edges) {
		t.Errorf("%d nodes and %d edges, want %d and %d", len(got.Nodes), len(got.Edges), len(g.Nodes), len(g.Edges))
	}
	carried := 0
	for _, n := range g.Nodes {
		carried += compareAttributes(t, n.Key, expected(f, nodeAttributes(n), nodeJSON(n)), got.Nodes[n.Key])
	}
	for _, e := range g.Edges {
		r, ok := got.Edges[e.Key]
		if !ok || r.Source != e.Source.Key || r.Target != e.Target.Key {
			t.Errorf("edge %s came back as %q -> %q", e.Key, r.Source, r.Target)
			continue
		}
		carried += compareAttributes(t, e.Key, expected(f, edgeAttributes(e), edgeJSON(e)), r.Attributes)
	}
	if carried == 0 {
		t.Error("not one attribute was compared")
	}
}

// expected are the attributes that a format carries.
func expected(f Format, flat []attribute, native any) map[string]any {
	want := map[string]any{}
	if f == JSON {
		data, err := json.Marshal(native)
		if err != nil {
			panic(err)
		}
		if err := json.Unmarshal(data, &want); err != nil {
			panic(err)
		}
		for _, part := range []string{"id", "key", "source", "target"} {
			delete(want, part) // the places of a node-link form, not attributes
		}
		return want
	}
	for _, a := range flat {
		switch {
		case a.value == "":
		case a.typ == str:
			want[a.name] = xmlText(a.value)
		case a.typ == boolean:
			want[a.name] = a.value == "true"
		default:
			want[a.name], _ = strconv.ParseFloat(a.value, 64)
		}
	}
	return want
}

// compareAttributes reports each attribute that is missing or differs, and counts those that are right.
func compareAttributes(t *testing.T, of string, want, got map[string]any) int {
	t.Helper()
	right := 0
	for name, value := range want {
		if fmt.Sprint(got[name]) != fmt.Sprint(value) {
			t.Errorf("%s: %s came back as %.200q, want %.200q", of, name, fmt.Sprint(got[name]), fmt.Sprint(value))
			continue
		}
		right++
	}
	return right
}
