// Article reads the example article and prints what it claims, one line for each claim. With a file name it also writes
// the graph for Gephi there:
//
//	go run ./examples/article article.graphml
package main

import (
	"context"
	_ "embed"
	"fmt"
	"log"
	"os"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
)

//go:embed article.md
var article string

func main() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	g, err := reader.Extract(context.Background(), nesso.Source{Name: "article.md", Text: article})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range g.Edges {
		fmt.Printf("%s: %s -> %s (%s)\n", e.Link, e.Source.Label, e.Target.Label, e.Status)
	}
	if len(os.Args) > 1 {
		f, err := os.Create(os.Args[1])
		if err != nil {
			log.Fatal(err)
		}
		if err := export.Write(f, g, export.GraphML); err != nil {
			log.Fatal(err)
		}
		if err := f.Close(); err != nil {
			log.Fatal(err)
		}
	}
}
