package graph

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	gonum "gonum.org/v1/gonum/graph"

	"github.com/nesso-graph/nesso/claim"
)

// made makes a graph of lines such as "a owner b 51", with the share and the status after it if there are any.
func made(tb testing.TB, lines string) *Graph {
	tb.Helper()
	doc := &Document{Key: "d-1"}
	nodes := map[string]*Node{}
	var list []*Node
	node := func(name string) *Node {
		if nodes[name] == nil {
			nodes[name] = &Node{Key: "c-" + name, Kind: "company", Label: name}
			list = append(list, nodes[name])
		}
		return nodes[name]
	}
	var edges []*Edge
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := append(strings.Fields(line), "", "")
		e := &Edge{
			Key: fmt.Sprintf("k-%d", len(edges)), Doc: doc, Source: node(f[0]), Target: node(f[2]), Link: claim.Link(f[1]),
			Share: strings.Trim(f[3], "-"), Status: claim.Asserted, Confidence: 1,
		}
		if f[4] != "" {
			e.Status = claim.Status(f[4])
		}
		edges = append(edges, e)
	}
	g, err := New([]*Document{doc}, list, edges)
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// way writes a chain as "a>b>c".
func way(c []*Edge) string {
	out := c[0].Source.Label
	for _, e := range c {
		out += ">" + e.Target.Label
	}
	return out
}

const holdings = `
top owner mid 50
mid owner low 40
top owner low 10
low owner deep >50
deep acquirer mid
top owner gone - ended
top owner never - denied
odd owner odd 5`

func TestChains(t *testing.T) {
	g := made(t, holdings)
	chains, complete := OwnershipOf(g).Chains(g.Node("c-top"))
	var got []string
	for _, c := range chains {
		got = append(got, fmt.Sprintf("%s %.3g-%.3g", way(c.Steps), c.Stake.Low, c.Stake.High))
	}
	want := "top>mid>low 0.2-0.2 top>low>deep 0.05-0.1 top>mid>low>deep 0.1-0.2 top>low>deep>mid 0-0.1"
	if s := strings.Join(got, " "); s != want || !complete {
		t.Errorf("chains\n%s\nwant\n%s", s, want)
	}
	var tops []string
	for _, n := range OwnershipOf(g).Tops() {
		tops = append(tops, n.Label)
	}
	if s := strings.Join(tops, " "); s != "top" {
		t.Errorf("tops %s", s)
	}
}

func TestHoldings(t *testing.T) {
	g := made(t, holdings)
	of, complete := OwnershipOf(g).Holdings()
	var got []string
	for i, m := range Measures(g) {
		n := g.Nodes[i]
		if len(of[n]) != len(m.TopOwners) {
			t.Errorf("%s: the measures have %d top owners, want %d", n.Label, len(m.TopOwners), len(of[n]))
		}
		got = append(got, fmt.Sprint(n.Label, of[n], m.Circular))
	}
	want := "top[] false mid[top 50–60%] true low[top 30%] true deep[top 15–30%] true gone[] false never[] false odd[] false"
	if s := strings.Join(got, " "); s != want || !complete {
		t.Errorf("holdings\n%s\nwant\n%s", s, want)
	}
}

func TestCircles(t *testing.T) {
	circles, complete := OwnershipOf(made(t, holdings+"\nmid owner deep\nx owner y 100\ny owner x 100")).Circles()
	var got []string
	for _, c := range circles {
		got = append(got, way(c.Steps))
	}
	if s := strings.Join(got, " "); s != "mid>low>deep>mid mid>deep>mid x>y>x" || !complete {
		t.Errorf("circles %s", s)
	}
}

func TestSearchesAreBounded(t *testing.T) {
	var b strings.Builder
	for i := range 40 {
		for j := range 40 {
			if i != j {
				fmt.Fprintf(&b, "n%d owner n%d 10\n", i, j)
			}
		}
	}
	g := made(t, b.String())
	if circles, complete := OwnershipOf(g).Circles(); complete || len(circles) != maxChains {
		t.Errorf("%d circles, complete %v", len(circles), complete)
	}
	if chains, complete := OwnershipOf(g).Chains(g.Nodes[0]); complete || len(chains) != maxChains {
		t.Errorf("%d chains, complete %v", len(chains), complete)
	}
	for i := range 300 {
		fmt.Fprintf(&b, "top%d owner n%d 10\n", i, i%40)
	}
	b.WriteString("whole owner part 10\n")
	g = made(t, b.String())
	if _, complete := OwnershipOf(g).Holdings(); complete {
		t.Error("all holdings were found")
	}
	for i, m := range Measures(g) {
		owners, cut := m.Owners(), strings.HasPrefix(g.Nodes[i].Label, "n") || g.Nodes[i].Label == "part" // which comes behind the bound
		if m.Partial != cut || cut != (len(owners) > 0 && owners[len(owners)-1] == "…") {
			t.Errorf("%s: partial %v, owners %v", g.Nodes[i].Label, m.Partial, owners)
		}
	}
}

