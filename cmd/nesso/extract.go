package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/graph"
)

func (a app) extractCommand() *cobra.Command {
	var (
		m       meta
		o       output
		d       decisions
		k       known
		own     own
		workers int
		least   confidence
	)
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
		Args: cobra.MinimumNArgs(1),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			if err := m.check(); err != nil {
				return err
			}
			format, err := o.check()
			if err != nil {
				return err
			}
			msg := &messages{w: a.err}
			inputs := a.gather(args, msg)
			if err := o.spare(format, a.in, append(names(inputs), d.file, k.file, own.lexicon)...); err != nil {
				return err
			}
			opts, err := own.options()
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("workers") {
				opts = append(opts, nesso.Workers(workers))
			}
			if cmd.Flags().Changed("min-confidence") {
				opts = append(opts, nesso.MinConfidence(float64(least)))
			}
			r, b, err := a.builder(&d, &k, opts...)
			if err != nil {
				return err
			}
			g, err := a.extract(cmd.Context(), r, b, inputs, m, msg)
			if err != nil {
				return err
			}
			d.tell(a.err, b)
			if len(g.Documents) == 0 && msg.failed > 0 {
				return msg.err() // nothing to write
			}
			return cmp.Or(a.put(o, g, format), msg.err())
		}),
	}
	m.flags(cmd)
	o.flags(cmd)
	d.flags(cmd)
	k.flags(cmd)
	own.flags(cmd)
	f := cmd.Flags()
	f.Var(atLeast{&workers, 1}, "workers", "documents to read at a time (default: one for each processor); changes no result")
	f.Var(&least, "min-confidence", "leave out claims of less confidence, from 0 to 1")
	return cmd
}

// builder is a reader and the builder of its graphs, which follows what a person decided and knows.
func (a app) builder(d *decisions, k *known, opts ...nesso.Option) (*nesso.Reader, *graph.Builder, error) {
	decided, err := d.read()
	if err != nil {
		return nil, nil, err
	}
	list, err := k.read()
	if err != nil {
		return nil, nil, err
	}
	k.tell(a.err, list)
	r, err := a.newReader(opts...)
	if err != nil {
		return nil, nil, err
	}
	b := r.Builder()
	b.Decisions = decided
	if len(list) > 0 { // whose ids count alone
		b.Known = list
	}
	return r, b, nil
}

// extract reads the documents of inputs into the graph of a builder. It fails only when it is interrupted; what can't be
// read is told by msg.
func (a app) extract(ctx context.Context, r *nesso.Reader, b *graph.Builder, inputs []input, m meta, msg *messages) (*graph.Graph, error) {
	next, done := progress(a.err, len(inputs))
	msg.before = done
	defer done()
	for d, err := range r.AnnotateAll(ctx, m.sources(inputs, msg.fail, msg.note, next)) {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("interrupted")
		}
		if err != nil {
			msg.fail(err)
			continue
		}
		noteUndated(d.Document.Document, msg.note)
		b.Add(d)
	}
	msg.tellLate()
	return b.Graph(), nil
}

// count writes "1 claim", "2 claims", "3 entities".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
