package text_test

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func newReader(tb testing.TB) *text.Reader {
	tb.Helper()
	reader, err := builtin.NewReader()
	if err != nil {
		tb.Fatal(err)
	}
	return reader
}

// seeds are texts with all that cleaning and cutting look at.
var seeds = []string{
	"", "\n", "a", "**a**", "# A\n\n- b\n- c\n\n> d\n> e\n\n1. f\n2. g\n", "---\ntitle: T\ndate: 2020-01-02\n---\nText.",
	"[a](b) ![c](d) [e][f] [![g](h)](i) <https://x.org> <b>j</b> <!-- k --> &amp; &#8364; \\*l\\* `m` ~~n~~\n\n[f]: https://x.org",
	"| a | b |\n|---|---|\n| c | d \\| e |\n", "```\ncode\n```\nText.", "indus-\ntry Franco-\nItalian soft\u00adhy\u00ad\nphen",
	"L a società\n\nM\nqualcuno", "ﬁne e\u0300 e\u0301\u0323 \u00a0\u200b\ufeffx", "a **b\n\nc** d", "Don't can't l'azienda dell’Università po' '60s D'Alema",
	"S.p.A. Inc. J.P. Morgan 1.234,56 €3bn US$10m 51% ES&S C# C++ a@b.co http://x.org/a_b(c). @foo #bar AT&T's",
	"«Sì.» Disse. \"No.\" He said... What?! Yes… (ok). [3] Next", "\xff\xfe\x80 bad", "a\r\nb\rc\u2028d\x00e\x0cf", "<p>a</p><br>b<td>c</td><script>x</script>",
	"*a _b* c_ **d*e** ***f*** a*b*c __g__ snake_case_x", "[^1] x[^1]: y", "![](", "[[[[[[", "``a''``b`", "<<<<>>>>", "&&&&;;", strings.Repeat("*a", 50),
	strings.Repeat("word, ", 500), "a\tb", "'s 's n't ' ’", "…………", "....", "I'm. i'm\n\nof\n\nof", "-\n-\n- ", "‐a-\nb", "1.\n2)\n",
	"a ~~b\nc~~ d so-\n~~ft e~~ <b\nclass=\"f\">g</b> <!-- h\ni --> j <script>k\nl</script> m ![n\no](p)",
}

// FuzzRead checks what holds for every text: the cleaned text is valid and maps into the source in order, paragraphs,
// sentences and tokens nest and follow each other, and a token without marks inside is its own quote.
func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	reader := newReader(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		defer time.AfterFunc(5*time.Second, func() { panic("endless: " + strconv.Quote(s)) }).Stop()
		d := reader.Read(text.Source{Text: s})
		checkDocument(t, d)
	})
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func checkDocument(t *testing.T, d *text.Document) {
	t.Helper()
	source := d.Source.Text
	if !utf8.ValidString(d.Text) {
		t.Fatalf("cleaned text is not valid: %q", d.Text)
	}
	last := 0
	for i := range d.Text {
		_, n := utf8.DecodeRuneInString(d.Text[i:])
		o := d.Original(text.Span{Start: i, End: i + n})
		if o.Start < last || o.End < o.Start || o.End > len(source) {
			t.Fatalf("%q: cleaned byte %d maps to %v after %d", source, i, o, last)
		}
		if !utf8.ValidString(source[o.Start:o.End]) {
			t.Fatalf("%q: cleaned byte %d maps into a character: %v", source, i, o)
		}
		last = o.Start
	}
	for i, p := range d.Paragraphs {
		if p.Len() <= 0 || p.End > len(d.Text) || i > 0 && p.Start < d.Paragraphs[i-1].End {
			t.Fatalf("paragraph %d at %v of %d", i, p.Span, len(d.Text))
		}
		if s := d.Text[p.Start:p.End]; strings.TrimSpace(s) == "" || strings.Contains(s, "\n") {
			t.Fatalf("paragraph %d is %q", i, s)
		}
	}
	end := 0
	letters := 0
	for i, s := range d.Sentences {
		if len(s.Tokens) == 0 || !d.Paragraphs[s.Paragraph].Contains(s.Span) || s.Start < end {
			t.Fatalf("sentence %d at %v", i, s.Span)
		}
		for _, tok := range s.Tokens {
			if tok.Start < end || tok.Len() <= 0 || !s.Contains(tok.Span) || d.Text[tok.Start:tok.End] != tok.Text && (d.Text[tok.Start:tok.End] != "-" || tok.Text != "—") {
				t.Fatalf("token %q at %v after %d in %q", tok.Text, tok.Span, end, d.Text)
			}
			if between := strings.TrimSpace(d.Text[end:tok.Start]); between != "" {
				t.Fatalf("%q stands in no token", between)
			}
			quote := d.Quote(tok.Span)
			if strings.Trim(quote, alphanumeric) == "" && quote != tok.Text {
				t.Fatalf("token %q has the quote %q", tok.Text, quote)
			}
			r := d.Runes(tok.Span)
			o := d.Original(tok.Span)
			if want := utf8.RuneCountInString(source[:o.Start]); r.Start != want {
				t.Fatalf("rune offset %d, want %d", r.Start, want)
			}
			if want := utf8.RuneCountInString(quote); r.End-r.Start != want {
				t.Fatalf("rune length %d, want %d", r.End-r.Start, want)
			}
			end = tok.End
			letters++
		}
	}
	if rest := strings.TrimSpace(d.Text[end:]); rest != "" {
		t.Fatalf("%q stands in no token", rest)
	}
}
