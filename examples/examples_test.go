package examples

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	_ "github.com/nesso-graph/nesso" // so that a change of it makes the tests run anew
)

var update = flag.Bool("update", false, "write what the examples print anew")

// writes are the examples that write a file, if they are given its name.
var writes = map[string]bool{"article": true, "folder": true}

// TestExamples runs each example and holds what it prints against its output.txt.
func TestExamples(t *testing.T) {
	mains, err := filepath.Glob("*/main.go")
	if err != nil || len(mains) < 3 {
		t.Fatalf("%d examples, %v", len(mains), err)
	}
	for _, main := range mains {
		folder := filepath.Dir(main)
		t.Run(folder, func(t *testing.T) {
			cmd := exec.Command("go", "run", "./"+folder)
			written := filepath.Join(t.TempDir(), "graph")
			if writes[folder] {
				cmd.Args = append(cmd.Args, written)
			}
			var stderr strings.Builder
			cmd.Stderr = &stderr
			got, err := cmd.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, stderr.String())
			}
			golden(t, filepath.Join(folder, "output.txt"), got)
			if info, err := os.Stat(written); writes[folder] && (err != nil || info.Size() == 0) {
				t.Errorf("no file was written: %v", err)
			}
		})
	}
}

// golden holds what was made against a file.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is another (-want +got; -update if it should):\n%s", file, diff)
	}
}
