package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/toy"
)

var update = flag.Bool("update", false, "write the expected output in the scripts anew")

// toySteps read the toy language, so that the command is tested apart from the engine.
var toySteps = nesso.Steps{Model: toy.Engine{}, Entities: toy.Engine{}, Claims: toy.Engine{}}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"nesso": func() {
			os.Exit(run(os.Args[1:], app{in: os.Stdin, out: os.Stdout, err: os.Stderr, newReader: func(opts ...nesso.Option) (*nesso.Reader, error) {
				return nesso.New(append(opts, nesso.With(toySteps))...)
			}}))
		},
		// The command with the engine, for what the toy reader passes over.
		"nesso-engine": main,
	})
}

func TestCommand(t *testing.T) {
	packs, err := filepath.Abs("../../lang/builtin")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PACKS", packs)
			return nil
		},
	})
}
