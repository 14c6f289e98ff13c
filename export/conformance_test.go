package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
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

// readBack is what a consumer prints. Documents are those of native JSON.
type readBack struct {
	Documents []any                     `json:"documents"`
	Nodes     map[string]map[string]any `json:"nodes"`
	Edges     map[string]struct {
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

// TestConformanceOfOptions does the same for what options change, in NetworkX.
func TestConformanceOfOptions(t *testing.T) {
	c := consumers[0]
	if out, err := exec.Command(c.probe[0], c.probe[1:]...).CombinedOutput(); err != nil {
		t.Skipf("%s is not installed: %v %s", c.name, err, out)
	}
	for graphName, g := range conformanceGraphs(t) {
		for name, opt := range map[string]Option{"yed": YEd(), "aggregate": Aggregate(), "strict": Strict(), "measures": Measured(graph.Measures(g))} {
			t.Run(graphName+"/"+name, func(t *testing.T) { c.compare(t, g, GraphML, opt) })
		}
	}
}

// compare has the consumer read g in format f and reports what came back otherwise than it was.
func (c consumer) compare(t *testing.T, g *graph.Graph, f Format, opts ...Option) {
	t.Helper()
	o := newOptions(opts)
	got := c.read(t, g, f, opts)
	if len(got.Nodes) != len(g.Nodes) {
		t.Errorf("%d nodes, want %d", len(got.Nodes), len(g.Nodes))
	}
	for _, n := range g.Nodes {
		want := c.expected(f, o.nodeAttributes(n))
		if f == JSON {
			want = native(t, nodeJSON(n))
		}
		c.compareAttributes(t, n.Key, want, got.Nodes[n.Key])
	}
	edges := 0
	edgeRows(g, o).each(func(row edgeRow) {
		edges++
		r, ok := got.Edges[row.key]
		if !ok || r.Source != row.source.Key || r.Target != row.target.Key {
			t.Errorf("edge %s came back as %q -> %q", row.key, r.Source, r.Target)
			return
		}
		want := c.expected(f, row.attributes)
		if f == JSON {
			want = native(t, edgeJSON(g.Edge(row.key)))
		}
		c.addOwn(want, f, row)
		c.compareAttributes(t, row.key, want, r.Attributes)
	})
	if len(got.Edges) != edges || edges == 0 {
		t.Errorf("%d edges, want %d", len(got.Edges), edges)
	}
	if f != JSON {
		return
	}
	for i, d := range g.Documents {
		if want := native(t, documentJSON(d)); i >= len(got.Documents) || !reflect.DeepEqual(got.Documents[i], any(want)) {
			t.Errorf("document %s came back otherwise", d.Key)
		}
	}
}

// read writes g to a file and gives what the consumer reads in it.
func (c consumer) read(t *testing.T, g *graph.Graph, f Format, opts []Option) readBack {
	t.Helper()
	file := filepath.Join(t.TempDir(), "graph"+specOf(f).Endings[0])
	w, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(w, g, f, opts...); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(c.command[0], append(slices.Clone(c.command[1:]), string(f), file)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s doesn't read %s: %v", c.name, f, err)
	}
	var got readBack
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// compareAttributes reports each attribute that is missing or differs.
func (c consumer) compareAttributes(t *testing.T, of string, want, got map[string]any) {
	t.Helper()
	if len(want) == 0 {
		t.Errorf("%s: not one attribute is compared", of)
	}
	for name, value := range want {
		if g, w := c.seen(name, got[name]), c.seen(name, value); g != w {
			t.Errorf("%s: %s came back as %.200q, want %.200q", of, name, g, w)
		}
	}
}
