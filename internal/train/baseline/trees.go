package baseline

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/data"
)

// Trees parses by the moves of arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta, 2011), trained with its dynamic
// oracle (Goldberg and Nivre, 2013). It sees the given tags.
type Trees struct {
	p         *perceptron
	relations []string
}

// A move is to shift, or to attach the top of the stack to the next word (left) or to the word under it (right) with
// a relation.
const shift = 0

// state is a parse under way; word −1 stands for the root, at the bottom of the stack.
type state struct {
	words, tags []string
	stack       []int
	next        int
	heads       []int
	rels        []string
	left, right []int // the outermost dependents found, −1 if none
}

func newState(s *data.Sentence) *state {
	n := len(s.Words)
	c := &state{words: s.Words, tags: s.Tags, stack: []int{-1}, heads: make([]int, n), rels: make([]string, n), left: make([]int, n), right: make([]int, n)}
	for i := range n {
		c.heads[i], c.left[i], c.right[i] = -2, -1, -1
	}
	return c
}

func (c *state) done() bool { return c.next == len(c.words) && len(c.stack) == 1 }

// move is the kind of a class: 0 shift, 1 left, 2 right; and its relation.
func move(class int) (kind, relation int) {
	if class == shift {
		return 0, 0
	}
	return 1 + (class-1)%2, (class - 1) / 2
}

func (c *state) legal(kind int) bool {
	switch kind {
	case 0:
		return c.next < len(c.words)
	case 1:
		return len(c.stack) > 1 && c.next < len(c.words)
	}
	// Only one word hangs on the root, the last.
	return len(c.stack) > 2 || len(c.stack) == 2 && c.next == len(c.words)
}

func (c *state) apply(kind int, relation string) {
	top := c.stack[len(c.stack)-1]
	switch kind {
	case 0:
		c.stack = append(c.stack, c.next)
		c.next++
		return
	case 1:
		c.attach(top, c.next, relation)
	case 2:
		c.attach(top, c.stack[len(c.stack)-2], relation)
	}
	c.stack = c.stack[:len(c.stack)-1]
}

func (c *state) attach(word, head int, relation string) {
	c.heads[word], c.rels[word] = head, relation
	if head < 0 {
		return
	}
	if word < head && (c.left[head] < 0 || word < c.left[head]) {
		c.left[head] = word
	}
	if word > head && word > c.right[head] {
		c.right[head] = word
	}
}

// cost is the number of gold arcs that a move makes impossible.
func (c *state) cost(kind int, gold []int) int {
	if kind == shift {
		return c.shiftCost(gold)
	}
	top := c.stack[len(c.stack)-1]
	n := 0
	for b := c.next; b < len(c.words); b++ {
		if gold[top] == b || gold[b] == top {
			n++
		}
	}
	if kind == 1 {
		if gold[top] == c.next {
			n-- // this arc it makes
		}
		if len(c.stack) > 1 && gold[top] == c.stack[len(c.stack)-2] {
			n++
		}
	}
	return n
}

// shiftCost counts the gold arcs between the next word and those on the stack, but for the arc from the top.
func (c *state) shiftCost(gold []int) int {
	n := 0
	for i, s := range c.stack {
		if s >= 0 && gold[s] == c.next || i < len(c.stack)-1 && gold[c.next] == s {
			n++
		}
	}
	return n
}

// TrainTrees trains on the trees of the sentences.
func TrainTrees(sentences []data.Sentence, epochs int) *Trees {
	t := &Trees{relations: relationsOf(sentences)}
	t.p = newPerceptron(1+2*len(t.relations), 18)
	rng := rand.New(rand.NewPCG(1, 3))
	order := rng.Perm(len(sentences))
	var scores []float32
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			if s := &sentences[i]; s.Tags != nil {
				scores = t.learn(s, scores)
			}
		}
	}
	t.p.average()
	return t
}

