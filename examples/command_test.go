package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// command builds nesso and returns a function that runs a line of a shell with it in a folder, and gives what it prints.
func command(t *testing.T) func(folder, line string) []byte {
	t.Helper()
	bin := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", bin, "../cmd/nesso").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	return func(folder, line string) []byte {
		t.Helper()
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = folder
		var stderr strings.Builder
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", line, err, stderr.String())
		}
		return out
	}
}

// TestReview runs the commands of the walk-through in a copy of its folder, and holds the review that they
// write and what they print against its files.
func TestReview(t *testing.T) {
	run := command(t)
	text, err := os.ReadFile("review/README.md")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, name := range []string{"documents", "decided.yaml"} {
		run(".", "cp -r review/"+name+" "+folder)
	}
	var printed []byte
	ran := 0
	for line := range strings.Lines(string(text)) {
		if line, ok := strings.CutPrefix(line, "    nesso "); ok {
			printed = append(printed, run(folder, "nesso "+line)...)
			ran++
		}
	}
	if ran < 5 {
		t.Errorf("%d commands in the walk-through", ran)
	}
	golden(t, "review/output.txt", printed)
	review, err := os.ReadFile(filepath.Join(folder, "review.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "review/review.yaml", review)
}

// TestPicture holds that the picture of the article is the one that the command draws.
func TestPicture(t *testing.T) {
	golden(t, "article/article.svg", command(t)("..", "nesso extract examples/article/article.md -f svg"))
}
