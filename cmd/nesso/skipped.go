package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/graph"
)

// explainSkipped prints the sentences of documents that have a trigger and two entities but gave no claim.
func (a app) explainSkipped(ctx context.Context, files []string, m meta, msg *messages, opts ...nesso.Option) error {
	if i := slices.IndexFunc(files, a.isGraph); i >= 0 {
		return usagef("%s: a graph holds no sentences without a claim; --skipped wants documents", shownInput(files[i]))
	}
	r, err := a.newReader(opts...)
	if err != nil {
		return err
	}
	found := 0
	for src := range m.sources(a.gather(files, msg), msg.fail, msg.note, func() {}) {
		doc, skipped, err := r.Skipped(ctx, src)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			msg.fail(err)
			continue
		}
		checkRead(doc.Document, r.Languages(), msg.note)
		if err := printSkipped(a.out, doc, skipped); err != nil {
			return err
		}
		found += len(skipped)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	msg.tellLate()
	if found == 0 && msg.failed == 0 {
		msg.note("no sentence with a trigger and two entities was skipped")
	}
	return msg.err()
}

// printSkipped writes each sentence with its place, and under it each of its triggers with the reason.
func printSkipped(w io.Writer, doc *nesso.Entities, skipped []nesso.Skipped) error {
	var spans []nesso.Span
	for _, s := range skipped {
		spans = append(spans, doc.Sentences[s.Sentence].Span, s.Trigger)
	}
	quotes := graph.Quotes(doc.Document, spans...)
	b := bufio.NewWriter(w)
	for i, s := range skipped {
		sentence, trigger := quotes[2*i], quotes[2*i+1]
		if i == 0 || skipped[i-1].Sentence != s.Sentence {
			fmt.Fprintf(b, "“%s”\n  %s:%d:%d\n", short(sentence.Text, 1000), doc.Source.Name, sentence.Line, sentence.Column)
		}
		fmt.Fprintf(b, "  “%s” at %d:%d (%s): %s\n", short(trigger.Text, 60), trigger.Line, trigger.Column, s.Frame, short(s.Explain(doc), 400))
		if i == len(skipped)-1 || skipped[i+1].Sentence != s.Sentence {
			fmt.Fprintln(b)
		}
	}
	return b.Flush()
}
