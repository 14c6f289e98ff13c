package entity

import (
	"regexp"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// Why a name that a firm had before is joined to the one that it has, and why another one that it has too is.
const (
	formerName = "former name"
	alias      = "also known as"
)

// year is a year within the words before a former name, which the packs write "{year}".
var year = regexp.MustCompile(`\b[12]\d{3}\b`)

// formerNames finds the name behind which this one stands, in brackets or between commas, as the one that its bearer had
// before: "Alder (until 2018 Birch Ltd)", "Alder, formerly Birch,".
func (c *clusters) formerNames(i int) ([]int, string) {
	if c.list[i].kind == Person {
		return nil, ""
	}
	return c.bearers(i, func(m int) int {
		if bearer := c.namedBefore(m); bearer >= 0 && c.called(bearer, m, c.v.former, nil) {
			return bearer
		}
		return -1
	}), formerName
}

// aliases finds the name behind which this one stands as another that its bearer has: "Alder (also known as Birch)", "Alder, known as
// Birch or Oak,".
func (c *clusters) aliases(i int) ([]int, string) {
	if c.list[i].kind == Place {
		return nil, ""
	}
	return c.bearers(i, c.aliasOf), alias
}

// aliasOf is the mention that m gives another name of, −1 if there is none.
func (c *clusters) aliasOf(m int) int {
	before := c.namedBefore(m)
	if before < 0 {
		return -1
	}
	if c.called(before, m, c.v.alias, c.v.more) {
		return before
	}
	if c.v.more[strings.TrimSpace(strings.ToLower(c.doc.Text[c.doc.Mentions[before].End:c.doc.Mentions[m].Start]))] {
		return c.aliasOf(before)
	}
	return -1
}

// bearers are the clusters of the names that those of cluster i are told to be others of.
func (c *clusters) bearers(i int, of func(mention int) int) []int {
	var to []int
	for _, m := range c.list[i].mentions {
		bearer := of(m)
		if bearer < 0 || class(c.doc.Mentions[bearer].Kind) != class(c.list[i].kind) {
			continue
		}
		if j := c.root(c.of[bearer]); len(to) == 0 || to[len(to)-1] != j {
			to = append(to, j)
		}
	}
	return to
}

// namedBefore is the last mention of a name before mention m in its sentence, −1 if there is none.
func (c *clusters) namedBefore(m int) int {
	for k := m - 1; k >= 0 && c.doc.Mentions[k].Sentence == c.doc.Mentions[m].Sentence; k-- {
		if c.doc.Mentions[k].Kind.Named() {
			return k
		}
	}
	return -1
}

// called reports whether the mention of another name follows that of its bearer by some words alone, from a bracket or a comma to
// another, or to one of the words that go on with a third. Behind a person of the bearer's, a comma may go on with the person: "Anna Reed of
// Alder, formerly Birch,".
func (c *clusters) called(bearer, other int, by, more map[string]bool) bool {
	all := c.doc.Text
	x, y := c.doc.Mentions[bearer], c.doc.Mentions[other]
	between := strings.TrimSpace(all[x.End:y.Start])
	ends := ",.;:)\n"
	switch {
	case strings.HasPrefix(between, "("):
		ends = ",;)"
	case !strings.HasPrefix(between, ",") || c.ofPerson(bearer):
		return false
	}
	if y.End < len(all) && !strings.ContainsRune(ends, rune(all[y.End])) && !more[nextWord(all[y.End:])] {
		return false
	}
	words := strings.Fields(year.ReplaceAllString(strings.ToLower(strings.TrimRight(between[1:], quotes)), "{year}"))
	for len(words) > 1 && c.v.article[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return by[strings.Join(words, " ")]
}

// nextWord is the first word of a text, behind a space.
func nextWord(s string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(s[:min(len(s), 20)], " "), " ")
	return first
}

// ofPerson reports whether mention m hangs on a noun or a name behind a person's in its sentence.
func (c *clusters) ofPerson(m int) bool {
	x := c.doc.Mentions[m]
	tokens := c.doc.Sentences[x.Sentence].Tokens
	head := text.HeadOf(tokens, x.First, x.Last)
	if governor(tokens, head, "nmod") == "" && governor(tokens, head, "appos") == "" {
		return false
	}
	for k := m - 1; k >= 0 && c.doc.Mentions[k].Sentence == x.Sentence; k-- {
		if c.doc.Mentions[k].Kind == Person {
			return true
		}
	}
	return false
}
