package graph_test

import (
	"context"
	"fmt"
	"log"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

func ExampleBuild() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	doc, err := reader.Annotate(context.Background(), nesso.Source{Name: "note.txt", Text: "Lumenora bought Harrowgate Lighting Ltd in 2016."})
	if err != nil {
		log.Fatal(err)
	}
	g := graph.Build(doc)
	for _, e := range g.Edges {
		fmt.Println(e.Source.Key, e.Link, e.Target.Key, e.Date)
	}
	// Output: c-lumenora acquirer c-harrowgate-lighting-ltd 2016
}

// extract draws the graph of texts.
func extract(texts ...string) *graph.Graph {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	var sources []nesso.Source
	for i, text := range texts {
		sources = append(sources, nesso.Source{Name: fmt.Sprintf("%d.txt", i+1), Text: text})
	}
	g, err := reader.Extract(context.Background(), sources...)
	if err != nil {
		log.Fatal(err)
	}
	return g
}

// What a person decides holds for the same texts read again, and for more texts.
func ExampleDecisions() {
	g := extract("Lumenora bought Harrowgate Lighting Ltd in 2016.", "Lumenora Holding bought Pellworth Ltd in 2018.")
	b := graph.Builder{Decisions: graph.Decisions{
		Pairs: []graph.PairDecision{{
			A:    graph.Name{Kind: entity.Company, Text: "Lumenora"},
			B:    graph.Name{Kind: entity.Company, Text: "Lumenora Holding"},
			Same: true,
		}},
		Claims: map[string]graph.ClaimDecision{
			g.Edges[0].Fingerprint: {Verdict: graph.Corrected, Correct: map[string]string{"date": "2017"}},
		},
	}}
	b.AddGraph(g)
	for _, e := range b.Graph().Edges {
		fmt.Printf("%s %s %s %s %q\n", e.Source.Key, e.Link, e.Target.Key, e.Date, e.Review)
	}
	fmt.Println(len(b.Unapplied()), "decisions fit nothing")
	// Output:
	// c-lumenora acquirer c-harrowgate-lighting 2017 "corrected"
	// c-lumenora acquirer c-pellworth 2018 ""
	// 0 decisions fit nothing
}

func ExampleBuilder_known() {
	b := graph.Builder{Known: []graph.Known{
		{Name: "Harrowgate Lighting Limited", Aliases: []string{"Harrowgate Lighting Ltd"}, Kind: entity.Company, IDs: []string{"firm-17"}},
	}}
	b.AddGraph(extract("Lumenora bought Harrowgate Lighting Ltd in 2016."))
	for _, n := range b.Graph().Nodes {
		fmt.Println(n.Key, n.IDs)
	}
	// Output:
	// c-lumenora []
	// c-harrowgate-lighting [firm-17]
}

func ExampleDiff() {
	d := graph.Diff(
		extract("Lumenora bought Harrowgate Lighting Ltd in 2016."),
		extract("Lumenora bought Harrowgate Lighting Ltd in 2016.", "Harrowgate Lighting Ltd owns Pellworth Ltd."),
	)
	for _, e := range d.Added {
		fmt.Println("+", e.Source.Key, e.Link, e.Target.Key)
	}
	for _, n := range d.AddedNodes {
		fmt.Println("+", n.Key)
	}
	fmt.Println(len(d.Removed), "claims removed")
	// Output:
	// + c-harrowgate-lighting owner c-pellworth
	// + c-pellworth
	// 0 claims removed
}

func ExamplePath() {
	g := extract("Lumenora bought Harrowgate Lighting Ltd in 2016. Ada Roe is the chairman of Harrowgate Lighting Ltd.")
	for _, e := range graph.Path(g, g.Find("Lumenora")[0], g.Find("Ada Roe")[0]) {
		fmt.Println(e.Source.Key, e.Link, e.Target.Key)
	}
	// Output:
	// c-lumenora acquirer c-harrowgate-lighting
	// p-ada-roe officer c-harrowgate-lighting
}

func ExampleMeasures() {
	g := extract("Lumenora bought Harrowgate Lighting Ltd in 2016. Lumenora bought Pellworth Ltd in 2018.")
	for i, m := range graph.Measures(g) {
		fmt.Printf("%s: %d in, %d out, PageRank %.2f\n", g.Nodes[i].Key, m.In, m.Out, m.PageRank)
	}
	// Output:
	// c-lumenora: 0 in, 2 out, PageRank 0.26
	// c-harrowgate-lighting: 1 in, 0 out, PageRank 0.37
	// c-pellworth: 1 in, 0 out, PageRank 0.37
}

// Stakes are multiplied along a chain.
func ExampleOwnershipOf() {
	g := extract("Lumenora owns 60% of Harrowgate Lighting Ltd. Harrowgate Lighting Ltd owns 50% of Pellworth Ltd.")
	o := graph.OwnershipOf(g)
	for _, top := range o.Tops() {
		chains, complete := o.Chains(top)
		for _, c := range chains {
			fmt.Println(top.Key, "has", c.Stake, "of", c.Steps[len(c.Steps)-1].Target.Key, complete)
		}
	}
	// Output: c-lumenora has 30% of c-pellworth true
}

func ExampleUndecided() {
	g := extract("Mikhailov Lighting Ltd bought Pellworth Ltd.", "Michailow Lighting Ltd bought Colver Ltd.")
	for _, p := range graph.Undecided(g, []string{"Ltd"}) {
		fmt.Printf("%s, %s: %.2f, %s\n", p.A.Key, p.B.Key, p.Score, p.Reason)
	}
	// Output: c-mikhailov-lighting, c-michailow-lighting: 0.85, spelt alike but for the way to write foreign sounds
}
