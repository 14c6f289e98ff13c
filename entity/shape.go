package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
)

// name adds a model's candidate after trimming what is no part of a name and adding the legal form that follows it.
func (s *settler) name(c Candidate) {
	if firm, behind, ok := s.behindLegalForm(c); ok {
		s.name(firm)
		s.name(behind)
		return
	}
	tokens, v := s.doc.Sentences[c.Sentence].Tokens, s.vocab(c.Sentence)
	for c.First < c.Last && (v.article[tokens[c.First].Text] || isMark(tokens[c.First].Text) ||
		c.Kind == Person && v.honorific[strings.ToLower(tokens[c.First].Text)]) {
		c.First++
	}
	if c.Kind == Company || c.Kind == Organization || c.Kind == Person {
		c.Last = s.beforeDash(c.Sentence, c.First, c.Last)
	}
	for c.Last > c.First && isMark(tokens[c.Last].Text) && !strings.HasSuffix(tokens[c.Last].Text, ")") {
		c.Last--
	}
	c.First = s.compoundFrom(c)
	c.Last = s.withPeriod(c.Sentence, s.withLegalForm(c.Sentence, c.Last))
	if !hasUpperOrDigit(s.doc.Text[tokens[c.First].Start:tokens[c.Last].End]) && c.Score < 0.8 {
		return
	}
	if c.Kind == Company {
		c.Last = s.withPartners(c.Sentence, c.Last)
	}
	if c.Kind == Person && startsWithAcronym(tokens[c.First:c.Last+1]) {
		c.Kind, c.Kinds = Company, nil
	}
	if c.Kind != Person && c.Kind != Place && v.endsInLegalForm(tokens[c.First:c.Last+1]) {
		c.Kind, c.Kinds = Company, nil
	}
	if firm, family, ok := s.ofClan(c); ok {
		s.add(firm, "")
		s.add(family, "")
		return
	}
	s.add(s.withClan(c), "")
}

// startsWithAcronym reports whether a name starts with three to five capitals that no capitals alone follow, which hardly
// any person's does: "SGO Smartmatic"; of a name in capitals alone it can't be told.
func startsWithAcronym(tokens []text.Token) bool {
	first := tokens[0].Text
	if n := utf8.RuneCountInString(first); len(tokens) < 2 || n < 3 || n > 5 || strings.ContainsFunc(first, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return false
	}
	return hasLower(tokens[1].Text) && capital(tokens[1].Text)
}

func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

// beforeDash is the last token of a name before a dash with spaces on both sides, which ends it.
func (s *settler) beforeDash(sentence, first, last int) int {
	tokens := s.doc.Sentences[sentence].Tokens
	for i := first + 1; i < last; i++ {
		switch tokens[i].Text {
		case "-", "–", "—":
			if tokens[i-1].End < tokens[i].Start && tokens[i].End < tokens[i+1].Start {
				return i - 1
			}
		}
	}
	return last
}

// compoundFrom is the first token of a name that is one word with the noun behind it, "its Chas. Alder subsidiary", as this starts before
// what a model saw of it.
func (s *settler) compoundFrom(c Candidate) int {
	tokens := s.doc.Sentences[c.Sentence].Tokens
	head := text.HeadOf(tokens, c.First, c.Last)
	for n := 0; tokens[head].Rel == "flat" && n < len(tokens); n++ {
		head = tokens[head].Head
	}
	noun := compound(tokens, &Mention{First: c.First, Last: c.Last}, head)
	if noun < 0 || tells(s.vocab(c.Sentence).is, tokens[noun], "") == nil {
		return c.First
	}
	for k := c.First - 1; k >= 0 && tokens[k].Tag == "PROPN" && capital(tokens[k].Text) && (k == head || tokens[k].Head == noun) && s.free(c.Sentence, k, k); k-- {
		c.First = k
	}
	return c.First
}

// introduced adds the capitalised words behind "called", "denominata", and names behind a noun for a firm: "la holding
// Bramati".
func (s *settler) introduced() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := 1; k+1 < len(tokens); k++ {
			if capital(tokens[k].Text) || !likeName(tokens[k+1].Text) || !v.introduces(tokens, k) {
				continue
			}
			last := s.runOn(i, k+1)
			s.add(Candidate{Sentence: i, First: k + 1, Last: last, Kind: Company, Score: 0.6, Why: "introduced by " + tokens[k].Text}, "")
		}
	}
}

