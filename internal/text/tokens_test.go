package text_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
)

func TestTokens(t *testing.T) {
	data, err := os.ReadFile("testdata/tokens.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		in, want, ok := strings.Cut(line, " => ")
		code, in, ok2 := strings.Cut(in, " ")
		if !ok || !ok2 {
			t.Fatalf("no case: %q", line)
		}
		d := readers(t, code)["rules"].Read(text.Source{Text: in})
		if got := cutting(d); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
		n++
	}
	if n < 30 {
		t.Errorf("only %d cases", n)
	}
}

// cutting writes a document's sentences and tokens on one line.
func cutting(d *text.Document) string {
	var sentences []string
	for _, s := range d.Sentences {
		var words []string
		for _, tok := range s.Tokens {
			words = append(words, tok.Text)
		}
		sentences = append(sentences, strings.Join(words, "|"))
	}
	return strings.Join(sentences, "||")
}

func TestProseAligns(t *testing.T) {
	in := "“We don’t own 51%,” Mr. Roe said (again). It's Acme's $10 stake — “no?”"
	d := readers(t, "en")["prose"].Read(text.Source{Text: in})
	checkDocument(t, d)
	want := "“|We|do|n’t|own|51%|,|”|Mr.|Roe|said|(|again|)|.||It|'s|Acme|'s|$|10|stake|—|“|no|?|”"
	if got := cutting(d); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}

func TestLongSentence(t *testing.T) {
	d := newReader(t).Read(text.Source{Text: strings.Repeat("the company and its owner, who sold it; ", 500)})
	for _, s := range d.Sentences {
		if n := len(s.Tokens); n > 400 || s.Tokens[n-1].Text != ";" {
			t.Errorf("a sentence of %d tokens ends in %q", n, s.Tokens[n-1].Text)
		}
	}
	if len(d.Sentences) < 10 {
		t.Errorf("only %d sentences", len(d.Sentences))
	}
}
