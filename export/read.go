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

// Read reads a graph in native JSON. Its errors wrap [ErrNotNative], or tell which part of the graph is broken. It
// holds one node, document or edge of the file at a time beside the graph.
func Read(r io.Reader) (*graph.Graph, error) {
	p := parts{dec: json.NewDecoder(r), nodeOf: map[string]*graph.Node{}, docOf: map[string]*graph.Document{}}
	if err := p.read(); err != nil {
		return nil, err
	}
	if err := p.join(); err != nil {
		return nil, err
	}
	return graph.New(p.docs, p.nodes, p.edges)
}

// The words of nesso/1.
var (
	kinds    = entity.NamedKinds()
	links    = claim.Links()
	statuses = claim.Statuses()
)

// parts are what was read so far, with the ids that it names.
type parts struct {
	dec    *json.Decoder
	schema string
	nodes  []*graph.Node
	docs   []*graph.Document
	edges  []*graph.Edge
	nodeOf map[string]*graph.Node
	docOf  map[string]*graph.Document
	named  []reference
	from   []string // the document of each edge
}

// reference is the place of a node in the graph, named by its id in the file.
type reference struct {
	to     **graph.Node
	id, of string
}

// read reads the file to its end.
func (p *parts) read() error {
	err := p.object(func(key string) error {
		switch key {
		case "graph":
			return p.object(func(key string) error {
				switch key {
				case "schema":
					return p.dec.Decode(&p.schema)
				case "documents":
					return list(p, p.document)
				}
				return p.skip()
			})
		case "nodes":
			return list(p, p.node)
		case "edges":
			return list(p, p.edge)
		}
		return p.skip()
	})
	if err == nil {
		if _, end := p.dec.Token(); end != io.EOF {
			return fmt.Errorf("%w: something stands behind the graph at byte %d; put several graphs together with merge", ErrNotNative, p.dec.InputOffset())
		}
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%w: at byte %d: %w", ErrNotNative, syntax.Offset, err)
	case err != nil:
		return fmt.Errorf("%w: %w", ErrNotNative, err)
	case p.schema != schemaName:
		return fmt.Errorf("%w: its schema is %q", ErrNotNative, p.schema)
	}
	return nil
}

// object reads an object, with each value by the function.
func (p *parts) object(value func(key string) error) error {
	if err := p.delimiter('{'); err != nil {
		return err
	}
	for p.dec.More() {
		key, err := p.dec.Token()
		if err != nil {
			return err
		}
		if err := value(key.(string)); err != nil { // a key is a string, or the decoder fails
			return err
		}
	}
	return p.delimiter('}')
}

// list reads a list, with each member by the function.
func list[T any](p *parts, member func(T) error) error {
	if err := p.delimiter('['); err != nil {
		return err
	}
	for p.dec.More() {
		var v T
		if err := p.dec.Decode(&v); err != nil {
			return err
		}
		if err := member(v); err != nil {
			return err
		}
	}
	return p.delimiter(']')
}

func (p *parts) delimiter(want json.Delim) error {
	t, err := p.dec.Token()
	if err != nil {
		return err
	}
	if t != want {
		return fmt.Errorf("%v at byte %d, where %v should be", t, p.dec.InputOffset(), want)
	}
	return nil
}

func (p *parts) skip() error {
	var v json.RawMessage
	return p.dec.Decode(&v)
}

// join finds the nodes that ids name.
func (p *parts) join() error {
	for i, e := range p.edges {
		e.Doc = p.docOf[p.from[i]] // an edge of no document is refused with the graph
	}
	for _, r := range p.named {
		n := p.nodeOf[r.id]
		if n == nil {
			return fmt.Errorf("%s names node %q, which is not in the file", r.of, r.id)
		}
		*r.to = n
	}
	return nil
}

// name notes that a place in the graph is that of the node with an id; no id is no node.
func (p *parts) name(to **graph.Node, id, of string) {
	if id != "" {
		p.named = append(p.named, reference{to, id, of})
	}
}

// readNode is a node without its mentions, which its documents have too.
type readNode struct {
	ID      string      `json:"id"`
	Kind    entity.Kind `json:"kind"`
	Label   string      `json:"label"`
	Aliases []string    `json:"aliases"`
	Joins   []string    `json:"joins"`
	IDs     []string    `json:"ids"`
}

func (p *parts) node(n readNode) error {
	if !slices.Contains(kinds, n.Kind) {
		return fmt.Errorf("node %q is of kind %q; there are %v", n.ID, n.Kind, kinds)
	}
	out := &graph.Node{Key: n.ID, Kind: n.Kind, Label: n.Label, Aliases: n.Aliases, Joins: n.Joins, IDs: n.IDs}
	p.nodes = append(p.nodes, out)
	p.nodeOf[n.ID] = out
	return nil
}

func (p *parts) document(d jsonDocument) error {
	out := &graph.Document{
		Key: d.ID, Name: d.Source, Title: d.Title, Publisher: d.Publisher, URL: d.URL, Published: d.Published,
		Language: d.Language, SHA256: d.SHA256, Rejected: d.Rejected, Sketch: d.Sketch, Mentions: make([]*graph.Mention, len(d.Mentions)),
	}
	for i, m := range d.Mentions {
		mention := &graph.Mention{Quote: graph.Quote{Place: graph.Place(m.jsonPlace), Text: m.Text}, Doc: out, Kind: m.Kind, Value: m.Value}
		p.name(&mention.Node, m.Node, d.ID)
		out.Mentions[i] = mention
	}
	p.docs = append(p.docs, out)
	p.docOf[d.ID] = out
	return nil
}

func (p *parts) edge(e jsonEdge) error {
	switch {
	case !slices.Contains(links, e.Link):
		return fmt.Errorf("edge %q is of link %q; there are %v", e.Key, e.Link, links)
	case !slices.Contains(statuses, e.Status):
		return fmt.Errorf("edge %q has the status %q; there are %v", e.Key, e.Status, statuses)
	case e.Review != "" && e.Review != graph.Confirmed && e.Review != graph.Corrected:
		return fmt.Errorf("edge %q has the review %q; there are %s, %s", e.Key, e.Review, graph.Confirmed, graph.Corrected)
	}
	out := &graph.Edge{
		Key: e.Key, Group: e.Group, Fingerprint: e.Fingerprint, Review: e.Review, Link: e.Link, Status: e.Status, Date: e.Date, Share: e.Share,
		Role: e.Role, By: e.AttributedTo.Text, Confidence: e.Confidence, Frame: e.Frame, Steps: e.Steps,
	}
	p.name(&out.Source, e.Source, e.Key)
	p.name(&out.Target, e.Target, e.Key)
	p.name(&out.Via, e.Via, e.Key)
	p.name(&out.ByNode, e.AttributedTo.Node, e.Key)
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
	p.edges, p.from = append(p.edges, out), append(p.from, e.Doc)
	return nil
}
