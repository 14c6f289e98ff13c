package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// candidate is a claim that may be drawn: a trigger with a filler and its referent in either role.
type candidate struct {
	m        *match
	pair     lang.Pair
	from, to argument
	stance   stance
	learned  bool       // proposed by the network, not by a frame
	item     *item      // of a list that a header tells of, nil if there is none
	like     *candidate // of one of a list, the candidate of another that it is told with, nil if it is told by itself
}

// argument is a filler of a role with the entity that it stands for.
type argument struct {
	filler
	referent
	loose bool // found by standing near, not by the grammar of the frame
	along bool // fills a role along with another
}

// link is what the candidate would assert.
func (c *candidate) link() Link { return Link(c.pair.Link) }

// tie is what the candidate would join.
func (c *candidate) tie() Tie { return Tie{c.link(), c.from.entity, c.to.entity} }

// The footing of a candidate: grammar alone, grammar helped out by nearness or by what the text spoke of before, or no grammar
// but the network alone.
const (
	Strict = "footing=grammar"
	Loose  = "footing=near"
	Alone  = "network alone"
)

func (c *candidate) footing() string {
	for _, a := range []*argument{&c.from, &c.to} {
		if a.loose || a.filler.how == implied || a.filler.how == "obj<of" { // "noticed the bug of X"
			return Loose
		}
	}
	return Strict
}

// candidates are the claims that a trigger may carry, by grammar first and then by nearness.
func (r *reader) candidates(m *match) []*candidate {
	if k := entity.Kind(m.frame.Needs); k != "" && r.nearest(m.site(""), k) < 0 {
		r.skip(m, Skipped{Reason: NoValue, Value: k, Tie: Tie{Link(m.frame.Pairs[0].Link), -1, -1}})
		return nil
	}
	if m.ofOtherKind() || m.tellsContent() {
		return nil
	}
	var out []*candidate
	for _, p := range m.frame.Pairs {
		s := m.t.stance(m, Link(p.Link))
		if s.none {
			r.skip(m, Skipped{Reason: NotTold, Veto: s.veto, Tie: Tie{Link(p.Link), -1, -1}})
			continue
		}
		if r.withUnnamed(m, p) {
			r.keepApart(m, p)
			continue
		}
		out = append(out, r.pairUp(m, p, s)...)
	}
	return out
}

// ofOtherKind reports whether the object of the verb is, or is some of, what makes its frame another.
func (m *match) ofOtherKind() bool {
	t, class := m.t, m.t.grammar.classes[m.frame.Unless]
	if m.form != verbTrigger || class == nil {
		return false
	}
	return slices.ContainsFunc(m.fillVerb("object"), func(f filler) bool {
		for i := f.tok; !f.elided && i < min(f.tok+10, len(t.Tokens)); i++ {
			if class[t.lemma(i)] && t.named(i) < 0 && t.within(i, f.tok) {
				return true
			}
		}
		return false
	})
}

// pairUp are the candidates for one of the links that a trigger's frame asserts.
func (r *reader) pairUp(m *match, p lang.Pair, s stance) []*candidate {
	var out []*candidate
	ends := Link(p.Link).signature()
	froms := r.arguments(m, p.From, ends.from)
	tos := r.arguments(m, p.To, ends.to)
	r.skipUnfilled(m, p, froms, tos)
	r.lack(m, Link(p.Link), len(froms), len(tos))
	r.tieToUnnamed(m, p, froms, tos)
	for i, a := range froms {
		for j, b := range tos {
			if p.From == p.To && j <= i {
				continue
			}
			c := &candidate{m: m, pair: p, from: a, to: b, stance: s}
			m.excluded(&c.stance, &a, c.link())
			m.excluded(&c.stance, &b, c.link())
			r.boughtAway(c)
			if why := r.obstacle(c); why != 0 {
				if why == Apart {
					r.apart[tieIn{c.tie().undirected(), m.t.index}] = true
				}
				r.skip(m, Skipped{Reason: why, Tie: c.tie()})
				continue
			}
			out = append(out, c)
		}
	}
	return out
}

