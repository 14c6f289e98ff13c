package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// pair is a decision on two companies, or on people where the names begin with "p:".
func pair(a, b string, same bool) graph.PairDecision {
	name := func(s string) graph.Name {
		if person, ok := strings.CutPrefix(s, "p:"); ok {
			return graph.Name{Kind: entity.Person, Text: person}
		}
		return graph.Name{Kind: entity.Company, Text: s}
	}
	return graph.PairDecision{A: name(a), B: name(b), Same: same}
}

func TestPairDecisions(t *testing.T) {
	cases := []struct {
		name      string
		docs      []string
		pairs     []graph.PairDecision
		want      string
		unapplied int
	}{
		{"same", []string{"[Alfa]", "[Alpha]"}, []graph.PairDecision{pair("ALFA", "Alpha S.p.A.", true)}, "c-alfa", 0},
		{"same in one document", []string{"[Alfa] owns [Alpha]"}, []graph.PairDecision{pair("Alfa", "Alpha", true)}, "c-alfa", 0},
		{"different from an alias", []string{"[Vulcan Capital] [Vulcan]", "[Vulcan]"}, []graph.PairDecision{pair("Vulcan", "Vulcan Capital", false)}, "c-vulcan-capital c-vulcan", 0},
		{
			"different wins over a third",
			[]string{"[Alfa]", "[Beta]", "[Gamma]"},
			[]graph.PairDecision{pair("Alfa", "Gamma", false), pair("Alfa", "Beta", true), pair("Beta", "Gamma", true)},
			"c-alfa c-gamma", 1,
		},
		{"same as it is already", []string{"[Vulcan Capital] [Vulcan]"}, []graph.PairDecision{pair("Vulcan", "Vulcan Capital", true)}, "c-vulcan-capital", 0},
		{"people", []string{"[p:Ada Roe]", "[p:A. Roe]", "[Roe]"}, []graph.PairDecision{pair("p:Ada Roe", "p:A. Roe", true)}, "p-ada-roe c-roe", 0},
		{"different legal forms", []string{"[Kestrel plc]", "[Kestrel Ltd]"}, []graph.PairDecision{pair("Kestrel plc", "Kestrel Ltd", false)}, "c-kestrel c-kestrel-2", 0},
		{"different legal forms, same", []string{"[Kestrel plc]", "[Kestrel Ltd]"}, []graph.PairDecision{pair("Kestrel plc", "Kestrel Ltd", true)}, "c-kestrel", 0},
		{"different, with and without legal form", []string{"[Kestrel plc]", "[Kestrel]"}, []graph.PairDecision{pair("Kestrel plc", "Kestrel", false)}, "c-kestrel c-kestrel-2", 0},
		{"a legal form that nobody has", []string{"[Kestrel plc]", "[Kestrel]"}, []graph.PairDecision{pair("Kestrel plc", "Kestrel Ltd", false)}, "c-kestrel", 1},
		{"different from itself", []string{"[Kestrel]", "[Kestrel]"}, []graph.PairDecision{pair("Kestrel", "KESTREL", false)}, "c-kestrel", 1},
		{"one of two legal forms", []string{"[Kestrel plc]", "[Kestrel Ltd]", "[Alfa]"}, []graph.PairDecision{pair("Alfa", "Kestrel Ltd", true)}, "c-kestrel c-kestrel-2", 0},
		{"a person and a company", []string{"[Alfa] [p:Ada Roe]"}, []graph.PairDecision{pair("Alfa", "p:Ada Roe", true)}, "c-alfa p-ada-roe", 1},
		{"nobody", []string{"[Alfa]"}, []graph.PairDecision{pair("Alfa", "Zeta", true)}, "c-alfa", 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := graph.Builder{LegalForms: []string{"S.p.A.", "plc", "Ltd"}, Decisions: graph.Decisions{Pairs: c.pairs}}
			for _, d := range c.docs {
				b.Add(read("x", d))
			}
			if got := labels(b.Graph().Nodes); got != c.want || len(b.Unapplied()) != c.unapplied {
				t.Errorf("nodes %s, want %s; unapplied: %q", got, c.want, b.Unapplied())
			}
		})
	}
}

func TestDifferentSplitsAGraph(t *testing.T) {
	docs := []*claim.Document{read("1", "[Vulcan Capital] [Vulcan]\n[Vulcan Capital] owns [Beta]"), read("2", "[Vulcan]\n[Vulcan] owns [Beta]")}
	joined := graph.Build(docs...)
	if labels(joined.Nodes) != "c-vulcan-capital c-beta" {
		t.Fatalf("nodes %s", labels(joined.Nodes))
	}
	decisions := graph.Decisions{Pairs: []graph.PairDecision{pair("Vulcan Capital", "Vulcan", false)}}
	b := graph.Builder{Decisions: decisions}
	b.AddGraph(joined)
	g := b.Graph()
	if got := edgeList(g.Edges); got != "c-vulcan-capital owner c-beta; c-vulcan owner c-beta" {
		t.Errorf("edges %s", got)
	}
	b = graph.Builder{}
	b.AddGraph(g)
	if n := len(b.Graph().Nodes); n != 3 {
		t.Errorf("%d nodes without the decision: those of one graph stay apart", n)
	}
}

