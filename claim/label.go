package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// labelled is the relation of a name at the start, with a colon behind it, to a clause that has a subject of its own: who says it, or
// what it is about.
const labelled = "parataxis:label"

// label takes a name at the start for what it is: "Reed: The state bought Alfa".
func (t *tree) label() {
	colon := slices.IndexFunc(t.Tokens[:min(len(t.Tokens), longestLabel)], func(x text.Token) bool { return x.Text == ":" })
	if colon < 1 {
		return
	}
	x := t.named(colon - 1)
	if x < 0 || t.doc.Mentions[x].Kind != entity.Person {
		return
	}
	n := t.mentionHead(x)
	v := t.Tokens[n].Head
	for k := colon + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Rel == "nsubj" && v > colon && t.Tokens[k].Head == v && k < v {
			t.Tokens[n].Rel = labelled
			return
		}
	}
}

// longestLabel is how many tokens a label has at most, with its colon.
const longestLabel = 8
