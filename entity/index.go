package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// buildIndex puts every cluster under its keys.
func (c *clusters) buildIndex() {
	for i := range c.list {
		for _, k := range c.keysOf(i) {
			if at := c.index[k]; len(at) == 0 || at[len(at)-1] != i {
				c.index[k] = append(at, i)
			}
		}
	}
}

// lookup is a key under which a cluster is found: by what, and the text of it.
type lookup struct {
	by   place
	text string
}

// place is what clusters are found by.
type place int

const (
	byScan     place = iota // what is left of letters that scanners mix up
	byJoined                // without spaces
	bySlip                  // with one letter left out
	byInitials              // of its forms
	byFirst                 // its first word
	byLast                  // its last word
)

// keysOf are the keys under which cluster i is found.
func (c *clusters) keysOf(i int) []lookup {
	k := &c.list[i]
	keys := slices.Clone(k.writings)
	for _, f := range k.forms {
		for _, x := range c.v.initialsOf(f) {
			keys = append(keys, lookup{byInitials, x})
		}
	}
	if k.legal != "" {
		keys = append(keys, lookup{byJoined, name.Joined(k.key) + k.legal})
	}
	if words := strings.Fields(k.key); len(words) > 0 {
		keys = append(keys, outerWords(words)...)
	}
	return keys
}

// outerWords are the keys of the first and the last word.
func outerWords(words []string) []lookup {
	return []lookup{{byFirst, words[0]}, {byLast, words[len(words)-1]}}
}

// longName is the length in bytes from which names that differ by one letter may be one.
const longName = 7

// plainWritings is how many of the writings of a name tell it apart by scanners or spaces alone.
const plainWritings = 2

// writingsOf are the keys under which writings of one name meet: those that scanners or spaces tell apart, and, of long names, those that
// differ by one letter.
func writingsOf(key string) []lookup {
	out := []lookup{{byScan, name.Misread(key)}, {byJoined, name.Joined(key)}}
	if len(key) >= longName {
		for _, d := range name.Deletions(key) {
			out = append(out, lookup{bySlip, d})
		}
	}
	return out
}

// crowd is how many clusters under one key are looked at: a word that more names share tells nothing.
const crowd = 200

// candidates calls f once for every cluster of the class of i, and of no other legal form or title, that stands under one of the
// keys and is not joined away, in order.
func (c *clusters) candidates(i int, keys []lookup, f func(j int)) {
	all := c.found[:0]
	for _, k := range keys {
		if at := c.index[k]; len(at) <= crowd {
			all = append(all, at...)
		}
	}
	slices.Sort(all)
	c.found = all
	for n, j := range all {
		a, b := &c.list[i], &c.list[j]
		if (n == 0 || all[n-1] != j) && j != i && b.into < 0 && class(a.kind) == class(b.kind) && name.Compatible(a.legal, b.legal) && c.sameTitle(a, b) {
			f(j)
		}
	}
}
