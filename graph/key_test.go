package graph_test

import (
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// TestLongKeysMeet puts graphs together whose entities, documents and claims have one key of the greatest length each.
func TestLongKeysMeet(t *testing.T) {
	for name, key := range map[string]string{
		"letters": strings.Repeat("a", 200), "a letter at the end": strings.Repeat("1", 199) + "a", "marks": "a" + strings.Repeat("-.", 99) + "1",
	} {
		t.Run(name, func(t *testing.T) {
			var b graph.Builder
			for _, label := range []string{"Alfa", "Beta", "Gamma"} {
				n := &graph.Node{Key: key, Kind: entity.Company, Label: label}
				d := &graph.Document{Key: key, Name: label, Mentions: []*graph.Mention{{Kind: entity.Company, Node: n}}}
				e := &graph.Edge{Key: key, Doc: d, Source: n, Target: n, Link: "owner", Status: "asserted"}
				g, err := graph.New([]*graph.Document{d}, []*graph.Node{n}, []*graph.Edge{e})
				if err != nil {
					t.Fatal(err)
				}
				b.AddGraph(g)
			}
			g := b.Graph()
			if len(g.Nodes) != 3 || len(g.Edges) != 3 || g.Nodes[0].Key != key {
				t.Errorf("nodes %s", labels(g.Nodes))
			}
			if n := len(g.Filter(func(e *graph.Edge) bool { return e.Source == g.Nodes[1] }).Nodes); n != 1 {
				t.Errorf("%d nodes filtered, want 1", n)
			}
		})
	}
}
