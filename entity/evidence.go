package entity

import (
	"math"
	"slices"
	"strings"
)

// decisive outweighs whatever mentions tell.
const decisive = 1000

// leastProbability is that of a kind below which a model says no more than that a mention is not of it.
const leastProbability = 0.01

// evidence is what the mentions of one form tell of it.
type evidence struct {
	words    []string
	mentions []int
	weight   map[Kind]float64 // logarithms, see weigh
	body     float64          // the same of company and organization together
	others   float64          // what other forms of its name have for company above organization
	best     float64          // the score of the surest mention
	told     Kind             // what the user's lexicon says that it is, "" if it does not have it
	titled   bool             // its mentions stand behind titles of people
	short    bool             // it is of no mention, but what a fuller name lets expect
}

// kind is the kind that the mentions have most weight for; what they have for company and for organization counts together
// against people and places.
func (e *evidence) kind() Kind {
	if e.told != "" {
		return e.told
	}
	best := heaviest(e.weight, Company)
	if class(best) != class(Company) && (best == Product || e.body < e.weight[best]) {
		return best
	}
	if e.company() < 0 {
		return Organization
	}
	return Company
}

// company is what the mentions, with those of fuller and shorter forms, have for company above organization.
func (e *evidence) company() float64 {
	if e.told == Company {
		return decisive
	}
	if e.told == Organization {
		return -decisive
	}
	return e.weight[Company] - e.weight[Organization] + e.others
}

// firmName is the evidence that a firm's full name gives for what it is called without its legal form and the words that say nothing
// before this: "Alder" of "Alder Holdings Inc.", nil if there is no less to call it.
func (s *settler) firmName(e *evidence) *evidence {
	if e.kind() != Company || len(e.mentions) == 0 {
		return nil
	}
	v := s.vocab(s.mentions[e.mentions[0]].Sentence)
	rest, legal := v.legal.Cut(strings.Join(e.words, " "))
	words := strings.Fields(rest)
	for len(words) > 1 && v.sayNothing(words[len(words)-1:]) {
		words = words[:len(words)-1]
	}
	if legal == "" || len(words) == len(e.words) || v.sayNothing(words) || v.honorific[strings.ToLower(words[0])] {
		return nil
	}
	return &evidence{words: words, weight: map[Kind]float64{Company: e.weight[Company]}, body: e.body, best: e.best, short: true}
}

// noPerson reports whether the mentions, taken singly, tell as clearly as a description does that they name no person.
func (e *evidence) noPerson() bool {
	return e.body-e.weight[Person] >= tellingWeight*float64(len(e.mentions))
}

// tell adds the weight of words beside a mention that tell of several kinds that it is one of them.
func (e *evidence) tell(kinds []Kind) {
	body := false
	for _, k := range kinds {
		e.weight[k] += tellingWeight
		body = body || class(k) == class(Company)
	}
	if body {
		e.body += tellingWeight
	}
}

// familyName is the evidence that a person's full name gives for its last word alone, nil if there is none.
func (e *evidence) familyName() *evidence {
	last := e.words[len(e.words)-1]
	if e.kind() != Person || len(e.words) == 1 || len(last) < 4 || !capital(last) {
		return nil
	}
	return &evidence{words: []string{last}, weight: e.weight, body: e.body}
}

// evidence gathers what the mentions tell, one for each form, in order of first use.
func (s *settler) evidence() []*evidence {
	var all []*evidence
	byForm, listed := map[string]*evidence{}, s.listed()
	for i := range s.mentions {
		m := &s.mentions[i]
		if !m.Kind.Named() {
			continue
		}
		words := s.withoutArticle(m)
		form := strings.Join(words, " ")
		titled := s.behindTitle(m)
		if titled {
			form = "title " + form // nobody else of that name, nor a firm
		}
		e := byForm[form]
		if e == nil {
			e = &evidence{words: words, titled: titled, weight: map[Kind]float64{}}
			byForm[form] = e
			all = append(all, e)
		}
		e.mentions = append(e.mentions, i)
		s.weigh(e, i)
		e.best = max(e.best, m.Score)
		for _, kinds := range s.told(m) {
			e.tell(kinds)
		}
		if kinds := listed[i]; len(kinds) > 0 && !s.vocab(m.Sentence).endsInLegalForm(s.doc.Sentences[m.Sentence].Tokens[m.First:m.Last+1]) {
			e.tell(kinds)
		}
	}
	return all
}

