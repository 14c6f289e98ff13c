package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// signature says which kinds of entity may stand at the two ends of a link.
type signature struct{ from, to kinds }

// kinds is a set of kinds of entity.
type kinds map[entity.Kind]bool

// has reports whether k is in the set; an empty set holds every named kind.
func (s kinds) has(k entity.Kind) bool { return len(s) == 0 || s[k] }

// and is what two sets have in common; an empty set stands for all, and two that share nothing make one that holds none.
func (s kinds) and(o kinds) kinds {
	if len(s) == 0 {
		return o
	}
	if len(o) == 0 {
		return s
	}
	out := kinds{}
	for k := range s {
		if o[k] {
			out[k] = true
		}
	}
	if len(out) == 0 {
		out[""] = true
	}
	return out
}

// kindsOf parses kinds separated by spaces.
func kindsOf(names string) kinds {
	s := kinds{}
	for _, k := range strings.Fields(names) {
		s[entity.Kind(k)] = true
	}
	return s
}

func kindSet(ks ...entity.Kind) kinds {
	s := kinds{}
	for _, k := range ks {
		s[k] = true
	}
	return s
}

var (
	bodies  = kindSet(entity.Company, entity.Organization)
	assets  = kindSet(entity.Company, entity.Organization, entity.Product)
	holders = kindSet(entity.Company, entity.Organization, entity.Person, entity.Place)
	actors  = kindSet(entity.Company, entity.Organization, entity.Person)
)

// signatures are the kinds that the ends of each link may have. A frame can narrow them, never widen them.
var signatures = map[Link]signature{
	Acquirer:  {holders, assets},
	Investor:  {holders, assets},
	Owner:     {holders, assets},
	Founder:   {holders, assets},
	Officer:   {kindSet(entity.Person), kindSet(entity.Company, entity.Organization, entity.Place)},
	Merger:    {bodies, bodies},
	Seller:    {holders, assets},
	Partner:   {actors, actors},
	Associate: {actors, actors},
}

// Accepts reports whether l may join entities of two kinds.
func (l Link) Accepts(from, to entity.Kind) bool {
	s, ok := signatures[l]
	return ok && s.from.has(from) && s.to.has(to)
}
