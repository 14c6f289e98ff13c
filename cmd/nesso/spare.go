package main

import (
	"io"
	"os"
	"path/filepath"

	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

// spare refuses an output that would be written over one of the files that are read, in whatever spelling or by
// whatever link its name is given. A name "-" is standard input; "" is none.
func (o *output) spare(format export.Format, stdin io.Reader, names ...string) error {
	for _, target := range o.targets(format) {
		written, err := os.Stat(target)
		if err != nil || !written.Mode().IsRegular() {
			continue
		}
		for _, name := range names {
			if read := status(name, stdin); read != nil && os.SameFile(written, read) {
				return usagef("%s would be written over %s, which is read; give another name with -o", target, shownInput(name))
			}
		}
	}
	return nil
}

// targets are the files that will be written.
func (o *output) targets(format export.Format) []string {
	if o.file == "-" {
		return nil
	}
	if !o.isFolder() {
		return []string{o.file}
	}
	var all []string
	_ = export.WriteFiles(func(name string) (io.Writer, error) { // of an empty graph, for the names
		all = append(all, filepath.Join(o.file, name))
		return io.Discard, nil
	}, &graph.Graph{}, format)
	return all
}

// status is what the system tells of a file that is read, nil if nothing.
func status(name string, stdin io.Reader) os.FileInfo {
	if name != "-" {
		info, _ := os.Stat(name)
		return info
	}
	f, ok := stdin.(*os.File)
	if !ok {
		return nil
	}
	info, _ := f.Stat()
	return info
}

// names are those of inputs.
func names(inputs []input) []string {
	out := make([]string, len(inputs))
	for i, in := range inputs {
		out[i] = in.name
	}
	return out
}
