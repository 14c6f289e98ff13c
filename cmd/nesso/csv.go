package main

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// openCSV opens a list of the user's as UTF-8 with commas between its columns, whatever its encoding and whichever of
// comma, semicolon and tab its header has most. JSON Lines pass as they are.
func openCSV(name string) (io.Reader, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	s, _, err := text.Decode(data)
	if err != nil {
		return nil, err
	}
	s = strings.TrimPrefix(s, "\ufeff")
	if sep := separator(s); sep != ',' && !strings.HasPrefix(s, "{") {
		s, err = withCommas(s, sep)
	}
	return strings.NewReader(s), err
}

// separator is what stands most often in the header: the first line that is neither empty nor a comment.
func separator(s string) rune {
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		best := ','
		for _, sep := range ";\t" {
			if strings.Count(line, string(sep)) > strings.Count(line, string(best)) {
				best = sep
			}
		}
		return best
	}
	return ','
}

// withCommas writes CSV anew with commas. Its lines keep their numbers, for messages; comments become empty lines.
func withCommas(s string, sep rune) (string, error) {
	in := csv.NewReader(strings.NewReader(s))
	in.Comma, in.Comment, in.FieldsPerRecord = sep, '#', -1
	var b strings.Builder
	out := csv.NewWriter(&b)
	for at := 1; ; at++ {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		if line, _ := in.FieldPos(0); line > at {
			b.WriteString(strings.Repeat("\n", line-at))
			at = line
		}
		if err := out.Write(row); err != nil {
			return "", err
		}
		out.Flush()
		at += strings.Count(strings.Join(row, ""), "\n")
	}
}
