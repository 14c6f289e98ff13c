package claim

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// listed makes a document of a sentence of words, each a name's kind and the name, "company:Alfa", or a word with its tag, "VERB:bought"; a
// finite verb has the tag "FIN", a subject's name a "!" before it.
func listed(t *testing.T, words string) *reader {
	t.Helper()
	pack, err := lang.Load(os.DirFS("testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := compile(pack)
	if err != nil {
		t.Fatal(err)
	}
	d := &entity.Document{Document: &text.Document{Text: words}}
	s := text.Sentence{}
	at := 0
	for i, w := range strings.Fields(words) {
		tag, form, _ := strings.Cut(w, ":")
		x := text.Token{Span: text.Span{Start: at, End: at + len(w)}, Text: form, Tag: tag, Head: -1}
		at += len(w) + 1
		switch {
		case tag == "FIN":
			x.Tag, x.Morph = "VERB", "VerbForm=Fin"
		case actors.has(entity.Kind(strings.TrimPrefix(tag, "!"))) || tag == "place":
			x.Tag, x.Rel = "PROPN", map[bool]string{true: "nsubj", false: "obj"}[tag[0] == '!']
			k := entity.Kind(strings.TrimPrefix(tag, "!"))
			d.Mentions = append(d.Mentions, entity.Mention{Span: x.Span, Kind: k, First: i, Last: i, Entity: len(d.Entities)})
			d.Entities = append(d.Entities, entity.Entity{Name: form, Kind: k, Mentions: []int{len(d.Mentions) - 1}})
		}
		s.Tokens = append(s.Tokens, x)
	}
	d.Sentences = []text.Sentence{s}
	r := &reader{doc: d, trees: []*tree{newTree(&d.Sentences[0], 0, g, d, 0)}, lists: map[int][]int{}}
	r.trees[0].lists(r.lists)
	return r
}

func TestLists(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"!company:A PUNCT:, company:B CCONJ:and company:C FIN:merge", "A B C"},
		{"company:A CCONJ:and company:B", "A B"},
		{"company:A PUNCT:, company:B", ""},                                                                   // an apposition looks the same
		{"company:A PUNCT:( NOUN:oil PUNCT:) PUNCT:, company:B PUNCT:, DET:the company:C", "A B C"},           // asides and articles
		{"person:A PUNCT:, PROPN:Mr person:B CCONJ:and PROPN:Ms person:C", "A B C"},                           // titles
		{"person:A PUNCT:, PROPN:X PUNCT:, person:B CCONJ:and person:C", "A B C"},                             // X is no name that the reader knows
		{"company:A CCONJ:and company:B CCONJ:and company:C", "A B C"},                                        // a chain of "and"
		{"company:A CCONJ:and company:B PUNCT:, company:C", "A B"},                                            // closed by its "and"
		{"company:A PUNCT:; company:B PUNCT:; company:C", ""},                                                 // clauses end so too
		{"company:A PUNCT:, CCONJ:and company:B FIN:bought NOUN:time", ""},                                    // a clause of its own
		{"!company:A PUNCT:, !company:B CCONJ:and !company:C FIN:bought", "A B C"},                            // subjects together
		{"company:A PUNCT:, NOUN:maker ADP:of company:B CCONJ:and company:C", "B C"},                          // a noun between
		{"company:A PUNCT:, person:B PUNCT:, place:C", "A B C"},                                               // kinds are looked at when links are shared
		{"company:A PUNCT:, company:B PUNCT:— company:C CCONJ:and company:D PUNCT:, company:E", "C D"},        // a dash
		{"company:A PUNCT:, company:B CCONJ:and company:C CCONJ:and person:D PUNCT:, person:E", "A B C D"},    // up to the comma behind the "and"
		{"company:A PUNCT:, PRON:which FIN:owns company:B PUNCT:, company:C CCONJ:and company:D", "B C D"},    // a clause between
		{"company:A PUNCT:( company:B PUNCT:) CCONJ:and company:C", ""},                                       // a name in brackets belongs to the one before
		{"company:A PUNCT:( place:P PUNCT:) PUNCT:, company:B CCONJ:and company:C", "A B C"},                  // a place in brackets
		{"company:A PUNCT:, ADP:of place:P PUNCT:, company:B PUNCT:, CCONJ:and company:C", "A B C"},           // a place between commas
		{"NUM:one ADP:from company:A PUNCT:, NUM:one ADP:from company:B", "A B"},                              // what stands before both
		{"NUM:one ADP:from company:A PUNCT:, NUM:one ADP:to company:B", ""},                                   // another preposition
		{"ADP:of company:A PUNCT:, ADP:of company:B", ""},                                                     // nothing of their own
		{"company:A PUNCT:« CCONJ:e PUNCT:» company:B", "A B"},                                                // quotation marks
		{"company:A CCONJ:and ADV:not company:B", ""},                                                         // one without the other
		{"company:A PUNCT:, NOUN:X PUNCT:, company:B CCONJ:and company:C", "B C"},                             // a common noun
		{"company:A PUNCT:, company:B PUNCT:, company:C ADP:of company:D", "A B C"},                           // what belongs to the last
		{"company:A ADP:in company:B PUNCT:, company:C PUNCT:, ADV:also company:D CCONJ:or company:E", "D E"}, // two names without "and" are none
	} {
		r := listed(t, c.words)
		var got []string
		for m := range r.doc.Mentions {
			if r.lists[m] != nil {
				got = append(got, r.doc.Entities[m].Name)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got list %q, want %q", c.words, s, c.want)
		}
	}
}

// TestShareOut: what is told of one of a list is told of the others of its sort, a little less surely, and of no other name.
func TestShareOut(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"!company:A FIN:bought company:B PUNCT:, company:C PUNCT:, person:D CCONJ:and company:E", "A>B 0.90, A>C 0.77, A>E 0.77"},
		{"!company:A FIN:bought company:B ADP:in company:C", "A>B 0.90"},
		{"!company:A FIN:bought company:B CCONJ:and company:A", "A>B 0.90"}, // the other end
	} {
		r := listed(t, c.words)
		if last := len(r.doc.Entities) - 1; r.doc.Entities[last].Name == "A" {
			r.doc.Mentions[last].Entity = 0
		}
		tr := r.trees[0]
		m := &match{trigger: &trigger{frame: learnedFrames[Acquirer], form: verbTrigger}, t: tr, tok: 1, last: 1}
		r.opinions = newOpinions()
		for e := range r.doc.Entities {
			r.opinions.of[linkIndex[Acquirer]][ends{0, e}] = opinion{logit: 1}
		}
		told := scored{&candidate{m: m, pair: m.frame.Pairs[0], from: tr.argumentAt(0), to: tr.argumentAt(1), learned: true}, 0.9}
		var got []string
		for _, x := range r.shareOut([]scored{told}, DefaultLeast) {
			got = append(got, fmt.Sprintf("%s>%s %.2f", r.doc.Entities[x.from.entity].Name, r.doc.Entities[x.to.entity].Name, x.p))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.words, s, c.want)
		}
	}
}
