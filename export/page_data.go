package export

import (
	"bufio"
	"encoding/json"
	"math"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/graph/layout"
)

// The graph as the page reads it. Nodes, documents, quotes and claims are referred to by their places in the lists.
type (
	pageNode struct {
		Key       string      `json:"key"`
		Kind      entity.Kind `json:"kind"`
		Label     string      `json:"label"`
		Lines     []string    `json:"lines"`
		Aliases   []string    `json:"aliases,omitempty"`
		IDs       [][2]string `json:"ids,omitempty"` // each with the web address where it can be looked up, or ""
		Mentions  int         `json:"mentions"`
		Documents int         `json:"documents"`
		X         json.Number `json:"x"`
		Y         json.Number `json:"y"`
		Radius    json.Number `json:"radius"`
		Half      json.Number `json:"half"` // of the width with the label
	}
	pageDocument struct {
		Key       string `json:"key"`
		Name      string `json:"name,omitempty"`
		Title     string `json:"title,omitempty"`
		Publisher string `json:"publisher,omitempty"`
		URL       string `json:"url,omitempty"`
		Published string `json:"published,omitempty"`
	}
	pageQuote struct {
		Text string `json:"text"`
		Line int    `json:"line,omitempty"`
	}
	pageClaim struct {
		Key        string         `json:"key"`
		Group      string         `json:"group"`
		Document   int            `json:"document"`
		Link       string         `json:"link"`
		Status     string         `json:"status"`
		Date       string         `json:"date,omitempty"`
		Amount     string         `json:"amount,omitempty"`
		Currency   string         `json:"currency,omitempty"`
		Share      string         `json:"share,omitempty"`
		Role       string         `json:"role,omitempty"`
		Via        *int64         `json:"via,omitempty"`
		By         string         `json:"by,omitempty"`
		ByNode     *int64         `json:"byNode,omitempty"`
		Confidence float64        `json:"confidence"`
		Review     string         `json:"review,omitempty"`
		Support    pageSupport    `json:"support"`
		Evidence   []pageEvidence `json:"evidence"`
	}
	pageSupport struct {
		Documents  int    `json:"documents"`
		Publishers int    `json:"publishers,omitempty"`
		First      string `json:"first,omitempty"`
		Last       string `json:"last,omitempty"`
		Against    *int64 `json:"against,omitempty"`
	}
	pageEvidence struct {
		Quote int        `json:"quote"`
		Marks []pageMark `json:"marks"`
	}
	pageLine struct {
		Source int         `json:"source"`
		Target int         `json:"target"`
		Label  string      `json:"label"`
		Width  json.Number `json:"width"`
		Bend   json.Number `json:"bend"`
		Start  json.Number `json:"start"` // how far from the middle of its source it begins
		End    json.Number `json:"end"`   // how far from the middle of its target it ends
		X      json.Number `json:"x"`     // of the middle of its label
		Y      json.Number `json:"y"`
		Claims []int64     `json:"claims"`
	}
)

// writePageData writes the graph and the places of its nodes. Characters that mean something in HTML are escaped, so that no
// text ends the script element that the data stands in.
func writePageData(b *bufio.Writer, g *graph.Graph, o *options) error {
	d := newDrawing(g, true)
	enc := newLineEncoder(b)
	enc.enc.SetEscapeHTML(true)
	var kinds []entity.Kind
	for _, k := range kindColours {
		kinds = append(kinds, k.kind)
	}
	var statuses [][2]string // each with its sign
	for _, s := range statusSigns {
		statuses = append(statuses, [2]string{string(s.status), string(s.sign)})
	}
	b.WriteString(`{"generator":`)
	enc.value(o.generator)
	b.WriteString(`,"kinds":`)
	enc.value(kinds)
	b.WriteString(`,"statuses":`)
	enc.value(statuses)
	claims, quotes := pageClaims(g)
	pageList(enc, "nodes", d.nodes, pageNodeOf)
	pageList(enc, "lines", d.lines, d.pageLineOf)
	pageList(enc, "documents", g.Documents, func(d *graph.Document) pageDocument {
		return pageDocument{d.Key, d.Name, d.Title, d.Publisher, d.URL, d.Published}
	})
	pageList(enc, "claims", claims, func(c pageClaim) pageClaim { return c })
	pageList(enc, "quotes", quotes, func(q pageQuote) pageQuote { return q })
	b.WriteString("}")
	return enc.err
}

