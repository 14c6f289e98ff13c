package nesso_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers is the policy on imports, from the bottom to the top. A folder may import the folders that its row names
// and all that these may import, the standard library but for what is withheld, and the modules of its own row.
// It is a decision on the architecture: change the code to fit it, and the table only when the decision changes. A
// folder without a row fails.
var layers = []struct {
	folder  string
	folders string // in the same module
	modules string // others, a name covers what lies below it
}{
	{"internal/text", "", "github.com/jdkato/prose/v2 golang.org/x/text"},
	{"internal/model/matrix", "", "golang.org/x/sys/cpu"},
	{"internal/model", "internal/text internal/model/matrix", ""},
	{"internal/pair", "internal/model", ""},
	{"lang", "internal/pair", "golang.org/x/text go.yaml.in/yaml/v3"},
	{"lang/builtin", "lang", ""},
	{"entity/value", "lang", ""},
	{"internal/table", "internal/text", ""},
	{"entity/name", "", "golang.org/x/text"},
	{"entity", "lang entity/name entity/value internal/table", ""},
	{"claim", "entity", ""},
	{"graph/layout", "", ""},
	{"graph", "claim", "gonum.org/v1/gonum golang.org/x/text"},
	{"export", "graph graph/layout", "gonum.org/v1/gonum"},
	{"internal/read", "internal/text", ""},
	{".", "export lang/builtin", ""},
	{"cmd/nesso", ". internal/read", "github.com/spf13/cobra github.com/schollz/progressbar/v3 golang.org/x/term go.yaml.in/yaml/v3"},

	{"internal/toy", "claim", ""}, // for tests of the layers above claim
	{"internal/train/*", ".", "go.yaml.in/yaml/v3 gonum.org/v1/gonum"},
	{"examples/*", ".", ""},
}

// withheld are the packages of the standard library that tie code to the machine: a library takes io.Reader, fs.FS and
// context.Context, prints nothing and draws no lots.
var withheld = strings.Fields("os os/exec log log/slog net net/http math/rand math/rand/v2 plugin syscall unsafe C")

// onMachine are the folders that may use them: programs.
var onMachine = strings.Fields("cmd/nesso internal/train/* examples/*")

const module = "github.com/nesso-graph/nesso"

func TestLayers(t *testing.T) {
	seen := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			name := d.Name()
			_, nested := os.Stat(path.Join(p, "go.mod"))
			if p != "." && (nested == nil || name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "node_modules") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		seen++
		checkImports(t, p)
		return nil
	})
	if err != nil || seen == 0 {
		t.Fatalf("%d files, %v", seen, err)
	}
}

// checkImports holds the imports of a file against its row.
func checkImports(t *testing.T, file string) {
	t.Helper()
	folder := path.Dir(file)
	row := rowOf(folder)
	if row < 0 {
		t.Errorf("%s: folder %q has no row in the table of layers", file, folder)
		return
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	for _, spec := range parsed.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		first, _, _ := strings.Cut(imported, "/")
		switch inside, ok := strings.CutPrefix(imported+"/", module+"/"); {
		case ok:
			if target := rowOf(path.Clean(inside)); target != row && !slices.Contains(below(row), target) {
				t.Errorf("%s may not import %s", file, imported)
			}
		case strings.Contains(first, "."):
			if !slices.ContainsFunc(strings.Fields(layers[row].modules), func(m string) bool { return strings.HasPrefix(imported+"/", m+"/") }) {
				t.Errorf("%s may not import the module of %s", file, imported)
			}
		case slices.Contains(withheld, imported) && !slices.Contains(onMachine, layers[row].folder):
			t.Errorf("%s may not import %s: it is library code", file, imported)
		}
	}
}

// rowOf is the row of a folder, −1 if there is none. A row's "x/*" stands for every folder below x, which may import each
// other.
func rowOf(folder string) int {
	return slices.IndexFunc(layers, func(l struct{ folder, folders, modules string }) bool {
		parent, many := strings.CutSuffix(l.folder, "/*")
		return l.folder == folder || many && strings.HasPrefix(folder, parent+"/")
	})
}

// below are the rows that a row may import.
func below(row int) []int {
	var all []int
	for _, f := range strings.Fields(layers[row].folders) {
		if i := rowOf(f); i >= 0 && !slices.Contains(all, i) {
			all = append(append(all, i), below(i)...)
		}
	}
	return all
}

// TestLayersPointDown fails if a row names one that is not above it in the table.
func TestLayersPointDown(t *testing.T) {
	for i, l := range layers {
		for _, f := range strings.Fields(l.folders) {
			if j := rowOf(f); j < 0 || j >= i {
				t.Errorf("row %q names %q, which does not stand above it", l.folder, f)
			}
		}
	}
}
