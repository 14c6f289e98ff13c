package nesso_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso"
)

func ExampleReader_Annotate() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	doc, err := reader.Annotate(context.Background(), nesso.Source{Name: "note.txt", Text: "Lumenora bought Harrowgate Lighting Ltd for $3.5 million in 2016."})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range doc.Claims {
		fmt.Println(doc.Entities[c.From].Name, c.Link, doc.Entities[c.To].Name, c.Status, c.Amount, c.Date)
	}
	// Output: Lumenora acquirer Harrowgate Lighting Ltd asserted 3500000 USD 2016
}

func ExampleReader_Skipped() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	doc, skipped, err := reader.Skipped(context.Background(), nesso.Source{Name: "note.txt", Text: "Did Lumenora S.p.A. buy Harrowgate Lighting Ltd?"})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range skipped {
		fmt.Printf("%q: %s\n", doc.Quote(s.Trigger), s.Explain(doc))
	}
	// Output: "buy": asked about or a condition, by “?”
}

func ExampleReader_Extract() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	g, err := reader.Extract(context.Background(),
		nesso.Source{Name: "1.txt", Text: "Lumenora S.p.A. bought Harrowgate Lighting Ltd in 2016."},
		nesso.Source{Name: "2.txt", Text: "Lumenora bought Harrowgate Lighting."},
	)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(g.Nodes), "entities,", len(g.Edges), "claims")
	for _, e := range g.About(g.Find("lumenora")[0]) {
		fmt.Printf("%s, line %d: %s\n", e.Doc.Name, e.Evidence[0].Line, e.Evidence[0].Text)
	}
	// Output:
	// 2 entities, 2 claims
	// 1.txt, line 1: Lumenora S.p.A. bought Harrowgate Lighting Ltd in 2016.
	// 2.txt, line 1: Lumenora bought Harrowgate Lighting.
}

func ExampleNew() {
	names := "name,kind\nLumenora,company\n" // the user's own
	reader, err := nesso.New(nesso.Lexicon(strings.NewReader(names)), nesso.MinConfidence(0.5))
	if err != nil {
		log.Fatal(err)
	}
	g, err := reader.Extract(context.Background(), nesso.Source{Name: "note.txt", Text: "Lumenora bought Harrowgate Lighting Ltd in 2016."})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(g.Nodes[0].Key, g.Nodes[0].Kind)
	// Output: c-lumenora company
}

// Documents come back in the order of their sources, and one that can't be read does not stop the others.
func ExampleReader_AnnotateAll() {
	reader, err := nesso.New()
	if err != nil {
		log.Fatal(err)
	}
	sources := slices.Values([]nesso.Source{
		{Name: "1.txt", Text: "Lumenora S.p.A. bought Harrowgate Lighting Ltd in 2016."},
		{Name: "2.txt", Text: "not UTF-8: \xff"},
		{Name: "3.txt", Text: "Lumenora S.p.A. ha acquistato la Pellworth Srl nel 2018."},
	})
	for doc, err := range reader.AnnotateAll(context.Background(), sources) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Source.Name, len(doc.Claims))
	}
	// Output:
	// 1.txt 1
	// 2.txt: its text is not valid UTF-8
	// 3.txt 1
}

// A pack of a folder takes the place of the built-in one: here it is a copy of it, which could have frames of your own.
func ExamplePack() {
	reader, err := nesso.New(nesso.Pack(os.DirFS("lang/builtin/it")))
	if err != nil {
		log.Fatal(err)
	}
	doc, err := reader.Annotate(context.Background(), nesso.Source{Name: "nota.txt", Text: "Lumenora S.p.A. ha acquistato la Pellworth Srl nel 2018."})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range doc.Claims {
		fmt.Println(doc.Entities[c.From].Name, c.Link, doc.Entities[c.To].Name, c.Date, c.Frame)
	}
	// Output: Lumenora S.p.A. acquirer Pellworth Srl 2018 it/acquistare
}
