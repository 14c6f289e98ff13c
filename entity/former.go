package entity

import (
	"regexp"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// formerName is why a name that a firm had before is joined to the one that it has.
const formerName = "former name"

// year is a year within the words before a former name, which the packs write "{year}".
var year = regexp.MustCompile(`\b[12]\d{3}\b`)

// formerNames finds the name behind which this one stands, in brackets or between commas, as the one that its bearer had
// before: "Alder (until 2018 Birch Ltd)", "Alder, formerly Birch,".
func (c *clusters) formerNames(i int) ([]int, string) {
	if c.list[i].kind == Person {
		return nil, ""
	}
	var to []int
	for _, m := range c.list[i].mentions {
		bearer := c.namedBefore(m)
		if bearer < 0 || class(c.doc.Mentions[bearer].Kind) != class(c.list[i].kind) || !c.wasNamed(bearer, m) {
			continue
		}
		if j := c.root(c.of[bearer]); len(to) == 0 || to[len(to)-1] != j {
			to = append(to, j)
		}
	}
	return to, formerName
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

// wasNamed reports whether mention former follows that of its bearer by words for a former name alone, from a bracket or a
// comma to another. Behind a person of the bearer's, a comma may go on with the person: "Anna Reed of Alder, formerly Birch,".
func (c *clusters) wasNamed(bearer, former int) bool {
	all := c.doc.Text
	x, y := c.doc.Mentions[bearer], c.doc.Mentions[former]
	between := strings.TrimSpace(all[x.End:y.Start])
	ends := ",.;:)\n"
	switch {
	case strings.HasPrefix(between, "("):
		ends = ",;)"
	case !strings.HasPrefix(between, ",") || c.ofPerson(bearer):
		return false
	}
	if y.End < len(all) && !strings.ContainsRune(ends, rune(all[y.End])) {
		return false
	}
	words := strings.Fields(year.ReplaceAllString(strings.ToLower(between[1:]), "{year}"))
	for len(words) > 1 && c.v.article[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return c.v.former[strings.Join(words, " ")]
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
