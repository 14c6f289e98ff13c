package entity

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/table"
	"github.com/nesso-graph/nesso/internal/text"
)

// Lexicon holds the user's own names, which count before any model's.
type Lexicon struct {
	byFirst map[string][]*lexeme // by the first word of a name
	entries []Known
	longest int // length of the longest writing in bytes
}

// fromLexicon is why a name is one that the user's lexicon has.
const fromLexicon = "lexicon"

// Known is an entity of a list of the user's own.
type Known struct {
	Name    string
	Aliases []string
	Kind    Kind     // any kind if ""
	IDs     []string // the user's own, Wikidata's, an LEI: in the order of the list
}

// Entries are the rows of the lexicon in their order.
func (l *Lexicon) Entries() []Known { return l.entries }

// lexeme is one writing of a name.
type lexeme struct {
	form string // words set apart by one space
	kind Kind
}

// ReadLexicon reads names from CSV with a header: name, kind, and optionally aliases and id, several of which have "|" between
// them; other columns are left alone. Between the columns stand commas, semicolons or tabs. A row without a kind names a company. It
// fails, naming the line, on a row without a name or with a kind that does not exist.
func ReadLexicon(r io.Reader) (*Lexicon, error) {
	list, err := table.Text(r)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	l := &Lexicon{byFirst: map[string][]*lexeme{}}
	if err := table.Each(list, "name", l.add); err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return l, nil
}

// add adds the name and the aliases of one row.
func (l *Lexicon) add(row *table.Row) error {
	x := Known{Name: strings.Join(strings.Fields(row.Get("name")), " "), Kind: Kind(row.Get("kind")), Aliases: row.Several("aliases"), IDs: row.Several("id")}
	if x.Name == "" {
		return errors.New("no name")
	}
	if x.Kind == "" {
		x.Kind = Company
	}
	if !slices.Contains(namedKinds, x.Kind) {
		return fmt.Errorf("kind %q is none of company, organization, person, place, product", x.Kind)
	}
	l.entries = append(l.entries, x)
	for _, form := range append([]string{x.Name}, x.Aliases...) {
		first, _, _ := strings.Cut(form, " ")
		l.byFirst[first] = append(l.byFirst[first], &lexeme{form: form, kind: x.Kind})
		l.longest = max(l.longest, len(form))
	}
	return nil
}

// fromLexicon adds the user's names wherever they stand, the longest first.
func (s *settler) fromLexicon() {
	l := s.finder.lexicon
	if l == nil {
		return
	}
	for i := range s.doc.Sentences {
		tokens := s.doc.Sentences[i].Tokens
		for k := 0; k < len(tokens); k++ {
			end, x := s.lexemeAt(i, k)
			if x == nil {
				continue
			}
			if s.add(Candidate{Sentence: i, First: k, Last: end, Kind: x.kind, Score: 1, Why: fromLexicon}, "") {
				m := &s.mentions[len(s.mentions)-1]
				m.End = m.Start + len(x.form)
			}
			k = end
		}
	}
}

// lexemeAt is the longest name of the lexicon that starts at token k, and its last token.
func (s *settler) lexemeAt(sentence, k int) (int, *lexeme) {
	tokens := s.doc.Sentences[sentence].Tokens
	l, start := s.finder.lexicon, tokens[k].Start
	word := s.doc.Text[start:min(len(s.doc.Text), start+l.longest)] // no name is longer, but a text without spaces may be
	if i := strings.IndexAny(word, " \n"); i >= 0 {
		word = word[:i]
	}
	var best *lexeme
	last := -1
	for _, key := range []string{word, strings.TrimRight(word, ".,;:!?)»”\"'’"), tokens[k].Text} {
		for _, x := range l.byFirst[key] {
			if best != nil && len(x.form) <= len(best.form) || !strings.HasPrefix(s.doc.Text[start:], x.form) {
				continue
			}
			if i := s.lastToken(tokens, k, start+len(x.form)); i >= 0 {
				best, last = x, i
			}
		}
	}
	return last, best
}

// lastToken is the token from k on that ends at byte end, or with a period behind it ("Ltd" of "Ltd."); −1 if there is none.
func (s *settler) lastToken(tokens []text.Token, k, end int) int {
	if i := tokenEndingAt(tokens, k, end); i >= 0 {
		return i
	}
	if i := tokenEndingAt(tokens, k, end+1); i >= 0 && s.doc.Text[end] == '.' {
		return i
	}
	return -1
}

// tokenEndingAt is the token from k on that ends at byte end, −1 if there is none.
func tokenEndingAt(tokens []text.Token, k, end int) int {
	for ; k < len(tokens) && tokens[k].End <= end; k++ {
		if tokens[k].End == end {
			return k
		}
	}
	return -1
}
