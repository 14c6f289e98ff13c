package graph

import (
	"fmt"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
)

// Known is an entity of the user's own list.
type Known struct {
	Name    string
	Aliases []string
	Kind    entity.Kind // any kind if ""
	IDs     []string    // the user's own, Wikidata's, an LEI: in the order of the list
}

// unknown stands for no entry of the list.
const unknown = -1

// knownEntries tells the entry of [Builder.Known] that each candidate is by its name, of which an entry has every form:
// that in the candidate's legal form, else the one that may be it. A name that two entries have is neither's.
func (b *Builder) knownEntries() []int {
	entries := map[named]map[string]int{} // by name without legal form, then by legal form
	for i, k := range b.Known {
		kinds := []entity.Kind{k.Kind}
		if k.Kind == "" {
			kinds = entity.NamedKinds()
		}
		for _, kind := range kinds {
			for _, form := range append([]string{k.Name}, k.Aliases...) {
				n := newNamed(b.legal, kind, form)
				at := entries[n.bare()]
				if at == nil {
					at = map[string]int{}
					entries[n.bare()] = at
				}
				if old, ok := at[n.legal]; ok && old != i {
					at[n.legal] = unknown
				} else {
					at[n.legal] = i
				}
			}
		}
	}
	out := make([]int, len(b.candidates))
	for i, c := range b.candidates {
		out[i] = entryOf(entries[c.named(0).bare()], c.named(0))
	}
	return out
}

// entryOf is the entry among those of a name, by legal form, that n is.
func entryOf(entries map[string]int, n named) int {
	if n.name == "" {
		return unknown
	}
	if entry, ok := entries[n.legal]; ok {
		return entry
	}
	out, found := unknown, false
	for legal, entry := range entries {
		if !name.Compatible(legal, n.legal) {
			continue
		}
		if found && entry != out {
			return unknown
		}
		out, found = entry, true
	}
	return out
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
		c.IDs = addNew(c.IDs, b.Known[entry].IDs)
		at := place{entry, c.Kind}
		j, ok := first[at]
		if !ok {
			first[at] = i
			continue
		}
		reason := ""
		if b.candidates[j].Folded[0] != c.Folded[0] {
			reason = fmt.Sprintf("%q and %q are %q in the user's list", b.candidates[j].Name, c.Name, b.Known[entry].Name)
		}
		joins = append(joins, Join{j, i, scoreEqual, reason})
	}
	return joins
}
