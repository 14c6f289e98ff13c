package entity

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// Lexicon holds the user's own names, which count before any model's.
type Lexicon struct {
	byFirst map[string][]*lexeme // by the first word of a name
}

type lexeme struct {
	words []string
	kind  Kind
	name  string
	id    string
}

// ReadLexicon reads names from CSV with a header: name, kind, and optionally aliases (separated by "|") and id. It
// fails, naming the line, on a row without a name or with a kind that does not exist.
func ReadLexicon(r io.Reader) (*Lexicon, error) {
	c := csv.NewReader(bufio.NewReader(r))
	c.FieldsPerRecord = -1
	c.Comment = '#'
	header, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("lexicon: no header: %w", err)
	}
	column := map[string]int{}
	for i, h := range header {
		column[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))] = i
	}
	if _, ok := column["name"]; !ok {
		return nil, errors.New("lexicon: the header has no column \"name\"")
	}
	l := &Lexicon{byFirst: map[string][]*lexeme{}}
	for {
		row, err := c.Read()
		if err == io.EOF {
			return l, nil
		}
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		line, _ := c.FieldPos(0)
		if err := l.add(row, column); err != nil {
			return nil, fmt.Errorf("lexicon: line %d: %w", line, err)
		}
	}
}

func (l *Lexicon) add(row []string, column map[string]int) error {
	get := func(name string) string {
		if i, ok := column[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	name, kind := get("name"), Kind(get("kind"))
	if name == "" {
		return errors.New("no name")
	}
	if kind == "" {
		kind = Company
	}
	switch kind {
	case Company, Organization, Person, Place, Product:
	default:
		return fmt.Errorf("kind %q is none of company, organization, person, place, product", kind)
	}
	for _, form := range append([]string{name}, strings.Split(get("aliases"), "|")...) {
		words := strings.Fields(form)
		if len(words) == 0 {
			continue
		}
		l.byFirst[words[0]] = append(l.byFirst[words[0]], &lexeme{words: words, kind: kind, name: name, id: get("id")})
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
			s.add(Candidate{Sentence: i, First: k, Last: end, Kind: x.kind, Score: 1, Why: "lexicon"}, "")
			k = end
		}
	}
}

// lexemeAt is the longest name of the lexicon that starts at token k, and its last token.
func (s *settler) lexemeAt(sentence, k int) (int, *lexeme) {
	tokens := s.doc.Sentences[sentence].Tokens
	start := tokens[k].Start
	word := s.doc.Text[start:]
	if i := strings.IndexAny(word, " \n"); i >= 0 {
		word = word[:i]
	}
	var best *lexeme
	bestEnd := -1
	for _, key := range []string{word, strings.TrimRight(word, ".,;:!?)»”\"'’"), tokens[k].Text} {
		for _, x := range s.finder.lexicon.byFirst[key] {
			form := strings.Join(x.words, " ")
			if !strings.HasPrefix(s.doc.Text[start:], form) || best != nil && len(form) <= len(strings.Join(best.words, " ")) {
				continue
			}
			for e := k; e < len(tokens) && tokens[e].End <= start+len(form); e++ {
				if tokens[e].End == start+len(form) {
					best, bestEnd = x, e
				}
			}
			if e := tokenEndingAt(tokens, k, start+len(form)+1); e >= 0 && s.doc.Text[start+len(form)] == '.' {
				best, bestEnd = x, e // the period of the sentence is part of the token: "Ltd."
			}
		}
	}
	return bestEnd, best
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
