package entity_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

var (
	marked = regexp.MustCompile(`\[(company|organization|person|place|product)(\?|/(?:company|organization|person|place|product))?:([^\]]*)\]`)
	token  = regexp.MustCompile(`\p{L}+(?:\.\p{L}+)+\.?|[\p{L}\p{N}&'’-]+|\S`)
)

// newFinder makes a finder of the pack in testdata and of a lexicon, "" for none.
func newFinder(tb testing.TB, lexicon string) *entity.Finder {
	tb.Helper()
	pack, err := lang.Load(os.DirFS("testdata/pack"))
	if err != nil {
		tb.Fatal(err)
	}
	var l *entity.Lexicon
	if lexicon != "" {
		if l, err = entity.ReadLexicon(strings.NewReader(lexicon)); err != nil {
			tb.Fatal(err)
		}
	}
	return entity.NewFinder(l, pack)
}

// read makes a document of lines, a sentence each, and of the names that stand in brackets behind their kind, as a model
// would propose them: "[company:Alder Ltd] sued [person?:Reed]". A question mark makes the model unsure;
// a second kind, "[person/company:Reed]", is one that it thinks possible too. Words with a capital
// are tagged as names, all others as nouns.
func read(lines string) (*text.Document, []entity.Candidate) {
	d := &text.Document{Paragraphs: []text.Paragraph{{Lang: "xx"}}}
	var names []entity.Candidate
	for n, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		line = strings.TrimSpace(line)
		base := len(d.Text)
		var spans [][2]int
		var plain strings.Builder
		last := 0
		for _, m := range marked.FindAllStringSubmatchIndex(line, -1) {
			plain.WriteString(line[last:m[0]])
			start := plain.Len()
			plain.WriteString(line[m[6]:m[7]])
			last = m[1]
			spans = append(spans, [2]int{base + start, base + plain.Len()})
			c := entity.Candidate{Sentence: n, Kind: entity.Kind(line[m[2]:m[3]]), Score: 0.9, Why: "model"}
			switch other := strings.TrimPrefix(line[max(0, m[4]):max(0, m[5])], "/"); other {
			case "":
			case "?":
				c.Score = 0.5
			default:
				c.Score = 0.7
				c.Kinds = map[entity.Kind]float64{c.Kind: 0.7, entity.Kind(other): 0.29}
			}
			names = append(names, c)
		}
		plain.WriteString(line[last:])
		d.Text += plain.String() + "\n"
		s := text.Sentence{Span: text.Span{Start: base, End: base + plain.Len()}}
		for _, t := range token.FindAllStringIndex(plain.String(), -1) {
			span := text.Span{Start: base + t[0], End: base + t[1]}
			form, tag := d.Text[span.Start:span.End], "NOUN"
			if form != strings.ToLower(form) {
				tag = "PROPN"
			}
			s.Tokens = append(s.Tokens, text.Token{Span: span, Text: form, Lemma: strings.ToLower(form), Tag: tag, Head: -1})
		}
		for i, span := range spans {
			c := &names[len(names)-len(spans)+i]
			c.First = -1
			for k, t := range s.Tokens {
				if t.Start < span[1] && span[0] < t.End {
					if c.First < 0 {
						c.First = k
					}
					c.Last = k
				}
			}
		}
		d.Sentences = append(d.Sentences, s)
	}
	d.Paragraphs[0].End = len(d.Text)
	return d, names
}

// written writes the entities of a document, one a line: kind and name, aliases, and why they are one.
func written(d *entity.Document) string {
	var b strings.Builder
	for _, e := range d.Entities {
		b.WriteString(string(e.Kind) + " " + e.Name)
		for _, a := range e.Aliases {
			b.WriteString(" | " + a)
		}
		for _, j := range e.Joins {
			b.WriteString(" {" + j + "}")
		}
		b.WriteString("\n")
	}
	return b.String()
}
