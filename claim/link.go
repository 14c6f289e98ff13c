package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// signature says which kinds of entity may stand at the two ends of a link.
type signature struct{ from, to kinds }

// kinds is a set of kinds of entity, a bit for each. The empty set holds every kind.
type kinds uint8

// given marks a set that is there, even an empty one; nobody is in a set that holds no kind.
const (
	given  kinds = 1 << 7
	nobody kinds = 1 << 6
)

// bit is that of a kind of entity.
func bit(k entity.Kind) kinds {
	switch k {
	case entity.Company:
		return 1 << 0
	case entity.Organization:
		return 1 << 1
	case entity.Person:
		return 1 << 2
	case entity.Place:
		return 1 << 3
	case entity.Product:
		return 1 << 4
	case entity.Date, entity.Amount, entity.Share:
	}
	return 0
}

// has reports whether k is in the set.
func (s kinds) has(k entity.Kind) bool { return s&^given == 0 || s&bit(k) != 0 }

// names reports whether k is in the set, and not for its being empty.
func (s kinds) names(k entity.Kind) bool { return s&bit(k) != 0 }

// and is what two sets have in common.
func (s kinds) and(o kinds) kinds {
	switch {
	case s&^given == 0:
		return o
	case o&^given == 0:
		return s
	case s&o&^given == 0:
		return given | nobody
	}
	return s & o
}

// kindsOf parses kinds separated by spaces.
func kindsOf(names string) kinds {
	s := given
	for _, k := range strings.Fields(names) {
		s |= bit(entity.Kind(k))
	}
	return s
}

func kindSet(ks ...entity.Kind) kinds {
	s := given
	for _, k := range ks {
		s |= bit(k)
	}
	return s
}

var (
	bodies  = kindSet(entity.Company, entity.Organization)
	assets  = kindSet(entity.Company, entity.Organization, entity.Product)
	holders = kindSet(entity.Company, entity.Organization, entity.Person, entity.Place)
	actors  = kindSet(entity.Company, entity.Organization, entity.Person)
	people  = kindSet(entity.Person)
	posts   = kindSet(entity.Company, entity.Organization, entity.Place)
)

// signature is the kinds that the ends of l may have. A frame can narrow them, never widen them.
func (l Link) signature() signature {
	switch l {
	case Acquirer, Investor, Owner, Founder, Seller:
		return signature{holders, assets}
	case Officer:
		return signature{people, posts}
	case Merger:
		return signature{bodies, bodies}
	case Partner, Associate:
		return signature{actors, actors}
	}
	return signature{nobody, nobody}
}

// Accepts reports whether l may join entities of two kinds.
func (l Link) Accepts(from, to entity.Kind) bool {
	s := l.signature()
	return s.from.has(from) && s.to.has(to)
}
