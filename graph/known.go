package graph

import (
	"fmt"
	"maps"

	"github.com/nesso-graph/nesso/entity"
)

// Known is an entity of a list of the user's own.
type Known = entity.Known

// Clash is a name that two entries of a list have, in which case it is neither's.
type Clash struct {
	Name string // as the second has it
	A, B Known
}

// unknown stands for no entry of the lists.
const unknown = -1

// knownEntries tells the entry that each candidate is by its name, of which an entry has every form. Entries are counted
// through [Builder.Known] and on through [Builder.Lexicon]. A name that two entries of a list have is neither's; a name that
// is in both lists is the first's.
func (b *Builder) knownEntries() []int {
	first, second := map[named]int{}, map[named]int{}
	b.clashes[0] = b.knownNames(first, b.Known, 0)
	b.clashes[1] = b.knownNames(second, b.Lexicon, len(b.Known))
	maps.Copy(second, first)
	out := make([]int, len(b.candidates))
	for i, c := range b.candidates {
		entry, ok := second[named{c.Kind, c.Folded[0]}]
		if !ok {
			entry = unknown
		}
		out[i] = entry
	}
	return out
}

// knownNames notes the entry of each name of a list, whose entries count from start, and returns the names that two of them
// have, each once.
func (b *Builder) knownNames(entries map[named]int, list []Known, start int) []Clash {
	var clashes []Clash
	first, told := map[named]int{}, map[string]bool{}
	for i, k := range list {
		kinds := []entity.Kind{k.Kind}
		if k.Kind == "" {
			kinds = entity.NamedKinds()
		}
		for _, form := range append([]string{k.Name}, k.Aliases...) {
			for _, kind := range kinds {
				n := b.fold(Name{kind, form})
				old, taken := first[n]
				switch {
				case n.name == "" || taken && old == i:
				case !taken:
					first[n], entries[n] = i, start+i
				default:
					entries[n] = unknown
					if !told[n.name] {
						told[n.name] = true
						clashes = append(clashes, Clash{form, list[old], k})
					}
				}
			}
		}
	}
	return clashes
}

// Clashes are the names that two entries of [Builder.Known] have, and those that two of [Builder.Lexicon] have, once
// [Builder.Graph] has been called.
func (b *Builder) Clashes() (known, lexicon []Clash) { return b.clashes[0], b.clashes[1] }

// entry is the entry of a number.
func (b *Builder) entry(i int) Known {
	if i < len(b.Known) {
		return b.Known[i]
	}
	return b.Lexicon[i-len(b.Known)]
}

// knownJoins joins the candidates of each entry within a kind, and gives them its ids.
func (b *Builder) knownJoins(entries []int) []Join {
	type place struct {
		entry int
		kind  entity.Kind
	}
	first := map[place]int{}
	var joins []Join
	for i, entry := range entries {
		if entry == unknown {
			continue
		}
		c := &b.candidates[i]
		c.IDs = addNew(c.IDs, b.entry(entry).IDs)
		at := place{entry, c.Kind}
		j, ok := first[at]
		if !ok {
			first[at] = i
			continue
		}
		reason := ""
		if b.candidates[j].Folded[0] != c.Folded[0] {
			reason = fmt.Sprintf("%q and %q are %q in the user's list", b.candidates[j].Name, c.Name, b.entry(entry).Name)
		}
		joins = append(joins, Join{j, i, scoreEqual, reason})
	}
	return joins
}
