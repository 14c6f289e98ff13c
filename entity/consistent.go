package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
)

// sure is the score from which a mention speaks for other occurrences of its form.
const sure = 0.75

// consistent lets the document speak for itself: a form that is surely a name in one place is that name where nothing
// was found, and where one form was given several kinds the heavier one holds.
func (s *settler) consistent() {
	byFirst := map[string][]*evidence{} // the sure ones, by first word
	s.possessors()
	all := s.evidence()
	s.shortened(all)
	s.familyNames(all)
	for _, e := range all {
		kind := e.kind()
		for _, m := range e.mentions {
			s.mentions[m].Kind, s.mentions[m].company = kind, e.company()/float64(len(e.mentions))
		}
		if e.best < sure && !mixed(e.words[0]) || !slices.ContainsFunc(e.words, hasUpper) {
			continue
		}
		byFirst[e.words[0]] = append(byFirst[e.words[0]], e)
		if f := e.familyName(); f != nil && byFirst[f.words[0]] == nil {
			byFirst[f.words[0]] = []*evidence{f}
		}
		if f := s.firmName(e); f != nil {
			byFirst[f.words[0]] = append(byFirst[f.words[0]], f)
		}
	}
	s.completed(all)
	s.runTogether(byFirst, s.partsOfPeople())
	s.people(s.partsOfPeople())
	scans := asScanned(byFirst)
	for i := range s.doc.Sentences {
		s.repeat(i, byFirst)
		s.misread(i, scans)
	}
}

// shortestScan is the length in bytes from which a word is known by letters that scanners mix up.
const shortestScan = 4

// asScanned finds the names of one word by what letters that scanners mix up leave of them; two that become one are left out.
func asScanned(byFirst map[string][]*evidence) map[string]*evidence {
	out := map[string]*evidence{}
	for _, all := range byFirst {
		for _, e := range all {
			if len(e.words) > 1 || len(e.words[0]) < shortestScan {
				continue
			}
			key := name.Misread(e.words[0])
			if o := out[key]; o != nil && (len(o.words) == 0 || o.words[0] != e.words[0]) {
				e = &evidence{} // of several names
			}
			out[key] = e
		}
	}
	return out
}

// misread adds the words of a sentence that a scanner may have made of a name: "ScytI" where "Scytl" is one.
func (s *settler) misread(sentence int, scans map[string]*evidence) {
	for k, t := range s.doc.Sentences[sentence].Tokens {
		if len(t.Text) < shortestScan || !capital(t.Text) {
			continue
		}
		if e := scans[name.Misread(t.Text)]; e != nil && len(e.words) == 1 && e.words[0] != t.Text {
			s.add(Candidate{Sentence: sentence, First: k, Last: k, Kind: e.kind(), Score: 0.7, Why: "named elsewhere in the document, in like letters"}, "")
		}
	}
}

// repeat adds the forms of byFirst where they stand in a sentence, at each token the longest.
func (s *settler) repeat(sentence int, byFirst map[string][]*evidence) {
	tokens := s.doc.Sentences[sentence].Tokens
	for k := range tokens {
		var found *evidence
		for _, e := range byFirst[tokens[k].Text] {
			if (found == nil || len(e.words) > len(found.words)) && startWith(tokens[k:], e.words) {
				found = e
			}
		}
		if found == nil || len(found.words) == 1 && len(found.words[0]) < 3 || found.short && !s.byItself(sentence, k, len(found.words)) {
			continue
		}
		s.add(Candidate{Sentence: sentence, First: k, Last: k + len(found.words) - 1, Kind: found.kind(), Score: 0.7, Why: "named elsewhere in the document"}, "")
	}
}

// form is the tokens of a mention, joined by spaces.
func (s *settler) form(m *Mention) string {
	var words []string
	for _, t := range s.doc.Sentences[m.Sentence].Tokens[m.First : m.Last+1] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// startWith reports whether tokens start with the words.
func startWith(tokens []text.Token, words []string) bool {
	if len(words) > len(tokens) {
		return false
	}
	for i, w := range words {
		if tokens[i].Text != w {
			return false
		}
	}
	return true
}
