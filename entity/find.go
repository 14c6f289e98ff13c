package entity

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity/value"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// Candidate is a stretch of tokens that a model or a rule takes for a name.
type Candidate struct {
	Sentence    int
	First, Last int // tokens, the last included
	Kind        Kind
	Score       float64 // in (0, 1]
	Why         string
}

// Finder turns candidates and values into the mentions and entities of a document. It is safe for concurrent use.
type Finder struct {
	vocabularies map[string]*vocabulary
	values       map[string]func() (*value.Finder, error)
	lexicon      *Lexicon
}

// NewFinder makes a finder for the languages of the packs; lexicon, the user's own names, may be nil.
func NewFinder(lexicon *Lexicon, packs ...*lang.Pack) *Finder {
	f := &Finder{vocabularies: map[string]*vocabulary{}, values: map[string]func() (*value.Finder, error){}, lexicon: lexicon}
	for _, p := range packs {
		f.vocabularies[p.Code] = newVocabulary(p.Names)
		f.values[p.Code] = sync.OnceValues(func() (*value.Finder, error) {
			data, err := p.Values()
			if err != nil {
				return nil, err
			}
			return value.New(data)
		})
	}
	return f
}

// Find settles the names of a document and finds its dates, amounts and shares: it trims and completes the candidates,
// adds those that the shape of a name or its use elsewhere in the document gives away, lets the surer and longer of
// overlapping ones stand, and joins the mentions into entities. It fails only on a pack whose data are wrong.
func (f *Finder) Find(doc *text.Document, names []Candidate) (*Document, error) {
	s := &settler{doc: doc, finder: f, taken: make([][]bool, len(doc.Sentences))}
	for i := range doc.Sentences {
		s.taken[i] = make([]bool, len(doc.Sentences[i].Tokens))
	}
	s.fromLexicon()
	if err := s.values(); err != nil {
		return nil, err
	}
	for _, c := range names {
		s.name(c)
	}
	s.legalForms()
	s.introduced()
	s.consistent()
	sort.SliceStable(s.mentions, func(i, j int) bool { return s.mentions[i].Start < s.mentions[j].Start })
	out := &Document{Document: doc, Mentions: s.mentions}
	identify(out, f.vocabulary(out))
	return out, nil
}

// vocabulary is that of the language of most of the document's sentences; names cross languages within a document.
func (f *Finder) vocabulary(d *Document) *vocabulary {
	count := map[string]int{}
	best := ""
	for i := range d.Sentences {
		l := d.Paragraphs[d.Sentences[i].Paragraph].Lang
		if f.vocabularies[l] == nil {
			continue
		}
		count[l]++
		if count[l] > count[best] {
			best = l
		}
	}
	if v := f.vocabularies[best]; v != nil {
		return v
	}
	return newVocabulary(&lang.Names{})
}

// settler holds the state of settling one document.
type settler struct {
	doc      *text.Document
	finder   *Finder
	mentions []Mention
	taken    [][]bool // tokens that a mention covers, by sentence
}

func (s *settler) vocab(sentence int) *vocabulary {
	if v := s.finder.vocabularies[s.doc.Paragraphs[s.doc.Sentences[sentence].Paragraph].Lang]; v != nil {
		return v
	}
	return emptyVocabulary
}

var emptyVocabulary = newVocabulary(&lang.Names{})

// free reports whether no mention covers the tokens yet.
func (s *settler) free(sentence, first, last int) bool {
	for i := first; i <= last; i++ {
		if s.taken[sentence][i] {
			return false
		}
	}
	return true
}

// add makes a mention of the tokens, if they are free.
func (s *settler) add(c Candidate, value string) bool {
	if c.First > c.Last || !s.free(c.Sentence, c.First, c.Last) {
		return false
	}
	tokens := s.doc.Sentences[c.Sentence].Tokens
	for i := c.First; i <= c.Last; i++ {
		s.taken[c.Sentence][i] = true
	}
	s.mentions = append(s.mentions, Mention{Span: text.Span{Start: tokens[c.First].Start, End: s.end(c.Sentence, c.Last)},
		Kind: c.Kind, Value: value, Entity: -1, Sentence: c.Sentence, First: c.First, Last: c.Last, Score: c.Score, Why: c.Why})
	return true
}

