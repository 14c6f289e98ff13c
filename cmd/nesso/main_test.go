package main

import (
	"flag"
	"os"
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
	})
}

func TestCommand(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
	})
}
