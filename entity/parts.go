package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
)

// certain is the probability of a kind from which the words around a name do not change it.
const certain = 0.9

// ofClan parts a firm from the family that owns it: "la Delfin della famiglia Del Vecchio". It reports false of a name that
// holds no family.
func (s *settler) ofClan(c Candidate) (firm, family Candidate, ok bool) {
	tokens, v := s.doc.Sentences[c.Sentence].Tokens, s.vocab(c.Sentence)
	for i := c.First + 2; i < c.Last && c.Kind != Product; i++ {
		if v.clan[tokens[i].Text] && v.particle[strings.ToLower(tokens[i-1].Text)] {
			firm, family = c, c
			firm.Last = i - 2
			family.First, family.Kind, family.Kinds = i, Person, nil
			return firm, family, true
		}
	}
	return c, c, false
}

// behindLegalForm parts a firm, which ends with its legal form, from the name of two words or more that runs on behind it: "i soci
// della Bramati Srl Luigi Ferri", a firm and a person. It reports false of a name in which there is none.
func (s *settler) behindLegalForm(c Candidate) (firm, behind Candidate, ok bool) {
	tokens, v := s.doc.Sentences[c.Sentence].Tokens, s.vocab(c.Sentence)
	for i := c.First + 1; i+1 < c.Last && c.Kind != Product; i++ {
		if !v.endsInLegalForm(tokens[c.First:i+1]) || !capital(tokens[i+1].Text) || !capital(tokens[i+2].Text) || len(name.Fold(tokens[i].Text)) < 3 {
			continue
		}
		firm, behind = c, c
		firm.Last, behind.First = i, i+1
		behind.Kind, behind.Kinds = Person, nil
		for _, t := range tokens[behind.First : behind.Last+1] {
			if v.company[strings.ToLower(t.Text)] || v.legal.Form(t.Text) != "" {
				behind.Kind = Company
			}
		}
		return firm, behind, true
	}
	return c, c, false
}

// withClan takes the word for a family that stands beside a name into it: "famiglia Agnelli".
func (s *settler) withClan(c Candidate) Candidate {
	tokens, v := s.doc.Sentences[c.Sentence].Tokens, s.vocab(c.Sentence)
	switch {
	case c.Kind == Product, c.Kind == Company && c.Kinds[Company] >= certain:
	case c.First > 0 && v.clan[tokens[c.First-1].Text] && s.free(c.Sentence, c.First-1, c.Last):
		c.First, c.Kind, c.Kinds = c.First-1, Person, nil
	case c.Last+1 < len(tokens) && v.clan[tokens[c.Last+1].Text] && s.free(c.Sentence, c.First, c.Last+1):
		c.Last, c.Kind, c.Kinds = c.Last+1, Person, nil
	}
	return c
}

// runTogether parts a person's name from that of a firm behind it which the document surely names elsewhere: in "il fondo
// di Ugo Bramati Nordal", a person and a firm. A last word that others bear too is a family name.
func (s *settler) runTogether(byFirst map[string][]*evidence, people map[string][]string) {
	for i := range len(s.mentions) {
		m := s.mentions[i]
		if m.Kind != Person || m.Last-m.First < 2 {
			continue
		}
		tokens := s.doc.Sentences[m.Sentence].Tokens
		for k := m.First + 2; k <= m.Last && len(people[tokens[m.Last].Text]) < 2; k++ {
			if firm := s.surely(byFirst[tokens[k].Text], m.Sentence, k, m.Last); firm != nil {
				s.cut(i, k)
				s.add(Candidate{Sentence: m.Sentence, First: k, Last: m.Last, Kind: firm.kind(), Score: 0.7, Why: "named elsewhere in the document"}, "")
				break
			}
		}
	}
}

// surely is the one among some evidence that is of a body, and hardly of a person, whose form is just tokens first to last, nil
// if there is none.
func (s *settler) surely(all []*evidence, sentence, first, last int) *evidence {
	tokens := s.doc.Sentences[sentence].Tokens[first : last+1]
	for _, e := range all {
		if class(e.kind()) == class(Company) && e.noPerson() && len(e.words) == len(tokens) && startWith(tokens, e.words) {
			return e
		}
	}
	return nil
}

