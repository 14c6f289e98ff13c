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

// traits are features of a pair of claim and value.
type traits struct {
	qualifier, link, kind string // kind of link: an event or a state
	out                   []string
}

func newTraits(qualifier string, s *site) *traits {
	kind := "state"
	if s.event {
		kind = "event"
	}
	return &traits{qualifier: qualifier + " ", link: string(s.link) + " ", kind: kind + " "}
}

// add adds a feature by itself.
func (f *traits) add(name string, parts ...string) {
	f.out = append(f.out, f.qualifier+name+"="+strings.Join(parts, " "))
}

// shared adds a feature by itself and with the kind of link.
func (f *traits) shared(name string, parts ...string) {
	s := f.qualifier + name + "=" + strings.Join(parts, " ")
	f.out = append(f.out, s, f.kind+s)
}

// byLink adds a feature by itself, with the link and with its kind.
func (f *traits) byLink(name string, parts ...string) {
	s := f.qualifier + name + "=" + strings.Join(parts, " ")
	f.out = append(f.out, s, f.kind+s, f.link+s)
}

// hangingFeatures describe to the model of qualifiers how a value stands to the claim of a site.
func (r *reader) hangingFeatures(s *site, v *hanging, qualifier string) []string {
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
		f.byLink("ruled", yes(r.nearest(s, kind) == v.mention))
	}
	if v.mention < 0 {
		f.byLink("ruled", yes(v.t.head(v.head) == s.tok || gap(v.head, s.tok) <= 2))
	}
	r.company(f, s, v)
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

// company is which entities the value stands with: that of which a quota is one, those that its clause speaks of.
func (r *reader) company(f *traits, s *site, v *hanging) {
	t := v.t
	if f.qualifier == boundShare+" " {
		f.byLink("of", r.endOf(s, t, t.quotaOf(v.head)))
	}
	clause := t.clause(v.head)
	subject := r.endOf(s, t, t.child(clause, "nsubj"))
	f.byLink("subject", subject)
	f.shared("clause ends", subject, r.endOf(s, t, t.child(clause, "obj")), yes(t == s.t))
}

// endOf tells which end of the claim is named at token k of sentence t, or in the phrase that it heads.
func (r *reader) endOf(s *site, t *tree, k int) string {
	if k < 0 {
		return "nothing"
	}
	m := t.named(k)
	for i := 0; m < 0 && i < len(t.Tokens); i++ {
		if x := t.named(i); x >= 0 && t.within(i, k) {
			m = x
		}
	}
	switch {
	case m < 0:
		return "unnamed"
	case r.doc.Mentions[m].Entity == s.ends[0].entity:
		return "from"
	case r.doc.Mentions[m].Entity == s.ends[1].entity:
		return "to"
	}
	return "other"
}

// quotaOf is the complement of the quota at token i, or of the noun that it measures: "the 20% stake in X"; −1 if it has
// none.
func (t *tree) quotaOf(i int) int {
	for n := 0; i >= 0 && n < 2; n++ {
		for _, k := range t.kids[i] {
			if t.rel(k) == "nmod" && k > i && t.preposition(k) != "" && t.mention[k] != t.mention[i] {
				return k
			}
		}
		if h := t.head(i); h >= 0 && t.grammar.classes["stake"][t.lemma(h)] {
			i = h
		} else {
			break
		}
	}
	return -1
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

// steps is how many relations lie between tokens a and b.
func (t *tree) steps(a, b int) int {
	up, down := t.way(a, b)
	if up == "far" {
		return 9
	}
	if down == "/" {
		return strings.Count(up, "^")
	}
	return strings.Count(up, "^") + strings.Count(down, "/")
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

// farFeatures describe a value of another sentence.
func (r *reader) farFeatures(f *traits, s *site, v *hanging) {
	t := v.t
	back := strconv.Itoa(t.index - s.t.index)
	f.byLink("sentence", back, yes(s.bundled()))
	f.add("sentence words", back, t.lemmaAt(v.first-1), t.lemmaAt(v.last+1))
	clause := t.clause(v.head)
	f.add("sentence verb", back, t.lemma(clause))
	if k := t.child(clause, "nsubj"); k >= 0 {
		f.add("sentence subject", back, t.lemma(k))
	}
	f.add("sentence above", back, t.lemmaAt(t.head(v.head)))
	f.add("sentence start", back, yes(v.first <= 1), yes(len(t.Tokens) < 8))
	triggers := 0
	for k := range t.Tokens {
		if t.trigger[k] {
			triggers++
		}
	}
	f.shared("sentence triggers", back, bucket(triggers))
	own, names := 0, 0
	for k := range t.Tokens {
		x := t.named(k)
		if x < 0 || t.doc.Mentions[x].First != k {
			continue
		}
		names++
		if e := t.doc.Mentions[x].Entity; e == s.ends[0].entity || e == s.ends[1].entity {
			own++
		}
	}
	f.shared("sentence names", back, bucket(own), bucket(names))
	if v.mention >= 0 {
		kind, here := t.doc.Mentions[v.mention].Kind, 0
		for _, x := range s.t.mention {
			if x >= 0 && t.doc.Mentions[x].Kind == kind {
				here++
			}
		}
		f.byLink("sentence has", back, yes(here > 0))
	}
}

// lemmaAt is the lemma of token i, or the edge of the sentence.
func (t *tree) lemmaAt(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return "|"
	}
	if t.named(i) >= 0 {
		return "NAME"
	}
	return t.lemma(i)
}

// way is the way through the tree from token a to token b: the relations up to the first that both lie under, and those
// down from there.
func (t *tree) way(a, b int) (up, down string) {
	i := a
	for n := 0; i >= 0 && n < 6; n++ {
		if t.within(b, i) {
			down = t.path(b, i)
			if strings.Count(down, "<") > 3 {
				down = "long"
			}
			return up, "/" + strings.ReplaceAll(down, "<", "/")
		}
		up += "^" + t.rel(i)
		i = t.head(i)
	}
	return "far", ""
}

// shape is a value with its figures made equal: a date's fineness, a share's size.
func shape(value string) string {
	if n, err := strconv.ParseFloat(value, 64); err == nil && !strings.Contains(value, "-") && len(value) < 4 {
		switch {
		case n == 100:
			return "whole"
		case n == 50:
			return "half"
		case n > 50:
			return "most"
		case n < 10:
			return "little"
		}
		return "part"
	}
	number, currency, _ := strings.Cut(value, " ")
	if currency != "" {
		return strconv.Itoa(len(number)) + currency
	}
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '9'
		}
		return c
	}, value)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
