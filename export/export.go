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
	Several bool     // of several files: one ZIP archive, or a folder by [WriteFiles]
	Flat    bool     // of flat attributes, for which [Aggregate] and [Measured] are

	omits func(*graph.Edge) string // why a claim is left out, "" if it isn't; nil if none is
	write writer
	files func(createFile, *graph.Graph, *options) error
}

// Formats lists the formats, the most used first.
func Formats() []Spec {
	specs := []Spec{
		{Format: GraphML, Endings: []string{".graphml"}, About: "GraphML: Gephi, NetworkX, Cytoscape, igraph, graphology, Neo4j APOC", Flat: true, write: writeGraphML},
		{Format: JSON, Endings: []string{".json"}, About: "native JSON, schema nesso/1: all there is; NetworkX reads it as node-link data", write: writeJSON},
		{Format: GEXF, Endings: []string{".gexf"}, About: "GEXF 1.3: Gephi, with a timeline", Flat: true, write: writeGEXF},
		{Format: CSV, Endings: []string{".csv.zip", ".zip"}, About: "nodes.csv and edges.csv: Gephi, spreadsheets", Flat: true, files: csvFiles},
		{Format: Neo4j, Endings: []string{".neo4j.zip"}, About: "nodes.csv and relationships.csv: neo4j-admin database import", Flat: true, files: neo4jFiles},
		{Format: Graphology, Endings: []string{".graphology.json"}, About: "graphology JSON: Gephi Lite, sigma.js", Flat: true, write: writeGraphology},
		{Format: Cytoscape, Endings: []string{".cyjs"}, About: "Cytoscape JSON: Cytoscape, Cytoscape.js", Flat: true, write: writeCytoscape},
		{Format: HTML, Endings: []string{".html", ".htm"}, About: "a page to look at in a browser, of one file that needs no network", write: writeHTML},
		{Format: SVG, Endings: []string{".svg"}, About: "a still picture for print and for other pages", write: writeSVG},
		{Format: DOT, Endings: []string{".dot", ".gv"}, About: "DOT: Graphviz", Flat: true, write: writeDOT},
		{Format: FTM, Endings: []string{".ftm.jsonl", ".ftm.json"}, About: "FollowTheMoney JSON Lines: Aleph; without denied claims", omits: ftmOmits, write: writeFTM},
		{Format: BODS, Endings: []string{".bods.json"}, About: "Beneficial Ownership Data Standard 0.4; asserted ownership only", omits: bodsOmits, write: writeBODS},
		{Format: Turtle, Endings: []string{".ttl"}, About: "RDF in Turtle with PROV and Web Annotation", write: writeTurtle},
	}
	for i := range specs {
		if specs[i].files != nil {
			specs[i].Several, specs[i].write = true, zipped(specs[i].files)
		}
	}
	return specs
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
	yed       bool
	measures  []graph.Measure
}

func newOptions(opts []Option) *options {
	o := &options{generator: "nesso"}
	for _, opt := range opts {
		opt(o)
	}
	return o
}

// Generator names the program and version that formats with room for it give as their origin; "nesso" by default.
func Generator(name string) Option { return func(o *options) { o.generator = name } }

// Aggregate writes one edge for all claims of one link between the same ends, for pictures and for measures that
// want a simple graph. It is for formats with flat attributes, see [Spec]; others leave it alone.
func Aggregate() Option { return func(o *options) { o.aggregate = true } }

// Strict leaves out of GraphML what its own schema doesn't name: the types of edges for Gephi and of nodes for Neo4j.
func Strict() Option { return func(o *options) { o.strict = true } }

// YEd writes GraphML with the boxes and labels that yEd shows, in place of what other readers want.
func YEd() Option { return func(o *options) { o.yed = true } }

// Measured adds measures of the nodes, as [graph.Measures] gives them for the graph that is written, to formats
// with flat attributes, see [Spec]; others leave them out.
func Measured(ms []graph.Measure) Option { return func(o *options) { o.measures = ms } }

// Write writes g to w in format f.
func Write(w io.Writer, g *graph.Graph, f Format, opts ...Option) error {
	s := specOf(f)
	if s.write == nil {
		return fmt.Errorf("export: no format %q; there are %s", f, names())
	}
	if err := s.write(w, g, newOptions(opts)); err != nil {
		return fmt.Errorf("writing %s: %w", f, err)
	}
	return nil
}

// Omission is why a format leaves claims out, and how many.
type Omission struct {
	Reason string // such as "denied"
	Claims int
}

// Omitted tells how many claims of g are left out by a format that has no words for them, the first reasons first.
func Omitted(g *graph.Graph, f Format) []Omission {
	omits := specOf(f).omits
	if omits == nil {
		return nil
	}
	at := map[string]int{}
	var out []Omission
	for _, e := range g.Edges {
		reason := omits(e)
		if reason == "" {
			continue
		}
		i, ok := at[reason]
		if !ok {
			i = len(out)
			at[reason] = i
			out = append(out, Omission{Reason: reason})
		}
		out[i].Claims++
	}
	return out
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
