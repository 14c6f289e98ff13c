package ends

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// Examples are the places of a passage that the scorer decides on, with their answers.
func Examples(rules *text.Rules, p Passage, weight float64) []claims.Example {
	ends, tokens := p.ends(), rules.Tokens(nil, p.Text(), 0)
	var out []claims.Example
	rules.EndCandidates(tokens, func(_, at int, features []uint32) bool {
		x := claims.Example{Features: unique(features), Right: ends[tokens[at-1].End], Weight: weight}
		out = append(out, x)
		return x.Right
	})
	return out
}

// ends are the bytes of the text at which a sentence ends.
func (p Passage) ends() map[int]bool {
	ends, at := map[int]bool{}, -1
	for _, s := range p {
		at += 1 + len(s)
		ends[at] = true
	}
	return ends
}

// unique copies features, each once.
func unique(features []uint32) []uint32 {
	out := make([]uint32, 0, len(features))
	seen := map[uint32]bool{}
	for _, f := range features {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

// Compare counts the sentences of passages that reader finds, with both their ends.
func Compare(reader *text.Reader, passages []Passage) score.Count {
	var c score.Count
	for _, p := range passages {
		want, at := map[text.Span]bool{}, 0
		for _, s := range p {
			want[text.Span{Start: at, End: at + len(s)}] = true
			at += len(s) + 1
		}
		d := reader.Read(text.Source{Text: p.Text()})
		right := 0
		for _, s := range d.Sentences {
			if want[d.Original(s.Span)] {
				right++
			}
		}
		c.Right += right
		c.Wrong += len(d.Sentences) - right
		c.Missed += len(p) - right
	}
	return c
}

// whole reports whether a line of a text that a program cut into sentences is one: such programs rather join two behind
// an abbreviation.
func whole(reader *text.Reader, line string) bool {
	d := reader.Read(text.Source{Text: line})
	for _, s := range d.Sentences[:max(0, len(d.Sentences)-1)] {
		if t := s.Tokens[len(s.Tokens)-1].Text; len(t) > 1 && strings.HasSuffix(t, ".") {
			return false
		}
	}
	return true
}