// pageList writes a member of the data that is a list.
func pageList[T, U any](enc *lineEncoder, name string, items []T, form func(T) U) {
	enc.b.WriteString(",\n\"" + name + `":[`)
	for i, x := range items {
		enc.item(i, form(x))
	}
	enc.b.WriteString("\n]")
}

func pageNodeOf(n drawnNode) pageNode {
	var ids [][2]string
	for _, id := range n.IDs {
		ids = append(ids, [2]string{id, addressOf(id)})
	}
	return pageNode{
		Key: n.Key, Kind: n.Kind, Label: n.Label, Lines: append([]string{}, n.label...), Aliases: n.Aliases, IDs: ids,
		Mentions: len(n.Mentions), Documents: documentCount(n.Node),
		X: number(n.at.X), Y: number(n.at.Y), Radius: number(n.radius), Half: number(n.box(true).MaxX),
	}
}

func (d *drawing) pageLineOf(l drawnLine) pageLine {
	apart := func(a, b layout.Point) json.Number { return number(math.Hypot(a.X-b.X, a.Y-b.Y)) }
	out := pageLine{
		Source: l.source, Target: l.target, Label: l.label, Width: number(l.width()), Bend: json.Number(three(l.bend)),
		Start: apart(l.course[0], d.nodes[l.source].at), End: apart(l.course[3], d.nodes[l.target].at),
		X: number(l.name.X), Y: number(l.name.Y),
	}
	for _, e := range l.claims {
		out.Claims = append(out.Claims, e.ID())
	}
	return out
}

// number is a length as it is written everywhere.
func number(x float64) json.Number { return json.Number(px(x)) }

// pageClaims lists the claims with their quotes; a sentence that several claims quote is there once.
func pageClaims(g *graph.Graph) ([]pageClaim, []pageQuote) {
	documents := make(map[*graph.Document]int, len(g.Documents))
	for i, d := range g.Documents {
		documents[d] = i
	}
	type sentence struct {
		doc        *graph.Document
		start, end int
		text       string
	}
	at := map[sentence]int{}
	quotes, claims := []pageQuote{}, make([]pageClaim, 0, len(g.Edges))
	for _, e := range g.Edges {
		c := pageClaim{
			Key: e.Key, Group: e.Group, Document: documents[e.Doc], Link: string(e.Link), Status: string(e.Status), Date: e.Date,
			Amount: e.Amount.Value, Currency: e.Amount.Currency, Share: e.Share, Role: e.Role, Via: place(e.Via),
			By: e.By, ByNode: place(e.ByNode), Confidence: e.Confidence, Review: string(e.Review), Support: pageSupportOf(e.Support), Evidence: []pageEvidence{},
		}
		for _, q := range e.Evidence {
			s := sentence{e.Doc, q.Start, q.End, q.Text}
			i, ok := at[s]
			if !ok {
				i = len(quotes)
				at[s] = i
				quotes = append(quotes, pageQuote{string([]rune(q.Text)), q.Line})
			}
			c.Evidence = append(c.Evidence, pageEvidence{i, marksOf(e, q)})
		}
		claims = append(claims, c)
	}
	return claims, quotes
}

func pageSupportOf(s graph.Support) pageSupport {
	out := pageSupport{Documents: s.Documents, Publishers: s.Publishers, First: s.First, Last: s.Last}
	if s.Disputed() {
		id := s.Against.ID()
		out.Against = &id
	}
	return out
}

// place is that of a node in the list, nil if there is none.
func place(n *graph.Node) *int64 {
	if n == nil {
		return nil
	}
	id := n.ID()
	return &id
}
