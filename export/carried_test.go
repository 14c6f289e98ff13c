package export

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/nesso-graph/nesso/graph"
)

// native is a part of native JSON as a consumer reads it, without the places of a node-link form.
func native(t *testing.T, part any) map[string]any {
	t.Helper()
	data, err := json.Marshal(part)
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]any
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if _, isDocument := part.(jsonDocument); !isDocument {
		for _, place := range []string{"id", "key", "source", "target"} {
			delete(want, place)
		}
	}
	return want
}

// expected are the attributes that a format carries, as the consumer reads them.
func (c consumer) expected(f Format, flat []attribute) map[string]any {
	want := map[string]any{}
	for _, a := range flat {
		if name, value := c.carried(f, a); name != "" && a.value != "" {
			want[name] = value
		}
	}
	return want
}

// carried is an attribute as a format carries it to the consumer; no name stands for what the format leaves out.
func (c consumer) carried(f Format, a attribute) (name string, value any) {
	number, _ := strconv.ParseFloat(a.value, 64)
	switch f {
	case DOT: // strings only; the weight would pull on the layout
		if a.name == "weight" {
			return "", nil
		}
		return a.name, cut(xmlText(a.value), maxDOT)
	case CSV:
		return c.carriedCSV(a)
	case Neo4j:
		return a.name, oneLine(a.value)
	case Turtle:
		return turtleName(a), turtleValue(a, number)
	default: // a value of its own type
	}
	switch {
	case a.typ == str && (f == Graphology || f == Cytoscape):
		return a.name, a.value
	case a.typ == str:
		return a.name, xmlText(a.value)
	case a.typ == boolean:
		return a.name, a.value == "true"
	}
	return a.name, number
}

// carriedCSV knows the tables' own names of columns, dates in words, and the escapes that Gephi reads.
func (c consumer) carriedCSV(a attribute) (name string, value any) {
	inGephi := c.name == "gephi"
	number, _ := strconv.ParseFloat(a.value, 64)
	switch {
	case a.typ == str && isDate(a.name):
		return a.name + "_text", inWords(a.value)
	case a.name == "share":
		return a.name, a.value + " %"
	case a.typ == str && inGephi:
		return a.name, strings.ReplaceAll(gephiCell(a.value), `\\`, `\`)
	case a.name == "label":
		return "Label", gephiCell(a.value)
	case a.typ == str:
		return a.name, gephiCell(a.value)
	case inGephi && a.typ != boolean:
		return a.name, number
	case a.name == "weight" && !inGephi:
		return "Weight", a.value
	}
	return a.name, a.value
}

// turtleName is "" for what Turtle leaves out.
func turtleName(a attribute) string {
	out := strings.Fields("mention_count document_count byte_start byte_end line column")
	if slices.Contains(out, a.name) || a.name == "url" && webAddress(a.value) == "" {
		return ""
	}
	return a.name
}

// turtleValue is a value as rdflib gives it: copies and counts of what RDF says by resources of their own are made of these.
func turtleValue(a attribute, number float64) any {
	switch {
	case a.typ == boolean:
		return a.value == "true"
	case a.typ != str:
		return number
	case a.name == "aliases" || a.name == "known_ids" || a.name == "cues" || a.name == "quotes":
		return inOrder(a.value) // RDF keeps none
	case a.name == "url":
		return iri(webAddress(a.value))
	}
	return a.value
}

// inOrder sorts the members of a list and leaves one of each.
func inOrder(list string) string {
	members := strings.Split(list, listSeparator)
	slices.Sort(members)
	return strings.Join(slices.Compact(members), listSeparator)
}

// addOwn adds what a format has of its own for an edge.
func (c consumer) addOwn(want map[string]any, f Format, row edgeRow) {
	if f == Cytoscape {
		want["interaction"] = string(row.link)
	}
	if c.name != "gephi" {
		return
	}
	want["type"] = string(row.link)
	day, err := time.Parse(time.DateOnly, find(row.attributes, "date"))
	if err != nil {
		return
	}
	switch ms := day.UnixMilli(); f {
	case GEXF:
		want["timeset"] = fmt.Sprintf("<[%d.0]>", ms)
	case CSV:
		want["timeset"] = fmt.Sprintf("<[%d.0, %d.0]>", ms, ms)
	default: // no timeline
	}
}

// seen is a value as a consumer can tell it from others; "" where it can't tell it from none. graphology's XML parser
// takes for ends of lines what XML 1.1 does and 1.0 does not; Gephi holds weights in 32 bits and takes "null" for nothing.
func (c consumer) seen(name string, value any) string {
	s := fmt.Sprint(value)
	switch weight, isNumber := value.(float64); {
	case c.name == "graphology":
		return strings.NewReplacer("\u0085", " ", "\u2028", " ", "\n", " ").Replace(s)
	case c.name == "gephi" && name == "weight" && isNumber:
		return fmt.Sprint(float32(weight))
	case c.name == "gephi" && (s == "null" || value == nil):
		return ""
	}
	return s
}

// TestEveryAttributeIsCompared holds that each attribute has a value somewhere in the graphs that the consumers read.
func TestEveryAttributeIsCompared(t *testing.T) {
	has := map[string]bool{}
	note := func(as []attribute) {
		for _, a := range as {
			has[a.name] = has[a.name] || a.value != "" && a.value != "0" && a.value != "false"
		}
	}
	for _, g := range conformanceGraphs(t) {
		for _, n := range g.Nodes {
			note(nodeAttributes(n))
		}
		for _, e := range g.Edges {
			note(edgeAttributes(e))
		}
	}
	for name, there := range has {
		if !there {
			t.Errorf("no graph has the attribute %s", name)
		}
	}
	if len(edgeAttributes(&graph.Edge{Doc: &graph.Document{}})) > edgeAttributeCount {
		t.Error("edgeAttributeCount is too small")
	}
}