func TestClaimDecisions(t *testing.T) {
	const given = "[Alfa] owns [Beta]\n[Alfa] bought [Gamma]"
	plain := graph.Build(read("1", given))
	owns, bought := plain.Edges[0].Fingerprint, plain.Edges[1].Fingerprint
	cases := []struct {
		name     string
		decision graph.ClaimDecision
		want     string
		rejected int
	}{
		{"confirm", graph.ClaimDecision{Verdict: graph.Confirmed}, "c-alfa owner c-beta; c-alfa acquirer c-gamma", 0},
		{"reject", graph.ClaimDecision{Verdict: graph.Rejected}, "c-alfa acquirer c-gamma", 1},
		{"correct", graph.ClaimDecision{Verdict: graph.Corrected, Correct: map[string]string{
			"link": "investor", "source": "BETA", "status": "planned", "date": "2024", "amount": "5 EUR", "share": ">50%", "role": "chair",
		}}, "c-beta investor c-alfa; c-alfa acquirer c-gamma", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := c.decision.Check(); err != nil {
				t.Fatal(err)
			}
			decisions := graph.Decisions{Claims: map[string]graph.ClaimDecision{owns: c.decision}}
			extracted := graph.Builder{Decisions: decisions}
			extracted.Add(read("0", "[Zeta] owns [Eta]")) // a longer set
			extracted.Add(read("1", given))
			merged := graph.Builder{Decisions: decisions}
			merged.AddGraph(graph.Build(read("0", "[Zeta] owns [Eta]"), read("1", given)))
			graphs := map[string]*graph.Graph{}
			for how, b := range map[string]*graph.Builder{"extracted": &extracted, "merged": &merged} {
				graphs[how] = b.Graph()
				if b.Unapplied() != nil {
					t.Errorf("%s: unapplied %q", how, b.Unapplied())
				}
			}
			again := graph.Builder{Decisions: decisions}
			again.AddGraph(graphs["merged"])
			graphs["merged twice"] = again.Graph()
			for how, g := range graphs {
				if got := strings.TrimPrefix(edgeList(g.Edges), "c-zeta owner c-eta; "); got != c.want {
					t.Errorf("%s: %s, want %s", how, got, c.want)
				}
				if g.Documents[1].Rejected != c.rejected {
					t.Errorf("%s: %d rejected", how, g.Documents[1].Rejected)
				}
				e := g.Edges[1]
				switch {
				case c.rejected == 1 && (e.Fingerprint != bought || e.Review != ""):
					t.Errorf("%s: %+v", how, e)
				case c.rejected == 0 && (e.Fingerprint != owns || e.Review != c.decision.Verdict):
					t.Errorf("%s: fingerprint %s, review %q", how, e.Fingerprint, e.Review)
				case c.name == "correct" && (e.Status != claim.Planned || e.Date != "2024" || e.Amount.String() != "5 EUR" || e.Share != ">50" || e.Role != "chair"):
					t.Errorf("%s: %+v", how, e)
				}
			}
		})
	}
}

// TestUnapplied names what could not be done, and changes nothing then.
func TestUnapplied(t *testing.T) {
	owns := graph.Build(read("1", "[Alfa] owns [Beta]")).Edges[0].Fingerprint
	corrected := func(field, value string) graph.ClaimDecision {
		return graph.ClaimDecision{Verdict: graph.Corrected, Correct: map[string]string{field: value, "date": "2024"}}
	}
	cases := []struct {
		name      string
		decisions graph.Decisions
		want      string
	}{
		{
			"no end",
			graph.Decisions{Claims: map[string]graph.ClaimDecision{owns: corrected("source", "Nobody Inc")}},
			`claim ` + owns + `: source "Nobody Inc" is no end of it; there are "Alfa" and "Beta"`,
		},
		{
			"no share",
			graph.Decisions{Claims: map[string]graph.ClaimDecision{owns: corrected("share", "200")}},
			`claim ` + owns + `: share "200": it must be a percentage from 0 to 100 such as "51", ">50" or "<50", or "" for none`,
		},
		{"no claim", graph.Decisions{Claims: map[string]graph.ClaimDecision{"f-1": {Verdict: graph.Rejected}}}, "claim f-1: there is no such claim"},
		{
			"no entity",
			graph.Decisions{Pairs: []graph.PairDecision{pair("Alfa", "Zeta", true)}},
			`company "Alfa" and company "Zeta": there are no entities of both names`,
		},
		{
			"contradiction",
			graph.Decisions{Pairs: []graph.PairDecision{pair("Alfa", "Beta", true), pair("Beta", "Alfa", false)}},
			`company "Alfa" and company "Beta": other decisions keep them apart`,
		},
		{
			"one name",
			graph.Decisions{Pairs: []graph.PairDecision{pair("Alfa", "ALFA", false)}},
			`company "Alfa" and company "ALFA": they are one name, which can't be told apart`,
		},
		{
			"a person",
			graph.Decisions{Pairs: []graph.PairDecision{pair("Alfa", "p:Ada Roe", true)}},
			`company "Alfa" and person "Ada Roe": "Alfa", a company, can't be the same as "Ada Roe", a person`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := graph.Builder{Decisions: c.decisions}
			b.Add(read("1", "[Alfa] owns [Beta]"))
			e := b.Graph().Edges[0]
			if got := strings.Join(b.Unapplied(), "; "); got != c.want || e.Review != "" || e.Date != "" {
				t.Errorf("%s\nwant %s\n%+v", got, c.want, e)
			}
		})
	}
}

