package claim

import (
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// hanging is a stretch that may give a claim a qualifier, or a word that tells who asserts it.
type hanging struct {
	t                 *tree
	first, head, last int
	mention           int // −1 where it is none
	value             string
}

// hangingFeatures describe to the model of qualifiers how a value stands to the claim of a site.
func (r *reader) hangingFeatures(s *site, v *hanging, qualifier string, by *ruled) []uint32 {
	f := newTraits(qualifier, s)
	t := v.t
	f.byLink("bias", "")
	f.byLink("form", s.form)
	f.byLink("bundle", yes(s.bundled()))
	f.byLink("shape", shape(v.value))
	f.words(v)
	f.byLink("passes", yes(v.mention >= 0 && (s.ends[0].share == v.mention || s.ends[1].share == v.mention)))
	if v.mention >= 0 {
		kind := r.doc.Mentions[v.mention].Kind
		if kind == entity.Amount {
			f.add("unit", yes(t.perUnit(v.last)))
		}
		if kind == entity.Date {
			f.byLink("since", yes(t.since(v.first)))
		}
		f.byLink("ruled", yes(by.nearest[kind] == v.mention))
	}
	if v.mention < 0 {
		f.byLink("ruled", yes(v.t.head(v.head) == s.tok || gap(v.head, s.tok) <= 2))
	}
	r.beside(f, s, v)
	r.belonging(f, s, v, by)
	if v.t != s.t {
		r.farFeatures(f, s, v)
		return f.out
	}
	f.byLink("here", "")
	f.routes(s, v)
	f.neighbours(s, v)
	f.crowd(s, v)
	f.ends(s, v)
	return f.out
}

// bundled reports whether an end of the claim is one of several that are coordinated.
func (s *site) bundled() bool {
	for i := range s.ends {
		if k := s.endAt(i); k >= 0 && (s.t.rel(k) == "conj" || s.t.child(k, "conj") >= 0) {
			return true
		}
	}
	return false
}

// words are those around the value and above it.
func (f *traits) words(v *hanging) {
	t := v.t
	before, after := t.lemmaAt(v.first-1), t.lemmaAt(v.last+1)
	f.shared("before", before)
	f.add("before two", t.lemmaAt(v.first-2), before)
	f.add("after", after)
	f.add("after two", after, t.lemmaAt(v.last+2))
	f.add("around", before, after)
	f.shared("prep", t.preposition(v.head))
	f.shared("rel", t.rel(v.head))
	if h := t.head(v.head); h >= 0 {
		f.add("above", t.rel(v.head), t.lemma(h))
		f.shared("above prep", t.preposition(v.head), t.lemma(h))
		f.shared("above tag", t.rel(v.head), t.Tokens[h].Tag, t.preposition(v.head))
		if g := t.head(h); g >= 0 {
			f.add("top", t.lemma(h), t.rel(h), t.lemma(g))
		}
	}
	clause := t.clause(v.head)
	f.add("clause verb", t.lemma(clause))
	f.add("clause form", t.verbForm(clause))
	f.shared("reporting", yes(t.grammar.reporting[t.lemma(clause)]), t.preposition(v.head))
	if v.mention < 0 || !strings.ContainsAny(t.doc.Text[t.tok(v.first).Start:t.tok(v.last).End], "0123456789") {
		for k := v.first; k <= v.last; k++ {
			f.add("word", t.lemma(k))
		}
	}
}

// routes are the ways through the tree from the trigger to the value.
func (f *traits) routes(s *site, v *hanging) {
	t := s.t
	up, down := t.way(s.tok, v.head)
	prep := t.preposition(v.head)
	f.shared("route", up, down)
	f.add("route prep", up, down, prep)
	f.add("route form", s.form, up, down)
	f.add("route word", s.word, up, down, prep)
	f.shared("up", up)
	f.shared("down", down)
	f.shared("steps", strconv.Itoa(strings.Count(up, "^")), strconv.Itoa(strings.Count(down, "/")))
	f.add("word prep", s.word, prep)
	f.add("word before", s.word, t.lemmaAt(v.first-1))
	mine, other := t.clause(s.tok), t.clause(v.head)
	f.byLink("clause", yes(mine == other), yes(t.within(v.head, s.tok)), yes(t.within(mine, other)), yes(t.within(other, mine)))
	f.byLink("nearest trigger", s.nearestAbove(v.head))
	f.byLink("rival", s.rival(v.head, t.steps))
	f.byLink("rival near", s.rival(v.head, gap))
	f.byLink("rivals", s.rival(v.head, gap), s.rival(v.head, t.steps), yes(t.within(v.head, s.tok)))
}

// steps is how many relations lie between tokens a and b, 9 for many.
func (t *tree) steps(a, b int) int {
	for up, i := 0, a; i >= 0 && up < 6; up, i = up+1, t.head(i) {
		for down, k := 0, b; k >= 0 && down < 9; down, k = down+1, t.head(k) {
			if k == i {
				return min(up+down, 9)
			}
		}
	}
	return 9
}

// rival tells whether another trigger is nearer to token i than the site's own.
func (s *site) rival(i int, apart func(a, b int) int) string {
	own, other := apart(s.tok, i), 99
	for k, is := range s.t.trigger {
		if is && k != s.tok {
			other = min(other, apart(k, i))
		}
	}
	switch {
	case other == 99:
		return "alone"
	case other < own:
		return "nearer"
	case other == own:
		return "equal"
	}
	return "farther"
}

// nearestAbove tells whose the first trigger above token i is.
func (s *site) nearestAbove(i int) string {
	for n := 0; i >= 0 && n < 20; n++ {
		if i == s.tok {
			return "own"
		}
		if s.t.trigger[i] {
			if s.t.isVerb(i) {
				return "verb"
			}
			return "noun"
		}
		i = s.t.head(i)
	}
	return "none"
}

// neighbours are how far the value is from the trigger and what stands between.
func (f *traits) neighbours(s *site, v *hanging) {
	t := s.t
	side := side(v.head - s.tok)
	triggers, names := bucket(t.triggersBetween(s.tok, v.head)), bucket(t.namesBetween(s.tok, v.head))
	f.shared("distance", distance(v.head-s.tok))
	f.shared("triggers", side, triggers)
	f.shared("names", side, names)
	f.shared("between", side, triggers, names)
	f.add("marks", side, t.marksBetween(s.tok, v.head))
	f.byLink("start", yes(v.first <= 1), yes(t.clause(v.head) == t.clause(s.tok)))
	f.add("start triggers", yes(v.first <= 1), triggers)
}

// crowd is how the value stands among those of its kind.
func (f *traits) crowd(s *site, v *hanging) {
	t := s.t
	if v.mention < 0 {
		return
	}
	kind, n, nearer, before := t.doc.Mentions[v.mention].Kind, 0, 0, 0
	for k := range t.Tokens {
		x := t.mention[k]
		if x < 0 || t.doc.Mentions[x].Kind != kind || t.doc.Mentions[x].First != k {
			continue
		}
		n++
		if x < v.mention {
			before++
		}
		if x != v.mention && gap(k, s.tok) < gap(v.first, s.tok) {
			nearer++
		}
	}
	f.byLink("rank", bucket(nearer), bucket(n))
	f.byLink("place", bucket(before), bucket(n))
	f.add("place prep", bucket(before), bucket(n), t.preposition(v.head))
}

// ends are how the value stands to the ends of the claim.
func (f *traits) ends(s *site, v *hanging) {
	t := s.t
	for i, role := range []string{"from", "to"} {
		k := s.endAt(i)
		if k < 0 {
			f.add(role+" elsewhere", "")
			continue
		}
		up, down := t.way(k, v.head)
		f.byLink(role+" route", up, down)
		f.add(role+" names", side(v.head-k), bucket(t.namesBetween(k, v.head)))
		f.add(role+" near", distance(v.head-k))
		f.add(role+" triggers", side(v.head-k), bucket(t.triggersBetween(k, v.head)))
		f.add(role+" marks", side(v.head-k), t.marksBetween(k, v.head))
	}
}
