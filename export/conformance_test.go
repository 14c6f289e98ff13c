package export

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
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
	{"networkx", []string{python(), "-c", "import networkx"}, []string{python(), "conformance/read_networkx.py"}, []Format{GraphML, JSON, GEXF, Cytoscape}},
	{"gephi", []string{"test", "-f", gephi}, []string{"java", "-cp", gephi, "conformance/ReadGephi.java"}, []Format{GraphML, GEXF, CSV}},
	{"igraph", []string{python(), "-c", "import igraph"}, []string{python(), "conformance/read_igraph.py"}, []Format{GraphML}},
	{"graphology", []string{"node", "-e", "require('./conformance/node_modules/graphology')"}, []string{"node", "conformance/read_graphology.js"}, []Format{GraphML, GEXF, Graphology}},
	{"cytoscape.js", []string{"node", "-e", "require('./conformance/node_modules/cytoscape')"}, []string{"node", "conformance/read_cytoscape.js"}, []Format{Cytoscape}},
	{"csv", []string{python(), "-V"}, []string{python(), "conformance/read_csv.py"}, []Format{CSV, Neo4j}},
	{"rdflib", []string{python(), "-c", "import rdflib"}, []string{python(), "conformance/read_rdflib.py"}, []Format{Turtle}},
	{"graphviz", []string{"gvpr", "-V"}, []string{python(), "conformance/read_graphviz.py"}, []Format{DOT}},
}

// gephi is the toolkit of Gephi, which holds its importers.
const gephi = "conformance/gephi/gephi-toolkit-0.10.1-all.jar"

// python is the interpreter of the folder's own environment, if it has one.
func python() string {
	if own := "conformance/.venv/bin/python"; exec.Command(own, "-V").Run() == nil {
		return own
	}
	return "python3"
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
		carried += c.compareAttributes(t, n.Key, c.expected(f, nodeAttributes(n), nodeJSON(n)), got.Nodes[n.Key])
	}
	for _, e := range g.Edges {
		r, ok := got.Edges[e.Key]
		if !ok || r.Source != e.Source.Key || r.Target != e.Target.Key {
			t.Errorf("edge %s came back as %q -> %q", e.Key, r.Source, r.Target)
			continue
		}
		carried += c.compareAttributes(t, e.Key, c.expected(f, edgeAttributes(e), edgeJSON(e)), r.Attributes)
	}
	if carried == 0 {
		t.Error("not one attribute was compared")
	}
}

// expected are the attributes that a format carries.
func (c consumer) expected(f Format, flat []attribute, native any) map[string]any {
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
		v, ok := carried(f, a)
		if cell, isText := v.(string); isText && f == CSV && c.name == "gephi" {
			v = strings.ReplaceAll(cell, `\\`, `\`) // Gephi reads the escapes
		}
		if ok && a.value != "" {
			want[a.name] = v
		}
	}
	return want
}

// carried is the value of an attribute as a format carries it; ok is false where the format leaves it out.
func carried(f Format, a attribute) (value any, ok bool) {
	number, _ := strconv.ParseFloat(a.value, 64)
	switch f {
	case DOT: // strings only
		return cut(xmlText(a.value), maxDOT), a.name != "weight"
	case CSV: // strings, some of them under another name or in words
		return gephiCell(a.value), a.typ == str && !slices.Contains([]string{"label", "share"}, a.name) && !isDate(a.name)
	case Neo4j:
		return oneLine(a.value), true
	case Turtle:
		return turtleValue(a, number)
	default: // a value of its own type
	}
	switch {
	case a.typ == str && (f == Graphology || f == Cytoscape):
		return a.value, true
	case a.typ == str:
		return xmlText(a.value), true
	case a.typ == boolean:
		return a.value == "true", true
	}
	return number, true
}

// turtleValue leaves out counts, copies and what RDF says by resources of their own.
func turtleValue(a attribute, number float64) (value any, ok bool) {
	switch a.name {
	case "confidence", "amount", "char_start", "char_end":
		return number, true
	case "label", "link", "status", "group_id", "date", "currency", "share", "role", "via_id", "attributed_to", "attributed_to_id",
		"explain", "document_id", "file", "document", "publisher", "published", "quote":
		return a.value, true
	}
	return nil, false
}

// seen is a value as a consumer can tell it from others; "" where it can't tell it from none. graphology's XML parser
// takes for ends of lines what XML 1.1 does and 1.0 does not; Gephi holds weights in 32 bits and takes "null" for nothing.
func (c consumer) seen(name string, value any) string {
	s := fmt.Sprint(value)
	switch weight, isNumber := value.(float64); {
	case c.name == "graphology":
		return strings.NewReplacer("\u0085", " ", "\u2028", " ", "\n", " ").Replace(s)
	case c.name == "gephi" && name == "weight" && isNumber:
		return fmt.Sprint(float32(weight))
	case c.name == "gephi" && (s == "null" || value == nil):
		return ""
	}
	return s
}

// compareAttributes reports each attribute that is missing or differs, and counts those that are right.
func (c consumer) compareAttributes(t *testing.T, of string, want, got map[string]any) int {
	t.Helper()
	right := 0
	for name, value := range want {
		if g, w := c.seen(name, got[name]), c.seen(name, value); g != w {
			t.Errorf("%s: %s came back as %.200q, want %.200q", of, name, g, w)
			continue
		}
		right++
	}
	return right
}
