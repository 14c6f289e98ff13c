package graph_test

import (
	"context"
	"fmt"
	"log"

	"github.com/nesso-graph/nesso"
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
