package graph_test

import (
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

func TestKnown(t *testing.T) {
	alfa := graph.Known{Name: "Alfa S.p.A.", Aliases: []string{"Prima"}, Kind: entity.Company, IDs: []string{"7", "Q1"}}
	other := graph.Known{Name: "Beta", Aliases: []string{"Alfa Beta"}, IDs: []string{"8"}}
	cases := []struct {
		name  string
		docs  []string
		known []graph.Known
		pairs []graph.PairDecision
		want  string // nodes with their ids
	}{
		{"by name", []string{"[ALFA] owns [Gamma]"}, []graph.Known{alfa}, nil, "c-alfa 7 Q1; c-gamma"},
		{"by alias, joined", []string{"[Alfa] owns [Gamma]", "[Prima] owns [Gamma]"}, []graph.Known{alfa}, nil, "c-alfa 7 Q1; c-gamma"},
		{"another legal form", []string{"[Alfa S.p.A.]", "[Alfa Ltd]"}, []graph.Known{alfa}, nil, "c-alfa 7 Q1; c-alfa-2"},
		{"entries of two legal forms", []string{"[Alfa S.p.A.]", "[Alfa Ltd]", "[Alfa]"}, []graph.Known{alfa, {Name: "Alfa Ltd", IDs: []string{"9"}}}, nil, "c-alfa 7 Q1; c-alfa-2 9; c-alfa-3"},
		{"an entry of two legal forms", []string{"[Alfa S.p.A.]", "[Alfa Ltd]"}, []graph.Known{{Name: "Alfa S.p.A.", Aliases: []string{"Alfa Ltd"}, IDs: []string{"9"}}}, nil, "c-alfa 9"},
		{"another kind", []string{"[p:Alfa]"}, []graph.Known{alfa}, nil, "p-alfa"},
		{"any kind", []string{"[p:Beta] runs [Beta]"}, []graph.Known{other}, nil, "p-beta 8; c-beta 8"},
		{"a name of two entries", []string{"[Prima]"}, []graph.Known{alfa, {Name: "Prima", IDs: []string{"9"}}}, nil, "c-prima"},
		{"two entries stay apart", []string{"[Alfa Beta] [Alfa]", "[Alfa]"}, []graph.Known{alfa, other}, nil, "c-alfa-beta 8; c-alfa 7 Q1"},
		{"a decision wins", []string{"[Alfa]", "[Prima]"}, []graph.Known{alfa}, []graph.PairDecision{pair("Alfa", "Prima", false)}, "c-alfa 7 Q1; c-prima 7 Q1"},
		{"a decision joins two entries", []string{"[Alfa]", "[Beta]"}, []graph.Known{alfa, other}, []graph.PairDecision{pair("Alfa", "Beta", true)}, "c-alfa 7 Q1 8"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := graph.Builder{LegalForms: []string{"S.p.A.", "Ltd"}, Known: c.known, Decisions: graph.Decisions{Pairs: c.pairs}}
			for _, d := range c.docs {
				b.Add(read("x", d))
			}
			g := b.Graph()
			show := func(g *graph.Graph) string {
				var out []string
				for _, n := range g.Nodes {
					out = append(out, strings.Join(append([]string{n.Key}, n.IDs...), " "))
				}
				return strings.Join(out, "; ")
			}
			if got := show(g); got != c.want {
				t.Errorf("nodes %s, want %s", got, c.want)
			}
			var merged graph.Builder
			merged.AddGraph(g)
			if got := show(merged.Graph()); got != c.want {
				t.Errorf("merged %s, want %s", got, c.want)
			}
		})
	}
}

func TestClashes(t *testing.T) {
	alfa := graph.Known{Name: "Alfa S.p.A.", IDs: []string{"7"}}
	spa := graph.Known{Name: "Prima", Aliases: []string{"ALFA SpA"}, IDs: []string{"9"}}
	srl := graph.Known{Name: "Prima", Aliases: []string{"Alfa Srl"}, IDs: []string{"9"}}
	person := graph.Known{Name: "Alfa", Kind: entity.Person, IDs: []string{"8"}}
	company := graph.Known{Name: "Alfa", Kind: entity.Company, IDs: []string{"5"}}
	cases := []struct {
		name           string
		known, lexicon []graph.Known
		want           string // the clashes of both lists, and the node with its ids
	}{
		{"but for how the legal form is written", []graph.Known{alfa, spa}, nil, "ALFA SpA; ; c-alfa"},
		{"in the lexicon", nil, []graph.Known{alfa, spa}, "; ALFA SpA; c-alfa"},
		{"in two legal forms", []graph.Known{alfa, srl}, nil, "; ; c-alfa"},
		{"in two legal forms and none", []graph.Known{alfa, srl, company}, nil, "; ; c-alfa 5"},
		{"of two kinds", []graph.Known{person, company}, nil, "; ; c-alfa 5"},
		{"in both lists", []graph.Known{alfa}, []graph.Known{company}, "; ; c-alfa 7"},
		{"in both lists, and of two entries of the first", []graph.Known{alfa, spa}, []graph.Known{company}, "ALFA SpA; ; c-alfa"},
		{"both lists are used", []graph.Known{person}, []graph.Known{company}, "; ; c-alfa 5"},
		{"one entry has a name twice", []graph.Known{{Name: "Alfa", Aliases: []string{"ALFA"}, IDs: []string{"1"}}}, nil, "; ; c-alfa 1"},
		{"three entries", []graph.Known{alfa, spa, alfa}, nil, "ALFA SpA; ; c-alfa"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := graph.Builder{LegalForms: []string{"S.p.A.", "Srl"}, Known: c.known, Lexicon: c.lexicon}
			b.Add(read("x", "[Alfa]"))
			n := b.Graph().Nodes[0]
			names := func(clashes []graph.Clash) string {
				var out []string
				for _, c := range clashes {
					out = append(out, c.Name)
				}
				return strings.Join(out, ", ")
			}
			known, lexicon := b.Clashes()
			if got := strings.Join([]string{names(known), names(lexicon), strings.Join(append([]string{n.Key}, n.IDs...), " ")}, "; "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
