package claim

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity"
)

// alike is how likely a link of one of a list is where the text tells it of another, as a part of the other's probability. It was set
// on the development texts.
const alike = 0.85

// shareOut gives the others of a list of names what is told of one of them, where they are likelier so than by themselves: "Alfa's
// brands include Beta, Gamma and Delta". All are the candidates of a document.
func (r *reader) shareOut(all []scored, least float64) []scored {
	s := sharing{reader: r, all: all, best: map[Tie]int{}}
	for i := range all {
		s.note(i)
	}
	for i := range all {
		if all[i].p*alike >= least && all[i].item == nil { // a header has told of all of its list
			s.share(i, func(c *candidate) *argument { return &c.from }, &all[i].to)
			s.share(i, func(c *candidate) *argument { return &c.to }, &all[i].from)
			s.shareGaps(i)
		}
	}
	return s.all
}

// sharing is the work of shareOut.
type sharing struct {
	*reader
	all  []scored
	best map[Tie]int // the likeliest candidate of each tie
}

// note makes candidate i the best of its tie if it is.
func (s *sharing) note(i int) {
	if j, seen := s.best[s.all[i].tie()]; !seen || s.all[i].p > s.all[j].p {
		s.best[s.all[i].tie()] = i
	}
}

// share gives the list of one end of candidate i what it tells of that end. What belongs to a single name is told of no other:
// "Alfa, Beta and Gamma, a unit of Delta".
func (s *sharing) share(i int, of func(*candidate) *argument, other *argument) {
	told := s.all[i]
	end := of(told.candidate)
	list := s.lists[end.mention]
	if end.alone || end.referent.how != "" || slices.Contains(list, other.mention) || !end.elided && told.m.t.within(told.m.tok, end.tok) || told.m.t.ownComplementOf(end, other) {
		return
	}
	for _, m := range list {
		if m != end.mention && sameSort(s.doc.Mentions[m].Kind, s.doc.Mentions[end.mention].Kind) {
			own := *told.candidate
			own.like = told.candidate
			s.retell(of(&own), m, own.m.t)
			s.add(&own, told.p*alike)
		}
	}
}

// ownComplementOf reports whether the name at one end of a claim hangs with a preposition on the name at the other alone: "Reed, Hale and Moss | of Alfa".
func (t *tree) ownComplementOf(end, other *argument) bool {
	return !end.elided && !other.elided && t.head(other.tok) == end.tok && t.rel(other.tok) == "nmod" && t.preposition(other.tok) != ""
}

// shareGaps gives the names of the clauses without a verb what candidate i tells of those at their places.
func (s *sharing) shareGaps(i int) {
	told := s.all[i]
	t := told.m.t
	for _, g := range t.gaps {
		own, open := *told.candidate, 0
		for _, place := range [][2]int{{g.like, g.name}, {g.likeThat, g.other}} {
			if place[1] < 0 {
				continue
			}
			open++
			for _, a := range []*argument{&own.from, &own.to} {
				if !a.elided && a.tok == place[0] {
					s.retell(a, t.mention[place[1]], t)
					open--
				}
			}
		}
		if open == 0 {
			s.add(&own, told.p*alike)
		}
	}
}

// retell makes an argument the name of mention m.
func (s *sharing) retell(a *argument, m int, t *tree) {
	a.referent.how = "in a list with " + s.doc.Entities[a.entity].Name
	a.entity, a.mention = s.doc.Mentions[m].Entity, m
	if !a.elided {
		a.tok = t.mentionHead(m)
	}
}

// add takes a candidate in where its tie is not likelier already and nothing speaks against it.
func (s *sharing) add(c *candidate, p float64) {
	if j, seen := s.best[c.tie()]; seen && s.all[j].p >= p || s.obstacle(c) != 0 {
		return
	}
	s.all = append(s.all, scored{c, p})
	s.note(len(s.all) - 1)
}

// lists puts the lists of names of a sentence into out, by each mention in them: three names or more, or two with "and" between.
func (t *tree) lists(out map[int][]int) {
	var list []int
	closed := false // the list has had its "and"
	for _, m := range t.mentioned() {
		if len(list) > 0 && t.placed(m) {
			continue
		}
		goes, and := false, false
		if n := len(list); n > 0 && t.gapOf(t.mentionHead(m)) == nil && (t.acts(list[0]) || !t.acts(m)) { // not "Alfa bought Beta, and Gamma sold …"
			goes, and = t.goesOn(list[n-1], m)
		}
		if !goes || closed && !and {
			list, closed, and = nil, false, false
		}
		list, closed = append(list, m), closed || and
		if len(list) > 2 || closed {
			for _, x := range list {
				out[x] = list
			}
		}
	}
}

