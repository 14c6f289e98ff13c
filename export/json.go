package export

import (
	"bufio"
	"io"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// JSON is Nesso's own format, schema nesso/1: node-link data that holds all of a graph. [Read] reads it back, and
// schema/nesso-1.json in this folder describes it.
const JSON Format = "json"

// schemaName is the version of the native JSON that this package writes and reads.
const schemaName = "nesso/1"

type jsonDocument struct {
	ID        string        `json:"id"`
	Source    string        `json:"source"`
	Title     string        `json:"title"`
	Publisher string        `json:"publisher"`
	URL       string        `json:"url"`
	Published string        `json:"published"`
	Language  string        `json:"language"`
	SHA256    string        `json:"sha256"`
	Rejected  int           `json:"rejected"`
	Story     string        `json:"story"`
	Sketch    graph.Sketch  `json:"sketch"`
	Mentions  []jsonMention `json:"mentions"`
}

type jsonPlace struct {
	Start     int `json:"start"`
	End       int `json:"end"`
	ByteStart int `json:"byte_start"`
	ByteEnd   int `json:"byte_end"`
	Line      int `json:"line"`
	Column    int `json:"column"`
}

type jsonMention struct {
	jsonPlace
	Kind  entity.Kind `json:"kind"`
	Text  string      `json:"text"`
	Value string      `json:"value"`
	Node  string      `json:"node"`
}

type jsonNode struct {
	ID       string            `json:"id"`
	Kind     entity.Kind       `json:"kind"`
	Label    string            `json:"label"`
	Aliases  []string          `json:"aliases"`
	Joins    []string          `json:"joins"`
	IDs      []string          `json:"ids"`
	Mentions []jsonNodeMention `json:"mentions"`
}

type jsonNodeMention struct {
	Doc string `json:"doc"`
	jsonPlace
	Text string `json:"text"`
}

type jsonEdge struct {
	Key          string          `json:"key"`
	Doc          string          `json:"doc"`
	Group        string          `json:"group"`
	Fingerprint  string          `json:"fingerprint"`
	Review       graph.Verdict   `json:"review"`
	Source       string          `json:"source"`
	Target       string          `json:"target"`
	Link         claim.Link      `json:"link"`
	Status       claim.Status    `json:"status"`
	Date         string          `json:"date"`
	Amount       *jsonAmount     `json:"amount"`
	Share        string          `json:"share"`
	Via          string          `json:"via"`
	Role         string          `json:"role"`
	AttributedTo jsonAttribution `json:"attributed_to"`
	Confidence   float64         `json:"confidence"`
	Weight       float64         `json:"weight"`
	Frame        string          `json:"frame"`
	Explain      string          `json:"explain"`
	Steps        []string        `json:"steps"`
	Support      jsonSupport     `json:"support"`
	Cues         []jsonCue       `json:"cues"`
	Evidence     []jsonQuote     `json:"evidence"`
}

type jsonSupport struct {
	Documents  int          `json:"documents"`
	Publishers int          `json:"publishers"`
	First      string       `json:"first"`
	Last       string       `json:"last"`
	Disputed   *jsonDispute `json:"disputed"`
}

type jsonDispute struct {
	By    string `json:"by"`
	Quote string `json:"quote"`
}

type jsonAmount struct {
	Value    string `json:"value"`
	Currency string `json:"currency"`
}

type jsonAttribution struct {
	Text string `json:"text"`
	Node string `json:"node"`
}

type jsonCue struct {
	jsonPlace
	Text string `json:"text"`
	Role string `json:"role"`
	Name string `json:"name"`
}

type jsonQuote struct {
	jsonPlace
	Quote string `json:"quote"`
}

// writeJSON writes a line for each document, node and edge, so that files can be compared and searched by line.
func writeJSON(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	enc := newLineEncoder(b)
	b.WriteString(`{"directed":true,"multigraph":true,"graph":{"schema":"` + schemaName + `","generator":`)
	enc.value(o.generator)
	b.WriteString(`,"documents":[`)
	for i, d := range g.Documents {
		enc.item(i, documentJSON(d))
	}
	b.WriteString("\n]},\"nodes\":[")
	for i, n := range g.Nodes {
		enc.item(i, nodeJSON(n))
	}
	b.WriteString("\n],\"edges\":[")
	for i, e := range g.Edges {
		enc.item(i, edgeJSON(e))
	}
	b.WriteString("\n]}\n")
	return enc.flush()
}

func documentJSON(d *graph.Document) jsonDocument {
	out := jsonDocument{
		ID: d.Key, Source: d.Name, Title: d.Title, Publisher: d.Publisher, URL: d.URL, Published: d.Published,
		Language: d.Language, SHA256: d.SHA256, Rejected: d.Rejected, Story: d.Story, Sketch: d.Sketch, Mentions: make([]jsonMention, len(d.Mentions)),
	}
	for i, m := range d.Mentions {
		out.Mentions[i] = jsonMention{jsonPlace(m.Place), m.Kind, m.Text, m.Value, graph.KeyOf(m.Node)}
	}
	return out
}

func nodeJSON(n *graph.Node) jsonNode {
	out := jsonNode{
		ID: n.Key, Kind: n.Kind, Label: n.Label, Aliases: strs(n.Aliases), Joins: strs(n.Joins), IDs: strs(n.IDs),
		Mentions: make([]jsonNodeMention, len(n.Mentions)),
	}
	for i, m := range n.Mentions {
		out.Mentions[i] = jsonNodeMention{m.Doc.Key, jsonPlace(m.Place), m.Text}
	}
	return out
}

func edgeJSON(e *graph.Edge) jsonEdge {
	out := jsonEdge{
		Key: e.Key, Doc: e.Doc.Key, Group: e.Group, Fingerprint: e.Fingerprint, Review: e.Review, Source: e.Source.Key, Target: e.Target.Key,
		Link: e.Link, Status: e.Status, Date: e.Date, Share: e.Share, Via: graph.KeyOf(e.Via), Role: e.Role,
		AttributedTo: jsonAttribution{e.By, graph.KeyOf(e.ByNode)}, Confidence: e.Confidence, Weight: e.Weight(),
		Frame: e.Frame, Explain: e.Explain(), Steps: strs(e.Steps), Cues: make([]jsonCue, len(e.Cues)), Evidence: make([]jsonQuote, len(e.Evidence)),
		Support: jsonSupport{Documents: e.Support.Documents, Publishers: e.Support.Publishers, First: e.Support.First, Last: e.Support.Last},
	}
	if other := e.Support.Against; other != nil {
		out.Support.Disputed = &jsonDispute{other.Key, firstQuote(other)}
	}
	if e.Amount != (graph.Amount{}) {
		out.Amount = &jsonAmount{e.Amount.Value, e.Amount.Currency}
	}
	for i, c := range e.Cues {
		out.Cues[i] = jsonCue{jsonPlace(c.Place), c.Text, c.Role, c.Name}
	}
	for i, q := range e.Evidence {
		out.Evidence[i] = jsonQuote{jsonPlace(q.Place), q.Text}
	}
	return out
}

// strs is ss, never null in JSON.
func strs(ss []string) []string {
	if ss == nil {
		return []string{}
	}
	return ss
}
