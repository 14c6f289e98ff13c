package export_test

import (
	"log"
	"os"

	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

func ExampleWrite() {
	alfa, beta := &graph.Node{Key: "c-alfa", Kind: "company", Label: "Alfa"}, &graph.Node{Key: "c-beta", Kind: "company", Label: "Beta"}
	doc := &graph.Document{Key: "d-1", Name: "note.txt"}
	g, err := graph.New([]*graph.Document{doc}, []*graph.Node{alfa, beta}, []*graph.Edge{{
		Key: "k-1", Group: "g-1", Doc: doc, Source: alfa, Target: beta, Link: "owner", Status: "asserted", Confidence: 0.9,
	}})
	if err != nil {
		log.Fatal(err)
	}
	if err := export.Write(os.Stdout, g, export.FTM); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {"id":"d-1","schema":"Article","properties":{"fileName":["note.txt"],"name":["note.txt"]}}
	// {"id":"c-alfa","schema":"Company","properties":{"name":["Alfa"]}}
	// {"id":"c-beta","schema":"Company","properties":{"name":["Beta"]}}
	// {"id":"k-1","schema":"Ownership","properties":{"asset":["c-beta"],"owner":["c-alfa"],"proof":["d-1"],"recordId":["k-1"],"role":["owner"],"status":["asserted"]}}
}
