package export

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// ErrNotNative says that what was read is no native JSON of a version that this package knows.
var ErrNotNative = errors.New("not a graph in native JSON (schema " + schemaName + "); write one with -f json")

// Read reads a graph in native JSON. Its errors wrap [ErrNotNative], or tell which part of the graph is broken.
func Read(r io.Reader) (*graph.Graph, error) {
	var file struct {
		Graph jsonHead   `json:"graph"`
		Nodes []jsonNode `json:"nodes"`
		Edges []jsonEdge `json:"edges"`
	}
	dec := json.NewDecoder(r)
	if err := dec.Decode(&file); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return nil, fmt.Errorf("%w: at byte %d: %w", ErrNotNative, syntax.Offset, err)
		}
		return nil, fmt.Errorf("%w: %w", ErrNotNative, err)
	}
	if file.Graph.Schema != schemaName {
		return nil, fmt.Errorf("%w: its schema is %q", ErrNotNative, file.Graph.Schema)
	}
	p := parts{nodes: map[string]*graph.Node{}, docs: map[string]*graph.Document{}}
	nodes := make([]*graph.Node, len(file.Nodes))
	for i, n := range file.Nodes {
		nodes[i] = &graph.Node{Key: n.ID, Kind: n.Kind, Label: n.Label, Aliases: n.Aliases, Joins: n.Joins}
		p.nodes[n.ID] = nodes[i]
	}
	docs := make([]*graph.Document, len(file.Graph.Documents))
	for i, d := range file.Graph.Documents {
		docs[i] = p.document(d)
	}
	if err := checkWords(file.Nodes, file.Edges); err != nil {
		return nil, err
	}
	edges := make([]*graph.Edge, len(file.Edges))
	for i, e := range file.Edges {
		edges[i] = p.edge(e)
	}
	if p.err != nil {
		return nil, p.err
	}
	return graph.New(docs, nodes, edges)
}

// The words of nesso/1.
var (
	kinds    = []entity.Kind{entity.Company, entity.Organization, entity.Person, entity.Place, entity.Product}
	links    = []claim.Link{claim.Acquirer, claim.Investor, claim.Owner, claim.Founder, claim.Officer, claim.Merger, claim.Seller, claim.Partner, claim.Associate}
	statuses = []claim.Status{claim.Asserted, claim.Alleged, claim.Planned, claim.Denied, claim.Ended}
)

func checkWords(nodes []jsonNode, edges []jsonEdge) error {
	for _, n := range nodes {
		if !slices.Contains(kinds, n.Kind) {
			return fmt.Errorf("node %q is of kind %q; there are %v", n.ID, n.Kind, kinds)
		}
	}
	for _, e := range edges {
		if !slices.Contains(links, e.Link) {
			return fmt.Errorf("edge %q is of link %q; there are %v", e.Key, e.Link, links)
		}
		if !slices.Contains(statuses, e.Status) {
			return fmt.Errorf("edge %q has the status %q; there are %v", e.Key, e.Status, statuses)
		}
	}
	return nil
}

// parts finds the nodes and documents that ids stand for, and keeps the first error.
type parts struct {
	nodes map[string]*graph.Node
	docs  map[string]*graph.Document
	err   error
}

// node is the node of an id, nil for no id.
func (p *parts) node(id, of string) *graph.Node {
	if id == "" {
		return nil
	}
	n := p.nodes[id]
	if n == nil && p.err == nil {
		p.err = fmt.Errorf("%s names node %q, which is not in the file", of, id)
	}
	return n
}

func (p *parts) document(d jsonDocument) *graph.Document {
	out := &graph.Document{
		Key: d.ID, Name: d.Source, Title: d.Title, Publisher: d.Publisher, URL: d.URL, Published: d.Published,
		Language: d.Language, SHA256: d.SHA256, Mentions: make([]*graph.Mention, len(d.Mentions)),
	}
	for i, m := range d.Mentions {
		out.Mentions[i] = &graph.Mention{
			Quote: graph.Quote{Place: graph.Place(m.jsonPlace), Text: m.Text},
			Doc:   out, Kind: m.Kind, Value: m.Value, Node: p.node(m.Node, "document "+d.ID),
		}
	}
	p.docs[d.ID] = out
	return out
}

func (p *parts) edge(e jsonEdge) *graph.Edge {
	of := "edge " + e.Key
	out := &graph.Edge{
		Key: e.Key, Group: e.Group, Doc: p.docs[e.Doc], Source: p.node(e.Source, of), Target: p.node(e.Target, of),
		Link: e.Link, Status: e.Status, Date: e.Date, Share: e.Share, Via: p.node(e.Via, of), Role: e.Role,
		By: e.AttributedTo.Text, ByNode: p.node(e.AttributedTo.Node, of), Confidence: e.Confidence,
		Frame: e.Frame, Steps: e.Steps,
	}
	if e.Amount != nil {
		out.Amount = graph.Amount(*e.Amount)
	}
	for _, q := range e.Evidence {
		out.Evidence = append(out.Evidence, graph.Quote{Place: graph.Place(q.jsonPlace), Text: q.Quote})
	}
	for _, c := range e.Cues {
		quote := graph.Quote{Place: graph.Place(c.jsonPlace), Text: c.Text}
		out.Cues = append(out.Cues, graph.Cue{Quote: quote, Role: c.Role, Name: c.Name})
	}
	return out
}
