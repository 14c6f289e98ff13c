package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFTMModel checks every property, range and value against the model of FollowTheMoney, where that is installed.
func TestFTMModel(t *testing.T) {
	if out, err := exec.Command(python(), "-c", "import followthemoney").CombinedOutput(); err != nil {
		t.Skipf("followthemoney is not installed: %s", out)
	}
	for name, g := range conformanceGraphs(t) {
		file := filepath.Join(t.TempDir(), "graph.ftm.jsonl")
		if err := os.WriteFile(file, write(t, g, FTM), 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python(), "conformance/check_ftm.py", file).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		var count map[string]int
		if err := json.Unmarshal(out, &count); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		left := 0
		for _, e := range g.Edges {
			if e.Status == "denied" || e.Source == e.Target {
				left++
			}
		}
		if got := count["Ownership"] + count["Directorship"] + count["UnknownLink"]; got != len(g.Edges)-left || count["Article"] != len(g.Documents) {
			t.Errorf("%s: %v, want %d claims and %d articles", name, count, len(g.Edges)-left, len(g.Documents))
		}
	}
}

func TestFTMDeniesNothing(t *testing.T) {
	if out := string(write(t, exampleGraph(t), FTM)); strings.Contains(out, "denied") || strings.Contains(out, "never bought") {
		t.Error("a denied claim is exported")
	}
}
