package entity

import (
	"sort"
	"sync"

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

	Kinds map[Kind]float64 // how likely it is of each kind, nil where only Kind is known
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
		f.vocabularies[p.Code] = newVocabulary(p.Names, p.Grammar, p.Inflection)
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
	s.titled()
	s.defined()
	s.abbreviated()
	s.joint()
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
	return emptyVocabulary
}
