package text_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
)

var kindNames = map[text.ParagraphKind]string{text.Prose: "prose", text.Heading: "heading", text.ListItem: "item", text.TableRow: "row"}

// cases reads a file of cases: "=== name", the input, "---", the output. The last "---" of a case parts the two.
func cases(t *testing.T, file string) [][3]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all [][3]string
	for _, c := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, body, _ := strings.Cut(c, "\n")
		at := strings.LastIndex(body, "\n---\n")
		if at < 0 {
			t.Fatalf("%s: case %q has no output", file, name)
		}
		all = append(all, [3]string{name, body[:at], strings.TrimSuffix(body[at+len("\n---\n"):], "\n")})
	}
	if len(all) == 0 {
		t.Fatalf("%s holds no case", file)
	}
	return all
}

func TestClean(t *testing.T) {
	reader := newReader(t)
	for _, c := range cases(t, "testdata/clean.txt") {
		t.Run(c[0], func(t *testing.T) {
			d := reader.Read(text.Source{Text: c[1]})
			checkDocument(t, d)
			var got []string
			for _, p := range d.Paragraphs {
				got = append(got, kindNames[p.Kind]+": "+d.Text[p.Start:p.End])
			}
			if s := strings.Join(got, "\n"); s != c[2] {
				t.Errorf("got\n%s\nwant\n%s", s, c[2])
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	d := text.Clean(text.Source{Title: "mine", Text: "---\ntitle: T\nsource: 'The Daily'\nurl: https://x.org/a\ndate: 2020-11-20T08:00:00Z\n---\nText."})
	s := d.Source
	if s.Title != "mine" || s.Publisher != "The Daily" || s.URL != "https://x.org/a" || s.Published != "2020-11-20" || d.Undated != nil {
		t.Errorf("%+v", s)
	}
}

func TestPublishedThatIsNoDate(t *testing.T) {
	for _, in := range []text.Source{{Published: "soon"}, {Text: "---\ndate: soon\n---\nText."}} {
		d := text.Clean(in)
		if want := `published "soon" is no date and is left out; write 2006-01-02, 2006-01 or 2006`; d.Source.Published != "" || d.Undated == nil || d.Undated.Error() != want {
			t.Errorf("%q, %v", d.Source.Published, d.Undated)
		}
	}
}

// TestEnclosed checks that what is cut out of the source holds both halves of a mark, where it holds one and the other is next.
func TestEnclosed(t *testing.T) {
	for _, c := range []struct{ source, clean, want string }{
		{"Kestrel buys **Marlow Foods** in May", "Kestrel buys Marlow Foods", "Kestrel buys **Marlow Foods**"},
		{"Kestrel buys **Marlow Foods**", "Kestrel buys Marlow Foods", "Kestrel buys **Marlow Foods**"},
		{"Kestrel buys **Marlow Foods**", "Marlow Foods", "Marlow Foods"},
		{"Kestrel buys **Marlow Foods**", "buys Marlow", "buys **Marlow"},
		{"**Kestrel** buys", "Kestrel buys", "**Kestrel** buys"},
		{"**Kestrel** buys *Marlow*.", "Kestrel buys Marlow", "**Kestrel** buys *Marlow*"},
		{"It buys ***Marlow* Foods**.", "It buys Marlow Foods", "It buys ***Marlow* Foods**"},
		{"It buys **[Marlow](http://x.org)**.", "It buys Marlow", "It buys **[Marlow](http://x.org)**"},
		{"It buys `Marlow`.", "It buys Marlow", "It buys `Marlow`"},
		{"**È un caffè. Kestrel** buys", "Kestrel buys", "Kestrel** buys"},
		{"È ~~sold~~ **Marlow**", "È Marlow", "È ~~sold~~ **Marlow**"},
	} {
		d := text.Clean(text.Source{Text: c.source})
		at := strings.Index(d.Text, c.clean)
		if at < 0 {
			t.Errorf("%q is not in %q", c.clean, d.Text)
			continue
		}
		span := text.Span{Start: at, End: at + len(c.clean)}
		if got := d.Quote(span); got != c.want {
			t.Errorf("%q: %q stands for %q, not %q", c.source, c.clean, got, c.want)
		}
		if r := d.Runes(span); string([]rune(c.source)[r.Start:r.End]) != c.want {
			t.Errorf("%q: code points %v of %q", c.source, r, c.want)
		}
	}
}

func TestOriginal(t *testing.T) {
	d := text.Clean(text.Source{Text: "È **Scytl S.A.** &amp; [Acme\nCorp](https://x.org) ﬁne"})
	for _, c := range [][2]string{
		{"Scytl S.A.", "Scytl S.A."}, {"&", "&amp;"}, {"Acme Corp", "Acme\nCorp"}, {"fi", "ﬁ"}, {"f", "ﬁ"}, {"ne", "ne"}, {"È", "È"}, {"S.A. &", "S.A.** &amp;"},
	} {
		at := strings.LastIndex(d.Text, c[0])
		span := text.Span{Start: at, End: at + len(c[0])}
		if got := d.Quote(span); got != c[1] {
			t.Errorf("%q stands for %q, not %q", c[0], got, c[1])
		}
		if r := d.Runes(span); string([]rune(d.Source.Text)[r.Start:r.End]) != c[1] {
			t.Errorf("code points %v of %q", r, c[0])
		}
	}
	if got := d.Original(text.Span{Start: -5, End: 1 << 30}); got != (text.Span{End: len(d.Source.Text)}) {
		t.Errorf("a span beyond the text maps to %v", got)
	}
}

// hostile are what, repeated, could make a careless reader slow.
var hostile = []string{
	"[", "](", "[a](", "*a ", "**a", "`", "``x`", "<", "<a ", "<!--", "<script>", "&", "&#", "\\", "x", "-\n", "|a\n", "```\n", "'", ".", "a.", "A.B",
	"a-", "a'", "1-", "@", "\u0300", "[^", "![", "(", "> ", "\"", "so-\n", "U.S. ", "of\n\n", "http://a", "#a\n", "~~a~~ ", "~~a\n", "~~a b~~\n",
}

// TestHostile reads long runs of them: the spans stay within the text and in order. BenchmarkHostile tells their time.
func TestHostile(t *testing.T) {
	reader := newReader(t)
	for _, s := range hostile {
		d := reader.Read(text.Source{Text: strings.Repeat(s, 50_000/len(s))})
		at := 0
		for i := range d.Sentences {
			if x := d.Sentences[i].Span; x.Start < at || x.End < x.Start || x.End > len(d.Text) {
				t.Fatalf("%q: sentence %d is at %d to %d, behind %d, of %d", s, i, x.Start, x.End, at, len(d.Text))
			}
			at = d.Sentences[i].End
		}
	}
}