func relationsOf(sentences []data.Sentence) []string {
	seen := map[string]bool{}
	var all []string
	for i := range sentences {
		for _, r := range sentences[i].Relations {
			if !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	slices.Sort(all)
	return all
}

func (t *Trees) learn(s *data.Sentence, scores []float32) []float32 {
	for c := newState(s); !c.done(); {
		f := c.features()
		scores = t.p.scores(scores, f)
		guess := best(scores, func(class int) bool { k, _ := move(class); return c.legal(k) })
		least := 1 << 30
		var costs [3]int
		for k := range 3 {
			if c.legal(k) {
				costs[k] = c.cost(k, s.Heads)
				least = min(least, costs[k])
			}
		}
		right := best(scores, func(class int) bool {
			k, r := move(class)
			if !c.legal(k) || costs[k] > least {
				return false
			}
			top := c.stack[len(c.stack)-1]
			return k == 0 || t.relations[r] == s.Relations[top]
		})
		t.p.update(f, right, guess)
		// Follow the guess, so that the parser learns to go on after its own errors.
		k, r := move(guess)
		c.apply(k, t.relations[r])
	}
	return scores
}

// Read gives the heads and relations of a sentence, whose tags it uses.
func (t *Trees) Read(s *data.Sentence) ([]int, []string) {
	c := newState(s)
	var scores []float32
	for !c.done() {
		scores = t.p.scores(scores, c.features())
		k, r := move(best(scores, func(class int) bool { k, _ := move(class); return c.legal(k) }))
		c.apply(k, t.relations[r])
	}
	return c.heads, c.rels
}

func (c *state) features() []uint64 {
	word := func(i int) string {
		if i < 0 || i >= len(c.words) {
			return "|"
		}
		return strings.ToLower(c.words[i])
	}
	tag := func(i int) string {
		if i < 0 || i >= len(c.words) {
			return "|"
		}
		return c.tags[i]
	}
	at := func(k int) int {
		if k > len(c.stack) {
			return -1
		}
		return c.stack[len(c.stack)-k]
	}
	end := func(ends []int, i int) int {
		if i < 0 || i >= len(c.words) {
			return -1
		}
		return ends[i]
	}
	rel := func(i int) string {
		if i < 0 {
			return "|"
		}
		return c.rels[i]
	}
	s0, s1, s2, b0, b1, b2 := at(1), at(2), at(3), c.next, c.next+1, c.next+2
	gap := string(rune('0' + min(9, max(0, b0-s0))))
	l0, r0, l1, r1, lb := end(c.left, s0), end(c.right, s0), end(c.left, s1), end(c.right, s1), end(c.left, b0)
	return []uint64{
		feature(0), feature(1, word(s0)), feature(2, tag(s0)), feature(3, word(s0), tag(s0)), feature(4, word(b0)), feature(5, tag(b0)),
		feature(6, word(b0), tag(b0)), feature(7, word(b1)), feature(8, tag(b1)), feature(9, tag(b2)), feature(10, word(s1)), feature(11, tag(s1)),
		feature(12, tag(s2)), feature(13, word(s0), word(b0)), feature(14, tag(s0), tag(b0)), feature(15, word(s0), tag(s0), tag(b0)),
		feature(16, tag(s0), word(b0), tag(b0)), feature(17, tag(s0), tag(b0), tag(b1)), feature(18, tag(b0), tag(b1), tag(b2)),
		feature(19, tag(s1), tag(s0), tag(b0)), feature(20, tag(s2), tag(s1), tag(s0)), feature(21, word(s1), word(s0)), feature(22, tag(s1), tag(s0)),
		feature(23, word(s1), tag(s0)), feature(24, tag(s1), word(s0)), feature(25, tag(s0), tag(b0), gap), feature(26, word(s0), gap),
		feature(27, tag(s0), tag(l0), tag(b0)), feature(28, tag(s0), tag(r0), tag(b0)), feature(29, tag(s1), tag(l1), tag(s0)),
		feature(30, tag(s1), tag(r1), tag(s0)), feature(31, tag(s0), tag(b0), tag(lb)), feature(32, tag(s0), rel(l0), rel(r0)),
		feature(33, tag(s1), rel(l1), rel(r1)), feature(34, tag(b0), rel(lb)), feature(35, word(s0), word(s1), tag(b0)), feature(36, tag(s1), tag(b0), gap),
	}
}
