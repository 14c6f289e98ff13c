package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/read"
)

// load reads a graph if files is one, and extracts one from the documents otherwise. Options of a reader of documents are
// refused for a graph.
func (a app) load(ctx context.Context, files []string, r reading, msg *messages, opts ...nesso.Option) (*graph.Graph, error) {
	i := slices.IndexFunc(files, a.isGraph)
	switch {
	case i < 0:
		return a.fromDocuments(ctx, files, r, msg, opts...)
	case len(files) > 1:
		return nil, usagef("%s is a graph; give one graph, or documents alone: 'nesso merge' puts graphs together", shownInput(files[i]))
	case r.meta != meta{}:
		return nil, usagef("%s is a graph; --title, --published, --publisher and --url are for documents", shownInput(files[0]))
	case len(opts) > 0:
		return nil, usagef("%s is a graph; --lexicon and --pack are for documents", shownInput(files[0]))
	}
	return a.readGraph(files[0])
}

// isGraph reports whether a file is a graph in native JSON: by its ending, or standard input by its beginning.
func (a app) isGraph(name string) bool {
	if name != "-" {
		return strings.EqualFold(filepath.Ext(name), ".json")
	}
	start, _ := a.stdin.Peek(read.HeadSize)
	return read.IsNative(string(start))
}

// readGraph reads a graph in native JSON from a file, or from standard input if its name is "-".
func (a app) readGraph(name string) (*graph.Graph, error) {
	in := io.Reader(a.stdin)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, plain(err))
		}
		defer f.Close()
		in = f
	}
	g, err := export.Read(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shownInput(name), err)
	}
	return g, nil
}

// shownInput names a file that is read.
func shownInput(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}

// one finds the entity that a name stands for; several are an error that lists them.
func one(g *graph.Graph, name string) (*graph.Node, error) {
	found := g.Find(name)
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no entity is called %q; 'nesso stats' lists the entities", name)
	case 1:
		return found[0], nil
	}
	var ids []string
	for _, n := range found[:min(10, len(found))] {
		ids = append(ids, n.Key)
	}
	return nil, fmt.Errorf("%q may be any of %s; give the id", name, strings.Join(ids, ", "))
}
