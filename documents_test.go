package nesso_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
)

// TestDocuments reads company pages in Markdown, with tables, lists and fields, and compares their claims, a line each, with the golden file beside each.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/documents/*.md")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d documents, %v", len(files), err)
	}
	reader, err := nesso.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Annotate(context.Background(), nesso.Source{Name: file, Text: string(data)})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, c := range d.Claims {
			line := fmt.Sprintf("%s %s > %s, %s", c.Link, d.Entities[c.From].Name, d.Entities[c.To].Name, c.Status)
			for _, q := range []string{c.Date, c.Amount, c.Share, c.Role} {
				if q != "" {
					line += ", " + q
				}
			}
			lines = append(lines, line)
		}
		golden(t, strings.TrimSuffix(file, ".md")+".golden", strings.Join(lines, "\n")+"\n")
	}
}
