package entity

import (
	"sort"
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

// keysOf are the keys under which cluster i is found: its spellings, its spellings with one letter left out, the initials
// of its forms, its first and its last word.
func (c *clusters) keysOf(i int) []string {
	k := &c.list[i]
	keys := append(spellings(k.key), slips(k.key)...)
	for _, f := range k.forms {
		for _, x := range c.v.initialsOf(f) {
			keys = append(keys, "initials "+x)
		}
	}
	if k.legal != "" {
		keys = append(keys, "joined "+name.Joined(k.key)+k.legal)
	}
	if words := strings.Fields(k.key); len(words) > 0 {
		keys = append(keys, "first "+words[0], "last "+words[len(words)-1])
	}
	return keys
}

// spellings are the keys under which writings meet that scanners or spaces tell apart.
func spellings(key string) []string {
	return []string{"scan " + name.Misread(key), "joined " + name.Joined(key)}
}

// longName is the length in bytes from which names that differ by one letter may be one.
const longName = 7

// slips are the keys under which long names meet that differ by one letter.
func slips(key string) []string {
	if len(key) < longName {
		return nil
	}
	out := name.Deletions(key)
	for i := range out {
		out[i] = "slip " + out[i]
	}
	return out
}

// crowd is how many clusters under one key are looked at: a word that more names share tells nothing.
const crowd = 200

// candidates calls f once for every cluster of the class of i, and of no other legal form or title, that stands under one of the
// keys and is not joined away, in order.
func (c *clusters) candidates(i int, keys []string, f func(j int)) {
	var all []int
	for _, k := range keys {
		if at := c.index[k]; len(at) <= crowd {
			all = append(all, at...)
		}
	}
	sort.Ints(all)
	for n, j := range all {
		a, b := &c.list[i], &c.list[j]
		if (n == 0 || all[n-1] != j) && j != i && b.into < 0 && class(a.kind) == class(b.kind) && name.Compatible(a.legal, b.legal) && c.sameTitle(a, b) {
			f(j)
		}
	}
}