// joint joins two names that the singular noun before them takes for one: "the law firm of Alder and Birch".
func (s *settler) joint() {
	for i := 0; i < len(s.mentions); i++ {
		a := s.mentions[i]
		tokens := s.doc.Sentences[a.Sentence].Tokens
		if a.First != a.Last || a.First < 2 || a.Last+2 >= len(tokens) || tokens[a.Last+1].Tag != "CCONJ" || !s.vocab(a.Sentence).jointly(tokens, a.First) {
			continue
		}
		b := s.startingAt(a.Sentence, a.Last+2)
		if b == nil || b.First != b.Last || a.Why == fromLexicon || b.Why == fromLexicon {
			continue
		}
		k := slices.IndexFunc(s.mentions, func(m Mention) bool { return m == *b })
		s.extend(&s.mentions[i], a.First, b.Last)
		s.mentions[i].Kind, s.mentions[i].Why, s.kinds[i] = Company, "of one firm", nil
		s.mentions, s.kinds = slices.Delete(s.mentions, k, k+1), slices.Delete(s.kinds, k, k+1)
		if k < i {
			i--
		}
	}
}

// jointly reports whether the noun before token k is one in the singular for a firm that bears the names of its partners.
func (v *vocabulary) jointly(tokens []text.Token, k int) bool {
	n := k - 1
	if tokens[n].Tag == "ADP" && v.of[strings.ToLower(tokens[n].Lemma)] {
		n--
	}
	t := tokens[n]
	return t.Tag == "NOUN" && !t.Morph.Has("Number=Plur") && (v.partnership[strings.ToLower(t.Text)] || n > 0 && v.partnership[strings.ToLower(tokens[n-1].Text+" "+t.Text)])
}

// likely is the score from which a mention of several words speaks for other occurrences of all of them.
const likely = 0.5

// completed lets a name be whole where the document has it whole elsewhere and only a part of it was found: "Alder" of "F.C. Alder".
func (s *settler) completed(all []*evidence) {
	byWord := map[string][]*evidence{}
	for _, e := range all {
		if len(e.words) == 1 || e.best < likely || e.kind() == Person || e.kind() == Place {
			continue
		}
		for _, w := range e.words {
			byWord[w] = append(byWord[w], e)
		}
	}
	for i := range s.mentions {
		m := &s.mentions[i]
		longer := byWord[s.doc.Sentences[m.Sentence].Tokens[m.First].Text]
		for _, e := range longer[:min(len(longer), crowd)] {
			if first, ok := s.partOf(m, e.words); ok && m.Kind.Named() && m.Why != fromLexicon {
				s.extend(m, first, first+len(e.words)-1)
				m.Kind, m.Why = e.kind(), "named elsewhere in the document"
			}
		}
	}
}

// partOf gives the token where a longer name starts that a mention is a part of, in which no other stands.
func (s *settler) partOf(m *Mention, words []string) (first int, ok bool) {
	tokens := s.doc.Sentences[m.Sentence].Tokens
	for k := range words {
		first := m.First - k
		last := first + len(words) - 1
		if first >= 0 && last >= m.Last && last-first > m.Last-m.First && startWith(tokens[first:], words) &&
			s.free(m.Sentence, first, m.First-1) && s.free(m.Sentence, m.Last+1, last) {
			return first, true
		}
	}
	return 0, false
}

// extend makes a mention one of more tokens.
func (s *settler) extend(m *Mention, first, last int) {
	for k := first; k <= last; k++ {
		s.taken[m.Sentence][k] = true
	}
	m.First, m.Last, m.Start, m.End = first, last, s.doc.Sentences[m.Sentence].Tokens[first].Start, s.end(m.Sentence, last)
}

// possessors cuts the mark of a possessor from a name that the document also has without it: "Alder's offer", not "Alder's".
func (s *settler) possessors() {
	forms := map[string]bool{}
	for i := range s.mentions {
		forms[s.form(&s.mentions[i])] = true
	}
	for i := range s.mentions {
		m := &s.mentions[i]
		mark := s.doc.Sentences[m.Sentence].Tokens[m.Last].Text
		if m.First < m.Last && m.Score < sure && m.Why != fromLexicon && s.vocab(m.Sentence).possessive[mark] && forms[strings.TrimSuffix(s.form(m), " "+mark)] {
			s.cut(i, m.Last)
		}
	}
}

// cut ends a mention before a token.
func (s *settler) cut(mention, token int) {
	m := &s.mentions[mention]
	for i := token; i <= m.Last; i++ {
		s.taken[m.Sentence][i] = false
	}
	m.Last = token - 1
	m.End = s.end(m.Sentence, m.Last)
}
