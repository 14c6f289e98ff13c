package entity

import (
	"strings"
)

// sure is the score from which a mention speaks for other occurrences of its form.
const sure = 0.75

// consistent lets the document speak for itself: a form that is surely a name in one place is that name where nothing
// was found, and where one form was given several kinds the heavier one holds.
func (s *settler) consistent() {
	type vote struct {
		weight map[Kind]float64
		best   float64
	}
	forms := map[string]*vote{}
	var order []string
	for i := range s.mentions {
		m := &s.mentions[i]
		if !m.Kind.Named() {
			continue
		}
		form := s.form(m)
		v := forms[form]
		if v == nil {
			v = &vote{weight: map[Kind]float64{}}
			forms[form] = v
			order = append(order, form)
		}
		v.weight[m.Kind] += m.Score
		v.best = max(v.best, m.Score)
	}
	kind := func(v *vote) Kind {
		best := Company
		for _, k := range []Kind{Company, Organization, Person, Place, Product} {
			if v.weight[k] > v.weight[best] {
				best = k
			}
		}
		return best
	}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Kind.Named() {
			m.Kind = kind(forms[s.form(m)])
		}
	}
	s.people()
	index := map[string][][]string{} // by first word
	kinds := map[string]Kind{}
	for _, form := range order {
		if v := forms[form]; v.best >= sure && hasUpper(form) {
			words := strings.Fields(form)
			index[words[0]] = append(index[words[0]], words)
			kinds[form] = kind(v)
		}
	}
	for i := range s.doc.Sentences {
		tokens := s.doc.Sentences[i].Tokens
		for k := range tokens {
			best := 0
			for _, words := range index[tokens[k].Text] {
				if len(words) > best && s.matches(i, k, words) {
					best = len(words)
				}
			}
			if best == 0 {
				continue
			}
			form := joinTokens(s, i, k, k+best-1)
			if best == 1 && len(form) < 3 {
				continue
			}
			s.add(Candidate{Sentence: i, First: k, Last: k + best - 1, Kind: kinds[form], Score: 0.7, Why: "named elsewhere in the document"}, "")
		}
	}
}

// form is the tokens of a mention, joined by spaces.
func (s *settler) form(m *Mention) string { return joinTokens(s, m.Sentence, m.First, m.Last) }

func joinTokens(s *settler, sentence, first, last int) string {
	var words []string
	for _, t := range s.doc.Sentences[sentence].Tokens[first : last+1] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// matches reports whether the words stand at token k of a sentence.
func (s *settler) matches(sentence, k int, words []string) bool {
	tokens := s.doc.Sentences[sentence].Tokens
	if k+len(words) > len(tokens) {
		return false
	}
	for n, w := range words {
		if tokens[k+n].Text != w {
			return false
		}
	}
	return true
}

// people takes a single word that is part of a person's full name in the document for that person, unless an article
// stands before it, as before the firm of that name.
func (s *settler) people() {
	parts := map[string]bool{}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.Kind != Person || m.First == m.Last || m.Score < sure {
			continue
		}
		tokens := s.doc.Sentences[m.Sentence].Tokens
		parts[tokens[m.First].Text], parts[tokens[m.Last].Text] = true, true
	}
	for i := range s.mentions {
		m := &s.mentions[i]
		if !m.Kind.Named() || m.Kind == Person || m.First != m.Last || m.Why == "lexicon" {
			continue
		}
		tokens := s.doc.Sentences[m.Sentence].Tokens
		if !parts[tokens[m.First].Text] || m.First > 0 && s.vocab(m.Sentence).article[strings.ToLower(tokens[m.First-1].Text)] {
			continue
		}
		m.Kind, m.Why = Person, "part of a person's name"
	}
}
