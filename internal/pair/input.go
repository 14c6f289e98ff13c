package pair

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// Mention is a stretch of a sentence that names or measures something.
type Mention struct {
	Sentence    int
	First, Last int    // its tokens in the sentence, both included
	Kind        string // as in package entity
	Entity      int    // which thing it names, −1 for values: dates, amounts and shares
}

// Input is a run of sentences as the network sees it.
type Input struct {
	Lang   string
	Tokens []Token
	Names  []Name
	States matrix.Matrix // a row for each token, see [model.Model.States]

	starts []int    // the first token of each sentence, and the end of the last
	first  int      // the sentence of the document that the run starts with
	ways   []int    // memory of the paths of pairs
	hashes []uint32 // and of their features
}

// Token is a token of the run.
type Token struct {
	Lemma uint32 // hash of the lower-case lemma with its language; names are all alike
	Mark  uint32 // 0, or whether it starts or goes on in a mention, by kind

	sentence int    // of the run
	head     int    // index in Input.Tokens, −1 for a root
	sort     string // before the word: its language, or that it stands for a name
	word     string // the lower-case lemma, of a name its kind
	rel      string
	says     bool // whether its word tells something of names around it
	carries  bool // whether it may carry a link
	told     wordHashes
}

// Name is a mention in the run that names an entity, or a value.
type Name struct {
	First, Last int // tokens of the run
	Mention     int // index in the mentions that the run was made of
	Entity      int // −1 for a value
	Kind        string

	head int // the token whose head lies outside
}

// NewInput prepares the sentences [from, to) of a document, which are in the language of m, with the mentions in them.
func NewInput(sentences []text.Sentence, mentions []Mention, from, to int, m *model.Model) *Input {
	in := &Input{}
	in.read(sentences, mentions, from, to, m.Header().Language)
	m.States(&in.States, sentences[from:to])
	return in
}

// read is [NewInput] without the states, in the memory of in.
func (in *Input) read(sentences []text.Sentence, mentions []Mention, from, to int, lang string) {
	*in = Input{
		Lang: lang, first: from, States: in.States, Tokens: in.Tokens[:0], Names: in.Names[:0], starts: in.starts[:0],
		ways: in.ways[:0], hashes: in.hashes[:0],
	}
	for s := from; s < to; s++ {
		in.starts = append(in.starts, len(in.Tokens))
		in.addSentence(sentences[s].Tokens)
	}
	in.starts = append(in.starts, len(in.Tokens))
	for i := range mentions {
		in.addMention(sentences[mentions[i].Sentence].Tokens, &mentions[i], i)
	}
}

func (in *Input) addSentence(tokens []text.Token) {
	start, sort := len(in.Tokens), in.Lang+":"
	for k := range tokens {
		x := &tokens[k]
		t := Token{sentence: len(in.starts) - 1, head: -1, rel: x.Rel, sort: sort, word: x.Lemma}
		if t.word == "" || t.word == "_" {
			t.word = x.Text
		}
		t.word = strings.ToLower(t.word)
		t.Lemma = uint32(model.NewHash().Add(t.sort).Add(t.word).Done())
		t.weigh(x.Tag)
		if x.Head >= 0 {
			t.head = start + x.Head
		}
		in.Tokens = append(in.Tokens, t)
	}
}

// weigh tells by the part of speech whether the word says something.
func (t *Token) weigh(tag string) {
	switch tag {
	case "NOUN", "VERB", "ADJ":
		t.says, t.carries = true, true
	case "ADV", "AUX", "ADP", "SYM":
		t.says = true
	}
}

// marks number the kinds of mention.
var marks = map[string]int{"company": 0, "organization": 1, "person": 2, "place": 3, "product": 4, "date": 5, "amount": 6, "share": 7}

// addMention marks the tokens of a mention, which stands in a sentence of the given ones, and notes it. The words of names tell
// nothing.
func (in *Input) addMention(tokens []text.Token, x *Mention, index int) {
	start, k := in.starts[x.Sentence-in.first], marks[x.Kind]
	for i := start + x.First; i <= start+x.Last; i++ {
		t := &in.Tokens[i]
		t.Mark = uint32(2*k + 1)
		if i > start+x.First {
			t.Mark++
		}
		if x.Entity >= 0 {
			t.sort, t.word, t.Lemma = "*", x.Kind, uint32(k)
		}
	}
	in.Names = append(in.Names, Name{
		First: start + x.First, Last: start + x.Last, Mention: index, Entity: x.Entity, Kind: x.Kind,
		head: start + text.HeadOf(tokens, x.First, x.Last),
	})
}

// IsValue reports whether the mention is a date, an amount or a share.
func (n *Name) IsValue() bool { return n.Entity < 0 }

// Sentence is that of the run in which a name stands.
func (in *Input) Sentence(n *Name) int { return in.Tokens[n.First].sentence }
