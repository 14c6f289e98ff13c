package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// partsOfPeople are the first and the last words of people's full names in the document, with the forms of these.
func (s *settler) partsOfPeople() map[string][]string {
	parts := map[string][]string{}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.Kind != Person || m.First == m.Last || m.Score < likely {
			continue
		}
		tokens, form := s.doc.Sentences[m.Sentence].Tokens, s.form(m)
		for _, k := range []int{m.First, m.Last} {
			if w := tokens[k].Text; !slices.Contains(parts[w], form) {
				parts[w] = append(parts[w], form)
			}
		}
	}
	return parts
}

// people takes a single word that is part of a person's full name in the document for that person, unless the words beside it tell
// otherwise, as they may of the firm of that name.
func (s *settler) people(parts map[string][]string) {
	for i := range s.mentions {
		m := &s.mentions[i]
		if !m.Kind.Named() || m.First != m.Last || m.Why == fromLexicon {
			continue
		}
		tokens := s.doc.Sentences[m.Sentence].Tokens
		switch {
		case parts[tokens[m.First].Text] == nil:
		case s.bracketedFirm(i):
			m.Kind, m.Why, m.company = Company, "in brackets behind a person of that name", tellingWeight
			s.extend(m, m.First, s.withPartners(m.Sentence, m.Last))
		case m.Kind == Person || s.withArticle(m) || s.toldBody(m):
		default:
			m.Kind, m.Why = Person, "part of a person's name"
		}
	}
}

// withArticle reports whether an article stands before a mention that is its own, not that of a noun behind it: "the Alder", but not "the
// Alder offer".
func (s *settler) withArticle(m *Mention) bool {
	tokens := s.doc.Sentences[m.Sentence].Tokens
	return m.First > 0 && s.vocab(m.Sentence).article[strings.ToLower(tokens[m.First-1].Text)] &&
		compound(tokens, m, text.HeadOf(tokens, m.First, m.Last)) < 0
}

// toldBody reports whether what a mention has, does or undergoes tells that it is a company or an organization. A noun does not: the
// group of somebody may bear his name alone.
func (s *settler) toldBody(m *Mention) bool {
	tokens := s.doc.Sentences[m.Sentence].Tokens
	return slices.ContainsFunc(s.vocab(m.Sentence).toldByRole(tokens, m, text.HeadOf(tokens, m.First, m.Last)), func(kinds []Kind) bool {
		return len(kinds) > 0 && !slices.ContainsFunc(kinds, func(k Kind) bool { return class(k) != class(Company) })
	})
}

// bracketedFirm reports whether a mention stands in brackets right behind a person's name of which it is the last word. Nobody
// writes that to repeat it: "Anna Reed (Reed & Partners)".
func (s *settler) bracketedFirm(mention int) bool {
	m := &s.mentions[mention]
	tokens := s.doc.Sentences[m.Sentence].Tokens
	if m.First < 3 || tokens[m.First-1].Text != "(" {
		return false
	}
	p := s.endingAt(m.Sentence, m.First-2)
	return p != nil && p.Kind == Person && p.First < p.Last && tokens[p.Last].Text == tokens[m.First].Text
}
