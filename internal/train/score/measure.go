package score

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Measure reads the texts of records and compares what was found with what they hold.
func Measure(ctx context.Context, reader *nesso.Reader, records []*corpus.Record) (*Table, error) {
	t := NewTable()
	for _, r := range records {
		d, err := reader.Annotate(ctx, nesso.Source{Name: r.ID, Title: r.Title, Published: r.Published, Text: r.Text})
		if err != nil {
			return nil, err
		}
		t.Add(r, d)
	}
	return t, nil
}

// Write writes the rows of the table as lines of text.
func (t *Table) Write(w io.Writer) error {
	for _, name := range t.Names() {
		c := t.Row(name)
		p, r, f := c.PRF()
		var err error
		if strings.HasPrefix(name, "right") {
			_, err = fmt.Fprintf(w, "%-34s %.3f  n %d\n", name, p, c.Right+c.Wrong)
		} else {
			_, err = fmt.Fprintf(w, "%-34s P %.3f  R %.3f  F1 %.3f  n %d\n", name, p, r, f, c.Right+c.Missed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Passages are the records of the corpus files that were read for claims; part is "train", "dev" or "all".
func Passages(files []corpus.File, part string) []*corpus.Record {
	var out []*corpus.Record
	for _, f := range files {
		if part == "dev" && !corpus.Dev(f.Name) || part == "train" && corpus.Dev(f.Name) {
			continue
		}
		for _, r := range f.Records {
			if r.Register != "" {
				out = append(out, r)
			}
		}
	}
	return out
}
