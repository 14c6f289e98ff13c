package graph_test

import (
	"regexp"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/topo"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

func read(name, s string) *claim.Document { return toy.Read(text.Source{Name: name, Text: s}) }

func labels(ns []*graph.Node) string {
	var out []string
	for _, n := range ns {
		out = append(out, n.Key)
	}
	return strings.Join(out, " ")
}

func TestBuildPlaces(t *testing.T) {
	const given = "Prima riga: già letto.\nAccording to [o:È Times], [p:Ada Roe] reportedly bought [Söhne AG] for 40000000 USD in 2013 via [Veicolo]\n"
	g := graph.Build(read("a.txt", given))
	if len(g.Edges) != 1 {
		t.Fatalf("%d edges, want 1", len(g.Edges))
	}
	e := g.Edges[0]
	if e.Source.Key != "p-ada-roe" || e.Target.Key != "c-sohne-ag" || e.Via.Key != "c-veicolo" || e.ByNode.Key != "o-e-times" {
		t.Errorf("ends %s -> %s via %s by %s", e.Source.Key, e.Target.Key, e.Via.Key, e.ByNode.Key)
	}
	if e.Amount.String() != "40000000 USD" || e.Date != "2013" || e.Status != claim.Alleged {
		t.Errorf("amount %q, date %q, status %q", e.Amount, e.Date, e.Status)
	}
	if p := e.Evidence[0].Place; p.Line != 2 || p.Column != 1 {
		t.Errorf("evidence at %d:%d, want 2:1", p.Line, p.Column)
	}
	runes := []rune(given)
	check := func(q graph.Quote) {
		t.Helper()
		if given[q.ByteStart:q.ByteEnd] != q.Text || string(runes[q.Start:q.End]) != q.Text {
			t.Errorf("%q is not at its offsets %+v", q.Text, q.Place)
		}
	}
	check(e.Evidence[0])
	check(e.Cues[0].Quote)
	if len(g.Documents[0].Mentions) != 6 {
		t.Errorf("%d mentions, want 6", len(g.Documents[0].Mentions))
	}
	for _, m := range g.Documents[0].Mentions {
		check(m.Quote)
	}
}

func TestPlacesOfLongText(t *testing.T) {
	given := strings.Repeat("àè€😀x\n", 500) + "[Alfa] bought [Beta]" + strings.Repeat("\né", 700)
	e := graph.Build(read("long.txt", given)).Edges[0].Evidence[0]
	if got := string([]rune(given)[e.Start:e.End]); got != e.Text || e.Line != 501 || e.Column != 1 {
		t.Errorf("%q at %d:%d, want %q at 501:1", got, e.Line, e.Column, e.Text)
	}
}

func TestIdentity(t *testing.T) {
	cases := []struct {
		name string
		docs []string
		want string
	}{
		{"legal form and case", []string{"[Scytl S.A.]", "[SCYTL]", "[Scytl s.a.]"}, "c-scytl"},
		{"accents", []string{"[Söhne]", "[Sohne]"}, "c-sohne"},
		{"letters with a stroke", []string{"[Møller]", "[Moller]"}, "c-moller"},
		{"apostrophes", []string{"[D'Amico]", "[D’Amico]", "[DAmico]"}, "c-damico"},
		{"two legal forms, two firms", []string{"[Lumera Trading S.A.]", "[Lumera Trading AG]"}, "c-lumera-trading c-lumera-trading-2"},
		{"spellings of a legal form", []string{"[Lumera Ltd]", "[Lumera Limited]", "[LUMERA L.T.D.]"}, "c-lumera"},
		{"no legal form beside one", []string{"[Lumera]", "[Lumera AG]", "[Lumera]"}, "c-lumera"},
		{"no legal form beside two", []string{"[Lumera]", "[Lumera AG]", "[Lumera S.A.]", "[Lumera]"}, "c-lumera c-lumera-2 c-lumera-3"},
		{"an alias of two legal forms", []string{"[Lumera Ltd] [Lumera]", "[Lumera AG] [Lumera]", "[Lumera]"}, "c-lumera c-lumera-2 c-lumera-3"},
		{"kinds stay apart", []string{"[Ferrari]", "[p:Ferrari]"}, "c-ferrari p-ferrari"},
		{"alias names the other", []string{"[Vulcan Capital] [Vulcan]", "[Vulcan]"}, "c-vulcan-capital"},
		{"alias of two names joins none", []string{"[Vulcan Capital] [Vulcan]", "[Vulcan Materials] [Vulcan]", "[Vulcan]"}, "c-vulcan-capital c-vulcan-materials c-vulcan"},
		{"a first word is no identity", []string{"[Banca Alfa]", "[Banca Beta]"}, "c-banca-alfa c-banca-beta"},
		{"a person's single name is no alias", []string{"[p:Ada Roe] [p:Ada]", "[p:Ada]"}, "p-ada-roe p-ada"},
		{"other scripts", []string{"[Газпром]", "[газпром]"}, "c-be77035d0a60"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := graph.Builder{LegalForms: []string{"S.A.", "AG", "Ltd|Limited"}}
			for _, d := range c.docs {
				b.Add(read("x", d))
			}
			if got := labels(b.Graph().Nodes); got != c.want {
				t.Errorf("nodes %s, want %s", got, c.want)
			}
		})
	}
}

func TestEntitiesOfOneDocumentStayApart(t *testing.T) {
	d := read("twins", "[p:Ada Roe]")
	d.Entities = append(d.Entities, d.Entities[0])
	g := graph.Build(d, read("one", "[p:Ada Roe] runs [Beta]"))
	if got := labels(g.Nodes); got != "p-ada-roe p-ada-roe-2 c-beta" {
		t.Errorf("nodes %s", got)
	}
}

