package value

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// cueIndex tells what a word beside a value says about it. It is asked only where a value stands.
type cueIndex struct {
	whole, prefix, suffix map[string][]cue
	longest               int // length of the longest listed form in bytes
}

// cue is the weight of a word for a question: "own" (is the share one of ownership?), "money" (is the number an
// amount?), "future" (is the sentence about what comes?).
type cue struct {
	question string
	weight   int
}

func newCueIndex(terms []lang.Term) (*cueIndex, error) {
	x := &cueIndex{whole: map[string][]cue{}, prefix: map[string][]cue{}, suffix: map[string][]cue{}}
	for _, t := range terms {
		w, err := strconv.Atoi(t.Value)
		if err != nil {
			return nil, fmt.Errorf("cue %q: the weight %q is no number", t.Class, t.Value)
		}
		for _, f := range t.Forms {
			m, key := x.whole, f
			if p, ok := strings.CutSuffix(f, "*"); ok {
				m, key = x.prefix, p
			} else if p, ok := strings.CutPrefix(f, "*"); ok {
				m, key = x.suffix, p
			}
			m[key] = append(m[key], cue{t.Class, w})
			x.longest = max(x.longest, len(key))
		}
	}
	return x, nil
}

// weight is what the word says to a question, 0 if nothing. A whole word goes before its longest beginning, that
// before its longest ending.
func (x *cueIndex) weight(question, word string) int {
	var buf [64]byte
	w := fold(buf[:0], word)
	if n, ok := find(x.whole[string(w)], question); ok {
		return n
	}
	for l := min(len(w), x.longest); l > 1; l-- {
		if n, ok := find(x.prefix[string(w[:l])], question); ok {
			return n
		}
	}
	for l := max(0, len(w)-x.longest); l < len(w); l++ {
		if n, ok := find(x.suffix[string(w[l:])], question); ok {
			return n
		}
	}
	return 0
}

func find(cues []cue, question string) (int, bool) {
	for _, c := range cues {
		if c.question == question {
			return c.weight, true
		}
	}
	return 0, false
}

// weigh sums the cues of a question around a span of tokens: at most before words ahead of it and after words
// behind it, within the sentence, the near ones more than the far.
func (r *reading) weigh(question string, span [2]int, before, after int) float64 {
	l, sum := r.lattice, 0.0
	count := 0
	for i := span[0] - 1; i >= max(0, span[0]-maxWindow) && count < before; i-- {
		if l.tokens[i].kind == wordToken {
			count++
			sum += float64(r.finder.cues.weight(question, l.text(i))) * nearness(count)
		}
		if l.tokens[i].breaks {
			break
		}
	}
	if span[0] < len(l.tokens) && l.tokens[span[0]].breaks {
		sum = 0
	}
	count = 0
	for i := span[1]; i < min(len(l.tokens), span[1]+maxWindow) && count < after && !l.tokens[i].breaks; i++ {
		if l.tokens[i].kind == wordToken {
			count++
			sum += float64(r.finder.cues.weight(question, l.text(i))) * nearness(count)
		}
	}
	return sum
}

// maxWindow is the number of tokens to either side, signs and numbers included, beyond which no cue is sought.
const maxWindow = 40

// nearness is the weight of the nth word from a value.
func nearness(n int) float64 { return 4 / float64(3+n) }

// future reports whether the sentence speaks of what comes.
func (r *reading) future() bool {
	span := r.whole()
	score := r.weigh("future", span, 12, 8)
	if r.lattice.ends[span[0]].has(clDeadline) {
		score += 2
	}
	return score > 0
}

// whole is the stretch from the first mention of the match to its last.
func (r *reading) whole() [2]int { return [2]int{r.match.spans[0][0], r.match.end()} }
