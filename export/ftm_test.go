package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/graph"
)

// TestFTMModel checks every property, range and value against the model of FollowTheMoney, where that is installed, and
// compares what the model reads with the graph.
func TestFTMModel(t *testing.T) {
	if out, err := exec.Command(python(), "-c", "import followthemoney").CombinedOutput(); err != nil {
		t.Skipf("followthemoney is not installed: %s", out)
	}
	for name, g := range conformanceGraphs(t) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "graph.ftm.jsonl")
			if err := os.WriteFile(file, write(t, g, FTM), 0o644); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(python(), "conformance/check_ftm.py", file)
			cmd.Stderr = os.Stderr
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]ftmEntity{}
			if err := json.Unmarshal(out, &got); err != nil {
				t.Fatal(err)
			}
			compareFTM(t, g, got)
		})
	}
}

// compareFTM looks for everything of g that FollowTheMoney has a property for, and for nothing else.
func compareFTM(t *testing.T, g *graph.Graph, got map[string]ftmEntity) {
	t.Helper()
	expect := func(key, property string, want ...string) {
		t.Helper()
		set := func(values []string) []string {
			values = slices.DeleteFunc(slices.Clone(values), func(s string) bool { return s == "" })
			slices.Sort(values)
			return slices.Compact(values)
		}
		if have := set(got[key].Properties[property]); !slices.Equal(have, set(want)) {
			t.Errorf("%s: %s came back as %.200q, want %.200q", key, property, have, set(want))
		}
	}
	for _, d := range g.Documents {
		expect(d.Key, "title", d.Title)
		expect(d.Key, "fileName", d.Name)
		expect(d.Key, "publisher", d.Publisher)
		expect(d.Key, "publishedAt", isoDate(d.Published))
		expect(d.Key, "sourceUrl", webAddress(d.URL))
	}
	for _, n := range g.Nodes {
		expect(n.Key, "name", n.Label)
		expect(n.Key, "alias", n.Aliases...)
		for _, id := range n.IDs {
			if i := issuerOf(id); i.ftm != "" {
				expect(n.Key, i.ftm, id)
			}
		}
	}
	claims := 0
	for _, e := range g.Edges {
		if e.Status == "denied" || e.Source == e.Target {
			continue
		}
		claims++
		schema, source, target := ftmRelation(e)
		if got[e.Key].Schema != schema {
			t.Errorf("%s is a %q, want a %s", e.Key, got[e.Key].Schema, schema)
		}
		expect(e.Key, source, e.Source.Key)
		expect(e.Key, target, e.Target.Key)
		expect(e.Key, "status", string(e.Status))
		start, end, _ := strings.Cut(e.Date, "/")
		expect(e.Key, "startDate", isoDate(start))
		expect(e.Key, "endDate", isoDate(end))
		expect(e.Key, "proof", e.Doc.Key)
		expect(e.Key, "recordId", e.Key)
		var quotes []string
		for _, q := range e.Evidence {
			quotes = append(quotes, q.Text)
		}
		expect(e.Key, "summary", quotes...)
		if schema == "Ownership" {
			expect(e.Key, "percentage", e.Share)
			expect(e.Key, "sharesValue", e.Amount.Value)
			expect(e.Key, "sharesCurrency", e.Amount.Currency)
		}
		if e.By != "" {
			expect(e.Key, "description", "according to "+e.By)
		}
	}
	if want := len(g.Documents) + len(g.Nodes) + claims; len(got) != want {
		t.Errorf("%d entities, want %d", len(got), want)
	}
}

func TestFTMDeniesNothing(t *testing.T) {
	if out := string(write(t, exampleGraph(t), FTM)); strings.Contains(out, "denied") || strings.Contains(out, "never bought") {
		t.Error("a denied claim is exported")
	}
}
