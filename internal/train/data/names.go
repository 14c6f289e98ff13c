package data

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// UNER reads Universal NER: people, organizations (company or not is open) and places; products are not marked.
func UNER(r io.Reader) ([]Sentence, error) {
	kinds := map[string][]int{"PER": person, "ORG": body, "LOC": place}
	return ReadIOB(r, "UNER-EWT", Columns{1, 2}, kinds, productIfCapital)
}

// WNUT reads the tweets of WNUT 17.
func WNUT(r io.Reader) ([]Sentence, error) {
	kinds := map[string][]int{"person": person, "corporation": company, "group": organization, "location": place, "product": product}
	return ReadIOB(r, "WNUT17", Columns{0, 1}, kinds, productIfCapital)
}

// KIND reads the evaluation set KIND.
func KIND(r io.Reader) ([]Sentence, error) {
	kinds := map[string][]int{"PER": person, "ORG": body, "LOC": place}
	return ReadIOB(r, "KIND", Columns{0, 1}, kinds, func(string) uint32 { return outsideOnly })
}

func productIfCapital(word string) uint32 {
	if capital(word) {
		return outsideOr(product)
	}
	return outsideOnly
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// DocRED reads Re-DocRED: people, organizations and places are names, what is called miscellaneous may be a
// product; nationalities, which the set calls places, are none.
func DocRED(r io.Reader, nationality map[string]bool) ([]Sentence, error) {
	var documents []struct {
		Sents     [][]string        `json:"sents"`
		VertexSet [][]docREDMention `json:"vertexSet"`
	}
	if err := json.NewDecoder(r).Decode(&documents); err != nil {
		return nil, fmt.Errorf("Re-DocRED: %w", err)
	}
	var all []Sentence
	for _, d := range documents {
		first := len(all)
		for _, words := range d.Sents {
			all = append(all, Sentence{Set: "Re-DocRED", Words: words, Names: noNames(len(words))})
		}
		for _, vertex := range d.VertexSet {
			for _, m := range vertex {
				m.mark(&all[first+m.Sent], nationality)
			}
		}
	}
	return all, nil
}

// docREDMention is a mention of tokens [Pos[0], Pos[1]) of a sentence.
type docREDMention struct {
	Type string `json:"type"`
	Pos  []int  `json:"pos"`
	Sent int    `json:"sent_id"`
}

// mark sets the names of its sentence.
func (m *docREDMention) mark(s *Sentence, nationality map[string]bool) {
	from, to := m.Pos[0], m.Pos[1]
	switch m.Type {
	case "PER":
		mark(s.Names, from, to, person)
	case "ORG":
		mark(s.Names, from, to, body)
	case "LOC":
		if to-from > 1 || !nationality[strings.ToLower(s.Words[from])] {
			mark(s.Names, from, to, place)
		}
	case "MISC":
		markProduct(s.Names, from, to)
	}
}
