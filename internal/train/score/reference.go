package score

import (
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// References counts how words that stand for an entity named elsewhere are resolved.
type References struct {
	There    int // with an entity that the text names
	Answered int // for which an entity is given
	Right    int
}

// Annotated counts the references that a record annotates and whose entities it names; those that may as well stand for another
// entity are no answers if sure is set. What stands for nothing that is named is there, but not to be answered.
func (c *References) Annotated(r *corpus.Record, d *claim.Document, found []claim.Reference, sure bool) {
	ids, named := StandsFor(r, d), map[string]bool{}
	for _, e := range r.Entities {
		named[e.ID] = len(e.Mentions) > 0 && (e.Kind == "person" || e.Kind == "company" || e.Kind == "organization")
	}
	for _, want := range r.References {
		if !named[want.Entity] {
			continue
		}
		c.There++
		for _, x := range found {
			if s := d.Runes(x.Span); s.Start < want.At[1] && want.At[0] < s.End && (x.Sure || !sure) {
				c.Answered++
				if ids[x.Entity] == want.Entity {
					c.Right++
				}
				break
			}
		}
	}
}

// carriers are the wordings of claims by what stands for an end.
var carriers = map[string]bool{"description": true, "pronoun": true, "possessive": true, "dropped": true}

// Carried counts, of the claims of a record of the corpus that a reference carries, the ends that the last sentence of their evidence
// does not name, and whether something in it is resolved to them.
func (c *References) Carried(r *corpus.Record, d *claim.Document, found []claim.Reference) {
	ids := StandsFor(r, d)
	for _, x := range r.Claims {
		if !carriers[x.Wording] {
			continue
		}
		s := lastSentence(d, x.Evidence)
		for _, end := range []string{x.From, x.To} {
			if s < 0 || names(d, ids, s, end) {
				continue
			}
			c.There++
			for _, f := range found {
				if f.Sentence == s && ids[f.Entity] == end {
					c.Right++
					break
				}
			}
		}
	}
}

// lastSentence is the last that a stretch of code points touches, −1 if there is none.
func lastSentence(d *claim.Document, at [2]int) int {
	out := -1
	for i := range d.Sentences {
		if s := d.Runes(d.Sentences[i].Span); s.Start < at[1] && at[0] < s.End {
			out = i
		}
	}
	return out
}

// names reports whether a sentence names an entity of the record.
func names(d *claim.Document, ids []string, sentence int, id string) bool {
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Sentence == sentence && m.Entity >= 0 && ids[m.Entity] == id {
			return true
		}
	}
	return false
}
