package claim_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// newFinder makes a finder of the pack in testdata, which has no scorer: only what the grammar finds is drawn.
func newFinder(tb testing.TB) *claim.Finder {
	tb.Helper()
	pack, err := lang.Load(os.DirFS("testdata/pack"))
	if err != nil {
		tb.Fatal(err)
	}
	finder, err := claim.NewFinder(pack)
	if err != nil {
		tb.Fatal(err)
	}
	return finder
}

// find is [claim.Finder.Find] without an error.
func find(tb testing.TB, finder *claim.Finder, doc *entity.Document) *claim.Document {
	tb.Helper()
	d, err := finder.Find(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// examples is [claim.Finder.Examples] without an error.
func examples(tb testing.TB, finder *claim.Finder, doc *entity.Document) []claim.Example {
	tb.Helper()
	all, err := finder.Examples(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// parsed makes a document of sentences written by hand, set apart by empty lines, a token a line:
//
//	form tag head relation [lemma=…] [Feature=Value…] [@kind:value | @+]
//
// It panics on a line that is none. Heads count from 1, 0 is the root. A mention starts at "@kind:value" and goes on at "@+"; mentions of one value name
// one entity.
func parsed(conll string) *entity.Document {
	b := &builder{doc: &entity.Document{Document: &text.Document{}}, entities: map[string]int{}}
	b.doc.Paragraphs = []text.Paragraph{{Lang: "xx"}}
	for _, block := range strings.Split(strings.TrimSpace(conll), "\n\n") {
		b.sentence(strings.Split(block, "\n"))
	}
	b.doc.Text = b.text.String()
	for i := range b.doc.Sentences {
		for k := range b.doc.Sentences[i].Tokens {
			t := &b.doc.Sentences[i].Tokens[k]
			t.Text = b.doc.Text[t.Start:t.End]
		}
	}
	return b.doc
}

type builder struct {
	text     strings.Builder
	doc      *entity.Document
	entities map[string]int
}

func (b *builder) sentence(lines []string) {
	s := text.Sentence{}
	s.Start = b.text.Len()
	for i, line := range lines {
		f := strings.Fields(line)
		if len(f) < 4 {
			panic(fmt.Sprintf("%q is no token", line))
		}
		head, err := strconv.Atoi(f[2])
		if err != nil || head > len(lines) {
			panic(fmt.Sprintf("%q has no head", line))
		}
		t := text.Token{Tag: f[1], Head: head - 1, Rel: f[3]}
		t.Start = b.text.Len()
		b.text.WriteString(f[0])
		t.End = b.text.Len()
		b.text.WriteString(" ")
		for _, x := range f[4:] {
			if l, ok := strings.CutPrefix(x, "lemma="); ok {
				t.Lemma = l
			} else if m, ok := strings.CutPrefix(x, "@"); ok {
				b.mention(m, i, t.Span)
			} else {
				t.Morph = text.Morph(strings.TrimPrefix(string(t.Morph)+"|"+x, "|"))
			}
		}
		s.Tokens = append(s.Tokens, t)
		s.End = t.End
	}
	b.doc.Sentences = append(b.doc.Sentences, s)
}

// mention starts a mention of "kind:value" at token i, or, for "+", takes the token into the last one.
func (b *builder) mention(what string, i int, span text.Span) {
	n := len(b.doc.Mentions)
	if what == "+" {
		b.doc.Mentions[n-1].Last, b.doc.Mentions[n-1].End = i, span.End
		return
	}
	kind, value, _ := strings.Cut(what, ":")
	m := entity.Mention{Span: span, Kind: entity.Kind(kind), Entity: -1, Sentence: len(b.doc.Sentences), First: i, Last: i}
	if !m.Kind.Named() {
		m.Value = value
	} else {
		e, known := b.entities[value]
		if !known {
			e = len(b.doc.Entities)
			b.entities[value] = e
			b.doc.Entities = append(b.doc.Entities, entity.Entity{Kind: m.Kind, Name: value})
		}
		m.Entity = e
		b.doc.Entities[e].Mentions = append(b.doc.Entities[e].Mentions, n)
	}
	b.doc.Mentions = append(b.doc.Mentions, m)
}

// written writes a claim as the cases do: link, status but for "asserted", ends, the ways to them, and what hangs on it.
func written(d *claim.Document, c *claim.Claim) string {
	out := string(c.Link)
	if c.Status != claim.Asserted {
		out += "." + string(c.Status)
	}
	steps := append([]string{strings.TrimPrefix(c.Steps[0], "from: "), strings.TrimPrefix(c.Steps[1], "to: ")}, c.Steps[2:]...)
	out += " " + d.Entities[c.From].Name + " > " + d.Entities[c.To].Name + " [" + strings.Join(steps, "; ") + "]"
	for _, q := range [][2]string{{"date", c.Date}, {"amount", c.Amount}, {"share", c.Share}, {"role", c.Role}, {"by", c.By}} {
		if q[1] != "" {
			out += " " + q[0] + "=" + q[1]
		}
	}
	if c.Via >= 0 {
		out += " via=" + d.Entities[c.Via].Name
	}
	return out
}
