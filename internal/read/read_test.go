package read_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/read"
)

func TestSources(t *testing.T) {
	cases := []struct {
		name, file, in, text, note, err string
	}{
		{"plain", "a.txt", "così\r\n", "così\r\n", "", ""},
		{"byte order mark", "a.txt", "\ufeffa", "\ufeffa", "", ""},
		{"empty", "a.txt", "", "", "", ""},
		{"windows-1252", "a.txt", "perch\xe9 \x80 5 \x93s\xec\x94", "perché € 5 “sì”", "windows-1252", ""},
		{"utf-16", "a.txt", "\xff\xfea\x00\xe8\x00", "\ufeffaè", "UTF-16", ""},
		{"broken utf-8", "a.txt", "così è più che mai così, perché è così \xff", "così è più che mai così, perché è così \ufffd", "UTF-8 with 1 invalid bytes", ""},
		{"zero byte", "a.txt", "a\x00b\x01\x00", "", "", "a.txt: the file is not text"},
		{"pdf", "a.txt", "%PDF-1.7 x", "", "", "a.txt: a PDF file"},
		{"page by its name", "a.HTM", "x", "", "", "a.HTM: an HTML page"},
		{"page", "a.txt", "\ufeff\n<!DOCTYPE html>\n<p>x", "", "", "a.txt: an HTML page"},
		{"page without a type", "a.md", "<HTML lang=en>x", "", "", "a.md: an HTML page"},
		{"page in XML", "-", "<?xml version='1.0'?>\n<!doctype html >", "", "", "-: an HTML page"},
		{"page in UTF-16", "a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "", "", "a.txt: an HTML page"},
		{"page in JSON Lines", "a.jsonl", `{"text":"<html>x"}`, "", "", "a.jsonl: line 1: an HTML page"},
		{"text with tags", "a.txt", "An <html> tag and <b>more</b>", "An <html> tag and <b>more</b>", "", ""},
		{"no page", "a.txt", "<htmlx>", "<htmlx>", "", ""},
		{"graph", "a.json", `{"directed":true,"graph":{"schema":"nesso/1","documents":[]}}`, "", "", "a.json: a graph, not a document"},
		{"graph, indented", "a.txt", "{\n  \"graph\": {\n    \"schema\": \"nesso/1\"", "", "", "a.txt: a graph, not a document"},
		{"GraphML", "a.graphml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"x\">", "", "", "a.graphml: a graph, not a document"},
		{"GEXF", "a.txt", "<gexf>", "", "", "a.txt: a graph, not a document"},
		{"picture", "a.svg", "<svg xmlns='x'>", "", "", "a.svg: a graph, not a document"},
		{"Cytoscape", "a.cyjs", `{"directed":true,"data":{"name":"claims"},"elements":{"nodes":[`, "", "", "a.cyjs: a graph, not a document"},
		{"graphology", "-", `{"options":{"type":"directed"},"attributes":{},"nodes":[`, "", "", "-: a graph, not a document"},
		{"BODS", "a.md", "[\n{\"statementId\":\"1\"", "", "", "a.md: a graph, not a document"},
		{"Turtle", "a.ttl", "@prefix n: <https://example.org/ns#> .", "", "", "a.ttl: a graph, not a document"},
		{"DOT", "a.dot", "digraph claims {\n", "", "", "a.dot: a graph, not a document"},
		{"FollowTheMoney", "a.ftm", `{"id":"d-1","schema":"Article","properties":{}}`, "", "", "a.ftm: a graph, not a document"},
		{"FollowTheMoney in JSON Lines, once", "a.jsonl", "{\"id\":\"a\",\"schema\":\"Article\",\"properties\":{}}\n{\"id\":\"b\"}\n", "", "", "a.jsonl: a graph, not a document"},
		{"review", "a.yaml", "# x\n# y\nentities:\n  - decision: same\n", "", "", "a.yaml: a review, not a document"},
		{"no review", "a.md", "# claims\n\nclaims:\n- decisions", "# claims\n\nclaims:\n- decisions", "", ""},
		{"a graph in words", "a.txt", "Graph theory. {x}", "Graph theory. {x}", "", ""},
		{"no graph", "a.json", `{"schema":"other"}`, `{"schema":"other"}`, "", ""},
		{"json lines", "a.jsonl", `{"id":7,"text":"x","title":"t","url":"u","publisher":"p","published":"2020"}`, "x", "", ""},
		{"json lines on standard input", "-", "{\"id\": \"a\", \"text\": \"x\"}\n", "x", "", ""},
		{"json lines on standard input, no text", "-", "{\"title\": \"a\"}", "", "", `-: line 1: no field "text"`},
		{"an object over lines", "-", "{\n\"text\": \"x\"}", "{\n\"text\": \"x\"}", "", ""},
		{"no text", "a.jsonl", "\n{}\n", "", "", `a.jsonl: line 2: no field "text"`},
		{"no json", "a.jsonl", "x", "", "", `a.jsonl: line 1: not an object such as {"text": "…"}: invalid character`},
		{"array", "a.jsonl", `["x"]`, "", "", `a.jsonl: line 1: array, not an object such as {"text": "…"}`},
		{"number for text", "a.jsonl", `{"text":5}`, "", "", `a.jsonl: line 1: field "text" is number, not a string`},
		{"object for an id", "a.jsonl", `{"id":{},"text":"x"}`, "", "", `a.jsonl: line 1: field "id" is neither a string nor a number: {}`},
		{"torn line", "a.jsonl", `{"text":"x`, "", "", `a.jsonl: line 1: not an object such as {"text": "…"}: unexpected end`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			n := 0
			for item, err := range read.Sources(c.file, strings.NewReader(c.in)) {
				n++
				switch {
				case c.err != "":
					if err == nil || !strings.HasPrefix(err.Error(), c.err) {
						t.Errorf("error %v, want %q", err, c.err)
					}
				case err != nil:
					t.Error(err)
				case item.Text != c.text || !strings.Contains(item.Note, c.note) || (item.Note == "") != (c.note == ""):
					t.Errorf("text %q, note %q, want %q, %q", item.Text, item.Note, c.text, c.note)
				}
			}
			if n != 1 {
				t.Errorf("%d sources, want 1", n)
			}
		})
	}
}

