package export

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nesso-graph/nesso/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

func write(t *testing.T, g *graph.Graph, f Format, opts ...Option) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, f, opts...); err != nil {
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
	g := exampleGraph(t)
	for _, s := range Formats() {
		t.Run(string(s.Format), func(t *testing.T) {
			got := write(t, g, s.Format)
			switch {
			case s.Several:
				goldenFiles(t, g, s)
			case s.Format == HTML: // the rest of the page is no more than its parts
				golden(t, "example.page.json", pageData(t, got))
			default:
				golden(t, "example"+s.Endings[0], got)
			}
			if !bytes.Equal(got, write(t, exampleGraph(t), s.Format)) {
				t.Error("a second run gives other bytes")
			}
		})
	}
	golden(t, "harbour.svg", write(t, harbourGraph(t), SVG))
	golden(t, "reviewed.svg", write(t, reviewedGraph(t), SVG))
	golden(t, "strict.graphml", write(t, g, GraphML, Strict()))
	golden(t, "measured.graphml", write(t, g, GraphML, Measured(graph.Measures(g))))
	golden(t, "yed.graphml", write(t, g, GraphML, YEd()))
	golden(t, "aggregate.graphml", write(t, g, GraphML, Aggregate()))
}

// goldenFiles holds the files of a format against golden ones, and those in its archive.
func goldenFiles(t *testing.T, g *graph.Graph, s Spec) {
	t.Helper()
	files := map[string]*bytes.Buffer{}
	err := WriteFiles(func(name string) (io.Writer, error) {
		files[name] = &bytes.Buffer{}
		return files[name], nil
	}, g, s.Format)
	if err != nil || len(files) < 2 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	archive := write(t, g, s.Format)
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range files {
		golden(t, string(s.Format)+"-"+name, b.Bytes())
		if packed, err := fs.ReadFile(z, name); err != nil || !bytes.Equal(packed, b.Bytes()) {
			t.Errorf("%s in the archive differs: %v", name, err)
		}
	}
}

func TestByName(t *testing.T) {
	for file, want := range map[string]Format{
		"a.graphml": GraphML, "dir.json/A.GRAPHML": GraphML, "a.json": JSON, "a.ftm.json": FTM, "b.zip": CSV, "b.neo4j.zip": Neo4j, "a.txt": "", "json": "",
	} {
		if got, ok := ByName(file); got != want || ok != (want != "") {
			t.Errorf("ByName(%q) = %q, %v, want %q", file, got, ok, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := Write(&bytes.Buffer{}, graph.Build(), "xls")
	if err == nil || !strings.Contains(err.Error(), "graphml") {
		t.Errorf("error %v doesn't name the formats", err)
	}
}

func TestEmptyGraph(t *testing.T) {
	for _, s := range Formats() {
		if len(write(t, graph.Build(), s.Format)) == 0 && s.Format != FTM {
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
	g := exampleGraph(t)
	for _, s := range Formats() {
		if err := Write(&broken{}, g, s.Format); err == nil {
			t.Errorf("%s: no error of a broken writer", s.Format)
		}
	}
}
