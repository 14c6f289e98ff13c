package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/graph"
)

// Turtle is RDF in which each claim is a resource of its own, quoted from its document by PROV and placed in it by the
// Web Annotation vocabulary. No claim is stated as a triple between its ends, since none is a fact.
const Turtle Format = "turtle"

const turtlePrefixes = `@prefix n: <https://github.com/nesso-graph/nesso/ns#> .
@prefix id: <urn:nesso:> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

`

func writeTurtle(w io.Writer, g *graph.Graph, _ *options) error {
	b := bufio.NewWriter(w)
	b.WriteString(turtlePrefixes)
	for _, d := range g.Documents {
		t := newTurtle(d.Key, "n:Document, prov:Entity")
		t.text("dct:title", cmp.Or(d.Title, d.Name))
		t.text("n:file", d.Name)
		t.text("dct:publisher", d.Publisher)
		t.text("dct:issued", d.Published)
		t.text("dct:language", d.Language)
		t.text("n:sha256", d.SHA256)
		if url := webAddress(d.URL); url != "" {
			t.add("dct:source", "<"+iri(url)+">")
		}
		t.write(b)
	}
	for _, n := range g.Nodes {
		t := newTurtle(n.Key, "n:"+title(string(n.Kind)))
		t.text("rdfs:label", n.Label)
		for _, a := range n.Aliases {
			t.text("skos:altLabel", a)
		}
		for _, id := range n.IDs {
			t.text("n:knownId", id)
		}
		t.write(b)
	}
	for _, e := range g.Edges {
		turtleClaim(e).write(b)
	}
	return b.Flush()
}

func turtleClaim(e *graph.Edge) *turtle {
	t := newTurtle(e.Key, "n:Claim, prov:Entity")
	t.add("n:from", "id:"+e.Source.Key)
	t.add("n:to", "id:"+e.Target.Key)
	t.text("n:link", string(e.Link))
	t.text("n:status", string(e.Status))
	t.text("n:group", e.Group)
	t.add("n:confidence", float(e.Confidence))
	t.text("n:date", e.Date)
	if amount := decimal(e.Amount.Value); amount != "" {
		t.add("n:amount", amount)
		t.text("n:currency", e.Amount.Currency)
	}
	t.text("n:share", e.Share)
	t.text("n:role", e.Role)
	if e.Via != nil {
		t.add("n:via", "id:"+e.Via.Key)
	}
	t.text("n:attributedTo", e.By)
	if e.ByNode != nil {
		t.add("prov:wasAttributedTo", "id:"+e.ByNode.Key)
	}
	t.text("n:review", string(e.Review))
	t.add("n:support", strconv.Itoa(e.Support.Documents))
	t.add("n:publishers", strconv.Itoa(e.Support.Publishers))
	t.text("n:firstPublished", e.Support.First)
	t.text("n:lastPublished", e.Support.Last)
	if e.Support.Disputed() {
		t.add("n:disputedBy", "id:"+e.Support.Against.Key)
	}
	for _, c := range e.Cues {
		t.text("n:cue", cueText(c))
	}
	t.text("n:explain", e.Explain())
	t.add("prov:wasQuotedFrom", "id:"+e.Doc.Key)
	for _, q := range e.Evidence {
		t.add("oa:hasSelector", fmt.Sprintf("[ a oa:TextPositionSelector ; oa:start %d ; oa:end %d ; oa:refinedBy [ a oa:TextQuoteSelector ; oa:exact %s ] ]",
			q.Start, q.End, turtleText(q.Text)))
	}
	return t
}

// turtle gathers what is said of one resource.
type turtle struct{ lines []string }

func newTurtle(key, types string) *turtle {
	return &turtle{[]string{"id:" + key + " a " + types}}
}

func (t *turtle) add(predicate, object string) { t.lines = append(t.lines, predicate+" "+object) }

func (t *turtle) text(predicate, s string) {
	if s != "" {
		t.add(predicate, turtleText(s))
	}
}

func (t *turtle) write(b *bufio.Writer) { b.WriteString(strings.Join(t.lines, " ;\n  ") + " .\n\n") }

// turtleText writes a string literal; characters that Turtle lets in no literal are escaped.
func turtleText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// iri escapes the characters that an IRI in angle brackets may not hold.
func iri(url string) string {
	return strings.Map(func(r rune) rune {
		if r <= 0x20 || strings.ContainsRune("<>\"{}|^`\\", r) {
			return -1
		}
		return r
	}, url)
}
