package export

import (
	"archive/zip"
	"fmt"
	"io"

	"github.com/nesso-graph/nesso/graph"
)

// createFile makes a file of a format that consists of several.
type createFile func(name string) (io.Writer, error)

// WriteFiles writes g in a format of several files, each made by create, which is called for one file at a time: once
// the next is asked for, the one before is complete. A format of a single file is an error.
func WriteFiles(create func(name string) (io.Writer, error), g *graph.Graph, f Format, opts ...Option) error {
	s := specOf(f)
	if s.files == nil {
		return fmt.Errorf("export: format %q is not one of several files", f)
	}
	if err := s.files(create, g, newOptions(opts)); err != nil {
		return fmt.Errorf("writing %s: %w", f, err)
	}
	return nil
}

// zipped writes the files of a format as one ZIP archive, without times, so that it is the same every time.
func zipped(files func(createFile, *graph.Graph, *options) error) writer {
	return func(w io.Writer, g *graph.Graph, o *options) error {
		z := zip.NewWriter(w)
		if err := files(z.Create, g, o); err != nil {
			return err
		}
		return z.Close()
	}
}
