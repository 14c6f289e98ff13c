package pair

import (
	"strconv"

	"github.com/nesso-graph/nesso/internal/model"
)

// What a single word is to a pair. A word is the same to many pairs, so that the hashes of these features are kept with its token.
const (
	wordBefore = iota
	wordAfter
	wordInto
	wordBehind
	wordWithin
	wordLeft
	wordRight
	wordUp
	wordDown
	wordFeatures
)

// wordHashes are those of a token's features, by the order of the names; 0 is none yet.
type wordHashes [2][wordFeatures]uint32

var (
	wordNames = [wordFeatures]string{"before", "after", "into", "behind", "within", "left", "right", "up", "down"}
	orders    = [2]string{"A|", "B|"} // the name that comes first
)

// featurer hashes features, each a name with its parts, together with the order of the names.
type featurer struct {
	*Input
	order int
}

// start is the hash of a name, to which parts are added.
func (f *featurer) start(name string) model.Hash {
	return model.NewHash().Add(orders[f.order]).Add(name)
}

func (f *featurer) add(h model.Hash) { f.hashes = append(f.hashes, uint32(h.Done())) }

// addWord adds a feature of the word of token i alone.
func (f *featurer) addWord(feature, i int) {
	if i < 0 || i >= len(f.Tokens) {
		f.add(f.part(f.start(wordNames[feature]), i))
		return
	}
	h := &f.Tokens[i].told[f.order][feature]
	if *h == 0 {
		*h = uint32(f.part(f.start(wordNames[feature]), i).Done())
	}
	f.hashes = append(f.hashes, *h)
}

// part is a hash with the word of token i as a further part.
func (in *Input) part(h model.Hash, i int) model.Hash { return in.addTo(h.AddByte('|'), i) }

// addTo is a hash with the word of token i behind it.
func (in *Input) addTo(h model.Hash, i int) model.Hash {
	if i < 0 || i >= len(in.Tokens) {
		return h.AddByte('.')
	}
	return h.Add(in.Tokens[i].sort).Add(in.Tokens[i].word)
}

// features are the hashes of what is told of a pair.
func (in *Input) features(p *Pair, up, down []int) []uint32 {
	a, b := &in.Names[p.A], &in.Names[p.B]
	f, lo, hi := featurer{in, 0}, a, b
	if b.First < a.First {
		f.order, lo, hi = 1, b, a
	}
	first := len(in.hashes)
	gap, kinds := min(in.Sentence(hi)-in.Sentence(lo), reach+1), "|"+a.Kind+">"+b.Kind
	f.add(f.start("kinds").Add(kinds))
	f.add(f.start("gap|").Add(strconv.Itoa(gap)).Add(kinds))
	f.add(f.start("distance|").Add(strconv.Itoa(bucket(hi.First - lo.Last))))
	f.add(f.start("names|").Add(strconv.Itoa(in.namesBetween(lo.Last+1, hi.First))).AddByte('|').Add(strconv.Itoa(gap)))
	f.around(p, lo, hi)
	if hi.First-lo.Last <= 6 {
		h := f.start("between|")
		for i := lo.Last + 1; i < hi.First; i++ {
			h = in.addTo(h, i).AddByte(' ')
		}
		f.add(h)
		f.add(h.Add(kinds))
	}
	if gap == 0 {
		f.tree(a, b, up, down)
	} else {
		for _, i := range p.Path {
			f.add(in.part(f.start("over"), i).AddByte('|').Add(in.Tokens[i].rel))
		}
	}
	return in.hashes[first:len(in.hashes):len(in.hashes)]
}

// around tells the words beside two names and between them.
func (f *featurer) around(p *Pair, lo, hi *Name) {
	f.add(f.part(f.part(f.start("before"), lo.First-1), lo.First-2))
	f.add(f.part(f.part(f.start("behind"), hi.Last+1), hi.Last+2))
	f.addWord(wordBefore, lo.First-1)
	f.addWord(wordAfter, lo.Last+1)
	f.addWord(wordInto, hi.First-1)
	f.addWord(wordBehind, hi.Last+1)
	between := max(p.From, lo.Last+1)
	f.each(wordWithin, between, min(hi.First, between+30))
	f.each(wordLeft, max(p.From, lo.First-8), lo.First)
	f.each(wordRight, hi.Last+1, min(p.To, hi.Last+9))
}

// each adds a feature of each word of tokens [from, to) that says something and is no part of a mention.
func (f *featurer) each(feature, from, to int) {
	for i := from; i < to; i++ {
		if t := &f.Tokens[i]; t.says && t.Mark == 0 {
			f.addWord(feature, i)
		}
	}
}

// tree tells the way through the tree of a sentence: its relations, with and without the words on it.
func (f *featurer) tree(a, b *Name, above, below []int) {
	relA, relB := f.Tokens[a.head].rel, f.Tokens[b.head].rel
	for _, i := range above {
		f.addWord(wordUp, i)
		h := f.part(f.start("up"), i).AddByte('|')
		f.add(h.Add(relA))
		f.add(h.Add(relB))
	}
	for k := len(below) - 1; k >= 0; k-- {
		f.addWord(wordDown, below[k])
		f.add(f.part(f.start("down"), below[k]).AddByte('|').Add(relB))
	}
	if len(above)+len(below) > 6 {
		return
	}
	rels := func(h model.Hash) model.Hash { return f.rels(h, above, below, relA, relB) }
	words := func(h model.Hash) model.Hash { return f.wordsOf(h, above, below) }
	f.add(rels(f.start("path|")))
	f.add(words(f.start("words|")))
	f.add(words(rels(f.start("path words|")).AddByte('|')))
}

// rels adds the relations on the way between two names to a hash.
func (f *featurer) rels(h model.Hash, above, below []int, relA, relB string) model.Hash {
	h = h.Add(relA)
	for _, i := range above {
		h = h.AddByte('^').Add(f.Tokens[i].rel)
	}
	for k := len(below) - 1; k >= 0; k-- {
		h = h.AddByte('/').Add(f.Tokens[below[k]].rel)
	}
	return h.AddByte('/').Add(relB)
}

// wordsOf adds the words on the way between two names to a hash.
func (f *featurer) wordsOf(h model.Hash, above, below []int) model.Hash {
	for _, i := range above {
		h = f.addTo(h.AddByte('^'), i)
	}
	for k := len(below) - 1; k >= 0; k-- {
		h = f.addTo(h.AddByte('/'), below[k])
	}
	return h
}
