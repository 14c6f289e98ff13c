package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

// output is where a graph goes and in what form.
type output struct {
	file      string
	format    string
	aggregate bool
	strict    bool
}

func (o *output) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.file, "output", "o", "-", "file to write; its ending picks the format, - is standard output")
	f.StringVarP(&o.format, "format", "f", "", "format of the output: "+formatNames())
	f.BoolVar(&o.aggregate, "aggregate", false, "GraphML: one edge for all claims of one link between the same ends")
	f.BoolVar(&o.strict, "strict", false, "GraphML: nothing that its own schema doesn't name")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(strings.Split(formatNames(), ", "), cobra.ShellCompDirectiveNoFileComp))
}

func formatNames() string {
	var names []string
	for _, s := range export.Formats() {
		names = append(names, string(s.Format))
	}
	return strings.Join(names, ", ")
}

// formatHelp lists the formats with their endings for the help text.
func formatHelp() string {
	var b strings.Builder
	for _, s := range export.Formats() {
		fmt.Fprintf(&b, "  %-11s %-20s %s\n", s.Format, strings.Join(s.Endings, " "), s.About)
	}
	return b.String()
}

// check finds the format before any work is done.
func (o *output) check() (export.Format, error) {
	if o.file != "-" {
		if info, err := os.Stat(filepath.Dir(o.file)); err != nil || !info.IsDir() {
			return "", usagef("%s: there is no folder %s", o.file, filepath.Dir(o.file))
		}
	}
	if o.format != "" {
		for _, s := range export.Formats() {
			if string(s.Format) == o.format {
				return s.Format, nil
			}
		}
		return "", usagef("no format %q; there are %s", o.format, formatNames())
	}
	if o.file == "-" {
		return export.JSON, nil
	}
	if f, ok := export.ByName(o.file); ok {
		return f, nil
	}
	return "", usagef("%s: the ending tells no format; give one with -f: %s", o.file, formatNames())
}

// write writes g to the file, or to stdout.
func (o *output) write(g *graph.Graph, f export.Format, stdout io.Writer) (err error) {
	opts := []export.Option{export.Generator("nesso " + nesso.Version)}
	if o.aggregate {
		opts = append(opts, export.Aggregate())
	}
	if o.strict {
		opts = append(opts, export.Strict())
	}
	if o.file == "-" {
		return export.Write(stdout, g, f, opts...)
	}
	w, err := os.Create(o.file)
	if err != nil {
		return fmt.Errorf("%s: %w", o.file, plain(err))
	}
	defer func() {
		if cerr := w.Close(); err == nil {
			err = cerr
		}
	}()
	return export.Write(w, g, f, opts...)
}
