package entity

import (
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// longestForm is how many tokens a legal form has at most: "S.A." "B." "de" "C.V.".
const longestForm = 4

// withLegalForm is the last token of the legal form that follows token last, or last itself.
func (s *settler) withLegalForm(sentence, last int) int {
	tokens, v := s.doc.Sentences[sentence].Tokens, s.vocab(sentence)
	start := last + 1
	if start < len(tokens) && tokens[start].Text == "," {
		start++
	}
	for n := longestForm; n > 0; n-- {
		end := start + n - 1
		if end >= len(tokens) || !s.free(sentence, last+1, end) || isMark(tokens[end].Text) && tokens[end].Text != "." {
			continue
		}
		form := s.doc.Text[tokens[start].Start:tokens[end].End]
		if hasUpper(form) && v.legal.Form(form) != "" && (n > 1 || len(form) > 1) && (start == last+1 || len(name.Joined(name.Fold(form))) > 2) {
			return end
		}
	}
	return last
}

// withPartners is the last token of the words in small letters for the partners in a firm, "Alder e associati", or last itself.
func (s *settler) withPartners(sentence, last int) int {
	tokens := s.doc.Sentences[sentence].Tokens
	if last+2 >= len(tokens) || tokens[last+1].Tag != "CCONJ" || !s.free(sentence, last+1, last+2) ||
		s.vocab(sentence).legal.Form(s.doc.Text[tokens[last+1].Start:tokens[last+2].End]) == "" {
		return last
	}
	return last + 2
}

// withPeriod is the token of the period that shortens a legal form within a sentence, or last itself: "Alder & Co." "grew".
func (s *settler) withPeriod(sentence, last int) int {
	tokens := s.doc.Sentences[sentence].Tokens
	form, k := tokens[last].Text, last+1
	if k+1 < len(tokens) && tokens[k].Text == "." && tokens[k].Start == tokens[last].End && s.free(sentence, k, k) &&
		last > 0 && len(form) > 1 && s.vocab(sentence).legal.Form(form) != "" {
		return k
	}
	return last
}

// legalForms adds capitalised words before a legal form that no candidate covers.
func (s *settler) legalForms() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := 1; k < len(tokens); k++ {
			form := tokens[k].Text
			if s.taken[i][k] || s.taken[i][k-1] || !capital(tokens[k-1].Text) || !hasUpper(form) && !strings.Contains(form, ".") ||
				v.legal.Form(form) == "" || len(name.Fold(form)) < 3 {
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
