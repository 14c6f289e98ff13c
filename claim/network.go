package claim

import (
	"fmt"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/pair"
)

// opinion is what the network makes of a link between two entities: that of the likeliest pair of their mentions.
type opinion struct {
	logit    float32
	statuses [len(pair.Statuses)]float32
	from, to int // mentions
	sentence int // of the word that carries the link most likely, −1 if there is none
	token    int
}

// ends are two entities in the direction of a link.
type ends struct{ from, to int }

// opinions are those of a document, by link; nil where the language has no network.
type opinions struct {
	of [len(pair.Links)]map[ends]opinion
	// The likeliest partner of each entity, by link, and its log-odds: as the one a link goes to, or comes from.
	bestFrom, bestTo [len(pair.Links)]map[int]leader

	values map[valueOf]float32 // log-odds that a value belongs to a link of an entity
}

// leader is the best and the second of several log-odds, such as those of the links of an entity at one end.
type leader struct {
	best          int // which one it is
	logit, second float32
}

// faint is the log-odds below which an opinion is not kept.
const faint = -6

// linkIndex is the place of a link in the outputs of the network.
var linkIndex = func() map[Link]int {
	m := map[Link]int{}
	for i, l := range pair.Links {
		m[Link(l)] = i
	}
	return m
}()

// opine asks the networks about every run of sentences of one language.
func (f *Finder) opine(doc *entity.Document) (*opinions, error) {
	var o *opinions
	var mentions []pair.Mention
	for _, run := range doc.Runs() {
		p := f.packs[run.Lang]
		if p == nil {
			continue
		}
		n, err := p.Pairs()
		if err != nil {
			return nil, fmt.Errorf("language %s: %w", run.Lang, err)
		}
		if n == nil {
			continue
		}
		if o == nil {
			o, mentions = newOpinions(), PairMentions(doc)
		}
		n.Read(doc.Sentences, mentions, run.From, run.To, Linkable, func(x *pair.Found) { o.add(doc, x) })
	}
	if o != nil {
		o.rank()
	}
	return o, nil
}

// Linkable reports whether any link may go from a to b, or b is a value that may belong to a link of a.
func Linkable(a, b *pair.Name) bool {
	if b.IsValue() {
		return actors.has(entity.Kind(a.Kind)) || assets.has(entity.Kind(a.Kind))
	}
	for _, l := range pair.Links {
		if Link(l).Accepts(entity.Kind(a.Kind), entity.Kind(b.Kind)) {
			return true
		}
	}
	return false
}

// PairMentions are the mentions of a document as the network takes them.
func PairMentions(doc *entity.Document) []pair.Mention {
	out := make([]pair.Mention, len(doc.Mentions))
	for i := range doc.Mentions {
		x := &doc.Mentions[i]
		out[i] = pair.Mention{Sentence: x.Sentence, First: x.First, Last: x.Last, Kind: string(x.Kind), Entity: x.Entity}
	}
	return out
}

func newOpinions() *opinions {
	o := &opinions{values: map[valueOf]float32{}}
	for l := range o.of {
		o.of[l], o.bestFrom[l], o.bestTo[l] = map[ends]opinion{}, map[int]leader{}, map[int]leader{}
	}
	return o
}

// add takes up what the network found of two mentions.
func (o *opinions) add(doc *entity.Document, x *pair.Found) {
	if doc.Mentions[x.To].Entity < 0 {
		k := valueOf{doc.Mentions[x.From].Entity, x.To}
		if old, seen := o.values[k]; !seen || x.Belongs > old {
			o.values[k] = x.Belongs
		}
		return
	}
	e := ends{doc.Mentions[x.From].Entity, doc.Mentions[x.To].Entity}
	kf, kt := doc.Entities[e.from].Kind, doc.Entities[e.to].Kind
	for l, z := range x.Links {
		link := Link(pair.Links[l])
		if z < faint || !link.Accepts(kf, kt) {
			continue
		}
		k := e
		if link.Symmetric() && k.from > k.to {
			k = ends{e.to, e.from}
		}
		if old, seen := o.of[l][k]; !seen || z > old.logit {
			o.of[l][k] = opinion{z, x.Statuses[l], x.From, x.To, x.Sentence, x.Token}
		}
	}
}

// rank finds the likeliest partners.
func (o *opinions) rank() {
	for l := range o.of {
		for e, x := range o.of[l] {
			note(o.bestFrom[l], e.to, e.from, x.logit)
			note(o.bestTo[l], e.from, e.to, x.logit)
			if Link(pair.Links[l]).Symmetric() {
				note(o.bestFrom[l], e.from, e.to, x.logit)
				note(o.bestTo[l], e.to, e.from, x.logit)
			}
		}
	}
}

func note(m map[int]leader, of, partner int, logit float32) {
	l, seen := m[of]
	m[of] = l.with(partner, logit, faint, seen)
}

// with takes up one more; the first leads the least there can be.
func (l leader) with(one int, logit, least float32, seen bool) leader {
	switch {
	case !seen:
		return leader{one, logit, least}
	case one == l.best:
		l.logit = max(l.logit, logit)
		return l
	case logit > l.logit || logit == l.logit && one < l.best:
		return leader{one, logit, l.logit}
	}
	l.second = max(l.second, logit)
	return l
}

// besides is the best of the log-odds of all but one.
func (l leader) besides(one int) float32 {
	if l.best == one {
		return l.second
	}
	return l.logit
}

// find is the opinion on a link between two entities.
func (o *opinions) find(l Link, from, to int) (opinion, bool) {
	if l.Symmetric() && from > to {
		from, to = to, from
	}
	x, ok := o.of[linkIndex[l]][ends{from, to}]
	return x, ok
}
