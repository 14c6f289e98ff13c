package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

var update = flag.Bool("update", false, "write the golden files anew")

// example is the graph of testdata/documents.
func example(t *testing.T) *graph.Graph {
	t.Helper()
	files, err := filepath.Glob("testdata/documents/*.txt")
	if err != nil || len(files) < 2 {
		t.Fatalf("testdata/documents: %d files, %v", len(files), err)
	}
	var docs []*claim.Document
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		docs = append(docs, toy.Read(text.Source{
			Name: name, Title: "About " + strings.TrimSuffix(name, ".txt"), Publisher: "Alfa Times",
			URL: "https://example.org/" + name + "?a=1&b=2", Published: "2024-05-06", Text: string(data),
		}))
	}
	return graph.Build(docs...)
}

func write(t *testing.T, g *graph.Graph, f export.Format, opts ...export.Option) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, g, f, opts...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata/golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got; -update if it should):\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	g := example(t)
	for _, s := range export.Formats() {
		t.Run(string(s.Format), func(t *testing.T) {
			got := write(t, g, s.Format)
			golden(t, "example"+s.Endings[0], got)
			if !bytes.Equal(got, write(t, example(t), s.Format)) {
				t.Error("a second run gives other bytes")
			}
		})
	}
	golden(t, "strict.graphml", write(t, g, export.GraphML, export.Strict()))
	golden(t, "aggregate.graphml", write(t, g, export.GraphML, export.Aggregate()))
}

func TestByName(t *testing.T) {
	for file, want := range map[string]export.Format{
		"a.graphml": export.GraphML, "dir.json/A.GRAPHML": export.GraphML, "a.json": export.JSON, "a.txt": "", "json": "",
	} {
		if got, ok := export.ByName(file); got != want || ok != (want != "") {
			t.Errorf("ByName(%q) = %q, %v, want %q", file, got, ok, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := export.Write(&bytes.Buffer{}, graph.Build(), "xls")
	if err == nil || !strings.Contains(err.Error(), "graphml") {
		t.Errorf("error %v doesn't name the formats", err)
	}
}

func TestEmptyGraph(t *testing.T) {
	for _, s := range export.Formats() {
		if len(write(t, graph.Build(), s.Format)) == 0 && s.Format != "ftm" {
			t.Errorf("%s: nothing written", s.Format)
		}
	}
}

// broken is a writer that takes a few bytes only.
type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

func TestWriteErrorsComeOut(t *testing.T) {
	g := example(t)
	for _, s := range export.Formats() {
		if err := export.Write(&broken{}, g, s.Format); err == nil {
			t.Errorf("%s: no error of a broken writer", s.Format)
		}
	}
}
