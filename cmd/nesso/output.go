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
	f.BoolVar(&o.aggregate, "aggregate", false, "one edge for all claims of one link between the same ends, for "+formatsThat(isFlat))
	f.BoolVar(&o.strict, "strict", false, "GraphML: nothing that its own schema doesn't name")
	f.BoolVar(&o.yed, "yed", false, "GraphML: with the boxes and labels that yEd shows")
	f.BoolVar(&o.measures, "measures", false, "add to each entity its claims in and out, PageRank, component, community, circular ownership and top owners with their stakes (… where there may be more), for "+formatsThat(isFlat))
	f.BoolVarP(&o.quiet, "quiet", "q", false, "don't say what was written")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(strings.Split(formatNames(), ", "), cobra.ShellCompDirectiveNoFileComp))
}

// formatNames lists all formats.
func formatNames() string { return formatsThat(func(export.Spec) bool { return true }) }

// formatsThat lists the formats of a property.
func formatsThat(is func(export.Spec) bool) string {
	var names []string
	for _, s := range export.Formats() {
		if is(s) {
			names = append(names, string(s.Format))
		}
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
	format := export.Format(o.format)
	if byName, ok := export.ByName(o.file); format == "" && ok {
		format = byName
	}
	if format == "" && o.file == "-" {
		format = export.JSON
	}
	for _, s := range export.Formats() {
		if s.Format == format {
			return format, o.fits(s)
		}
	}
	if format == "" {
		return "", usagef("%s: the ending tells no format; give one with -f: %s", o.file, formatNames())
	}
	return "", usagef("no format %q; there are %s", format, formatNames())
}

// fits refuses a format that can't do what other flags ask for.
func (o *output) fits(s export.Spec) error {
	for _, f := range []struct {
		flag  string
		given bool
		takes func(export.Spec) bool
	}{{"aggregate", o.aggregate, isFlat}, {"measures", o.measures, isFlat}, {"strict", o.strict, isGraphML}, {"yed", o.yed, isGraphML}} {
		if f.given && !f.takes(s) {
			return usagef("--%s is for %s, not for %s; give a format with -f or by the ending of -o", f.flag, formatsThat(f.takes), s.Format)
		}
	}
	switch {
	case o.strict && o.yed:
		return usagef("--strict and --yed exclude each other")
	case o.isFolder() && !s.Several:
		return usagef("%s is a folder, and %s is a format of one file", o.file, s.Format)
	}
	return nil
}

func isFlat(s export.Spec) bool { return s.Flat }

func isGraphML(s export.Spec) bool { return s.Format == export.GraphML }

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

// put writes a graph and says what was written, and what its format left out.
func (a app) put(o output, g *graph.Graph, format export.Format) error {
	if err := o.write(g, format, a.out); err != nil || o.quiet {
		return err
	}
	where := "to " + o.file
	if o.file == "-" {
		where = "to standard output"
	}
	var left []string
	written := len(g.Edges)
	for _, x := range export.Omitted(g, format) {
		left = append(left, fmt.Sprintf("%d %s", x.Claims, x.Reason))
		written -= x.Claims
	}
	switch {
	case left != nil:
		fmt.Fprintf(a.err, "nesso: %d of %s written %s; %s can't say the others and leaves them out: %s\n",
			written, count(len(g.Edges), "claim"), where, format, strings.Join(left, ", "))
	case o.file != "-":
		fmt.Fprintf(a.err, "nesso: %s, %s, %s written %s\n",
			count(len(g.Documents), "document"), count(len(g.Nodes), "entity"), count(len(g.Edges), "claim"), where)
	}
	return nil
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
