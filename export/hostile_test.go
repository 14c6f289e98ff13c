package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/graph"
)

// TestHostileFilesAreWellFormed parses each format with Go's own parsers, wherever the consumers aren't installed.
func TestHostileFilesAreWellFormed(t *testing.T) {
	g := hostileGraph(t)
	measured := Measured(graph.Measures(g))
	for name, data := range map[string][]byte{
		"graphml": write(t, g, GraphML), "strict": write(t, g, GraphML, Strict()), "aggregate": write(t, g, GraphML, Aggregate()),
		"measured": write(t, g, GraphML, measured), "yed": write(t, g, GraphML, YEd()), "gexf": write(t, g, GEXF),
		"gexf aggregate": write(t, g, GEXF, Aggregate(), measured),
	} {
		checkXML(t, name, data)
	}
	for _, f := range []Format{JSON, Graphology, Cytoscape, BODS} {
		if !json.Valid(write(t, g, f)) {
			t.Errorf("%s is no JSON", f)
		}
	}
	for i, line := range bytes.Split(bytes.TrimSpace(write(t, g, FTM)), []byte("\n")) {
		if !json.Valid(line) {
			t.Errorf("line %d of ftm is no JSON", i+1)
		}
	}
	for _, f := range []Format{CSV, Neo4j} {
		checkTables(t, g, f)
	}
}

func checkXML(t *testing.T, name string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	text := ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch x := token.(type) {
		case xml.CharData:
			text += string(x)
		case xml.StartElement:
			if strings.EqualFold(x.Name.Local, "script") {
				t.Errorf("%s: a name became an element", name)
			}
			for _, a := range x.Attr {
				text += a.Value
			}
		}
	}
	for _, s := range []string{"markup", "formula", "quotes", "rtl", "emoji", "long"} {
		if !strings.Contains(text, hostileStrings[s]) {
			t.Errorf("%s: the %s string is lost", name, s)
		}
	}
}

// checkTables holds that tables are rectangular, of one line for each row, and that no cell of Gephi's is a formula.
func checkTables(t *testing.T, g *graph.Graph, f Format) {
	t.Helper()
	files := map[string]*bytes.Buffer{}
	err := WriteFiles(func(name string) (io.Writer, error) {
		files[name] = &bytes.Buffer{}
		return files[name], nil
	}, g, f)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range files {
		lines := strings.Count(b.String(), "\n")
		if !utf8.ValidString(b.String()) {
			t.Errorf("%s %s is not UTF-8", f, name)
		}
		rows, err := csv.NewReader(b).ReadAll() // fails where rows differ in length
		if err != nil {
			t.Fatalf("%s %s: %v", f, name, err)
		}
		if len(rows) != lines || len(rows) < len(g.Nodes) {
			t.Errorf("%s %s: %d rows in %d lines", f, name, len(rows), lines)
		}
		for _, row := range rows {
			for _, cell := range row {
				if f == CSV && cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("%s %s: the cell %q is a formula", f, name, cell)
				}
			}
		}
	}
}