// obstacle is why the arguments of a candidate can't stand in its link, 0 if they can: they must be two, not both there by
// mere nearness to a noun, and of kinds that the link joins and the frame takes.
func (r *reader) obstacle(c *candidate) Reason {
	a, b := &c.from, &c.to
	switch {
	case a.entity == b.entity, a.tok == b.tok && !a.elided && !b.elided:
		return OneEntity
	case a.loose && b.loose && c.m.form != verbTrigger && !c.learned:
		return OnlyNear
	case c.m.apart(c.pair.From, a), c.m.apart(c.pair.To, b), r.crosses(c):
		return Apart
	case c.m.looksOn(a), c.m.looksOn(b), c.m.ofOnePhrase(a, b), a.loose && c.m.t.onlyDescribes(c.link(), a), b.loose && c.m.t.onlyDescribes(c.link(), b):
		return OnlyNear
	case c.m.frame.Exact && (a.loose || b.loose), c.m.frame.Status == string(Ended) && a.loose:
		return OnlyNear
	case !c.link().Accepts(r.doc.Entities[a.entity].Kind, r.doc.Entities[b.entity].Kind),
		!c.m.takes(c.pair.From, r.doc.Entities[a.entity].Kind), !c.m.takes(c.pair.To, r.doc.Entities[b.entity].Kind):
		return WrongKinds
	}
	return 0
}

// takes reports whether an entity of a kind may fill a role of the frame.
func (m *match) takes(role string, k entity.Kind) bool { return m.kinds[role].has(k) }

// arguments are the entities that may fill a role of the trigger; allowed is what the link accepts there.
func (r *reader) arguments(m *match, role string, allowed kinds) []argument {
	want := allowed.and(m.kinds[role])
	taken := false
	for _, s := range m.slots(role) {
		if taken && s.Place == "recipient" { // "accepted the offer of help"
			continue
		}
		phrases := slices.DeleteFunc(m.fill(s), func(f filler) bool { return m.t.otherKind(s, f, want) })
		taken = taken || slices.ContainsFunc(phrases, m.t.names) || m.occupied(s)
		out := r.byGrammar(m, phrases, want, s.Place != "bearer")
		if s.Place == "holder" {
			out = r.withoutSubject(m, out)
		}
		if len(out) > 0 {
			return append(out, r.companions(m, role, want, phrases)...)
		}
	}
	if out := r.epithet(m, role, want); len(out) > 0 {
		return out
	}
	// A role that the grammar fills, if not with an entity, is taken; whom a predicate describes only the grammar can tell.
	if taken || m.form == nameTrigger || m.ofPassive(role) || m.lacksObject(role) || m.form == headTrigger && m.predicate(role) {
		return nil
	}
	out := r.byGrammar(m, m.impliedComplement(role), want, true)
	return append(out, r.nearby(m, want, append(r.others(m, role), out...))...)
}

// ofPassive reports whether a role is one that only the passive has, and the verb is in the active: "controlled of Alfa".
func (m *match) ofPassive(role string) bool {
	agent, subject := false, false
	for _, s := range m.frame.Slots[role] {
		agent = agent || s.Place == "agent"
		subject = subject || s.Place == "subject"
	}
	return m.form == verbTrigger && !m.passive && agent && !subject
}

// lacksObject reports whether a role stands in a quota that is the object of the verb, which has no object at all: "takes | on Alfa".
func (m *match) lacksObject(role string) bool {
	return m.form == verbTrigger && !m.passive && len(m.fillVerb("object")) == 0 && len(m.slots(role)) > 0 &&
		!slices.ContainsFunc(m.slots(role), func(s lang.Slot) bool { return s.Place != "object" || s.Through == "" })
}

