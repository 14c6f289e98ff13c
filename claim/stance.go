package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// stance is in what way a text puts a claim.
type stance struct {
	status  Status
	none    bool      // it is no claim: a condition or a question
	veto    text.Span // the words that make it none
	cues    []Cue
	trail   []step  // what the reading met on its way out, for the model of status
	joint   []joint // cues met that only work with another
	now     bool    // what it speaks of is said to be so now
	refuter *tree   // the sentence behind that takes the claim back, nil if there is none
	onward  bool    // it is what somebody does next who leaves something else
	event   bool    // the frame tells of what happens, not of a state
	under   bool    // it stands in what is denied or not confirmed
	settled bool    // grammar leaves no doubt of it
	doubly  []int   // the words of a denial that is denied itself
}

// joint is a cue that only works with another, and where it stands.
type joint struct {
	*lang.Cue
	text.Span
}

// rank orders statuses: where several cues meet, the highest decides.
var rank = map[Status]int{Asserted: 0, Alleged: 1, Planned: 2, Ended: 3, Denied: 4}

// set lets a cue at token i decide, if it outranks those before it.
func (s *stance) set(t *tree, i, last int, c *lang.Cue) {
	s.cues = append(s.cues, Cue{Span: t.span(i, last), Role: "status", Name: t.grammar.lang + "/" + c.Name})
	if c.With != "" {
		s.joint = append(s.joint, joint{c, t.span(i, last)})
		return
	}
	if c.Status == "none" {
		s.none, s.veto = true, t.span(i, last)
		return
	}
	s.now = s.now || c.Status == string(Asserted)
	if st := Status(c.Status); rank[st] > rank[s.status] {
		s.status = st
	}
}

// heed takes up what another reading met. The cues that s has in common with other stances stay as they are.
func (s *stance) heed(told *stance) {
	s.cues, s.joint = append(slices.Clone(s.cues), told.cues...), append(slices.Clone(s.joint), told.joint...)
	if told.none {
		s.none, s.veto = true, told.veto
	}
	s.now = s.now || told.now
	if rank[told.status] > rank[s.status] {
		s.status = told.status
	}
}

// stance reads the status of a claim of link l from its trigger.
func (t *tree) stance(m *match, l Link) stance { return m.site(l).stance() }

// stance reads the status of a claim from its site outwards: its own modifiers and mood, then those of the clauses and
// nouns that govern it.
func (x *site) stance() stance {
	if x.usual == Ended {
		return x.ending()
	}
	t, s := x.t, x.outset()
	node, above, apart, adverse := x.tok, false, false, false
	for hops := 0; node >= 0 && hops < 7; hops++ {
		if !apart {
			t.against(&s, node, x.link, above, adverse)
		}
		up := t.head(node)
		t.unreal(&s, node, up, x.link)
		if x.outermost(node, up) || x.aside && hops == 0 {
			t.vetoed(&s, node, up, x.link)
			break
		}
		t.fromAbove(&s, node, up, x.link)
		s.trail = append(s.trail, step{t, node, upwards})
		apart = t.standsApart(node, up) || hops == 0 && t.rel(node) == "nsubj" && !t.isVerb(node) && !t.befalls(up) // what a deal has not brought about
		adverse = t.rel(node) == "conj" && t.adverse(node)                                                          // "did not found it but | runs it"
		above = above || t.rel(node) != "conj" || t.isVerb(node)                                                    // "was a partner and a director": the copula is of both
		node = up
	}
	if x.event && node >= 0 {
		t.undone(&s, node, x.link)
	}
	t.left(&s, x)
	t.refuted(&s, x)
	s.join(t.grammar.lang)
	t.question(&s, x.tok)
	if s.now && s.status == Ended {
		s.status = Asserted
	}
	return s
}

// fromAbove reads what word up makes of node, which hangs on it.
func (t *tree) fromAbove(s *stance, node, up int, l Link) {
	next := t.comesNext(node, up)
	s.onward = s.onward || next
	if t.rel(node) != "conj" && !next && !t.does(node, up) {
		t.governs(s, up, l)
		t.judged(s, node, up, l)
	}
}

// outset is the stance by what stands at the site itself.
func (x *site) outset() stance {
	t, s := x.t, stance{status: x.usual, event: x.event || x.begins}
	if x.frame == unframed || x.opensCue() { // the word that the network looks at may be a cue itself
		t.governs(&s, x.tok, x.link)
	}
	t.opening(&s, x.tok, x.link)
	t.inWording(&s, x)
	return s
}

// opensCue reports whether the trigger is but the beginning of another verb, which is a cue: "| run for chairman of Alfa".
func (x *site) opensCue() bool {
	t := x.t
	return slices.ContainsFunc(t.grammar.cues[t.lemma(x.tok)], func(c cuePhrase) bool {
		last, ok := t.matchWords(x.tok, c.words)
		return ok && last > max(x.tok, x.last) && c.Scope == "governs" && t.grammar.applies(c.Cue, x.link)
	})
}

// inWording reads the adverbs within the wording of a verb: "does no | longer | take part in".
func (t *tree) inWording(s *stance, x *site) {
	if x.last <= x.tok || !t.isVerb(x.tok) {
		return
	}
	for _, k := range t.kids[x.last] {
		if k > x.tok && k < x.last && t.rel(k) == "advmod" {
			t.modifier(s, x.last, k, x.link)
		}
	}
}

// comesNext reports whether verb node tells what somebody does next who leaves, as verb up says: "quit | to run Alfa".
func (t *tree) comesNext(node, up int) bool {
	return up >= 0 && node > up && t.grammar.departing[t.lemma(up)] && t.isInfinitive(node) && t.child(node, "mark") >= 0
}

