// Package data reads the sets that the models are trained on and measured with.
package data

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
)

// Sentence is a sentence with what a set tells about it.
type Sentence struct {
	Set    string // the set that it comes from
	Words  []string
	Spaces []bool // whether a space follows each word; nil if unknown
	// Paragraph tells whether the sentence starts a paragraph, as far as the set says so.
	Paragraph bool

	// The tree, if Tags is not nil.
	Tags, Features, Lemmas, Relations []string
	Heads                             []int // −1 for the root
	SilverTree                        bool  // a teacher's, not gold

	// For each token the set of labels that it may have, bit l for label l; nil if the set tells nothing of names.
	Names []uint32
}

// AnyLabel allows every label.
const AnyLabel = 1<<model.NameLabels - 1

// Masks of allowed labels.
const outsideOnly = 1

// Kinds as sets of indexes of [model.NameKinds].
var (
	company      = []int{0}
	organization = []int{1}
	body         = []int{0, 1} // company or organization, the set does not tell which
	person       = []int{2}
	place        = []int{3}
	product      = []int{4}
)

// kindsOf gives the index of a kind as a set, nil if it is no kind of name.
func kindsOf(kind string) []int {
	for i, k := range model.NameKinds() {
		if k == kind {
			return []int{i}
		}
	}
	return nil
}

// mark allows tokens [from, to) to be a name of one of the kinds, and nothing else.
func mark(names []uint32, from, to int, kinds []int) {
	for i := from; i < to; i++ {
		position := 1
		switch {
		case to-from == 1:
			position = 3
		case i == from:
			position = 0
		case i == to-1:
			position = 2
		}
		names[i] = 0
		for _, k := range kinds {
			names[i] |= 1 << model.NameLabel(k, position)
		}
	}
}

// outsideOr allows a token to be outside of names or anything of the kinds.
func outsideOr(kinds []int) uint32 {
	m := uint32(outsideOnly)
	for _, k := range kinds {
		for p := range 4 {
			m |= 1 << model.NameLabel(k, p)
		}
	}
	return m
}

// noNames is the labels of n tokens outside of any name.
func noNames(n int) []uint32 {
	m := make([]uint32, n)
	for i := range m {
		m[i] = outsideOnly
	}
	return m
}

// Line is the sentence as a line of words: white space inside a word becomes a no-break space.
func Line(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.Join(strings.Fields(w), "\u00a0"))
	}
	return b.String()
}
