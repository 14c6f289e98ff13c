package pair

import (
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

func TestBucket(t *testing.T) {
	for d, want := range map[int]int{0: 8, 1: 9, 2: 10, 3: 11, 4: 11, 7: 12, 25: 14, 26: 15, 900: 15, -1: 7, -2: 6, -3: 5, -26: 1, -27: 0, -900: 0} {
		if got := Bucket(d); got != want {
			t.Errorf("Bucket(%d) = %d, want %d", d, got, want)
		}
	}
}

// run makes an input of tokens "word/tag/head/relation", heads counted from 1 in the sentence; "." ends a sentence. Words
// with a capital are names of companies, numbers are shares.
func run(tokens string) *Input {
	in := &Input{}
	start := 0
	in.starts = []int{0}
	for _, f := range strings.Fields(tokens) {
		p := strings.Split(f, "/")
		head := int(p[2][0]-'0') - 1
		if head >= 0 {
			head += start
		}
		t := Token{sort: "xx:", word: p[0], head: head, rel: p[3], sentence: len(in.starts) - 1}
		t.weigh(p[1])
		if p[0][0] >= 'A' && p[0][0] <= 'Z' {
			i := len(in.Tokens)
			t.Mark = 1
			in.Names = append(in.Names, Name{First: i, Last: i, Entity: int(p[0][0]), Kind: "company", Mention: len(in.Names), head: i})
		}
		if p[0][0] >= '0' && p[0][0] <= '9' {
			i := len(in.Tokens)
			in.Names = append(in.Names, Name{First: i, Last: i, Entity: -1, Kind: "share", Mention: len(in.Names), head: i})
		}
		in.Tokens = append(in.Tokens, t)
		if p[0] == "." {
			start = len(in.Tokens)
			in.starts = append(in.starts, start)
		}
	}
	in.States = matrix.New(len(in.Tokens), 16)
	return in
}

func TestPath(t *testing.T) {
	in := run("Alder/PROPN/2/nsubj buy/VERB/0/root part/NOUN/2/obj of/ADP/5/case Birch/PROPN/3/nmod ./PUNCT/2/punct It/PRON/2/nsubj sell/VERB/0/root Cedar/PROPN/2/obj ./PUNCT/2/punct")
	for _, c := range []struct {
		a, b int
		want string
	}{
		{0, 4, "buy part"}, // up to the verb, down by its object
		{4, 0, "part buy"}, // and back
		{0, 2, "buy"},      // the end itself is left out
		{2, 4, ""},         // one above the other
		{0, 8, "buy sell"}, // over both roots
		{4, 8, "part buy sell"},
	} {
		up, down := in.path(c.a, c.b)
		var got []string
		for _, i := range up {
			got = append(got, in.Tokens[i].word)
		}
		for k := len(down) - 1; k >= 0; k-- {
			got = append(got, in.Tokens[down[k]].word)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("from %s to %s over %q, want %q", in.Tokens[c.a].word, in.Tokens[c.b].word, s, c.want)
		}
	}
}

// TestPairs wants every pair of names of two entities within reach, and of a name and what the text is about, in both
// directions, and none of one entity. The names of a pair stand in what is looked at, but for a topic far before.
func TestPairs(t *testing.T) {
	stop := " ./PUNCT/1/punct "
	in := run("Alder/PROPN/0/root Birch/PROPN/1/obj Alder/PROPN/1/obl" + stop + "a/NOUN/0/root" + stop + "Cedar/PROPN/0/root" + stop + "Dune/PROPN/0/root" + stop)
	var got []string
	for _, p := range in.Pairs(func(a, b *Name) bool { return true }) {
		got = append(got, in.Tokens[in.Names[p.A].First].word+in.Tokens[in.Names[p.B].First].word)
		if near := in.near(min(p.A, p.B), max(p.A, p.B)); near == (p.From > min(in.Names[p.A].First, in.Names[p.B].First)) || p.To <= max(in.Names[p.A].Last, in.Names[p.B].Last) || len(p.Features) == 0 {
			t.Errorf("%+v", p)
		}
	}
	if want := "AlderBirch BirchAlder AlderCedar CedarAlder BirchAlder AlderBirch BirchCedar CedarBirch AlderCedar CedarAlder CedarDune DuneCedar AlderDune DuneAlder"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	if some := in.Pairs(func(a, b *Name) bool { return false }); len(some) > 0 {
		t.Errorf("%d pairs that are not allowed", len(some))
	}
}

// TestValues wants each name paired with the values of its sentence and of those beside it, in that direction only; values are
// no names between others, and no topic.
func TestValues(t *testing.T) {
	stop := " ./PUNCT/1/punct "
	in := run("5/NUM/0/root Alder/PROPN/1/obl 6/NUM/1/obl Birch/PROPN/1/obl" + stop + "7/NUM/0/root" + stop + "8/NUM/0/root Cedar/PROPN/1/obl" + stop)
	var got []string
	for _, p := range in.Pairs(func(a, b *Name) bool { return a.Entity < b.Entity || b.IsValue() }) {
		got = append(got, in.Tokens[in.Names[p.A].First].word+in.Tokens[in.Names[p.B].First].word)
	}
	if want := "Alder5 Birch5 Alder6 AlderBirch Alder7 AlderCedar Birch6 Birch7 BirchCedar Cedar7 Cedar8"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	if n := in.namesBetween(0, 4); n != 2 {
		t.Errorf("%d names between, want 2", n)
	}
}

// TestFeatures holds that features keep the names by which the weights of networks know them.
func TestFeatures(t *testing.T) {
	in := run("Alder/PROPN/2/nsubj buy/VERB/0/root part/NOUN/2/obj of/ADP/5/case Birch/PROPN/3/nmod ./PUNCT/2/punct")
	pairs := in.Pairs(func(a, b *Name) bool { return true })
	for k, want := range [][]string{
		{
			"A|kinds|company>company", "A|gap|0|company>company", "A|distance|3", "A|names|0|0", "A|before|.|.", "A|behind|xx:.|.", "A|after|xx:buy",
			"A|into|xx:of", "A|within|xx:part", "A|between|xx:buy xx:part xx:of |company>company", "A|up|xx:buy", "A|up|xx:buy|nmod", "A|down|xx:part|nmod",
			"A|path|nsubj^root/obj/nmod", "A|path words|nsubj^root/obj/nmod|^xx:buy/xx:part",
		},
		{"B|within|xx:buy", "B|path|nmod^obj^root/nsubj", "B|words|^xx:part^xx:buy"},
	} {
		for _, name := range want {
			if !slices.Contains(pairs[k].Features, uint32(model.HashWord(name))) {
				t.Errorf("pair %d lacks %s", k, name)
			}
		}
	}
}
