// Folder reads the documents of a folder into one graph and prints what several of them say, and who controls whom. With a
// file name it also writes a page to look at in a browser there:
//
//	go run ./examples/folder graph.html
package main

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"log"
	"os"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

//go:embed documents
var documents embed.FS

func main() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	names, err := fs.Glob(documents, "documents/*.txt")
	if err != nil {
		log.Fatal(err)
	}
	var sources []nesso.Source
	for _, name := range names {
		text, err := documents.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		sources = append(sources, nesso.Source{Name: name, Text: string(text)})
	}
	g, err := reader.Extract(context.Background(), sources...)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range g.Edges {
		fmt.Printf("%s: %s %s %s (%s)\n", e.Doc.Name, e.Source.Label, e.Link, e.Target.Label, e.Status)
	}
	ownership := graph.OwnershipOf(g)
	for _, top := range ownership.Tops() {
		chains, _ := ownership.Chains(top)
		for _, c := range chains {
			last := c.Steps[len(c.Steps)-1]
			fmt.Printf("%s holds %.3g to %.3g of %s\n", top.Label, c.Stake.Low, c.Stake.High, last.Target.Label)
		}
	}
	if len(os.Args) > 1 {
		if err := writePage(os.Args[1], g); err != nil {
			log.Fatal(err)
		}
	}
}

func writePage(file string, g *graph.Graph) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := export.Write(f, g, export.HTML); err != nil {
		return err
	}
	return f.Close()
}
