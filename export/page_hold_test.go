package export

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/graph"
)

// TestPageHoldsEveryAttribute has the page save its table and compares that with the graph.
func TestPageHoldsEveryAttribute(t *testing.T) {
	cell := func(s string) string { // as the page writes it
		s = regexp.MustCompile(`[\r\n]+`).ReplaceAllString(strings.ToValidUTF8(s, "\ufffd"), " ")
		if s != "" && strings.ContainsRune("=+-@\t", rune(s[0])) {
			s = "'" + s
		}
		return s
	}
	for name, g := range conformanceGraphs(t) {
		t.Run(name, func(t *testing.T) {
			b := open(t, g, false)
			b.click("#save summary")
			b.click("#save-csv")
			rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b.saved("claims.csv"), []byte("\ufeff")))).ReadAll()
			if err != nil || len(rows) != len(g.Edges)+1 {
				t.Fatalf("%d rows, want %d and a head; %v", len(rows), len(g.Edges), err)
			}
			for i, e := range g.Edges {
				want := map[string]string{
					"source_id": e.Source.Key, "source": e.Source.Label, "target_id": e.Target.Key, "target": e.Target.Label, "amount": e.Amount.Value,
					"confidence": strconv.FormatFloat(e.Confidence, 'f', -1, 64),
					"source_ids": strings.Join(e.Source.IDs, listSeparator), "target_ids": strings.Join(e.Target.IDs, listSeparator),
				}
				for k, column := range rows[0] {
					value, ok := want[column]
					if !ok {
						value = find(edgeAttributes(e), column)
					}
					if rows[i+1][k] != cell(value) {
						t.Errorf("%s: %s is %.200q, want %.200q", e.Key, column, rows[i+1][k], cell(value))
					}
				}
			}
			b.clean()
		})
	}
}

// TestPageRunsNoScriptOfDocuments opens a page whose every text is an attack, and looks at all of it.
func TestPageRunsNoScriptOfDocuments(t *testing.T) {
	for _, attack := range []string{
		`<script>document.title="taken"</script>`, `"><img src=x onerror='document.title="taken"'>`, `</script><script>document.title="taken"</script>`,
		`<!--<script>`, `javascript:document.title="taken"`, `{{data}}`, `<svg onload='document.title="taken"'>`,
	} {
		g := attackGraph(t, attack)
		b := open(t, g, false)
		b.click("#show-table")
		b.search(attack[:4])
		b.wait(`document.querySelectorAll("#found li").length > 0`)
		b.press("\r")
		b.wait(paneShown)
		if title := eval[string](b, "document.title"); strings.HasPrefix(title, "taken") {
			t.Errorf("%s ran", attack)
		}
		if n := eval[int](b, `document.querySelectorAll("img, iframe, script:not(#data), [onerror], [onload], a[href^=javascript]").length`); n != 2 {
			t.Errorf("%s: %d elements that could run, want the page's own 2", attack, n)
		}
		if got := eval[[]string](b, `[...document.querySelectorAll("#pane blockquote, #pane .ids a, #pane .ids bdi")].map((q) => q.textContent)`); !slices.Equal(got, slices.Repeat([]string{attack}, 5)) {
			t.Errorf("the id and the quotes of both sides show %q, want %q", got, attack)
		}
		b.clean()
	}
	b := open(t, hostileGraph(t), false)
	b.click("#show-table")
	b.clean()
}

// attackGraph has one text wherever a document can put it.
func attackGraph(t *testing.T, s string) *graph.Graph {
	t.Helper()
	doc := &graph.Document{Key: "d-1", Name: s, Title: s, Publisher: s, URL: s, Published: s}
	var nodes []*graph.Node
	for _, key := range []string{"c-1", "c-2"} {
		nodes = append(nodes, &graph.Node{Key: key, Kind: "company", Label: s, Aliases: []string{s}, IDs: []string{s}})
	}
	quote := graph.Quote{Text: s, Place: graph.Place{End: len([]rune(s))}}
	e := &graph.Edge{
		Key: "k-1", Group: "g-1", Doc: doc, Source: nodes[0], Target: nodes[1], Link: "owner", Status: "asserted", Date: s, Share: s, Role: s, By: s,
		Amount: graph.Amount{Value: s, Currency: s}, Confidence: 0.5, Evidence: []graph.Quote{quote},
	}
	denial := *e
	denial.Key, denial.Status = "k-2", "denied"
	g, err := graph.New([]*graph.Document{doc}, nodes, []*graph.Edge{e, &denial})
	if err != nil {
		t.Fatal(err)
	}
	return g
}