// tellsContent reports whether a clause alone says what the trigger, a noun of what happens, is about: "an offer | to help". The parse may hang it on the verb.
func (m *match) tellsContent() bool {
	t, n := m.t, m.tok
	if m.form != nounTrigger || len(m.words) > 1 || slices.ContainsFunc(t.kids[n], func(k int) bool {
		return k > n && t.rel(k) == "nmod" && !t.grammar.agent[t.preposition(k)] || t.rel(k) == "compound"
	}) {
		return false
	}
	k := t.phraseEnd(n, m.last) + 1
	if x := t.nameFrom(k); x >= 0 {
		k = t.doc.Mentions[x].Last + 1
	}
	if k >= len(t.Tokens) || t.rel(k) != "mark" || t.rel(n) != "obj" && t.head(t.head(k)) != n {
		return false
	}
	v := t.head(k)
	return t.isInfinitive(v) && !t.tellsDeal(v) && (t.head(v) == n || t.head(v) == t.head(n))
}

// occupied reports whether something else stands at the place of a slot that asks for a noun there, such as a stake: the role is not of this
// frame then ("owns Alfa", "won a contract", not a stake in it).
func (m *match) occupied(s lang.Slot) bool {
	if m.form != verbTrigger || s.Through == "" || s.Place != "object" {
		return false
	}
	t := m.t
	return slices.ContainsFunc(m.fillVerb(s.Place), func(f filler) bool {
		other := !t.grammar.classes[s.Through][t.lemma(f.tok)] && t.shareAt(f.tok) < 0
		clause := t.child(f.tok, "acl") >= 0 && t.child(t.child(f.tok, "acl"), "mark") >= 0 && len(m.contents(f.tok)) == 0 // "an interest in how Alfa works"
		return !f.elided && (other || clause) && t.isNominal(f.tok) && t.Tokens[f.tok].Tag != "PRON"
	})
}

// slots are the places of a role in the order in which they are looked at: beside a noun of an event, the subject of the verb above it
// comes last ("Alfa announced the purchase of Beta by Gamma").
func (m *match) slots(role string) []lang.Slot {
	slots := slices.DeleteFunc(slices.Clone(m.frame.Slots[role]), func(s lang.Slot) bool { return s.Also })
	if m.form != nounTrigger {
		return slots
	}
	late := func(s lang.Slot) bool { return s.Place == "subject" }
	return append(slices.DeleteFunc(slices.Clone(slots), late), slices.DeleteFunc(slices.Clone(slots), func(s lang.Slot) bool { return !late(s) })...)
}

// names reports whether a filler can name something: it is no date, amount or share.
func (t *tree) names(f filler) bool {
	x := t.mention[f.tok]
	return f.elided || x < 0 || t.doc.Mentions[x].Kind.Named()
}

// otherKind reports whether what a preposition introduces is a name of a kind that the role does not take, which has another part: "is president, with Reed as
// his deputy".
func (t *tree) otherKind(s lang.Slot, f filler, want kinds) bool {
	x := t.named(f.tok)
	return !f.elided && x >= 0 && s.Preposition() && !want.has(t.doc.Mentions[x].Kind)
}

// byGrammar are the entities that phrases name or stand for, or, failing that, those of the complements of a phrase
// beside a describing noun, if the role goes so deep: "chairman of the board of Alfa", but not "the daughter of Reed was chairman".
func (r *reader) byGrammar(m *match, phrases []filler, want kinds, deep bool) []argument {
	var out []argument
	seen := map[int]bool{}
	for depth := 0; len(phrases) > 0 && len(out) == 0 && depth < 3; depth++ {
		var below []filler
		for _, f := range phrases {
			refs := r.referents(m.t, f, want)
			for _, ref := range refs {
				if ref.entity >= 0 && !seen[ref.entity] {
					seen[ref.entity] = true
					out = append(out, argument{filler: f, referent: ref})
				}
			}
			if len(refs) == 0 && m.form == headTrigger && deep {
				below = append(below, m.below(f)...)
			}
		}
		phrases = below
	}
	return out
}

// predicate reports whether the role is that of the bearer of a predicate.
func (m *match) predicate(role string) bool {
	return m.bears(role) && m.t.child(m.tok, "cop") >= 0
}

// below are the complements of a phrase that names nothing itself: "chairman of the board of X".
func (m *match) below(f filler) []filler {
	if f.elided || f.owner || m.t.named(f.tok) >= 0 || m.t.isOther(f.tok) {
		return nil
	}
	return relabel(f.how+"<", m.prepositional(f.tok, m.t.grammar.of, "of"))
}
