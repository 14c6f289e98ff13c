package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/nesso-graph/nesso/graph"
)

// pageData is the data of a page, which must be JSON.
func pageData(t *testing.T, page []byte) []byte {
	t.Helper()
	_, rest, found := bytes.Cut(page, []byte(`<script type="application/json" id="data">`))
	data, _, ends := bytes.Cut(rest, []byte("</script>"))
	if !found || !ends || !json.Valid(data) {
		t.Fatalf("no data in the page, or no JSON: %.200s", data)
	}
	return append(bytes.Clone(data), '\n')
}

func TestPageHoldsEveryClaim(t *testing.T) {
	for name, g := range conformanceGraphs(t) {
		var data struct {
			Nodes  []struct{ Key, Label string }
			Claims []struct {
				Key      string
				Evidence []struct {
					Quote int
					Marks [][3]any
				}
			}
			Quotes []struct{ Text string }
			Lines  []struct{ Claims []int }
		}
		if err := json.Unmarshal(pageData(t, write(t, g, HTML)), &data); err != nil {
			t.Fatal(err)
		}
		drawn := 0
		for _, l := range data.Lines {
			drawn += len(l.Claims)
		}
		if len(data.Nodes) != len(g.Nodes) || len(data.Claims) != len(g.Edges) || drawn != len(g.Edges) {
			t.Fatalf("%s: %d nodes, %d claims and %d of them in lines, want %d and %d", name, len(data.Nodes), len(data.Claims), drawn, len(g.Nodes), len(g.Edges))
		}
		for i, e := range g.Edges {
			if data.Claims[i].Key != e.Key || len(data.Claims[i].Evidence) != len(e.Evidence) {
				t.Errorf("%s: claim %d is %s with %d quotes", name, i, data.Claims[i].Key, len(data.Claims[i].Evidence))
				continue
			}
			for k, q := range e.Evidence {
				if got := data.Quotes[data.Claims[i].Evidence[k].Quote].Text; got != strings.ToValidUTF8(q.Text, "\ufffd") {
					t.Errorf("%s: claim %s quotes %.200q", name, e.Key, got)
				}
			}
		}
	}
}

// TestMarks reads the marked words back out of quotes, whose places count code points before them and UTF-16 after.
func TestMarks(t *testing.T) {
	const text = "👩‍👩‍👧 Söhne reportedly bought 🇮🇹 Beta."
	place := func(part string) graph.Place {
		before, _, _ := strings.Cut(text, part)
		start := 100 + len([]rune(before))
		return graph.Place{Start: start, End: start + len([]rune(part))}
	}
	beta := &graph.Node{Key: "c-beta"}
	doc := &graph.Document{Mentions: []*graph.Mention{{Quote: graph.Quote{Place: graph.Place{Start: 3, End: 9}}, Node: beta}, {Quote: graph.Quote{Place: place("Beta")}, Node: beta}}}
	e := &graph.Edge{Doc: doc, Source: &graph.Node{}, Target: beta, Cues: []graph.Cue{
		{Quote: graph.Quote{Place: place("bought")}, Role: "trigger"},
		{Quote: graph.Quote{Place: place("reportedly")}, Role: "status"},
		{Quote: graph.Quote{Place: graph.Place{Start: 5, End: 7}}, Role: "trigger"},
	}}
	units := utf16.Encode([]rune(text))
	got := ""
	for _, m := range marksOf(e, graph.Quote{Place: graph.Place{Start: 100, End: 100 + len([]rune(text))}, Text: text}) {
		got += m.role + " " + string(utf16.Decode(units[m.start:m.end])) + ", "
	}
	if want := "status reportedly, trigger bought, end Beta, "; got != want {
		t.Errorf("marked %q, want %q", got, want)
	}
}

// TestPageKeepsHostileTextInData holds that no text of a document becomes markup: outside data and title the page is always
// the same.
func TestPageKeepsHostileTextInData(t *testing.T) {
	title := regexp.MustCompile(`(?s)<title>.*?</title>|<h1>.*?</h1>`)
	frame := func(g *graph.Graph) string {
		page := write(t, g, HTML)
		data := bytes.TrimSuffix(pageData(t, page), []byte("\n"))
		if i := bytes.IndexAny(data, "<>&"); i >= 0 {
			t.Errorf("the data holds %q", data[i])
		}
		return title.ReplaceAllString(string(bytes.Replace(page, data, nil, 1)), "")
	}
	if frame(hostileGraph(t)) != frame(exampleGraph(t)) {
		t.Error("a hostile graph changes the page outside its data")
	}
	g := hostileGraph(t)
	single, err := graph.New([]*graph.Document{{Key: "d-1", Title: hostileStrings["markup"]}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if frame(single) != frame(g) {
		t.Error("a hostile title changes the page")
	}
}

func TestPageSizeAndNotices(t *testing.T) {
	page := write(t, graph.Build(), HTML)
	if len(page) > 250_000 {
		t.Errorf("a page without a graph has %d bytes", len(page))
	}
	library, err := pageFiles.ReadFile("page/library.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, notice := range []string{"sigma 3.0.3", "graphology 0.26.0", "Permission is hereby granted"} {
		if !bytes.Contains(library, []byte(notice)) || !bytes.Contains(page, []byte(notice)) {
			t.Errorf("no notice of %s", notice)
		}
	}
	if regexp.MustCompile(`(?i)\b(src|href)="?https?:`).Match(page) {
		t.Error("the page refers to another place")
	}
}

// TestPicture holds that the picture is well-formed, shows hostile names as text and runs nothing.
func TestPicture(t *testing.T) {
	for name, g := range conformanceGraphs(t) {
		data := write(t, g, SVG)
		d := xml.NewDecoder(bytes.NewReader(data))
		elements := map[string]int{}
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if start, ok := token.(xml.StartElement); ok {
				elements[start.Name.Local]++
				for _, a := range start.Attr {
					if strings.HasPrefix(a.Name.Local, "on") || strings.HasSuffix(a.Name.Local, "href") {
						t.Errorf("%s: an attribute %s", name, a.Name.Local)
					}
				}
			}
		}
		for e := range elements {
			if !strings.Contains(" svg title desc rect text g path circle ", " "+e+" ") {
				t.Errorf("%s: an element %s", name, e)
			}
		}
		lines, ends := map[string]bool{}, map[*graph.Node]bool{}
		for _, e := range g.Edges {
			lines[fmt.Sprint(e.Source.Key, e.Target.Key, e.Link, e.Status)] = true
			ends[e.Source], ends[e.Target] = true, true
		}
		if got := elements["title"] - 1; got != len(lines) || len(newDrawing(g, false).nodes) != len(ends) {
			t.Errorf("%s: %d lines, want %d", name, got, len(lines))
		}
		if !bytes.Equal(data, write(t, g, SVG)) {
			t.Errorf("%s: a second run gives other bytes", name)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text, want string
	}{
		{"Beta", "Beta"},
		{"Ministry of Infrastructure and Sustainable Transport", "Ministry of|Infrastructure and…"},
		{"Donaudampfschifffahrtsgesellschaftskapitän Söhne", "Donaudampfschiff…"},
		{"", ""},
		{" \t\u202eabc\x00\n ", "abc"},
	} {
		if got := strings.Join(wrap(c.text, labelWidth, nodeLabelSize, 2), "|"); got != c.want {
			t.Errorf("wrap(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