// introduces reports whether the name of a firm follows token k: a word of naming, unless the noun that this is said of is none for a
// firm, "a land called Alder", or a noun for a firm.
func (v *vocabulary) introduces(tokens []text.Token, k int) bool {
	next := tokens[k+1]
	if v.naming[strings.ToLower(tokens[k].Lemma)] || v.naming[strings.ToLower(tokens[k].Text)] {
		of := v.namedBy(tokens, &Mention{First: k + 1, Last: k + 1})
		return len(of) == 0 || v.saysCompany(tokens[of[0]])
	}
	return tokens[k].Tag == "NOUN" && v.saysCompany(tokens[k]) && (next.Tag == "PROPN" || mixed(next.Text) && next.Head <= k+1)
}

// titled adds the people behind a title that no candidate covers, and the given names behind one that no candidate took up: "dott.
// Ugo Cavi".
func (s *settler) titled() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := 0; k+1 < len(tokens); k++ {
			if !v.title[strings.ToLower(tokens[k].Text)] || s.taken[i][k+1] || !capital(tokens[k+1].Text) || tokens[k+1].Tag != "PROPN" {
				continue
			}
			last := s.runOn(i, k+1)
			if m := s.startingAt(i, last+1); m != nil && m.Kind == Person {
				m.First, m.Start = k+1, tokens[k+1].Start
				for t := k + 1; t <= last; t++ {
					s.taken[i][t] = true
				}
				continue
			}
			s.add(Candidate{Sentence: i, First: k + 1, Last: last, Kind: Person, Score: 0.8, Why: "behind " + tokens[k].Text}, "")
		}
	}
}

// startingAt is the mention that starts at a token, nil if none does.
func (s *settler) startingAt(sentence, token int) *Mention {
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Sentence == sentence && m.First == token {
			return m
		}
	}
	return nil
}

// endingAt is the mention that ends at a token, nil if none does.
func (s *settler) endingAt(sentence, token int) *Mention {
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Sentence == sentence && m.Last == token {
			return m
		}
	}
	return nil
}

// defined adds the names that no candidate covers of what a sentence says is a company: "Euro1080 is a broadcaster", "Euro1080,
// a broadcaster".
func (s *settler) defined() {
	for i := range s.doc.Sentences {
		tokens, v := s.doc.Sentences[i].Tokens, s.vocab(i)
		for k := range tokens {
			if s.taken[i][k] {
				continue
			}
			if noun := defines(tokens, k); noun >= 0 && v.saysCompany(tokens[noun]) {
				s.add(Candidate{Sentence: i, First: k, Last: s.runOn(i, k), Kind: Company, Score: 0.6, Why: "is a " + tokens[noun].Text}, "")
			}
		}
	}
}

// abbreviated adds the short forms that a text gives to bodies in brackets and quotation marks, where no candidate covers them: "Alder
// Holdings Ltd (“Alder”)".
func (s *settler) abbreviated() {
	for i := range len(s.mentions) {
		m := s.mentions[i]
		tokens := s.doc.Sentences[m.Sentence].Tokens
		k := m.Last + 1
		if class(m.Kind) != class(Company) || k+3 >= len(tokens) || tokens[k].Text != "(" || !isQuote(tokens[k+1].Text) || !likeName(tokens[k+2].Text) || !isQuote(tokens[k+3].Text) {
			continue
		}
		if short := name.Fold(tokens[k+2].Text); subsequence(short, name.Fold(s.form(&m))) && !s.vocab(m.Sentence).generic[short] {
			s.add(Candidate{Sentence: m.Sentence, First: k + 2, Last: k + 2, Kind: m.Kind, Score: 0.8, Why: "short for " + s.form(&m)}, "")
		}
	}
}

// defines is the noun that says what the thing is that token k names: its predicate or its apposition; −1 if there is none.
func defines(tokens []text.Token, k int) int {
	x := &tokens[k]
	if !likeName(x.Text) || x.Tag != "PROPN" && !mixed(x.Text) {
		return -1
	}
	for n := range tokens {
		t := &tokens[n]
		switch {
		case t.Rel == "cop" && t.Head == x.Head && x.Rel == "nsubj" && t.Head > k && tokens[t.Head].Tag == "NOUN":
			return t.Head
		case t.Rel == "appos" && t.Head == k && n > k && t.Tag == "NOUN":
			return n
		}
	}
	return -1
}

// runOn is the last of the tokens from first on that are written like names and free.
func (s *settler) runOn(sentence, first int) int {
	tokens, last := s.doc.Sentences[sentence].Tokens, first
	for last+1 < len(tokens) && likeName(tokens[last+1].Text) && !s.taken[sentence][last+1] {
		last++
	}
	return last
}

// likeName reports whether a word starts with a capital, or holds one and a digit: "3M".
func likeName(s string) bool { return capital(s) || mixed(s) }

// mixed reports whether a word holds capitals and digits.
func mixed(s string) bool { return hasUpper(s) && strings.ContainsAny(s, "0123456789") }

// isMark reports whether s holds no letter and no digit.
func isMark(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// capital reports whether s starts with a capital.
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
