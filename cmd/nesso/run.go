package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// reading is what the flags tell of documents and of how they are read.
type reading struct {
	meta meta
	own  own
}

func (r *reading) flags(cmd *cobra.Command) {
	r.meta.flags(cmd)
	r.own.flags(cmd)
}

// options are those of a reader.
func (r *reading) options() ([]nesso.Option, error) {
	if err := r.meta.check(); err != nil {
		return nil, err
	}
	return r.own.options()
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
	r, err := a.newReader(opts...)
	if err != nil {
		return nil, nil, err
	}
	b := r.Builder()
	b.Decisions, b.Known = decided, list
	return r, b, nil
}

// fromDocuments draws the graph of documents.
func (a app) fromDocuments(ctx context.Context, files []string, how reading, msg *messages, opts ...nesso.Option) (*graph.Graph, error) {
	r, err := a.newReader(opts...)
	if err != nil {
		return nil, err
	}
	return a.extract(ctx, r, r.Builder(), a.gather(files, msg), how, msg)
}

// extract reads the documents of inputs into the graph of a builder. What can't be read is told by msg; it fails where
// nothing can, and when it is interrupted.
func (a app) extract(ctx context.Context, r *nesso.Reader, b *graph.Builder, inputs []input, how reading, msg *messages) (*graph.Graph, error) {
	next, done := progress(a.err, len(inputs))
	msg.before = done
	defer done()
	for d, err := range r.AnnotateAll(ctx, how.meta.sources(inputs, msg.fail, msg.note, next)) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			msg.fail(err)
			continue
		}
		checkRead(d.Document.Document, r.Languages(), msg.note)
		b.Add(d)
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	msg.tellLate()
	g := b.Graph()
	if len(g.Documents) == 0 && msg.failed > 0 {
		return nil, msg.err()
	}
	_, clashes := b.Clashes()
	tellClashes(a.err, how.own.lexicon, clashes)
	return g, nil
}

// checkRead says of a text that its front matter gives no date as its day of publication, that there is nothing in it, or
// nothing in a language that is read.
func checkRead(d *nesso.Text, languages []string, note func(string)) {
	if d.Undated != nil {
		note(d.Source.Name + ": " + d.Undated.Error())
	}
	switch {
	case len(d.Paragraphs) == 0:
		note(d.Source.Name + ": there is no text in it")
	case !slices.ContainsFunc(d.Paragraphs, func(p text.Paragraph) bool { return p.Lang != "" }):
		note(d.Source.Name + ": " + neither(languages))
	}
}

// neither writes "neither English nor Italian".
func neither(languages []string) string {
	last := len(languages) - 1
	if last < 1 {
		return "not " + strings.Join(languages, "")
	}
	return "neither " + strings.Join(languages[:last], ", ") + " nor " + languages[last]
}