// behindTitle reports whether a title stands before a mention behind which only people are named.
func (s *settler) behindTitle(m *Mention) bool {
	if m.First == 0 {
		return false
	}
	v, w := s.vocab(m.Sentence), strings.ToLower(s.doc.Sentences[m.Sentence].Tokens[m.First-1].Text)
	return v.title[w] || v.men[w] || v.women[w]
}

// withoutArticle are the words of a mention without an article at its beginning.
func (s *settler) withoutArticle(m *Mention) []string {
	words := strings.Fields(s.form(m))
	if len(words) > 1 && s.vocab(m.Sentence).article[strings.ToLower(words[0])] {
		return words[1:]
	}
	return words
}

// byItself reports whether words are tagged as a name and are no part of a longer one.
func (s *settler) byItself(sentence, first, words int) bool {
	tokens := s.doc.Sentences[sentence].Tokens
	part := func(k int) bool {
		return k >= 0 && k < len(tokens) && (capital(tokens[k].Text) && tokens[k].Tag == "PROPN" || tokens[k].Text == "&" || s.vocab(sentence).possessive[tokens[k].Text])
	}
	if tokens[first].Tag != "PROPN" || part(first-1) && !isMark(tokens[first-1].Text) {
		return false
	}
	return !part(first+words) || s.vocab(sentence).possessive[tokens[first+words].Text]
}

// familyNames let a single word be more likely of a person that the document names by it behind a title, or of whose full name it is one of
// two; a longer one may run on into a firm's.
func (s *settler) familyNames(all []*evidence) {
	known := map[string]bool{}
	for word, full := range s.partsOfPeople() {
		known[word] = slices.ContainsFunc(full, func(name string) bool { return strings.Count(name, " ") == 1 })
	}
	for _, e := range all {
		if e.titled {
			known[e.words[len(e.words)-1]] = true
		}
	}
	for _, e := range all {
		if len(e.words) == 1 && known[e.words[0]] {
			e.tell([]Kind{Person})
		}
	}
}

// shortened lets a form be more likely of the kind of a body whose name goes on behind it with words that say nothing: "Georgia
// Gulf" beside "Georgia Gulf Corp.". Whether that is a company or an organization, both tell.
func (s *settler) shortened(all []*evidence) {
	byForm := map[string]*evidence{}
	for _, e := range all {
		byForm[strings.Join(e.words, " ")] = e
	}
	told := map[*evidence]bool{}
	for _, full := range all {
		if class(full.kind()) != class(Company) {
			continue
		}
		for n := 1; n < len(full.words); n++ {
			e := byForm[strings.Join(full.words[:n], " ")]
			if e == nil || told[e] || !s.vocab(s.mentions[e.mentions[0]].Sentence).sayNothing(full.words[n:]) {
				continue
			}
			told[e] = true
			e.tell([]Kind{full.kind()})
			e.others, full.others = e.others+full.company(), full.others+e.company()
		}
	}
}

// weigh adds what a mention tells of its kind: the logarithms of the probabilities, which sum to that of all mentions
// together, above the least that counts.
func (s *settler) weigh(e *evidence, mention int) {
	m := &s.mentions[mention]
	kinds := s.kinds[mention]
	if kinds == nil {
		kinds = map[Kind]float64{m.Kind: m.Score}
	}
	if m.Why == fromLexicon {
		e.told = m.Kind
	}
	for k, p := range kinds {
		e.weight[k] += logOdds(p)
	}
	e.body += logOdds(kinds[Company] + kinds[Organization])
}

// logOdds is the logarithm of a probability above the least that counts.
func logOdds(p float64) float64 { return math.Log(max(p, leastProbability) / leastProbability) }