func TestStakeOf(t *testing.T) {
	for share, want := range map[string]Stake{"": {0, 1}, "51": {.51, .51}, ">50": {.5, 1}, "<50": {0, .5}, "much": {0, 1}, "<": {0, 1}, "120": {0, 1}} {
		if got := stakeOf(&Edge{Share: share}); got != want {
			t.Errorf("share %q gives %v, want %v", share, got, want)
		}
	}
}

func TestPath(t *testing.T) {
	g := made(t, "a owner b\nc owner b\nc owner d\na owner d - denied\ne owner f")
	if p := Path(g, g.Node("c-a"), g.Node("c-d")); len(p) != 3 || p[0].Key != "k-0" || p[2].Key != "k-2" {
		t.Errorf("path %v", p)
	}
	if p := Path(g, g.Node("c-a"), g.Node("c-f")); p != nil {
		t.Errorf("path %v between components", p)
	}
	if p := Path(g, g.Node("c-a"), g.Node("c-a")); p != nil {
		t.Errorf("path %v to itself", p)
	}
	for steps, want := range []int{1, 3, 4, 4} {
		if n := Near(g, g.Node("c-a"), steps); len(n) != want {
			t.Errorf("%d entities within %d steps, want %d", len(n), steps, want)
		}
	}
}

func TestMeasures(t *testing.T) {
	g := made(t, "a owner b\nb owner c\nc owner a\na partner d\nx owner y\nx owner a - denied\na owner b\nz owner z")
	ms := Measures(g)
	if a := ms[0]; a.In != 1 || a.Out != 3 {
		t.Errorf("a has %d claims in and %d out, want 1 and 3", a.In, a.Out)
	}
	var components []int
	for _, m := range ms {
		components = append(components, m.Component)
	}
	if fmt.Sprint(components) != "[1 1 1 1 2 2 3]" {
		t.Errorf("components %v", components)
	}
}

// TestPageRankIsGonums compares with gonum on a random graph.
func TestPageRankIsGonums(t *testing.T) {
	g := random(t, 300, 900)
	d := simple.NewDirectedGraph()
	for _, n := range g.Nodes {
		d.AddNode(n)
	}
	for i, arcs := range g.arrows() {
		for _, x := range arcs {
			d.SetEdge(d.NewEdge(g.Nodes[i], g.Nodes[x.to]))
		}
	}
	want := network.PageRank(d, damping, 1e-10)
	for i, got := range pageRank(g.arrows()) {
		if math.Abs(got-want[int64(i)]) > 2e-6 {
			t.Errorf("node %d has rank %v, gonum says %v", i, got, want[int64(i)])
		}
	}
}

// random makes claims between random nodes of ten groups, nine in ten inside a group.
func random(tb testing.TB, nodes, edges int) *Graph {
	tb.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	doc := &Document{Key: "d-1"}
	var list []*Node
	for i := range nodes {
		list = append(list, &Node{Key: fmt.Sprintf("c-%d", i), Kind: "company"})
	}
	var es []*Edge
	for i := range edges {
		from := r.IntN(nodes)
		to := (from/10*10 + r.IntN(10)) % nodes
		if r.IntN(10) == 0 {
			to = r.IntN(nodes)
		}
		es = append(es, &Edge{
			Key: fmt.Sprintf("k-%d", i), Doc: doc, Source: list[from], Target: list[to], Link: claim.Owner, Status: claim.Asserted, Confidence: 1,
		})
	}
	g, err := New([]*Document{doc}, list, es)
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// TestCommunitiesHoldUpToGonums compares the modularity with that of gonum's own search.
func TestCommunitiesHoldUpToGonums(t *testing.T) {
	g := random(t, 500, 2000)
	ties := g.ties()
	u := simple.NewUndirectedGraph()
	for i, arcs := range ties {
		for _, x := range arcs {
			u.SetEdge(u.NewEdge(g.Nodes[i], g.Nodes[x.to]))
		}
	}
	groups := map[int][]gonum.Node{}
	for i, c := range communitiesOf(ties) {
		groups[c] = append(groups[c], g.Nodes[i])
	}
	var list [][]gonum.Node
	for _, nodes := range groups {
		list = append(list, nodes)
	}
	ours := community.Q(u, list, 1)
	theirs := community.Q(u, community.Modularize(u, 1, rand.NewPCG(1, 1)).Communities(), 1)
	if ours < theirs-0.01 {
		t.Errorf("modularity %.4f, gonum reaches %.4f", ours, theirs)
	}
}

func BenchmarkMeasures(b *testing.B) {
	g := random(b, 100_000, 300_000)
	for b.Loop() {
		Measures(g)
	}
}
