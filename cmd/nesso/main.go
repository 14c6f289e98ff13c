// Command nesso reads documents and draws the graph of the links between companies and people that they assert.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
)

// Exit statuses.
const (
	exitOK     = 0
	exitFailed = 1 // some input failed, or the output could not be written
	exitUsage  = 2
)

func main() {
	os.Exit(run(os.Args[1:], app{in: os.Stdin, out: os.Stdout, err: os.Stderr, newReader: nesso.New}))
}

// app is what a run of the command works with.
type app struct {
	in        io.Reader
	stdin     *bufio.Reader // the same, for reading
	out, err  io.Writer
	newReader func(...nesso.Option) (*nesso.Reader, error)
}

// run carries out a command line and returns its exit status.
func run(args []string, a app) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // so that a second interrupt ends what does not look at ctx
	a.stdin = bufio.NewReader(&interruptible{ctx: ctx, r: a.in})
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	fmt.Fprintln(a.err, "nesso:", strings.TrimPrefix(err.Error(), "nesso: ")) // as the library's errors may begin
	if failed := (failure{}); errors.As(err, &failed) {
		return exitFailed
	}
	fmt.Fprintln(a.err, "Run 'nesso help' or 'nesso COMMAND --help' for the usage.")
	return exitUsage
}

// failure is an error of the work, not of the command line.
type failure struct{ error }

// Unwrap gives the error itself.
func (f failure) Unwrap() error { return f.error }

// usageError is an error of the command line that a command finds out by itself.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// work makes of f a function for cobra whose errors are failures unless f says otherwise. After an interrupt they tell of
// nothing else.
func work(f func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		err := f(cmd, args)
		var usage usageError
		switch {
		case err == nil || errors.As(err, &usage):
			return err
		case cmd.Context().Err() != nil:
			return failure{errors.New("interrupted")}
		}
		return failure{err}
	}
}

func (a app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "nesso",
		Short: "Draw the graph of the company and person links that documents assert",
		Long: `Nesso reads documents in English and Italian and draws the graph of the links that they assert: who is said to
have bought, financed, owned, founded or run whom, when, for how much, and who says so. Every edge is a claim with
its verbatim quote, never a fact.

Messages go to standard error. The exit status is 0 if all went well, 1 if some input failed, 2 for a wrong command
line.`,
		Example: `  nesso extract article.txt -o graph.graphml    # then File > Open in Gephi
  nesso extract reports/ -o graph.json          # a folder of .txt, .md and .jsonl files
  nesso tag article.txt                         # only the mentions
  nesso explain graph.json "Acme"               # every claim about Acme, with quotes`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.AddCommand(a.extractCommand(), a.tagCommand(), a.explainCommand(), a.statsCommand(), a.pathCommand(),
		a.mergeCommand(), a.filterCommand(), a.diffCommand(), a.reviewCommand(), a.versionCommand())
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "help" {
			cmd.Args = isCommand
		}
	}
	return root
}

// isCommand refuses the help of a command that there is not.
func isCommand(cmd *cobra.Command, args []string) error {
	if found, rest, err := cmd.Root().Find(args); err != nil || found == nil || len(rest) > 0 {
		return fmt.Errorf("unknown command %q; 'nesso help' lists the commands", strings.Join(args, " "))
	}
	return nil
}
