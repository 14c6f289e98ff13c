package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
)

// extraction is what the flags of extract tell.
type extraction struct {
	reading
	o       output
	d       decisions
	k       known
	workers int
	least   confidence
}

func (a app) extractCommand() *cobra.Command {
	var x extraction
	cmd := &cobra.Command{
		Use:   "extract FILE... [-o GRAPH]",
		Short: "Read documents and write the graph of what they claim",
		Long: `Read documents and write the graph of what they claim.

A FILE is a text (.txt, .md), JSON Lines (.jsonl with the fields id, title, text, url, publisher, published), a folder
of these, or - for standard input. Title, publisher, address and day of publication come from the fields of JSON Lines,
from front matter of Markdown, or from the flags. One broken file among many is reported; the others are read all the
same, and the exit status is 1.

Formats:
` + formatHelp(),
		Example: `  nesso extract article.txt -o graph.graphml
  nesso extract reports/ more.md -o graph.json --publisher "The Daily Example"
  cat article.txt | nesso extract -f json - --published 2024-03-01`,
		Args: arguments("FILE..."),
		RunE: work(func(cmd *cobra.Command, args []string) error { return x.run(a, cmd, args) }),
	}
	x.flags(cmd)
	x.o.flags(cmd)
	x.d.flags(cmd)
	x.k.flags(cmd)
	f := cmd.Flags()
	f.Var(atLeast{&x.workers, 1}, "workers", "documents to read at a time (default: one for each processor); changes no result")
	f.Var(&x.least, "min-confidence", "leave out claims of less confidence, from 0 to 1")
	return cmd
}

// run reads the documents and writes their graph.
func (x *extraction) run(a app, cmd *cobra.Command, args []string) error {
	format, err := x.o.check()
	if err != nil {
		return err
	}
	opts, err := x.options(cmd)
	if err != nil {
		return err
	}
	msg := &messages{w: a.err}
	inputs := a.gather(args, msg)
	if err := x.o.spare(format, a.in, append(names(inputs), x.d.file, x.k.file, x.own.lexicon)...); err != nil {
		return err
	}
	r, b, err := a.builder(&x.d, &x.k, opts...)
	if err != nil {
		return err
	}
	g, err := a.extract(cmd.Context(), r, b, inputs, x.reading, msg)
	if err != nil {
		return err
	}
	x.d.tell(a.err, b)
	x.k.tell(a.err, b)
	return cmp.Or(a.put(x.o, g, format), msg.err())
}

// options are those of the reader.
func (x *extraction) options(cmd *cobra.Command) ([]nesso.Option, error) {
	opts, err := x.reading.options()
	if err != nil {
		return nil, err
	}
	if cmd.Flags().Changed("workers") {
		opts = append(opts, nesso.Workers(x.workers))
	}
	if cmd.Flags().Changed("min-confidence") {
		opts = append(opts, nesso.MinConfidence(float64(x.least)))
	}
	return opts, nil
}
