// Command parse prints how the built-in models read a text, a token a line: index, form, lemma, tag, features, head,
// relation; then the mentions, and the candidate claims with their confidence.
//
//	echo "Alfa ha comprato Beta." | go run ./internal/train/cmd/parse
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/nesso-graph/nesso"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "parse:", err)
		os.Exit(1)
	}
}

func run() error {
	data, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	reader, err := nesso.New(nesso.MinConfidence(0))
	if err != nil {
		return err
	}
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: "standard input", Text: string(data)})
	if err != nil {
		return err
	}
	for _, s := range d.Sentences {
		fmt.Printf("# %s\n", d.Text[s.Start:s.End])
		for i, t := range s.Tokens {
			fmt.Printf("%d\t%s\t%s\t%s\t%s\t%d\t%s\n", i+1, t.Text, t.Lemma, t.Tag, t.Morph, t.Head+1, t.Rel)
		}
		fmt.Println()
	}
	for _, m := range d.Mentions {
		fmt.Printf("%s\t%s\t%s\t%.2f\t%s\n", m.Kind, d.Text[m.Start:m.End], m.Value, m.Score, m.Why)
	}
	for _, c := range d.Claims {
		fmt.Printf("%.2f\t%s.%s\t%s > %s\t%s %v\n", c.Confidence, c.Link, c.Status, d.Entities[c.From].Name, d.Entities[c.To].Name, c.Frame, c.Steps)
	}
	return nil
}
