package graph

import (
	"cmp"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity/name"
)

// Support is what stands behind a link in a graph: behind the claims of a group that deny it, or behind all others.
// Documents of one story (see [Document.Story]) count once, as the first that was published.
type Support struct {
	Documents  int    // independent ones
	Publishers int    // of these, as far as they are known
	First      string // day on which the first document was published, ISO 8601, "" if none is known
	Last       string // the same of the last
	Against    *Edge  // the surest claim of the other side, nil if the link is not disputed
}

// Disputed reports whether a claim of the graph denies what others of the group say.
func (s Support) Disputed() bool { return s.Against != nil }

// side is one side of a group: those who deny the link, or all others.
type side struct {
	group  string
	denied bool
}

func sideOf(e *Edge) side { return side{e.Group, e.Status == claim.Denied} }

func (s side) other() side { return side{s.group, !s.denied} }

// setSupport counts what stands behind each edge.
func setSupport(edges []*Edge) {
	sides := map[side][]*Edge{}
	for _, e := range edges {
		sides[sideOf(e)] = append(sides[sideOf(e)], e)
	}
	support := make(map[side]Support, len(sides))
	for s, es := range sides {
		support[s] = supportOf(es, sides[s.other()])
	}
	for _, e := range edges {
		e.Support = support[sideOf(e)]
	}
}

func supportOf(es, against []*Edge) Support {
	var s Support
	stories := map[string]*Document{} // the first published of each
	for _, e := range es {
		d := e.Doc
		if old := stories[d.Story]; old == nil || d.Published != "" && (old.Published == "" || d.Published < old.Published) {
			stories[d.Story] = d
		}
		if d.Published != "" {
			s.First = min(cmp.Or(s.First, d.Published), d.Published)
			s.Last = max(s.Last, d.Published)
		}
	}
	publishers := map[string]bool{}
	for _, d := range stories {
		if p := name.Fold(d.Publisher); p != "" {
			publishers[p] = true
		}
	}
	s.Documents, s.Publishers = len(stories), len(publishers)
	for _, e := range against {
		if s.Against == nil || e.Confidence > s.Against.Confidence {
			s.Against = e
		}
	}
	return s
}
