// Command nesso finds names and claims with Nesso; package runner tells the form of its input and output.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/bench/runner"
)

func main() {
	claims := flag.Bool("claims", true, "draw claims")
	flag.Parse()
	if err := run(*claims); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(claims bool) error {
	opts := []nesso.Option{nesso.Workers(1)}
	if !claims {
		opts = append(opts, nesso.With(nesso.Steps{Claims: noClaims{}}))
	}
	reader, err := nesso.New(opts...)
	if err != nil {
		return err
	}
	read := func(t runner.Text) (*nesso.Document, error) {
		return reader.Annotate(context.Background(), nesso.Source{Name: t.ID, Text: t.Text})
	}
	return runner.Run(os.Stdin, os.Stdout, nesso.Version, read, found)
}

func found(_ runner.Text, d *nesso.Document) runner.Found {
	var all runner.Found
	for _, m := range d.Mentions {
		s := d.Original(m.Span)
		all.Mentions = append(all.Mentions, runner.Mention{Start: s.Start, End: s.End, Label: string(m.Kind)})
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		all.Claims = append(all.Claims, runner.Claim{Relation: string(c.Link), From: places(d, c.From), To: places(d, c.To)})
	}
	return all
}

// places are the bytes of the text as given where an entity is named.
func places(d *nesso.Document, entity int) [][2]int {
	var all [][2]int
	for _, m := range d.Entities[entity].Mentions {
		s := d.Original(d.Mentions[m].Span)
		all = append(all, [2]int{s.Start, s.End})
	}
	return all
}

// noClaims leaves the last step out.
type noClaims struct{}

// Draw gives the document without claims.
func (noClaims) Draw(e *nesso.Entities) (*nesso.Document, error) {
	return &nesso.Document{Document: e}, nil
}
