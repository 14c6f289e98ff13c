package main

import (
	"errors"
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
	yed       bool
	measures  bool
	quiet     bool
}

func (o *output) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.file, "output", "o", "-", "file to write; its ending picks the format, - is standard output; a folder for the formats of several files")
	f.StringVarP(&o.format, "format", "f", "", "format of the output: "+formatNames())
	f.BoolVar(&o.aggregate, "aggregate", false, "one edge for all claims of one link between the same ends")
	f.BoolVar(&o.strict, "strict", false, "GraphML: nothing that its own schema doesn't name")
	f.BoolVar(&o.yed, "yed", false, "GraphML: with the boxes and labels that yEd shows")
	f.BoolVar(&o.measures, "measures", false, "add to each entity its claims in and out, PageRank, component, community, circular ownership and top owners with their stakes")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "don't say what was written")
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

// isFolder reports whether the output is a folder: one that is there, or a name that ends as one.
func (o *output) isFolder() bool {
	info, err := os.Stat(o.file)
	return err == nil && info.IsDir() || strings.HasSuffix(o.file, "/") || strings.HasSuffix(o.file, string(filepath.Separator))
}

// check finds the format before any work is done.
func (o *output) check() (export.Format, error) {
	if o.file != "-" && !o.isFolder() {
		if info, err := os.Stat(filepath.Dir(o.file)); err != nil || !info.IsDir() {
			return "", usagef("%s: there is no folder %s", o.file, filepath.Dir(o.file))
		}
	}
	if o.format != "" {
		for _, s := range export.Formats() {
			if string(s.Format) != o.format {
				continue
			}
			if o.isFolder() && !s.Several {
				return "", usagef("%s is a folder, and %s is a format of one file", o.file, s.Format)
			}
			return s.Format, nil
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
	if o.yed {
		opts = append(opts, export.YEd())
	}
	if o.measures {
		opts = append(opts, export.Measured(graph.Measures(g)))
	}
	if o.isFolder() {
		return o.writeFolder(g, f, opts)
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

// writeFolder writes the files of a format of several into a folder, which it makes if need be.
func (o *output) writeFolder(g *graph.Graph, f export.Format, opts []export.Option) error {
	if err := os.MkdirAll(o.file, 0o777); err != nil {
		return fmt.Errorf("%s: %w", o.file, plain(err))
	}
	var open *os.File
	closeOpen := func() error {
		if open == nil {
			return nil
		}
		return open.Close()
	}
	err := export.WriteFiles(func(name string) (io.Writer, error) {
		if err := closeOpen(); err != nil {
			return nil, err
		}
		var err error
		open, err = os.Create(filepath.Join(o.file, name))
		return open, err
	}, g, f, opts...)
	return errors.Join(err, closeOpen())
}
