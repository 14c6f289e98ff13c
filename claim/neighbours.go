package claim

import (
	"math"

	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/text"
)

// neighbour is a candidate as the other candidates of its document see it. Each is judged twice: by itself, and again beside its neighbours, of
// which each has been judged by itself: who is sold something is likelier to have bought it where the same word gives it a seller, and
// one of a list does what the others do. (Stacked generalization: Wolpert, 1992.)
type neighbour struct {
	Tie
	sentence, token int    // of the trigger
	lists           [2]int // that the ends stand in, −1 for none
	footing         string
	odds            float64 // by itself, as a logarithm
}

// relation is what one candidate is to another.
type relation int

const (
	again         relation = iota // the same tie, in the same sentence
	elsewhere                     // the same tie, in another sentence
	turned                        // the other way round
	otherHere                     // another link between the two, in the same sentence
	otherThere                    // another link between the two, in another sentence
	listedFrom                    // the same link from another of a list
	listedTo                      // the same link to another of a list
	fromByTrigger                 // the same link from somebody else, by the same word
	toByTrigger                   // the same link to somebody else, by the same word
	byTrigger                     // the same link between two others, by the same word
	fromHere                      // the same link from somebody else, in the same sentence
	toHere                        // the same link to somebody else, in the same sentence
	chained                       // the same link from or to the other end, in the same sentence
	besideTo                      // another link to the same, by the same word
	besideFrom                    // another link from the same, by the same word
	relations                     // how many there are; each of the last three groups has one for each link
)

// relationNames are the names of the relations in features.
var relationNames = [relations]string{
	"again", "elsewhere", "turned", "other here", "other there", "listed from", "listed to", "from by trigger", "to by trigger", "by trigger",
	"from here", "to here", "chained", "beside to", "beside from",
}

// Groups of relations by the link of the other candidate, behind the plain ones.
const (
	between = iota // between the two, wherever
	to             // to the same, by the same word
	from           // from the same, by the same word
	groups
)

var groupNames = [groups]string{"between ", "to ", "from "}

// standing is the surest neighbour in each relation, absent where there is none.
type standing [int(relations) + groups*len(pair.Links)]float64

const absent = -100

func (s *standing) plain(r relation, odds float64) { s[r] = max(s[r], odds) }

func (s *standing) ofLink(group int, l Link, odds float64) {
	i := int(relations) + group*len(pair.Links) + linkIndex[l]
	s[i] = max(s[i], odds)
}

// besideOthers are the features of each of the candidates of a document beside the others.
func besideOthers(all []neighbour) [][]uint32 {
	told, sentences := map[Tie]leader{}, map[int][]int{}
	for i := range all {
		n := &all[i]
		l, seen := told[n.undirected()]
		told[n.undirected()] = l.with(n.sentence, float32(n.odds), absent, seen)
		sentences[n.sentence] = append(sentences[n.sentence], i)
	}
	out := make([][]uint32, len(all))
	for i := range all {
		s := standing{}
		for k := range s {
			s[k] = absent
		}
		s.acrossText(&all[i], told)
		for _, j := range sentences[all[i].sentence] {
			if j != i {
				s.inSentence(&all[i], &all[j])
			}
		}
		out[i] = s.features(&all[i])
	}
	return out
}

// undirected is a tie, the same for both ways round of a symmetric one.
func (t Tie) undirected() Tie {
	if t.Link.Symmetric() && t.From > t.To {
		return t.turned()
	}
	return t
}

// acrossText takes up what other sentences tell of the same two.
func (s *standing) acrossText(n *neighbour, told map[Tie]leader) {
	if x := told[n.undirected()]; x.besides(n.sentence) > absent {
		s.plain(elsewhere, float64(x.besides(n.sentence)))
	}
	for _, name := range pair.Links {
		l := Link(name)
		for _, t := range []Tie{{l, n.From, n.To}, {l, n.To, n.From}} {
			x, seen := told[t]
			switch {
			case !seen, t == n.undirected():
			case l == n.Link:
				s.plain(turned, float64(x.logit))
			default:
				s.ofLink(between, l, float64(x.logit))
				if o := x.besides(n.sentence); o > absent {
					s.plain(otherThere, float64(o))
				}
			}
		}
	}
}

// inSentence takes up a neighbour of the same sentence.
func (s *standing) inSentence(n, o *neighbour) {
	trigger := n.token == o.token
	switch {
	case n.undirected() == o.undirected():
		s.plain(again, o.odds)
	case min(n.From, n.To) == min(o.From, o.To) && max(n.From, n.To) == max(o.From, o.To):
		if n.Link != o.Link {
			s.plain(otherHere, o.odds)
		}
	case n.Link == o.Link:
		if r := n.sameLink(o, trigger); r < relations {
			s.plain(r, o.odds)
		}
	case !trigger:
	case n.To == o.To:
		s.plain(besideTo, o.odds)
		s.ofLink(to, o.Link, o.odds)
	case n.From == o.From:
		s.plain(besideFrom, o.odds)
		s.ofLink(from, o.Link, o.odds)
	}
}

// sameLink is what a neighbour of the same link and sentence, but not the same ends, is.
func (n *neighbour) sameLink(o *neighbour, trigger bool) relation {
	choose := func(end int, listed, by, here relation) relation {
		switch {
		case n.lists[end] >= 0 && n.lists[end] == o.lists[end]:
			return listed
		case trigger:
			return by
		}
		return here
	}
	switch {
	case n.To == o.To:
		return choose(0, listedFrom, fromByTrigger, fromHere)
	case n.From == o.From:
		return choose(1, listedTo, toByTrigger, toHere)
	case trigger:
		return byTrigger
	case n.From == o.To || n.To == o.From:
		return chained
	}
	return relations
}

// features are those of a candidate beside its neighbours: its own log-odds, those of the surest in each relation, and by how much these lead, each
// as the steps that it reaches.
func (s *standing) features(n *neighbour) []uint32 {
	h := make(hashes, 0, 2*usualFeatures)
	h.add("bias")
	h.add("link=", string(n.Link))
	h.add(n.footing)
	h.reached(text.NewHash().Add("own"), n.odds*2, 10)
	h.reached(text.NewHash().Add(n.footing), n.odds, 4)
	for i, odds := range s {
		if odds == absent {
			continue
		}
		name := text.NewHash()
		if i < int(relations) {
			name = name.Add(relationNames[i])
		} else {
			k := i - int(relations)
			name = name.Add(groupNames[k/len(pair.Links)]).Add(pair.Links[k%len(pair.Links)])
		}
		h = append(h, uint32(name))
		h.reached(name, odds, 4)
		h.reached(name.Add(" leads"), odds-n.odds, 4)
	}
	return h
}

// logit is the logarithm of the odds of a probability.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// neighbour is a candidate as others see it, but for its odds.
func (r *reader) neighbour(c *candidate) neighbour {
	n := neighbour{Tie: c.tie(), sentence: c.m.t.index, token: c.m.tok, footing: c.footing(), lists: [2]int{-1, -1}}
	if c.learned {
		n.footing = Alone
	}
	for i, a := range []*argument{&c.from, &c.to} {
		if l := r.lists[a.mention]; len(l) > 0 {
			n.lists[i] = l[0]
		}
	}
	return n
}

// BesideOthers gives the features of each of the examples of a document beside the others, from the log-odds that each has by itself.
func BesideOthers(all []Example, odds []float64) [][]uint32 {
	beside := make([]neighbour, len(all))
	for i := range all {
		beside[i] = all[i].beside
		beside[i].odds = odds[i]
	}
	return besideOthers(beside)
}
