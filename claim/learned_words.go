package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// ofOrder reports whether the verb or noun that the network looks at only says how two stand to each other: "led the market, | followed by Alfa", "the rivalry
// between Alfa and Beta".
func (c *candidate) ofOrder() bool {
	return (c.m.form != verbTrigger || c.m.passive) && c.m.t.grammar.classes["ordering"][c.m.t.lemma(c.m.tok)] && c.link() != Officer && c.link() != Associate && c.link() != Partner
}

// toldElsewhere reports whether the word that the network looks at is none of offices, and grammar reads from another word of the sentence who else has one in the
// body: "Reed, whose husband is the chairman of Alfa, | met Hale".
func (r *reader) toldElsewhere(c *candidate) bool {
	t, l := c.m.t, c.link()
	if l != Officer || slices.ContainsFunc(t.grammar.triggers[t.lemma(c.m.tok)], func(x trigger) bool {
		return slices.ContainsFunc(x.frame.Pairs, func(p lang.Pair) bool { return Link(p.Link) == l })
	}) {
		return false
	}
	for k, all := range r.framed {
		if k.link == l && k.sentence == t.index && slices.ContainsFunc(all, func(e carried) bool { return e.to == c.to.entity && e.from != c.from.entity }) {
			return true
		}
	}
	return false
}

// onTopic reports whether one end of a candidate only stands in what something written or said is about, the other outside: "Reed read a book about shares in | Alfa".
func (t *tree) onTopic(c *candidate) bool {
	about := func(a, b *argument) bool {
		for i, n := a.tok, 0; i >= 0 && n < 6 && !t.within(b.tok, i); i, n = t.head(i), n+1 {
			if h := t.head(i); h >= 0 && t.rel(i) == "nmod" && t.grammar.topics[t.preposition(i)] && !t.grammar.classes["deal"][t.lemma(h)] && !t.within(b.tok, i) {
				return true
			}
		}
		return false
	}
	return !c.from.elided && !c.to.elided && (about(&c.from, &c.to) || about(&c.to, &c.from))
}

// otherVerb reports whether a preposition stands between the verb that the network looks at and the end to which it would be done, where the frames of the
// verb for that link all have it as an object: "takes | on Alfa".
func (c *candidate) otherVerb() bool {
	t, v, end := c.m.t, c.m.tok, c.to.tok
	for t.rel(end) == "conj" {
		end = t.head(end)
	}
	if c.m.form != verbTrigger || c.m.passive || c.to.elided || t.head(end) != v || t.rel(end) != "obl" || t.child(end, "case") != v+1 {
		return false
	}
	known := false
	for _, x := range t.grammar.triggers[t.lemma(v)] {
		for _, p := range x.frame.Pairs {
			if x.form != verbTrigger || Link(p.Link) != c.link() {
				continue
			}
			behind := slices.ContainsFunc(x.frame.Slots[p.To], func(s lang.Slot) bool { return s.Place == t.preposition(end) })
			if behind || len(x.words) > 1 && x.words[1] == t.form(v+1) {
				return false
			}
			known = true
		}
	}
	return known
}

// acrossFields reports whether the ends of a candidate stand in two fields of a block, each of which is about somebody else: "Auditor: Alfa", "Chairman: Reed".
func (r *reader) acrossFields(c *candidate) bool {
	a, b := r.trees[r.doc.Mentions[c.from.mention].Sentence], r.trees[r.doc.Mentions[c.to.mention].Sentence]
	return a != b && a != nil && b != nil && a.Paragraph != b.Paragraph && a.isField() && b.isField()
}

// inOneList reports whether both ends of a candidate are of one list that complements the noun that the network looks at, which describes somebody else: "the
// friends of Reed and Hale".
func (t *tree) inOneList(c *candidate) bool {
	n, from, to := c.m.tok, c.from.tok, c.to.tok
	if c.from.elided || c.to.elided || !t.within(from, n) || !t.listedWith(from, to) || !t.grammar.of[t.preposition(min(from, to))] {
		return false
	}
	return slices.ContainsFunc(t.grammar.triggers[t.lemma(n)], func(x trigger) bool { return x.form == headTrigger && x.describes(entity.Person) })
}