func TestGroups(t *testing.T) {
	g := graph.Build(
		read("1", "[Alfa] bought [Beta]\n[Alfa] works with [Gamma]"),
		read("2", "[Alfa] never bought [Beta]\n[Gamma] works with [Alfa]\n[Beta] bought [Alfa]"),
	)
	e := g.Edges
	if e[0].Group != e[2].Group {
		t.Error("a claim and its denial have different groups")
	}
	if e[1].Group != e[3].Group {
		t.Error("a symmetric link read from either end has different groups")
	}
	if e[0].Group == e[4].Group {
		t.Error("two directions of a purchase share a group")
	}
}

func TestKeys(t *testing.T) {
	docs := []*claim.Document{
		read("1", "[Alfa & C.] bought [Beta]\n[Alfa & C.] bought [Beta]"), read("2", "[Alfa & C.] bought [Beta]"),
		toy.Read(text.Source{ID: "Case_7", Text: "[a:-- !]"}), toy.Read(text.Source{ID: "Case_7", Text: "[" + strings.Repeat("lungo ", 60) + "]"}),
	}
	g, again := graph.Build(docs...), graph.Build(docs...)
	valid := regexp.MustCompile(`^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$`)
	check := func(key, same string) {
		t.Helper()
		if !valid.MatchString(key) || len(key) > 200 {
			t.Errorf("key %q is not valid", key)
		}
		if key != same {
			t.Errorf("key %q became %q", key, same)
		}
	}
	for i, d := range g.Documents {
		check(d.Key, again.Documents[i].Key)
	}
	for i, n := range g.Nodes {
		check(n.Key, again.Nodes[i].Key)
	}
	for i, e := range g.Edges {
		check(e.Key, again.Edges[i].Key)
	}
	longer := graph.Build(append(docs, read("3", "[Delta] bought [Beta]"))...)
	for _, e := range g.Edges {
		if longer.Edge(e.Key) == nil {
			t.Errorf("edge %s is gone from a longer set of documents", e.Key)
		}
	}
}

func TestSameDocumentTwice(t *testing.T) {
	d := read("1", "[Alfa] bought [Beta]")
	if g := graph.Build(d, d); len(g.Documents) != 1 || len(g.Edges) != 1 {
		t.Errorf("%d documents, %d edges", len(g.Documents), len(g.Edges))
	}
	if g := graph.Build(d, read("2", "[Alfa] bought [Beta]")); len(g.Documents) != 2 || len(g.Edges) != 2 {
		t.Errorf("a copy elsewhere: %d documents, %d edges", len(g.Documents), len(g.Edges))
	}
}

func TestFind(t *testing.T) {
	b := graph.Builder{Known: []graph.Known{{Name: "Gamma", IDs: []string{"7", "Delta"}}}}
	b.Add(read("1", "[Alfa Beta S.p.A.] bought [Gamma]\n[Alfa Beta] runs [Delta]"))
	g := b.Graph()
	for query, want := range map[string]string{
		"c-gamma": "c-gamma", "alfa beta": "c-alfa-beta-spa", "beta": "c-alfa-beta-spa", "bet": "", "": "", "GÀMMA": "c-gamma", "7": "c-gamma", "Delta": "c-gamma", "delta": "c-delta",
	} {
		if got := labels(g.Find(query)); got != want {
			t.Errorf("Find(%q) = %s, want %s", query, got, want)
		}
	}
}

func TestGonum(t *testing.T) {
	g := graph.Build(read("1", "[Alfa] owns [Beta]\n[Alfa] bought [Beta]\n[Beta] owns [Alfa]\n[Gamma] owns [Gamma]"))
	if n := len(topo.TarjanSCC(g.Directed())); n != 2 {
		t.Errorf("%d strong components, want 2", n)
	}
	if n := g.Directed().Lines(g.Node("c-alfa").ID(), g.Node("c-beta").ID()).Len(); n != 2 {
		t.Errorf("%d parallel edges, want 2", n)
	}
}

func TestNewRefusesBrokenParts(t *testing.T) {
	doc := &graph.Document{Key: "d-1"}
	a, b := &graph.Node{Key: "c-a"}, &graph.Node{Key: "c-b"}
	stray := &graph.Node{Key: "c-a"}
	edge := func(change func(*graph.Edge)) []*graph.Edge {
		e := &graph.Edge{Key: "k-1", Doc: doc, Source: a, Target: b}
		change(e)
		return []*graph.Edge{e}
	}
	for want, edges := range map[string][]*graph.Edge{
		"must have a letter":    edge(func(e *graph.Edge) { e.Key = "1" }),
		"holds '\"'":            edge(func(e *graph.Edge) { e.Key = `k-"` }),
		"comes from a node":     edge(func(e *graph.Edge) { e.Source = stray }),
		"goes to a node":        edge(func(e *graph.Edge) { e.Target = nil }),
		"via a node":            edge(func(e *graph.Edge) { e.Via = stray }),
		"attributed to a node":  edge(func(e *graph.Edge) { e.ByNode = stray }),
		"comes from a document": edge(func(e *graph.Edge) { e.Doc = nil }),
	} {
		if _, err := graph.New([]*graph.Document{doc}, []*graph.Node{a, b}, edges); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	if _, err := graph.New(nil, []*graph.Node{a, stray}, nil); err == nil {
		t.Error("two nodes of one key are accepted")
	}
}
