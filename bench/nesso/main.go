// Command nesso finds names with Nesso; package runner tells the form of its input and output.
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
	return runner.Run(os.Stdin, os.Stdout, nesso.Version, read, mentions)
}

func mentions(_ runner.Text, d *nesso.Document) []runner.Mention {
	var all []runner.Mention
	for _, m := range d.Mentions {
		s := d.Original(m.Span)
		all = append(all, runner.Mention{Start: s.Start, End: s.End, Label: string(m.Kind)})
	}
	return all
}

// noClaims leaves the last step out.
type noClaims struct{}

// Draw gives the document without claims.
func (noClaims) Draw(e *nesso.Entities) (*nesso.Document, error) {
	return &nesso.Document{Document: e}, nil
}
