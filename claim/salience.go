package claim

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// salience is how present mention m is, back sentences later: nearness, subject place, and how often its entity is named.
func (r *reader) salience(m, back int) float64 {
	x := &r.doc.Mentions[m]
	s := []float64{0.9, 1, 0.5, 0.3, 0.1}[min(back, reach+1)]
	if t := r.trees[x.Sentence]; t != nil {
		switch t.rel(t.mentionHead(m)) {
		case "nsubj":
			s += 0.4
		case "root":
			s += 0.2
		case "obj":
			s += 0.1
		}
	}
	if x.Entity == r.topic {
		s += 0.3
	}
	return s + 0.1*math.Log(float64(len(r.doc.Entities[x.Entity].Mentions)))
}

// listing is by how much one of several names joined by "and" is less salient to what stands for one thing.
const listing = 0.4

// listed reports whether a mention is joined with another name by coordination.
func (r *reader) listed(m int) bool {
	t := r.trees[r.doc.Mentions[m].Sentence]
	if t == nil {
		return false
	}
	n := t.mentionHead(m)
	if t.rel(n) == "conj" {
		return t.named(t.head(n)) >= 0
	}
	k := t.child(n, "conj")
	return k >= 0 && t.named(k) >= 0
}

// bearing is by how much what has a noun in its name is more salient to a description by it: "the bank", of Delta Bank.
const bearing = 0.6

// bears reports whether the name of an entity holds a word.
func (r *reader) bears(e int, word string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(r.doc.Entities[e].Name)), word)
}

// said reports whether the text has put a word beside an entity up to mention upto.
func (r *reader) said(e, upto int, word string) bool {
	m, ok := r.wordsOf(e)[word]
	return ok && m <= upto
}

// wordsOf are the words that the text puts beside an entity, each with the first mention beside which it stands.
func (r *reader) wordsOf(e int) map[string]int {
	if w, ok := r.words[e]; ok {
		return w
	}
	first := map[string]int{}
	for _, m := range r.doc.Entities[e].Mentions {
		t := r.trees[r.doc.Mentions[m].Sentence]
		if t == nil {
			continue
		}
		beside := map[string]bool{}
		t.wordsBeside(m, beside)
		for w := range beside {
			if _, ok := first[w]; !ok {
				first[w] = m
			}
		}
	}
	r.words[e] = first
	return first
}

// wordsBeside puts into out the words of mention m, those below it, the noun that it goes with, and what its sentence
// says that it is.
func (t *tree) wordsBeside(m int, out map[string]bool) {
	x, h := t.doc.Mentions[m], t.mentionHead(m)
	for i := x.First; i <= x.Last; i++ {
		out[t.lemma(i)] = true
	}
	maps.Copy(out, t.wordsBelow(h))
	up := t.head(h)
	if up < 0 {
		return
	}
	switch t.rel(h) {
	case "nsubj":
		if t.child(up, "cop") >= 0 {
			for i := range t.Tokens {
				if (i == up || t.head(i) == up && t.rel(i) != "nsubj" && t.rel(i) != "obl") && t.Tokens[i].Tag != "VERB" {
					out[t.lemma(i)] = true
				}
			}
		}
	case "obl":
	default: // but "the software of X" is no word for X
		if t.preposition(h) == "" && isContent(t.Tokens[up].Tag) {
			out[t.lemma(up)] = true
		}
	}
}

// wordsBelow are the lemmas of the nouns, adjectives and names in the phrase of token top.
func (t *tree) wordsBelow(top int) map[string]bool {
	out := map[string]bool{}
	for i := range t.Tokens {
		if isContent(t.Tokens[i].Tag) && t.within(i, top) {
			out[t.lemma(i)] = true
		}
	}
	return out
}

// isContent reports whether words of a part of speech tell of what kind something is.
func isContent(tag string) bool { return tag == "NOUN" || tag == "ADJ" || tag == "PROPN" }

// agreement is how well the words used of an entity up to mention upto and those of a description agree.
func (r *reader) agreement(e, upto int, clues map[string]bool) float64 {
	s := 0.0
	for c := range clues {
		if r.said(e, upto, c) {
			s += 0.4
		}
	}
	return math.Min(s, 0.8)
}
