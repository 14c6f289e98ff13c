// Package table reads the lists that users keep in spreadsheets: CSV with a header, in any encoding that package text reads,
// with commas, semicolons or tabs between its columns.
package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// Text reads a whole list as UTF-8, whatever its encoding, without a byte order mark.
func Text(r io.Reader) (string, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return "", err
	}
	s, _, err := text.Decode(data)
	return strings.TrimPrefix(s, "\ufeff"), err
}

// Row is a row of a list.
type Row struct {
	cells   []string
	columns map[string]int
}

// Get is the cell of the row in a column, "" if it has none.
func (r *Row) Get(column string) string {
	if i, ok := r.columns[column]; ok && i < len(r.cells) {
		return strings.TrimSpace(r.cells[i])
	}
	return ""
}

// Several are the parts of a cell between "|", each with one space between its words, without empty ones.
func (r *Row) Several(column string) []string {
	var out []string
	for _, s := range strings.Split(r.Get(column), "|") {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Each calls f for every row of a list whose header has the column key. Lines that begin with # are comments. Case and
// space in the header do not count. Its errors, and those that f gives, name the line.
func Each(list, key string, f func(*Row) error) error {
	c := csv.NewReader(strings.NewReader(list))
	c.Comma, c.Comment, c.FieldsPerRecord = separator(list), '#', -1
	header, err := c.Read()
	if errors.Is(err, io.EOF) {
		return errors.New("no header")
	}
	if err != nil {
		return err
	}
	columns := map[string]int{}
	for i, h := range header {
		columns[strings.ToLower(strings.TrimSpace(h))] = i
	}
	if _, ok := columns[key]; !ok {
		return fmt.Errorf("the header has no column %q", key)
	}
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		line, _ := c.FieldPos(0)
		if err := f(&Row{cells, columns}); err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

// separator is what stands most often in the header: the first line that is neither empty nor a comment.
func separator(list string) rune {
	best := ','
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		for _, sep := range ";\t" {
			if strings.Count(line, string(sep)) > strings.Count(line, string(best)) {
				best = sep
			}
		}
		break
	}
	return best
}
