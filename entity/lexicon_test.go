package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

func TestReadLexiconErrors(t *testing.T) {
	for _, c := range []struct{ csv, want string }{
		{"", "lexicon: no header"},
		{"names,kind\nAlder,company\n", `lexicon: the header has no column "name"`},
		{"name,kind\nAlder,company\n,person\n", "lexicon: line 3: no name"},
		{"name,kind\nAlder,firm\n", `lexicon: line 2: kind "firm" is none of company, organization, person, place, product`},
		{"name,kind\nAlder,date\n", `lexicon: line 2: kind "date"`},
		{"name\n\"Alder\n", "lexicon: parse error on line 2"},
	} {
		if _, err := entity.ReadLexicon(strings.NewReader(c.csv)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.csv, err, c.want)
		}
	}
}

// TestReadLexiconLenient reads a byte order mark, comments, columns in another order, more of them and fewer.
func TestReadLexiconLenient(t *testing.T) {
	for _, csv := range []string{
		"\ufeffName,Kind\nAlder,company\n",
		"# mine\nkind, name ,id\ncompany, Alder ,7\n",
		"name,kind,aliases\nAlder\n",
	} {
		d, err := newFinder(t, csv).Find(read("Alder grew"))
		if err != nil {
			t.Fatal(err)
		}
		if got := written(d); got != "company Alder\n" {
			t.Errorf("%q: %q", csv, got)
		}
	}
}

// FuzzReadLexicon reads any file, and a text with it: it must give a lexicon or an error, and a sound document.
func FuzzReadLexicon(f *testing.F) {
	f.Add("name,kind,aliases\nAlder,company,A|The Alder\n", "The Alder Ltd. met A.")
	f.Add("\ufeffname\n\" \"\n", "x")
	f.Fuzz(func(t *testing.T, csv, line string) {
		l, err := entity.ReadLexicon(strings.NewReader(csv))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "lexicon: ") || l != nil {
				t.Errorf("%v", err)
			}
			return
		}
		line = strings.ToValidUTF8(strings.Join(strings.Fields(line), " "), "")
		if line == "" {
			return
		}
		d, err := entity.NewFinder(l).Find(read(line))
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, d)
	})
}

// BenchmarkLexicon reads texts without spaces of two lengths: bytes a second must not fall with the length.
func BenchmarkLexicon(b *testing.B) {
	l, err := entity.ReadLexicon(strings.NewReader("name\nAlder Ltd\n"))
	if err != nil {
		b.Fatal(err)
	}
	finder := entity.NewFinder(l)
	rules := &text.Rules{}
	for _, size := range []int{1 << 12, 1 << 16} {
		d := &text.Document{Text: strings.Repeat("a,b;", size/4), Paragraphs: []text.Paragraph{{Lang: "xx"}}}
		d.Sentences = []text.Sentence{{Span: text.Span{End: size}, Tokens: rules.Tokens(nil, d.Text, 0)}}
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				if _, err := finder.Find(d, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
