package data

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// CORE reads sentences on company relations, of which two names are known: the ends of the relation. Any other
// capitalised word may be anything.
func CORE(r io.Reader) ([]Sentence, error) {
	var records []struct {
		Relation string   `json:"relation"`
		Start1   int      `json:"e1_start"`
		End1     int      `json:"e1_end"`
		Start2   int      `json:"e2_start"`
		End2     int      `json:"e2_end"`
		Context  []string `json:"context"`
	}
	if err := json.NewDecoder(r).Decode(&records); err != nil {
		return nil, fmt.Errorf("CORE: %w", err)
	}
	all := newPartial("CORE")
	for _, x := range records {
		if corpus.Apart(x.Context) { // relations are measured with it
			continue
		}
		kinds := company
		switch x.Relation {
		case "product_or_service_of", "brand_of", "undefined", "traded_on", "regulated_by":
			kinds = []int{0, 1, 4}
		}
		s := all.sentence(x.Context)
		for _, span := range [][2]int{{x.Start1, x.End1 + 1}, {x.Start2, x.End2 + 1}} {
			if nameLike(s.Words[span[0]:span[1]]) {
				mark(s.Names, span[0], span[1], kinds)
			}
		}
	}
	return all.sentences, nil
}

// factKinds tells what the two ends of a fact of KnowledgeNet are.
var factKinds = map[string][2][]int{
	"EMPLOYEE_OR_MEMBER_OF": {person, body},
	"PLACE_OF_RESIDENCE":    {person, place},
	"PLACE_OF_BIRTH":        {person, place},
	"SPOUSE":                {person, person},
	"CHILD_OF":              {person, person},
	"EDUCATED_AT":           {person, organization},
	"HEADQUARTERS":          {body, place},
	"FOUNDED_BY":            {body, {0, 1, 2}},
	"CEO":                   {body, person},
	"SUBSIDIARY_OF":         {body, body},
	"POLITICAL_AFFILIATION": {person, organization},
}

// KnowledgeNet reads passages with facts, whose ends are names of known kinds where they are no pronouns or
// descriptions. Any other capitalised word may be anything.
func KnowledgeNet(r io.Reader, cut Cut) ([]Sentence, error) {
	all := newPartial("KnowledgeNet")
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<22)
	for line := 1; in.Scan(); line++ {
		var fact struct {
			Text     string `json:"text"`
			Fold     int    `json:"fold"`
			Property string `json:"property"`
			Subject  [2]int `json:"subj"`
			Object   [2]int `json:"obj"`
		}
		if err := json.Unmarshal(in.Bytes(), &fact); err != nil {
			return nil, fmt.Errorf("KnowledgeNet: line %d: %w", line, err)
		}
		kinds, known := factKinds[fact.Property]
		if !known || fact.Fold == 3 { // relations are measured with it
			continue
		}
		for _, sentence := range cut(fact.Text) {
			tokens := sentence.Tokens
			s := all.sentence(words(tokens))
			for k, span := range [][2]int{fact.Subject, fact.Object} {
				start, end := byteOffset(fact.Text, span[0]), byteOffset(fact.Text, span[1])
				from, to := cover(tokens, start, end)
				if from < to && tokens[from].Start == start && tokens[to-1].End == end && nameLike(s.Words[from:to]) {
					mark(s.Names, from, to, kinds[k])
				}
			}
		}
	}
	return all.sentences, in.Err()
}

// nameLike reports whether the words can be a name: they start with capitals but for short ones, and are no pronoun.
func nameLike(words []string) bool {
	if strings.Contains(" He She It They His Her Its Their Him Them I We My Our The Who This ", " "+words[0]+" ") {
		return false
	}
	for _, w := range words {
		if len(w) > 3 && !capital(w) {
			return false
		}
	}
	return capital(words[0])
}

// partial gathers sentences of which some names are known.
type partial struct {
	set       string
	sentences []Sentence
	at        map[string]int
}

func newPartial(set string) *partial { return &partial{set: set, at: map[string]int{}} }

// sentence is the one with the given words, new if there was none.
func (p *partial) sentence(words []string) *Sentence {
	line := Line(words)
	i, known := p.at[line]
	if !known {
		i = len(p.sentences)
		p.at[line] = i
		s := Sentence{Set: p.set, Words: words}
		for _, w := range words {
			mask := uint32(outsideOnly)
			if capital(w) {
				mask = AnyLabel
			}
			s.Names = append(s.Names, mask)
		}
		p.sentences = append(p.sentences, s)
	}
	return &p.sentences[i]
}
