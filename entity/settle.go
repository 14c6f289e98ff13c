package entity

import (
	"sort"
	"strings"

	"github.com/nesso-graph/nesso/entity/value"
	"github.com/nesso-graph/nesso/internal/text"
)

// settler holds the state of settling one document.
type settler struct {
	doc      *text.Document
	finder   *Finder
	mentions []Mention
	kinds    []map[Kind]float64 // of each mention, how likely it is of each kind; nil where that is not known
	taken    [][]bool           // tokens that a mention covers, by sentence
	bare     map[string]bool    // whether the document writes a word between spaces; see writes
}

// vocab is the vocabulary of the language of a sentence.
func (s *settler) vocab(sentence int) *vocabulary {
	if v := s.finder.vocabularies[s.doc.Paragraphs[s.doc.Sentences[sentence].Paragraph].Lang]; v != nil {
		return v
	}
	return emptyVocabulary
}

// free reports whether no mention covers the tokens yet.
func (s *settler) free(sentence, first, last int) bool {
	for i := first; i <= last; i++ {
		if s.taken[sentence][i] {
			return false
		}
	}
	return true
}

// add makes a mention of the tokens, if they are free; norm is its normal form.
func (s *settler) add(c Candidate, norm string) bool {
	if c.First > c.Last || !s.free(c.Sentence, c.First, c.Last) {
		return false
	}
	tokens := s.doc.Sentences[c.Sentence].Tokens
	for i := c.First; i <= c.Last; i++ {
		s.taken[c.Sentence][i] = true
	}
	s.kinds = append(s.kinds, c.Kinds)
	s.mentions = append(s.mentions, Mention{
		Span: text.Span{Start: tokens[c.First].Start, End: s.end(c.Sentence, c.Last)},
		Kind: c.Kind, Value: norm, Entity: -1, Sentence: c.Sentence, First: c.First, Last: c.Last, Score: c.Score, Why: c.Why,
	})
	return true
}

// end is where a name ends whose last token is given: before the period that closes the sentence too, where the document
// writes the name without it, or where it ends in capitals, which stand for whole words: "AG", "GmbH", but "Inc.".
func (s *settler) end(sentence, last int) int {
	tokens := s.doc.Sentences[sentence].Tokens
	t := tokens[last]
	if last+1 < len(tokens) || len(t.Text) < 3 || t.Text[len(t.Text)-1] != '.' || strings.Count(t.Text, ".") > 1 {
		return t.End
	}
	if bare := t.Text[:len(t.Text)-1]; s.writes(bare) || s.vocab(sentence).legal.Form(bare) == "" || hasUpper(bare[1:]) {
		return t.End - 1
	}
	return t.End
}

// writes reports whether the document has a word between spaces.
func (s *settler) writes(word string) bool {
	has, known := s.bare[word]
	if !known {
		has = strings.Contains(s.doc.Text, " "+word+" ")
		if s.bare == nil {
			s.bare = map[string]bool{}
		}
		s.bare[word] = has
	}
	return has
}

// values finds the dates, amounts and shares of each paragraph. Their spans stay as found, even within a token.
func (s *settler) values() error {
	state := &value.State{}
	if d, err := value.ParseDay(s.doc.Source.Published); err == nil {
		state.Base = d
	}
	for _, p := range s.doc.Paragraphs {
		load := s.finder.values[p.Lang]
		if load == nil {
			continue
		}
		finder, err := load()
		if err != nil {
			return err
		}
		for _, v := range finder.Find(s.doc.Text[p.Start:p.End], state) {
			v.Start, v.End = v.Start+p.Start, v.End+p.Start
			s.value(v)
		}
	}
	return nil
}

// value adds one value as a mention of the tokens that it touches.
func (s *settler) value(v value.Value) {
	i := sort.Search(len(s.doc.Sentences), func(i int) bool { return s.doc.Sentences[i].End > v.Start })
	if i == len(s.doc.Sentences) {
		return
	}
	tokens := s.doc.Sentences[i].Tokens
	first := sort.Search(len(tokens), func(k int) bool { return tokens[k].End > v.Start })
	last := sort.Search(len(tokens), func(k int) bool { return tokens[k].Start >= v.End }) - 1
	if s.add(Candidate{Sentence: i, First: first, Last: last, Kind: Kind(v.Kind), Score: 1, Why: v.Rule}, v.Norm) {
		s.mentions[len(s.mentions)-1].Span = v.Span
	}
}
