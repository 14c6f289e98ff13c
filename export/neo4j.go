package export

import (
	"encoding/csv"
	"strings"

	"github.com/nesso-graph/nesso/graph"
)

// Neo4j is the tables of nodes and relationships that neo4j-admin database import reads. Line ends become spaces.
const Neo4j Format = "neo4j"

// neo4jFiles writes nodes.csv and relationships.csv.
func neo4jFiles(create createFile, g *graph.Graph, o *options) error {
	w, err := create("nodes.csv")
	if err != nil {
		return err
	}
	t := csv.NewWriter(w)
	_ = t.Write(append([]string{":ID", ":LABEL"}, neo4jHead(o.nodeColumns())...)) // the writer keeps its first error
	for _, n := range g.Nodes {
		_ = t.Write(append([]string{n.Key, "Entity;" + title(string(n.Kind))}, neo4jCells(o.nodeAttributes(n))...))
	}
	if t.Flush(); t.Error() != nil {
		return t.Error()
	}
	if w, err = create("relationships.csv"); err != nil {
		return err
	}
	t = csv.NewWriter(w)
	rows := edgeRows(g, o)
	_ = t.Write(append([]string{":START_ID", ":END_ID", ":TYPE"}, neo4jHead(rows.columns)...))
	rows.each(func(r edgeRow) {
		_ = t.Write(append([]string{r.source.Key, r.target.Key, strings.ToUpper(string(r.link))}, neo4jCells(r.attributes)...))
	})
	t.Flush()
	return t.Error()
}

func neo4jHead(columns []attribute) []string {
	var out []string
	for _, c := range columns {
		out = append(out, c.name+":"+string(c.typ))
	}
	return out
}

func neo4jCells(as []attribute) []string {
	out := make([]string, 0, len(as))
	for _, a := range as {
		if a.typ == str {
			a.value = oneLine(a.value)
		}
		out = append(out, a.value)
	}
	return out
}
