package export

import (
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/nesso-graph/nesso/graph"
)

// Format is a file format that [Write] knows.
type Format string

// writer writes a graph in one format.
type writer func(w io.Writer, g *graph.Graph, o *options) error

// Spec describes a format for help texts.
type Spec struct {
	Format  Format
	Endings []string // of file names, the usual one first
	About   string   // what reads it

	write writer
}

// Formats lists the formats, the most used first.
func Formats() []Spec {
	return []Spec{
		{GraphML, []string{".graphml"}, "GraphML: Gephi, NetworkX, Cytoscape, igraph, graphology, Neo4j APOC", writeGraphML},
		{JSON, []string{".json"}, "native JSON, schema nesso/1: everything that Nesso knows; NetworkX reads it as node-link data", writeJSON},
		{GEXF, []string{".gexf"}, "GEXF 1.3: Gephi, with a timeline", writeGEXF},
		{Graphology, []string{".graphology.json"}, "graphology JSON: Gephi Lite, sigma.js", writeGraphology},
		{Cytoscape, []string{".cyjs"}, "Cytoscape JSON: Cytoscape, Cytoscape.js", writeCytoscape},
		{DOT, []string{".dot", ".gv"}, "DOT: Graphviz", writeDOT},
	}
}

// ByName finds the format of a file name by its ending, the longest that fits.
func ByName(file string) (Format, bool) {
	base := strings.ToLower(path.Base(strings.ReplaceAll(file, `\`, "/")))
	var found Format
	length := 0
	for _, s := range Formats() {
		for _, ending := range s.Endings {
			if len(ending) > length && strings.HasSuffix(base, ending) {
				found, length = s.Format, len(ending)
			}
		}
	}
	return found, length > 0
}

// Option changes how a graph is written.
type Option func(*options)

type options struct {
	generator string
	aggregate bool
	strict    bool
}

// Generator names the program and version that formats with room for it give as their origin; "nesso" by default.
func Generator(name string) Option { return func(o *options) { o.generator = name } }

// Aggregate writes one edge for all claims of one link between the same ends, for pictures and for measures that
// want a simple graph. GraphML only.
func Aggregate() Option { return func(o *options) { o.aggregate = true } }

// Strict leaves out of GraphML what its own schema doesn't name: the types of edges for Gephi and of nodes for Neo4j.
func Strict() Option { return func(o *options) { o.strict = true } }

// Write writes g to w in format f.
func Write(w io.Writer, g *graph.Graph, f Format, opts ...Option) error {
	o := &options{generator: "nesso"}
	for _, opt := range opts {
		opt(o)
	}
	s := specOf(f)
	if s.write == nil {
		return fmt.Errorf("export: no format %q; there are %s", f, names())
	}
	if err := s.write(w, g, o); err != nil {
		return fmt.Errorf("writing %s: %w", f, err)
	}
	return nil
}

// specOf is the Spec of f, empty for an unknown format.
func specOf(f Format) Spec {
	for _, s := range Formats() {
		if s.Format == f {
			return s
		}
	}
	return Spec{}
}

func names() string {
	var out []string
	for _, s := range Formats() {
		out = append(out, string(s.Format))
	}
	return strings.Join(out, ", ")
}
