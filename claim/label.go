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

// defined reports whether noun i is a term that brackets give to what stands before them: "Reed, Hale and Moss (together “the | Partners”)".
func (t *tree) defined(i int) bool {
	k := t.phraseStart(i) - 1
	if k < 1 || i+1 >= len(t.Tokens) || t.Tokens[k].Tag != "PUNCT" || t.Tokens[i+1].Tag != "PUNCT" || t.Tokens[k].Text == "(" {
		return false
	}
	for k--; k >= 0 && (t.Tokens[k].Tag == "ADV" || t.Tokens[k].Tag == "DET"); k-- {
	}
	return k >= 0 && t.Tokens[k].Text == "("
}