// does reports whether noun node is the subject of the active verb up, which tells of something else: "the chairman | denied the report".
func (t *tree) does(node, up int) bool {
	return t.rel(node) == "nsubj" && t.isPerson(node) && t.isVerb(up) && !t.isPassive(up) && t.child(up, "obj", "ccomp") >= 0
}

// isPerson reports whether a common noun stands for a person.
func (t *tree) isPerson(n int) bool {
	return t.named(n) < 0 && (t.standsForOther(n) || slices.ContainsFunc(t.grammar.triggers[t.lemma(n)], func(x trigger) bool {
		return x.form == headTrigger && x.describes(entity.Person)
	}))
}

// standsApart reports whether token node heads a clause of its own beside that of up.
func (t *tree) standsApart(node, up int) bool {
	return t.rel(node) == "conj" && (t.child(node, "nsubj") >= 0 || t.parted(up, node) || t.saidApart(node))
}

// saidApart reports whether verb i stands in a finite form of its own beside another, joined by "and", so that what negates the other does not
// reach it: "has no children and | owns Alfa".
func (t *tree) saidApart(i int) bool {
	k := t.child(i, "cc")
	return k >= 0 && t.grammar.and[t.form(k)] && t.finite(i)
}

// befalls reports whether verb i tells that its subject happens, is made or is so: what negates it negates that.
func (t *tree) befalls(i int) bool {
	l := t.lemma(i)
	return !t.isVerb(i) || t.isPassive(i) || t.grammar.happening[l] || t.grammar.copula[l] || t.child(i, "cop") >= 0
}

// presupposed reports whether a word opens the clause of verb i, or the phrase of noun i, that takes what it says for given: "after its purchase by Alfa".
func (t *tree) presupposed(i int) bool {
	if !t.isVerb(i) {
		return t.rel(i) == "obl" && t.grammar.presupposing[t.preposition(i)]
	}
	for _, k := range t.kids[i] {
		if k < i && (t.rel(k) == "mark" || t.rel(k) == "advmod") && t.grammar.presupposing[t.form(k)] {
			return true
		}
	}
	return false
}

// ending is the stance where the frame tells that a state ends: put off or denied, that leaves it as it is.
func (x *site) ending() stance {
	y := *x
	y.usual = Asserted
	s := y.stance()
	if s.status == Asserted {
		s.status = Ended
		return s
	}
	if s.status == Planned || s.status == Denied {
		s.status, s.now = Asserted, true
	}
	return s
}

// outermost reports whether nothing above token node, which hangs on up, has a say in the stance.
func (x *site) outermost(node, up int) bool {
	t := x.t
	return up < 0 || !t.governed(node) || t.rel(node) != "conj" && (t.putsOffEnd(up, x.link) && !t.comesNext(node, up) || t.grammar.factive[t.lemma(up)]) || t.presupposed(node)
}

// join lets a cue that works with another decide in its stead.
func (s *stance) join(language string) {
	for _, c := range s.joint {
		met := slices.ContainsFunc(s.cues, func(x Cue) bool { return x.Name == language+"/"+c.With })
		switch {
		case met && c.Status == "none":
			s.none, s.veto = true, c.Span
		case met && s.status == Denied:
			s.status = Status(c.Status)
		}
	}
}

// governed reports whether the head of token i has a say in the stance of what i says.
func (t *tree) governed(i int) bool {
	switch t.rel(i) {
	case "xcomp", "ccomp", "csubj", "obj":
		return true
	case "conj": // "Alfa and its owner deny it"
		return t.isVerb(i) || t.named(t.head(i)) < 0 || t.named(i) >= 0
	case "nsubj", "obl", "nmod":
		return !t.isVerb(i) || t.rel(i) == "obl" && t.isParticiple(i) && t.grammar.roleMark[t.opener(i)] // "described as owned by Alfa"
	case "acl":
		told := t.grammar.reportNouns[t.lemma(t.head(i))] && t.child(i, "mark") >= 0 // "rumours that Alfa bought it"
		return told || t.sub(i) != "relcl" && t.named(t.head(i)) < 0 || t.cleft(i)
	case "advcl":
		k := t.child(i, "mark")
		return k >= 0 && t.grammar.complement[t.form(k)] // "accused of owning"
	}
	return false
}

// cleft reports whether verb i, behind a mark, says what the name above it is picked out for: "non è stato Reed a | fondare Alfa".
func (t *tree) cleft(i int) bool {
	return t.isVerb(i) && !t.isParticiple(i) && t.child(i, "mark") >= 0 && t.child(t.head(i), "cop") >= 0 && t.child(t.head(i), "nsubj") < 0
}

// cue looks for a cue of the given scope that starts at token i.
func (t *tree) cue(s *stance, i int, scope string, l Link) {
	for _, key := range []string{t.lemma(i), t.form(i)} {
		for _, c := range t.grammar.cues[key] {
			if c.Scope != scope || !t.grammar.applies(c.Cue, l) {
				continue
			}
			if last, ok := t.matchWords(i, c.words); ok {
				s.set(t, i, last, c.Cue)
				return
			}
		}
		if t.lemma(i) == t.form(i) {
			return
		}
	}
}

// matchWords reports whether the words stand from token i on, by lemma or form, and where they end.
func (t *tree) matchWords(i int, words []string) (int, bool) {
	for n, w := range words {
		if i+n >= len(t.Tokens) || !t.isWord(i+n, w) {
			return i, false
		}
	}
	return i + len(words) - 1, true
}

// applies reports whether cue c has a meaning for link l: only states can have ended.
func (g *grammar) applies(c *lang.Cue, l Link) bool {
	if c.Links != "" && !strings.Contains(" "+c.Links+" ", " "+string(l)+" ") {
		return false
	}
	return Status(c.Status) != Ended || !events[l]
}
