package text_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

func language(reader *text.Reader, s string) string {
	d := reader.Read(text.Source{Text: s})
	if len(d.Paragraphs) == 0 {
		return ""
	}
	return d.Paragraphs[0].Lang
}

// TestLanguages tells the language of texts that stand alone, without a document to lean on.
func TestLanguages(t *testing.T) {
	data, err := os.ReadFile("testdata/languages.txt")
	if err != nil {
		t.Fatal(err)
	}
	reader := newReader(t)
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		want, s, _ := strings.Cut(line, " ")
		if got := language(reader, s); got != strings.Trim(want, "-") {
			t.Errorf("told %q as %q, not %q", s, got, want)
		}
		n++
	}
	if n < 45 {
		t.Errorf("only %d texts", n)
	}
}

// TestMeasureLanguages tells the language of the last fifth of the lines of texts, which the profiles were not
// learned from.
func TestMeasureLanguages(t *testing.T) {
	if *dataDir == "" {
		t.Skip("no -data folder given")
	}
	reader := newReader(t)
	for _, set := range []struct{ lang, file string }{
		{"en", "ntrex/newstest2019-src.eng.txt"},
		{"it", "ntrex/newstest2019-ref.ita.txt"},
		{"", "ntrex/newstest2019-ref.spa.txt"},
		{"", "ntrex/newstest2019-ref.fra.txt"},
		{"", "ntrex/newstest2019-ref.deu.txt"},
		{"", "ntrex/newstest2019-ref.por.txt"},
		{"en", "en/wikipedia-wikineural.tok.txt"},
		{"it", "it/wikipedia-wikineural.tok.txt"},
		{"it", "it/wikinews-kind.tok.txt"},
	} {
		data, err := os.ReadFile(filepath.Join(*dataDir, "text", set.file))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		var right, all [3]int // by length: under 40 characters, under 80, longer
		for _, line := range lines[len(lines)*4/5+1:] {
			k := min(utf8.RuneCountInString(line)/40, 2)
			all[k]++
			if got := language(reader, line); got == set.lang {
				right[k]++
			} else if all[k]-right[k] <= *showing {
				t.Logf("%q as %q", line, got)
			}
		}
		report := ""
		for k := range all {
			report += fmt.Sprintf("  %d/%d", right[k], all[k])
		}
		t.Logf("%-32s%s", set.file, report)
		if r, a := right[0]+right[1]+right[2], all[0]+all[1]+all[2]; float64(r) < 0.97*float64(a) {
			t.Errorf("%s: only %d of %d right", set.file, r, a)
		}
	}
}
