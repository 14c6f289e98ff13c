package export

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

var (
	large = flag.Bool("large", false, "have the consumers read a graph of 10,000 nodes too")
	own   = flag.String("graph", "", "have the consumers read this graph in native JSON too")
)

// exampleGraph is the graph of testdata/documents.
func exampleGraph(t *testing.T) *graph.Graph {
	t.Helper()
	return graphOf(t, "documents")
}

// harbourGraph is one of 30 entities and 45 claims of all links and statuses, to look at.
func harbourGraph(t *testing.T) *graph.Graph {
	t.Helper()
	return graphOf(t, "harbour")
}

// reviewedGraph is the graph of the harbour with one more paper, which supports some claims and denies another, the ids of
// a list, and the decisions of a person.
func reviewedGraph(t *testing.T) *graph.Graph {
	t.Helper()
	docs := append(documentsOf(t, "harbour"), toy.Read(text.Source{Name: "ledger.txt", Publisher: "The Ledger", Published: "2024-07-01", Text: `
[Hartwell Holdings plc] never owns [Nordhavn Shipping AS]

[Kestrel Logistics] bought [Delta Fonderie] in 2019-05-06

[p:Elena Marchetti] runs [Hartwell Holdings] as chairman
`}))
	b := graph.Builder{
		LegalForms: []string{"plc"},
		Known: []graph.Known{{Name: "Hartwell Holdings", Kind: "company", IDs: []string{
			"17", "Q42", "213800ABCDEFGH123456", "https://opencorporates.com/companies/gb/01234567",
		}}},
		Decisions: graph.Decisions{Claims: map[string]graph.ClaimDecision{}},
	}
	for _, e := range graph.Build(docs...).Edges {
		switch {
		case e.Link == claim.Acquirer && e.Target.Label == "Delta Fonderie":
			b.Decisions.Claims[e.Fingerprint] = graph.ClaimDecision{Verdict: graph.Confirmed}
		case e.Link == claim.Founder && e.Target.Label == "Vantor Systems":
			b.Decisions.Claims[e.Fingerprint] = graph.ClaimDecision{Verdict: graph.Corrected, Correct: map[string]string{"date": "2022"}}
		}
	}
	for _, d := range docs {
		b.Add(d)
	}
	return b.Graph()
}

// graphOf is the graph of a folder of testdata.
func graphOf(t *testing.T, folder string) *graph.Graph {
	t.Helper()
	return graph.Build(documentsOf(t, folder)...)
}

func documentsOf(t *testing.T, folder string) []*claim.Document {
	t.Helper()
	files, err := filepath.Glob("testdata/" + folder + "/*.txt")
	if err != nil || len(files) < 2 {
		t.Fatalf("testdata/%s: %d files, %v", folder, len(files), err)
	}
	var docs []*claim.Document
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		docs = append(docs, toy.Read(text.Source{
			Name: name, Title: "About " + strings.TrimSuffix(name, ".txt"), Publisher: "Alfa Times",
			URL: "https://example.org/" + name + "?a=1&b=2", Published: "2024-05-06", Text: string(data),
		}))
	}
	return docs
}

// hostileStrings are names and quotes that break careless writers.
var hostileStrings = map[string]string{
	"markup":      `<script>alert("x")</script> & 'q' ]]> <![CDATA[ --> <!-- &amp; &#0;`,
	"control":     "a\x00b\x01c\x0bd\x1fe\x7ff\u0085g\u2028h\ufffei\uffffj",
	"white space": " \t leading,\ttab\r\ncarriage\rreturn\nnewline  ",
	"formula":     `=HYPERLINK("http://example.org";"x")`,
	"formulas":    "+1-2@SUM(A1)|cmd",
	"quotes":      `"double" 'single' \"escaped\" \ back\\slash ” « »`,
	"rtl":         "\u202eמימין לשמאל عربي\u202c",
	"emoji":       "👩‍👩‍👧‍👦 🇮🇹 e\u0301 \U0001F600",
	"separators":  `a|b;c,d : e {f} [g] %s %00 \n $x`,
	"null":        "null",
	"number":      "1e999",
	"long":        strings.Repeat("lungo è ", 12_500),
}

