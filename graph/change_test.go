package graph_test

import (
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
)

func edgeList(es []*graph.Edge) string {
	var out []string
	for _, e := range es {
		out = append(out, e.Source.Key+" "+string(e.Link)+" "+e.Target.Key)
	}
	return strings.Join(out, "; ")
}

const (
	monday  = "[Alfa S.p.A.] bought [Beta]\n\n[p:Ada Roe] runs [Beta] as chair"
	tuesday = "[Alfa S.p.A.] bought [Beta] in 2020\n\n[Beta] owns [Gamma]"
)

func TestMergeIsBuild(t *testing.T) {
	one, two := graph.Build(read("1", monday)), graph.Build(read("2", tuesday))
	var b graph.Builder
	b.AddGraph(one)
	b.AddGraph(two)
	b.AddGraph(one) // again
	merged, whole := b.Graph(), graph.Build(read("1", monday), read("2", tuesday))
	if labels(merged.Nodes) != labels(whole.Nodes) || edgeList(merged.Edges) != edgeList(whole.Edges) || len(merged.Documents) != 2 {
		t.Errorf("merged: %s: %s\nwhole: %s: %s", labels(merged.Nodes), edgeList(merged.Edges), labels(whole.Nodes), edgeList(whole.Edges))
	}
	for i, e := range merged.Edges {
		if w := whole.Edges[i]; e.Key != w.Key || e.Group != w.Group {
			t.Errorf("edge %s of group %s is %s of %s in the whole", e.Key, e.Group, w.Key, w.Group)
		}
	}
	for i, n := range merged.Nodes {
		if len(n.Mentions) != len(whole.Nodes[i].Mentions) {
			t.Errorf("%s has %d mentions, want %d", n.Key, len(n.Mentions), len(whole.Nodes[i].Mentions))
		}
	}
	if len(one.Documents[0].Mentions) != 4 || one.Nodes[0].Mentions[0].Node != one.Nodes[0] {
		t.Error("merging changed a graph that it read")
	}
}

func TestMergeKeepsNamesakesOfAGraphApart(t *testing.T) {
	d := read("twins", "[p:Ada Roe]")
	d.Entities = append(d.Entities, d.Entities[0])
	d.Claims = []claim.Claim{{Link: claim.Associate, From: 0, To: 1, Via: -1, ByEntity: -1}}
	var b graph.Builder
	b.AddGraph(graph.Build(d))
	b.AddGraph(graph.Build(read("one", "[p:Ada Roe] runs [Beta]")))
	if got := labels(b.Graph().Nodes); got != "p-ada-roe p-ada-roe-2 c-beta" {
		t.Errorf("nodes %s", got)
	}
}

func TestFilter(t *testing.T) {
	g := graph.Build(read("1", monday), read("2", tuesday))
	owners := g.Filter(func(e *graph.Edge) bool { return e.Link == claim.Owner })
	if labels(owners.Nodes) != "c-beta c-gamma" || len(owners.Documents) != 1 || len(owners.Edges) != 1 {
		t.Errorf("nodes %s, %d documents, %d edges", labels(owners.Nodes), len(owners.Documents), len(owners.Edges))
	}
	if n := len(owners.Documents[0].Mentions); n != 4 { // Beta twice, Gamma, the date
		t.Errorf("%d mentions, want 4", n)
	}
	if len(g.Edges) != 4 || g.Nodes[0].ID() != 0 || len(g.Node("c-beta").Mentions) != 4 {
		t.Error("filtering changed the graph")
	}
	if none := g.Filter(func(*graph.Edge) bool { return false }); len(none.Nodes)+len(none.Documents) != 0 {
		t.Error("an empty graph has nodes or documents")
	}
}

func TestDiff(t *testing.T) {
	before := graph.Build(read("1", monday))
	if d := graph.Diff(before, graph.Build(read("1", monday))); !d.Empty() {
		t.Errorf("the same graph differs: %+v", d)
	}
	doc := read("1", monday)
	doc.Claims[0].Date = "2021"
	doc.Claims = doc.Claims[:1]
	d := graph.Diff(before, graph.Build(doc, read("2", tuesday)))
	if edgeList(d.Removed) != "p-ada-roe officer c-beta" || edgeList(d.Added) != "c-alfa-spa acquirer c-beta; c-beta owner c-gamma" {
		t.Errorf("removed %s, added %s", edgeList(d.Removed), edgeList(d.Added))
	}
	if len(d.Changed) != 1 || len(d.Changed[0].Fields) != 1 || d.Changed[0].Fields[0] != (graph.Field{Name: "date", Old: "", New: "2021"}) {
		t.Errorf("changed %+v", d.Changed)
	}
	if labels(d.AddedNodes) != "c-gamma" || d.RemovedNodes != nil {
		t.Errorf("nodes added %s, removed %s", labels(d.AddedNodes), labels(d.RemovedNodes))
	}
}
