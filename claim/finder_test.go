package claim_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/lang"
)

func TestNewFinderErrors(t *testing.T) {
	links := "acquirer, investor, owner, founder, officer, merger, seller, partner, associate"
	kinds := "company, organization, person, place, product"
	statuses := "asserted, alleged, planned, denied, ended"
	for _, c := range []struct {
		frame lang.Frame
		cue   lang.Cue
		word  lang.Referee
		names lang.Names
		want  string
	}{
		{frame: lang.Frame{Pairs: []lang.Pair{{Link: "buyer"}}}, want: `frame "x": claims: "buyer" is none of ` + links},
		{frame: lang.Frame{Slots: map[string][]lang.Slot{"a": lang.ParseSlots("object+steak")}}, want: `frame "x": roles: a: "steak" is none of asset, stake`},
		{frame: lang.Frame{Slots: map[string][]lang.Slot{"a": nil}, Kinds: map[string]string{"a": "person compny"}}, want: `frame "x": kinds: a: "compny" is none of ` + kinds},
		{frame: lang.Frame{Slots: map[string][]lang.Slot{"a": nil}, Kinds: map[string]string{"b": "person"}}, want: `frame "x": kinds: "b" is none of a`},
		{frame: lang.Frame{Names: "firm"}, want: `frame "x": names: "firm" is none of ` + kinds},
		{frame: lang.Frame{Needs: "amuont"}, want: `frame "x": needs: "amuont" is none of amount, date, share`},
		{frame: lang.Frame{Status: "allegde"}, want: `frame "x": status: "allegde" is none of ` + statuses},
		{cue: lang.Cue{Status: "allegde"}, want: `cue "y": status: "allegde" is none of ` + statuses + ", none"},
		{cue: lang.Cue{Status: "ended", With: "negatoin"}, want: `cue "y": with: "negatoin" is none of y`},
		{cue: lang.Cue{Status: "ended", Links: "owner buyer"}, want: `cue "y": links: "buyer" is none of ` + links},
		{word: lang.Referee{Kinds: "compny"}, want: `grammar: pronouns: it: kinds: "compny" is none of ` + kinds},
		{names: lang.Names{Has: map[string][]string{"company firm": {"board"}}}, want: `names: has: "firm" is none of ` + kinds},
		{word: lang.Referee{Number: "Pl"}, want: `grammar: pronouns: it: number: "Pl" is none of Sing, Plur`},
	} {
		c.frame.Name, c.cue.Name = "x", "y"
		if c.cue.Status == "" {
			c.cue.Status = "none"
		}
		pack := &lang.Pack{
			Code: "xx", Names: &c.names, Cues: &lang.Cues{Status: []lang.Cue{c.cue}}, Inflection: &lang.Inflection{}, Frames: []lang.Frame{c.frame},
			Grammar: &lang.Grammar{Classes: map[string][]string{"stake": nil, "asset": nil}, Pronouns: map[string]lang.Referee{"it": c.word}},
		}
		if _, err := claim.NewFinder(pack); err == nil || err.Error() != "pack xx: "+c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

const bought = `
Alder  PROPN 2 nsubj @company:Alder
bought VERB  0 root  VerbForm=Fin
Birch  PROPN 2 obj   @company:Birch`

// TestLeast draws the same sentence with ever higher demands.
func TestLeast(t *testing.T) {
	finder := newFinder(t)
	for _, c := range []struct {
		least  float64
		claims int
	}{{0.5, 1}, {0.9, 1}, {0.95, 0}} {
		finder.Least = c.least
		if got := find(t, finder, parsed(bought)).Claims; len(got) != c.claims {
			t.Errorf("least %v: %d claims, want %d", c.least, len(got), c.claims)
		}
	}
}

// TestExamples wants the candidate that grammar finds, told apart from one that only stands near.
func TestExamples(t *testing.T) {
	finder := newFinder(t)
	near := `
Alder  PROPN 0 root  @company:Alder
:      PUNCT 1 punct
bought VERB  1 parataxis VerbForm=Fin
Birch  PROPN 3 obj   @company:Birch`
	for sentence, want := range map[string]string{bought: claim.Strict, near: claim.Loose} {
		all := examples(t, finder, parsed(sentence))
		i := slices.IndexFunc(all, func(x claim.Example) bool { return x.Link == claim.Acquirer })
		if i < 0 {
			t.Errorf("%s\nhas no candidate of an acquirer", sentence)
		} else if !slices.Contains(all[i].Features, lang.FeatureHash(want)) {
			t.Errorf("%s\nlacks %q", sentence, want)
		}
	}
}

// TestUnknownLanguage wants no claims of a text whose language has no pack.
func TestUnknownLanguage(t *testing.T) {
	doc := parsed(bought)
	doc.Paragraphs[0].Lang = "yy"
	if got := find(t, newFinder(t), doc).Claims; len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// FuzzFind reads a sentence with any tree, cycles too: it must end, its claims must be of entities that are there, and only
// without a claim may it be skipped.
func FuzzFind(f *testing.F) {
	f.Add([]byte{0, 2, 1, 1, 0, 0, 2, 2, 3})
	f.Add([]byte{0, 2, 1, 3, 1, 4, 4, 3, 5, 2, 1, 6})
	words := []string{"Alder PROPN @company:Alder", "bought VERB VerbForm=Fin", "Birch PROPN @company:Birch", "chairman NOUN", "Reed PROPN @person:Reed", "of ADP", "stake NOUN lemma=stake", "51% SYM @share:51", "its DET", "which PRON", "said VERB lemma=say", "the DET", "firm NOUN", "by ADP", "bought VERB VerbForm=Part", "2010 NUM @date:2010"}
	rels := strings.Fields("root nsubj obj nmod conj acl:relcl case appos cop aux xcomp obl flat compound det ccomp parataxis nsubj:pass")
	finder := newFinder(f)
	finder.Least = 0
	f.Fuzz(func(t *testing.T, data []byte) {
		n := min(len(data)/3, 40)
		if n == 0 {
			return
		}
		var conll strings.Builder
		for i := range n {
			w, more, _ := strings.Cut(words[int(data[3*i])%len(words)], " ")
			tag, rest, _ := strings.Cut(more, " ")
			fmt.Fprintf(&conll, "%s %s %d %s %s\n", w, tag, int(data[3*i+1])%(n+1), rels[int(data[3*i+2])%len(rels)], rest)
		}
		d := find(t, finder, parsed(conll.String()))
		for _, c := range d.Claims {
			if c.From == c.To || c.From < 0 || c.To < 0 || c.From >= len(d.Entities) || c.To >= len(d.Entities) || len(c.Evidence) == 0 {
				t.Errorf("%+v", c)
			}
		}
		skipped, err := finder.Skipped(d.Document)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range skipped {
			if len(d.Claims) > 0 || s.Trigger.Len() == 0 || s.Explain(d.Document) == "unknown" {
				t.Errorf("%+v beside %d claims", s, len(d.Claims))
			}
		}
	})
}

func ExampleFinder_Find() {
	pack, err := lang.Load(os.DirFS("testdata/pack"))
	if err != nil {
		fmt.Println(err)
		return
	}
	finder, err := claim.NewFinder(pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := finder.Find(parsed(`
		Alder PROPN 3 nsubj @company:Alder
		will  AUX   3 aux   VerbForm=Fin
		buy   VERB  0 root  VerbForm=Inf
		Birch PROPN 3 obj   @company:Birch`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range d.Claims {
		fmt.Println(c.Link, c.Status, d.Entities[c.From].Name, "→", d.Entities[c.To].Name, c.Steps)
	}
	// Output: acquirer planned Alder → Birch [from: subject to: object]
}
