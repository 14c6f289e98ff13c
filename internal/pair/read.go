package pair

import (
	"sort"

	"github.com/nesso-graph/nesso/internal/text"
)

// windowTokens is the number of tokens from which a window is long enough.
const windowTokens = 640

// Found is a pair of mentions of a document with its score.
type Found struct {
	Score
	From, To        int // indexes in the mentions
	Sentence, Token int // the word that was looked at most, −1 if there is none
}

// Read scores the pairs of mentions in the sentences [from, to) of a document, which are in its language, and calls
// each for every one that allowed lets stand; each must not keep what it is given. The sentences are read in windows of some
// hundred tokens, each of which starts with the sentences before that a pair may reach back to, so that time grows with the
// length of the document only.
func (n *Network) Read(sentences []text.Sentence, mentions []Mention, from, to int, allowed func(a, b *Name) bool, each func(*Found)) {
	for start := from; start < to; {
		end, tokens := start, 0
		for end < to && tokens < windowTokens {
			tokens += len(sentences[end].Tokens)
			end++
		}
		n.window(sentences, mentions, max(from, start-reach), start, end, allowed, each)
		start = end
	}
}

// window reads sentences [from, end); pairs whose later name stands before sentence start were read in the window before.
func (n *Network) window(sentences []text.Sentence, mentions []Mention, from, start, end int, allowed func(a, b *Name) bool, each func(*Found)) {
	mentions, first := within(mentions, from, end)
	if len(mentions) < 2 {
		return
	}
	b := n.buffers.Get().(*buffers)
	defer n.buffers.Put(b)
	in := &b.input
	in.read(sentences, mentions, from, end, n.header.Language)
	fresh := in.starts[start-from]
	pairs := in.appendPairs(b.pairs[:0], func(a, b *Name) bool { return max(a.First, b.First) >= fresh && allowed(a, b) })
	b.pairs = pairs
	if len(pairs) == 0 {
		return
	}
	n.takeIn(sentences[from:end], b)
	var f Found
	scores := n.score(in, pairs, b)
	for k := range scores {
		s, p := &scores[k], &pairs[k]
		f = Found{Score: *s, From: first + in.Names[p.A].Mention, To: first + in.Names[p.B].Mention, Sentence: -1, Token: -1}
		if s.Word >= 0 {
			sentence := in.Tokens[s.Word].sentence
			f.Sentence, f.Token = from+sentence, s.Word-in.starts[sentence]
		}
		each(&f)
	}
}

// within are the mentions in sentences [from, to), and the number of those before them.
func within(mentions []Mention, from, to int) ([]Mention, int) {
	before := func(s int) int {
		return sort.Search(len(mentions), func(i int) bool { return mentions[i].Sentence >= s })
	}
	first := before(from)
	return mentions[first:before(to)], first
}
