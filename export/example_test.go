package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

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

// A graph comes back from native JSON as it was.
func ExampleRead() {
	alfa, beta := &graph.Node{Key: "c-alfa", Kind: "company", Label: "Alfa"}, &graph.Node{Key: "c-beta", Kind: "company", Label: "Beta"}
	doc := &graph.Document{Key: "d-1", Name: "note.txt"}
	g, err := graph.New([]*graph.Document{doc}, []*graph.Node{alfa, beta}, []*graph.Edge{{
		Key: "k-1", Group: "g-1", Doc: doc, Source: alfa, Target: beta, Link: "owner", Status: "asserted", Confidence: 0.9,
	}})
	if err != nil {
		log.Fatal(err)
	}
	var file bytes.Buffer
	if err := export.Write(&file, g, export.JSON); err != nil {
		log.Fatal(err)
	}
	again, err := export.Read(&file)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range again.Edges {
		fmt.Println(e.Source.Label, e.Link, e.Target.Label, e.Status)
	}
	_, err = export.Read(strings.NewReader(`{"nodes": []}`))
	fmt.Println(errors.Is(err, export.ErrNotNative))
	// Output:
	// Alfa owner Beta asserted
	// true
}

func ExampleWriteFiles() {
	g, err := graph.New(nil, []*graph.Node{{Key: "c-alfa", Kind: "company", Label: "Alfa"}}, nil)
	if err != nil {
		log.Fatal(err)
	}
	files := map[string]*bytes.Buffer{} // or files of a folder
	err = export.WriteFiles(func(name string) (io.Writer, error) {
		files[name] = &bytes.Buffer{}
		return files[name], nil
	}, g, export.CSV)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Printf("%s: %.20q\n", name, files[name])
	}
	// Output:
	// edges.csv: "Source,Target,Type,K"
	// nodes.csv: "Id,Label,name,entity"
}

func ExampleReadKnown() {
	known, err := export.ReadKnown(strings.NewReader("name,aliases,kind,id\nLumenora S.p.A.,Lumenora|Lumenora Group,company,firm-17\n"))
	if err != nil {
		log.Fatal(err)
	}
	for _, k := range known { // for graph.Builder.Known
		fmt.Printf("%s %q %s %s\n", k.Name, k.Aliases, k.Kind, k.IDs)
	}
	// Output: Lumenora S.p.A. ["Lumenora" "Lumenora Group"] company [firm-17]
}
