package graph

import (
	"fmt"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
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

// register holds the entries of a list by their names without legal form, then by legal form.
type register map[named]map[string]int

func (r register) put(n named, entry int) {
	if r[n.bare()] == nil {
		r[n.bare()] = map[string]int{}
	}
	r[n.bare()][n.legal] = entry
}

// find gives the entry of a name: that in its legal form, else the one that may be it. A name that is there may be nobody's,
// and is unknown then.
func (r register) find(n named) (entry int, found bool) {
	forms := r[n.bare()]
	if entry, ok := forms[n.legal]; ok {
		return entry, true
	}
	entry = unknown
	for legal, e := range forms {
		switch {
		case !name.Compatible(legal, n.legal):
		case found && e != entry:
			return unknown, true
		default:
			entry, found = e, true
		}
	}
	return entry, found
}

// knownEntries tells the entry that each candidate is by its name, of which an entry has every form. Entries are counted
// through [Builder.Known] and on through [Builder.Lexicon]. A name that two entries of a list have is neither's; a name that
// is in both lists is the first's.
func (b *Builder) knownEntries() []int {
	var known, lexicon register
	known, b.clashes[0] = b.knownNames(b.Known, 0)
	lexicon, b.clashes[1] = b.knownNames(b.Lexicon, len(b.Known))
	out := make([]int, len(b.candidates))
	for i, c := range b.candidates {
		entry, found := known.find(c.named(0))
		if !found {
			entry, _ = lexicon.find(c.named(0))
		}
		out[i] = entry
	}
	return out
}

// knownNames registers the names of a list, whose entries count from start, and returns those that two of them have, each
// once, whatever the kinds.
func (b *Builder) knownNames(list []Known, start int) (register, []Clash) {
	names := register{}
	var clashes []Clash
	first, told := map[named]int{}, map[named]bool{}
	for i, k := range list {
		kinds := []entity.Kind{k.Kind}
		if k.Kind == "" {
			kinds = entity.NamedKinds()
		}
		for _, form := range append([]string{k.Name}, k.Aliases...) {
			for _, kind := range kinds {
				n := newNamed(b.legal, kind, form)
				old, taken := first[n]
				switch {
				case n.name == "" || taken && old == i:
				case !taken:
					first[n] = i
					names.put(n, start+i)
				default:
					names.put(n, unknown)
					if firm := newNamed(b.legal, entity.Company, form); !told[firm] {
						told[firm] = true
						clashes = append(clashes, Clash{form, list[old], k})
					}
				}
			}
		}
	}
	return names, clashes
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
