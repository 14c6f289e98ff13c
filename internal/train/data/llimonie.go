package data

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

var typed = regexp.MustCompile(`^(.*)\[([^\[\]|]*)\|([^\[\]|]*)\]$`)

// LLIMONIE reads the silver names of Italian Wikipedia documents: strings with types. Only what is listed is
// marked, so a capitalised word that no string holds may be anything.
func LLIMONIE(r io.Reader, cut Cut) ([]Sentence, error) {
	var documents []struct {
		Text     string   `json:"text"`
		Entities []string `json:"entities"`
	}
	if err := json.NewDecoder(r).Decode(&documents); err != nil {
		return nil, fmt.Errorf("LLIMONIE: %w", err)
	}
	var all []Sentence
	for _, d := range documents {
		var found []typedSpan
		for _, e := range d.Entities {
			m := typed.FindStringSubmatch(e)
			if m == nil {
				continue
			}
			for _, at := range occurrences(d.Text, m[1]) {
				found = append(found, typedSpan{at, at + len(m[1]), silverKinds(m[2], m[3])})
			}
		}
		all = append(all, silverSentences(d.Text, found, cut)...)
	}
	return all, nil
}

// typedSpan is a stretch that may be one of the kinds; with none it may be outside or a product.
type typedSpan struct {
	start, end int
	kinds      []int
}

// silverKinds is what an entity of the given type and supertype may be.
func silverKinds(kind, super string) []int {
	k, s := strings.ToLower(kind), strings.ToLower(super)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(k, w) || strings.Contains(s, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("nationality", "ethnic", "language", "demonym", "date", "time", "number", "quantity", "event", "award", "religion", "concept"):
		return nil
	case s == "person":
		return person
	case has("company", "corporation", "manufacturer", "record label", "publisher"):
		return company
	case s == "location", s == "place", has("city", "country", "region"):
		return place
	case has("organization", "organisation", "band", "music group", "university", "party", "institution"):
		return body
	}
	return nil
}

// silverSentences are the sentences of a text that hold one of the spans.
func silverSentences(source string, found []typedSpan, cut Cut) []Sentence {
	var all []Sentence
	for _, sentence := range cut(source) {
		s := Sentence{Set: "LLIMONIE", Words: words(sentence.Tokens)}
		for _, word := range s.Words {
			mask := uint32(outsideOnly)
			if capital(word) {
				mask = AnyLabel
			}
			s.Names = append(s.Names, mask)
		}
		if markLongest(&s, sentence.Tokens, found) {
			all = append(all, s)
		}
	}
	return all
}

// markLongest marks the spans that start with a capital and are made of whole tokens, the longer of two that start at the
// same one; it reports whether there is any.
func markLongest(s *Sentence, tokens []text.Token, found []typedSpan) bool {
	marked := false
	done := make([]int, len(tokens)) // length of the span that covers each token
	for _, f := range found {
		from, to := cover(tokens, f.start, f.end)
		if from >= to || to-from <= done[from] {
			continue
		}
		if tokens[from].Start != f.start || tokens[to-1].End != f.end || !capital(s.Words[from]) {
			continue
		}
		marked = true
		for i := from; i < to; i++ {
			done[i] = to - from
		}
		if f.kinds != nil {
			mark(s.Names, from, to, f.kinds)
		} else {
			markProduct(s.Names, from, to)
		}
	}
	return marked
}

// markProduct tells that the tokens [from, to) are a product or no name.
func markProduct(names []uint32, from, to int) {
	for i := from; i < to; i++ {
		names[i] = outsideOr(product)
	}
}
