// Library is the shortest use of Nesso as a library: a text in, its claims with their quotes out.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/graph"
)

func main() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	doc, err := reader.Annotate(context.Background(), nesso.Source{
		Name: "note.txt",
		Text: "In 2016 Lumenora bought Harrowgate Lighting Ltd for $3.5 million. Margaret Pell is the chief executive of Lumenora.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range graph.Build(doc).Edges {
		fmt.Printf("%s %s %s: %q\n", e.Source.Label, e.Link, e.Target.Label, e.Evidence[0].Text)
	}
}