// placed reports whether mention m is a place that only tells where the name before it is: "Alfa (Lyon), Beta", "Alfa, of Lyon, Beta".
func (t *tree) placed(m int) bool {
	i := t.doc.Mentions[m].First
	return t.doc.Mentions[m].Kind == entity.Place && i > 1 && (t.Tokens[i-1].Text == "(" || t.Tokens[i-1].Tag == "ADP" && t.Tokens[i-2].Text == ",")
}

// mentioned are the mentions of entities in a sentence, in order.
func (t *tree) mentioned() []int {
	var out []int
	for i := range t.Tokens {
		if m := t.named(i); m >= 0 && t.doc.Mentions[m].First == i {
			out = append(out, m)
		}
	}
	return out
}

// goesOn reports whether a list goes on from name a to name b, and whether "and" joins them: nothing else stands between them but marks,
// articles, titles, what is in brackets or set apart by commas ("Alfa, of Lyon, | Beta"), and further words that look like names. What stands before both,
// "one from Alfa, | one from Beta", joins them as "and" does.
func (t *tree) goesOn(a, b int) (goes, and bool) {
	from, to := t.doc.Mentions[a].Last+1, t.lead(a, b)
	depth, comma, more := 0, false, from+1 < to && t.separates(from) && t.separates(to-1)
	for i := from; i < to; i++ {
		switch s := t.Tokens[i].Text; {
		case s == "(":
			depth++
		case s == ")":
			depth--
		case depth > 0, t.Tokens[i].Tag == "DET", i == to-1 && t.titles(i, b), more && t.Tokens[i].Tag == "PROPN", more && comma && t.aside(i, to):
		case s == ",":
			comma = true
		case t.Tokens[i].Tag != "CCONJ" && t.Tokens[i].Tag != "PUNCT" || closing[s] || t.grammar.classes["but"][t.forms[i]]:
			return false, false
		case t.Tokens[i].Tag == "CCONJ":
			and = true
		}
	}
	return depth == 0 && (comma || and), and || to < t.doc.Mentions[b].First
}

// lead is where the words begin that stand before name b as before name a, with a number or a quota of its own: "31% of Alfa, | 18% of Beta". It is b itself
// where there are none.
func (t *tree) lead(a, b int) int {
	first, end := t.doc.Mentions[a].First, t.doc.Mentions[b].First
	if first == 0 || t.Tokens[first-1].Tag != "ADP" || t.Tokens[end-1].Tag != "ADP" || t.lemma(first-1) != t.lemma(end-1) {
		return end
	}
	i, counted := end-1, false
	for ; i > t.doc.Mentions[a].Last+1 && !t.separates(i-1); i-- {
		m, tag := t.mention[i-1], t.Tokens[i-1].Tag
		own := m >= 0 && t.doc.Mentions[m].Kind == entity.Share || tag == "NUM" || tag == "PRON"
		if !own && tag != "DET" {
			return end
		}
		counted = counted || own
	}
	if !counted { // "daughter of Alfa and of Beta"
		return end
	}
	return i
}

// aside reports whether token i, behind a comma and before token to, belongs to a place, a date or a quota, or introduces one.
func (t *tree) aside(i, to int) bool {
	for ; i < to && t.Tokens[i].Tag == "ADP"; i++ {
	}
	m := t.mention[i]
	return i < to && m >= 0 && (!t.doc.Mentions[m].Kind.Named() || t.doc.Mentions[m].Kind == entity.Place)
}

// separates reports whether token i is a comma or "and".
func (t *tree) separates(i int) bool { return t.Tokens[i].Text == "," || t.Tokens[i].Tag == "CCONJ" }

// acts reports whether a name is a subject, or a finite verb stands right behind it.
func (t *tree) acts(m int) bool {
	next := t.doc.Mentions[m].Last + 1
	return t.rel(t.mentionHead(m)) == "nsubj" || next < len(t.Tokens) && t.isFinite(next)
}

// closing are the marks that end a list of names.
var closing = map[string]bool{"-": true, "–": true, "—": true, ":": true, ";": true}

// titles reports whether the word at token i is the title of a person.
func (t *tree) titles(i, person int) bool {
	first, _ := utf8.DecodeRuneInString(t.Tokens[i].Text)
	return t.doc.Mentions[person].Kind == entity.Person && unicode.IsUpper(first)
}

// sameSort reports whether names of two kinds can be of one sort: a brand may be read as a firm, or a firm as a body.
func sameSort(a, b entity.Kind) bool {
	return a == b || assets.has(a) && assets.has(b)
}