func TestLinesGoOnAfterABrokenOne(t *testing.T) {
	var names []string
	failed := 0
	for item, err := range read.Sources("a.jsonl", strings.NewReader("{\"text\":\"1\"}\n{\n{\"text\":\"3\",\"id\":\"x\"}")) {
		if err != nil {
			failed++
			continue
		}
		names = append(names, item.Name+item.ID)
	}
	if got := strings.Join(names, " "); got != "a.jsonl:1 a.jsonl:3x" || failed != 1 {
		t.Errorf("read %s, %d failed", got, failed)
	}
}

// endless gives a byte for ever.
type endless byte

func (b endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(b)
	}
	return len(p), nil
}

// TestLinesGoOnAfterALongOne reads lines of 64 MB and of one byte more.
func TestLinesGoOnAfterALongOne(t *testing.T) {
	const longest = 2 * read.MaxSize
	first := `{"text":"1"}`
	in := io.MultiReader(strings.NewReader(first), io.LimitReader(endless(' '), int64(longest-len(first)-1)), strings.NewReader("\n"),
		io.LimitReader(endless('x'), longest), strings.NewReader("\n{\"text\":\"3\"}\n"), io.LimitReader(endless('x'), longest+1))
	var got []string
	for item, err := range read.Sources("a.jsonl", in) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, item.Name+" "+item.Text)
		}
	}
	long := "longer than 64 MB; split its text into several lines"
	if want := []string{"a.jsonl:1 1", "a.jsonl: line 2: " + long, "a.jsonl:3 3", "a.jsonl: line 4: " + long}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestLinesOfABrokenReader wants the error of a reader once, with its line.
func TestLinesOfABrokenReader(t *testing.T) {
	n := 0
	for _, err := range read.Sources("a.jsonl", io.MultiReader(strings.NewReader("{\"text\":\"1\"}\n{\"te"), iotest.ErrReader(errors.New("gone")))) {
		if n++; n == 2 && (err == nil || err.Error() != "a.jsonl: line 2: gone") {
			t.Error(err)
		}
	}
	if n != 2 {
		t.Errorf("%d items", n)
	}
}

func TestPublishedWithTime(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-01T10:00:00Z": "2024-03-01", "2024-03-01 10:00": "2024-03-01", "2024-03": "2024-03", "soon": "", "2020x": "", "20201231": "", "2024-03-01Z": "",
	} {
		for item, err := range read.Sources("a.jsonl", strings.NewReader(`{"text":"x","published":"`+in+`"}`)) {
			if err != nil || item.Published != want || (item.Note == "") != (want != "") {
				t.Errorf("%s: %q, note %q, %v", in, item.Published, item.Note, err)
			}
		}
	}
}

func TestTooLarge(t *testing.T) {
	for _, err := range read.Sources("big.txt", bytes.NewReader(make([]byte, read.MaxSize+1))) {
		if !errors.Is(err, read.ErrTooLarge) {
			t.Errorf("error %v", err)
		}
	}
}

func TestFind(t *testing.T) {
	fsys := fstest.MapFS{"b/2.MD": {}, "b/1.txt": {}, "a.jsonl": {}, ".git/x.txt": {}, "c.pdf": {}, "empty/x.png": {}, ".hidden.txt": {}}
	for _, c := range []struct{ root, found, others, err string }{
		{".", "a.jsonl b/1.txt b/2.MD", "c.pdf empty/x.png", ""},
		{"b", "b/1.txt b/2.MD", "", ""},
		{"empty", "", "empty/x.png", "no documents in this folder"},
		{"nowhere", "", "", "open nowhere"},
	} {
		found, others, err := read.Find(fsys, c.root)
		if got := strings.Join(found, " "); got != c.found || strings.Join(others, " ") != c.others {
			t.Errorf("%s: found %s, others %s", c.root, got, others)
		}
		if (err == nil) != (c.err == "") || err != nil && !strings.HasPrefix(err.Error(), c.err) {
			t.Errorf("%s: error %v", c.root, err)
		}
	}
}

func FuzzSources(f *testing.F) {
	f.Add("a.txt", []byte("perch\xe9"))
	f.Add("a.jsonl", []byte(`{"text":"\ud800"}`))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		for item, err := range read.Sources(name, bytes.NewReader(data)) {
			if err == nil && !utf8.ValidString(item.Text) {
				t.Errorf("%q gives text that is no UTF-8", data)
			}
		}
	})
}
