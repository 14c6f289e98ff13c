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

// toyDrawer reads the toy language, so that the command is tested apart from the engine.
type toyDrawer struct{}

func (toyDrawer) Draw(e *nesso.Entities) (*nesso.Document, error) {
	return toy.ReadText(e.Document), nil
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"nesso": func() {
			os.Exit(run(os.Args[1:], app{in: os.Stdin, out: os.Stdout, err: os.Stderr, newReader: func(opts ...nesso.Option) (*nesso.Reader, error) {
				return nesso.New(append(opts, nesso.With(nesso.Steps{Claims: toyDrawer{}}))...)
			}}))
		},
	})
}

func TestCommand(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
	})
}