// hostileGraph has hostile strings wherever a document can put them.
func hostileGraph(t *testing.T) *graph.Graph {
	t.Helper()
	doc := &graph.Document{Key: "d-1", Name: "h.txt", SHA256: strings.Repeat("0", 64)}
	var nodes []*graph.Node
	var edges []*graph.Edge
	for i, name := range []string{"markup", "control", "white space", "formula", "formulas", "quotes", "rtl", "emoji", "separators", "null", "number", "long"} {
		s := hostileStrings[name]
		n := &graph.Node{Key: "c-" + strings.ReplaceAll(name, " ", "-"), Kind: "company", Label: s, Aliases: []string{s, s + "2"}, Joins: []string{s}, IDs: []string{s}}
		nodes = append(nodes, n)
		place := graph.Place{Start: i, End: i + 1, ByteStart: i, ByteEnd: i + 1, Line: 1, Column: i + 1}
		doc.Mentions = append(doc.Mentions, &graph.Mention{Quote: graph.Quote{Place: place, Text: s}, Kind: "company", Node: n})
		quote := graph.Quote{Place: place, Text: s}
		d := doc
		if i%2 == 1 {
			d = &graph.Document{Key: "d-" + n.Key, Name: s, Title: s, Publisher: s, URL: s, Published: "2024-02-30", SHA256: doc.SHA256}
		}
		edges = append(edges, &graph.Edge{
			Key: "k-" + n.Key, Group: "g-" + n.Key, Doc: d, Source: n, Target: nodes[0], Link: links[i%len(links)], Status: claim.Asserted,
			Role: s, By: s, Amount: graph.Amount{Value: "12345678901234567890.12", Currency: "EUR"}, Date: "1999/2001", Confidence: 0,
			Evidence: []graph.Quote{quote, quote}, Cues: []graph.Cue{{Quote: quote, Role: "trigger", Name: s}}, Frame: "toy/x", Steps: []string{s},
		})
	}
	docs := []*graph.Document{doc}
	for _, e := range edges {
		if e.Doc != doc {
			docs = append(docs, e.Doc)
		}
	}
	g, err := graph.New(docs, nodes, edges)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func conformanceGraphs(t *testing.T) map[string]*graph.Graph {
	t.Helper()
	graphs := map[string]*graph.Graph{"example": exampleGraph(t), "hostile": hostileGraph(t), "reviewed": reviewedGraph(t)}
	graphs["generated"] = generatedGraph(300, 600)
	if *large {
		graphs["large"] = generatedGraph(10_000, 20_000)
	}
	if *own != "" {
		f, err := os.Open(*own)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if graphs["own"], err = Read(f); err != nil {
			t.Fatal(err)
		}
	}
	return graphs
}

// generatedGraph has claims of every link and status among invented firms and people, the same every time.
func generatedGraph(nodes, edges int) *graph.Graph {
	const each = 40 // claims in a document
	mood := []string{"", "", "reportedly ", "never ", "formerly "}
	verb := []string{"bought", "funded", "owns", "founded", "runs", "merged with", "sold", "works with", "knows"}
	name := func(i int) string {
		if i%5 == 0 {
			return fmt.Sprintf("[p:Ada Roe %d]", i)
		}
		return fmt.Sprintf("[Söhne & %d S.p.A.]", i)
	}
	var b graph.Builder
	var s strings.Builder
	for i := range edges {
		from, to := i%nodes, (i*7919+i/nodes+1)%nodes
		fmt.Fprintf(&s, "%s %s%s %s for %d EUR in %d-%02d-%02d\n\n", name(from), mood[i%5], verb[i%9], name(to), i+1, 1950+i%75, 1+i%12, 1+i%28)
		if (i+1)%each == 0 || i == edges-1 {
			b.Add(toy.Read(text.Source{Name: fmt.Sprintf("%d.txt", i/each), Publisher: "Herald", Published: "2024-01-02", Text: s.String()}))
			s.Reset()
		}
	}
	return b.Graph()
}