func TestFingerprintsLast(t *testing.T) {
	given := "[Alfa] works with [Beta]"
	want := graph.Build(read("1", given)).Edges[0].Fingerprint
	for name, s := range map[string]string{"before it": "A first line.\n\n" + given, "behind it": given + "\n\n[Gamma] owns [Alfa]", "case": "[ALFA] works with [Beta]"} {
		if got := graph.Build(read("0", "[Alfa & Sons] owns [Alfa]"), read("1", s)).Edges[1].Fingerprint; got != want {
			t.Errorf("%s: fingerprint %s, want %s", name, got, want)
		}
	}
	for name, s := range map[string]string{"ends": "[Alfa] works with [Gamma]", "link": "[Alfa] knows [Beta]"} {
		if graph.Build(read("1", s)).Edges[0].Fingerprint == want {
			t.Errorf("other %s, same fingerprint", name)
		}
	}
}

func TestClaimDecisionCheck(t *testing.T) {
	for _, d := range []graph.ClaimDecision{
		{Verdict: graph.Corrected},
		{Verdict: graph.Confirmed, Correct: map[string]string{"link": "owner"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"link": "love"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"status": "sure"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"source": " "}},
		{Verdict: graph.Corrected, Correct: map[string]string{"date": "May"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"amount": "5 euro"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"share": "half"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"share": "200"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"share": "100.5"}},
		{Verdict: graph.Corrected, Correct: map[string]string{"quote": "x"}},
	} {
		if d.Check() == nil {
			t.Errorf("%+v passes", d)
		}
	}
}

func TestUndecided(t *testing.T) {
	cases := []struct {
		name, doc string
		want      string
	}{
		{"a part of a name", "[Vulcan] [Vulcan Capital]", "c-vulcan c-vulcan-capital 0.60"},
		{"two legal forms", "[Kestrel plc] [Kestrel Ltd]", "c-kestrel-plc c-kestrel-ltd 0.90"},
		{"a slip", "[Scytl] [Scytt]", "c-scytl c-scytt 0.80"},
		{"a scanner's slip", "[Lumera Holding] [Lurnera Holding]", "c-lumera-holding c-lurnera-holding 0.88"},
		{"a foreign name", "[p:Michail Chodorkovskij] [p:Mikhail Khodorkovsky]", "p-michail-chodorkovskij p-mikhail-khodorkovsky 0.85"},
		{"an umlaut", "[Müller Bank] [Mueller Bank]", "c-muller-bank c-mueller-bank 0.85"},
		{"doubled digits", "[Fondo Uno 1] [Fondo Uno 11]", ""},
		{"letters that changed places", "[Gamma Bnak] [Gamma Bank]", "c-gamma-bnak c-gamma-bank 0.90"},
		{"an acronym", "[Banca Nazionale Alfa] [BNA]", "c-banca-nazionale-alfa c-bna 0.70"},
		{"an initial", "[p:Ada Roe] [p:A. Roe]", "p-ada-roe p-a-roe 0.75"},
		{"a surname alone", "[p:Roe] [p:Ada Roe]", "p-roe p-ada-roe 0.50"},
		{"a shared surname", "[p:Ada Roe] [p:Bob Roe]", ""},
		{"a shared first word", "[Banca Alfa] [Banca Beta]", ""},
		{"numbers", "[Fondo Uno 1] [Fondo Uno 2]", ""},
		{"kinds", "[Roe] [p:Ada Roe]", ""},
		{"short names", "[Alfa] [Alba]", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out []string
			for _, p := range graph.Undecided(graph.Build(read("1", c.doc)), []string{"plc", "ltd"}) {
				out = append(out, strings.Join([]string{p.A.Key, p.B.Key, formatScore(p.Score)}, " "))
			}
			if got := strings.Join(out, "; "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func formatScore(s float64) string { return fmt.Sprintf("%.2f", s) }