// end is where a name ends whose last token is given: before the period that closes the sentence too, where the document
// writes the name without it.
func (s *settler) end(sentence, last int) int {
	tokens := s.doc.Sentences[sentence].Tokens
	t := tokens[last]
	if last+1 < len(tokens) || len(t.Text) < 3 || t.Text[len(t.Text)-1] != '.' || strings.Count(t.Text, ".") > 1 {
		return t.End
	}
	if bare := t.Text[:len(t.Text)-1]; strings.Contains(s.doc.Text, " "+bare+" ") || !s.vocab(sentence).legal[legalKey(bare)] {
		return t.End - 1
	}
	return t.End
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

// name adds a model's candidate after trimming what is no part of a name and adding the legal form that follows it.
func (s *settler) name(c Candidate) {
	tokens, v := s.doc.Sentences[c.Sentence].Tokens, s.vocab(c.Sentence)
	for c.First < c.Last && (v.article[tokens[c.First].Text] || isMark(tokens[c.First].Text) ||
		c.Kind == Person && v.honorific[strings.ToLower(tokens[c.First].Text)]) {
		c.First++
	}
	for c.Last > c.First && isMark(tokens[c.Last].Text) && !strings.HasSuffix(tokens[c.Last].Text, ")") {
		c.Last--
	}
	c.Last = s.withLegalForm(c.Sentence, c.Last)
	if !hasUpperOrDigit(s.doc.Text[tokens[c.First].Start:tokens[c.Last].End]) && c.Score < 0.8 {
		return
	}
	if c.Kind != Person && c.Kind != Place && v.endsInLegalForm(tokens[c.First:c.Last+1]) {
		c.Kind = Company
	}
	s.add(c, "")
}

// withLegalForm is the last token of the legal form that follows token last, or last itself.
func (s *settler) withLegalForm(sentence, last int) int {
	tokens, v := s.doc.Sentences[sentence].Tokens, s.vocab(sentence)
	start := last + 1
	if start < len(tokens) && tokens[start].Text == "," {
		start++
	}
	for n := 3; n > 0; n-- {
		end := start + n - 1
		if end >= len(tokens) || !s.free(sentence, last+1, end) {
			continue
		}
		form := s.doc.Text[tokens[start].Start:tokens[end].End]
		if v.legal[legalKey(form)] && hasUpper(form) && (n > 1 || len(form) > 1) && (start == last+1 || len(legalKey(form)) > 2) {
			return end
		}
	}
	return last
}

func (v *vocabulary) endsInLegalForm(tokens []text.Token) bool {
	return len(tokens) > 1 && v.legal[legalKey(tokens[len(tokens)-1].Text)] && hasUpper(tokens[len(tokens)-1].Text)
}

// legalForms adds capitalised words before a legal form that no candidate covers.
func (s *settler) legalForms() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := 1; k < len(tokens); k++ {
			form := legalKey(tokens[k].Text)
			if !v.legal[form] || len(form) < 3 || !hasUpper(tokens[k].Text) && !strings.Contains(tokens[k].Text, ".") || s.taken[i][k] || s.taken[i][k-1] || !capital(tokens[k-1].Text) {
				continue
			}
			first := k - 1
			for first > 0 && !s.taken[i][first-1] && (capital(tokens[first-1].Text) && first > 1 || tokens[first-1].Text == "&") {
				first--
			}
			for first < k-1 && v.article[strings.ToLower(tokens[first].Text)] {
				first++
			}
			s.add(Candidate{Sentence: i, First: first, Last: k, Kind: Company, Score: 0.9, Why: "legal form"}, "")
		}
	}
}

// introduced adds the capitalised words behind "called", "denominata".
func (s *settler) introduced() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := 1; k+1 < len(tokens); k++ {
			if !v.naming[strings.ToLower(tokens[k].Lemma)] && !v.naming[strings.ToLower(tokens[k].Text)] || !capital(tokens[k+1].Text) {
				continue
			}
			last := k + 1
			for last+1 < len(tokens) && capital(tokens[last+1].Text) {
				last++
			}
			s.add(Candidate{Sentence: i, First: k + 1, Last: last, Kind: Company, Score: 0.6, Why: "introduced by " + tokens[k].Text}, "")
		}
	}
}

func isMark(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func hasUpper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

func hasUpperOrDigit(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r)
	}) >= 0
}
