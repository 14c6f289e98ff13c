package claim

import "strings"

// judged reads what is said of the truth of node, which hangs on up: "it is false that", "the report turned out to be false".
func (t *tree) judged(s *stance, node, up int, l Link) {
	t.cue(s, up, "judges", l)
	for _, k := range t.kids[up] {
		if k != node && (t.rel(k) == "xcomp" || t.rel(k) == "det" || t.child(k, "cop") >= 0) {
			t.cue(s, k, "judges", l)
		}
	}
}

// governs reads what the word above a claim makes of it. A denial that is denied itself asserts nothing, nor does what somebody
// will not confirm: "did not deny that", "refused to deny that", "would neither confirm nor deny that".
func (t *tree) governs(s *stance, up int, l Link) {
	denial, withheld := stance{}, stance{}
	t.cue(&denial, up, "governs", l)
	t.cue(&withheld, up, "withheld", l)
	no, neither := t.negated(up, l)
	if neither {
		for _, v := range t.partners(up) {
			t.cue(&denial, v, "governs", l)
		}
	}
	denies, holds := denial.status == Denied, withheld.status == Alleged
	if (denies || holds) && (no || neither) || denies && s.under {
		s.doubly = append(t.partners(up), up)
		s.cues = append(append(s.cues, denial.cues...), withheld.cues...)
		s.status = Alleged
	} else {
		t.cue(s, up, "governs", l)
		if up > 0 && t.head(up-1) == up { // a cue that begins with the pronoun of its verb: "si dice"
			t.cue(s, up-1, "governs", l)
		}
	}
	s.under = denies || holds
}

// negated reports whether verb i is negated, or one of two that are ("neither … nor").
func (t *tree) negated(i int, l Link) (no, neither bool) {
	own, both := stance{}, stance{}
	for _, k := range t.kids[i] {
		if t.rel(k) == "advmod" {
			t.cue(&own, k, "modifies", l)
		}
	}
	for _, v := range append([]int{i}, t.partners(i)...) {
		for _, k := range t.kids[v] {
			if t.rel(k) == "cc" {
				t.cue(&both, k, "clause", l)
			}
		}
	}
	return own.status == Denied, both.status == Denied
}

// partners are the verbs coordinated with verb i.
func (t *tree) partners(i int) []int {
	var out []int
	if h := t.head(i); h >= 0 && t.rel(i) == "conj" && t.isVerb(h) {
		out = append(out, h)
	}
	for _, k := range t.kids[i] {
		if t.rel(k) == "conj" && t.isVerb(k) {
			out = append(out, k)
		}
	}
	return out
}

// vetoed reads a word above a phrase said in passing that makes it no claim: "posed as the chairman", "a candidate for chairman".
func (t *tree) vetoed(s *stance, node, up int, l Link) {
	p := t.preposition(node)
	if up < 0 || t.rel(node) != "obl" && (t.rel(node) != "nmod" || t.isVerb(up) || p == "" || t.grammar.of[p] || t.grammar.agent[p]) {
		return
	}
	told := stance{}
	if t.cue(&told, up, "governs", l); told.none {
		s.none, s.veto = true, told.veto
	}
}

// lacking reads a word that says that there is none of what word i speaks of, or of its object k: "owns no shares", "has no
// plan to buy"; and a condition that k puts to it.
func (t *tree) lacking(s *stance, i, k int, l Link, above bool) {
	switch t.rel(k) {
	case "det":
		if !above || t.grammar.classes["deal"][t.lemma(i)] || t.isPlan(i, l) {
			t.cue(s, k, "lacks", l)
		}
	case "obj", "nsubj":
		if t.Tokens[k].Rel == "nsubj" || above || t.named(k) >= 0 {
			return
		}
		t.cue(s, k, "lacks", l)
		for _, d := range t.kids[k] {
			t.cue(s, d, "lacks", l)
		}
	case "advcl":
		if m := t.child(k, "mark"); m >= 0 {
			t.cue(s, m, "given", l)
		}
	}
}

// isPlan reports whether noun i says that what it governs is planned: "no | intention of selling Alfa".
func (t *tree) isPlan(i int, l Link) bool {
	told := stance{}
	t.cue(&told, i, "governs", l)
	return !t.isVerb(i) && told.status == Planned
}

// unreal reads an auxiliary at the start that the parse took for a verb above node, or for the copula of the name that node
// modifies: "had | Alfa bought it", "were Alfa | to buy it".
func (t *tree) unreal(s *stance, node, up int, l Link) {
	switch {
	case up == 0 && t.child(node, "nsubj") > up:
		t.cue(s, up, "inverted", l)
	case up > 0 && t.rel(node) == "acl" && t.named(up) >= 0:
		if k := t.child(up, "cop"); k >= 0 && k < up {
			t.cue(s, k, "inverted", l)
		}
	}
}

// undone reads a clause behind that of node in which the deal comes to nothing: "Alfa agreed to buy Beta, but the deal lapsed",
// "… but withdrew", "… but was outbid".
func (t *tree) undone(s *stance, node int, l Link) {
	for _, k := range t.kids[node] {
		if t.rel(k) != "conj" && t.rel(k) != "parataxis" || k < node {
			continue
		}
		switch subject := t.child(k, "nsubj"); {
		case subject >= 0 && !t.grammar.classes["deal"][t.lemma(subject)]:
			continue
		case subject < 0 && t.child(k, "obj") >= 0: // "and withdrew its offer for another"
			continue
		case subject < 0:
			t.cue(s, k, "undoes", l)
			continue
		}
		told := stance{}
		if t.cue(&told, k, "governs", l); told.status == Denied {
			t.cue(s, k, "governs", l)
		}
	}
}

// left reads the verb by which the bearer of an office or a stake gives it up, or is made to: "the chairman of Alfa, Reed, was
// sacked".
func (t *tree) left(s *stance, x *site) {
	for n, hops := x.tok, 0; n >= 0 && hops < 3; n, hops = t.head(n), hops+1 {
		up := t.head(n)
		switch {
		case up < 0:
			return
		case t.Tokens[n].Rel == "nsubj" && t.isVerb(up) && !t.isPassive(up):
			if !t.putOff(up, x.link) { // "will step down" has not yet
				t.cue(s, up, "leaves", x.link)
			}
			return
		case strings.HasPrefix(t.Tokens[n].Rel, "nsubj") && t.isVerb(up), t.Tokens[n].Rel == "obj" && t.isVerb(up): // "sacked its chairman"
			if !t.putOff(up, x.link) {
				t.cue(s, up, "ousted", x.link)
			}
			return
		case t.rel(n) != "appos" && t.rel(n) != "compound" && t.rel(n) != "flat" && t.rel(n) != "nmod" || t.preposition(n) != "":
			return
		}
	}
}

// putsOffEnd reports whether verb v tells of the end of what it governs, but puts it off: "will step down as chairman" leaves the chairman in
// office.
func (t *tree) putsOffEnd(v int, l Link) bool {
	told := stance{}
	t.cue(&told, v, "governs", l)
	return told.status == Ended && t.putOff(v, l)
}

// putOff reports whether the words around verb v or above it put off or deny what it says.
func (t *tree) putOff(v int, l Link) bool {
	told := stance{}
	t.local(&told, v, l, true)
	if up := t.head(v); up >= 0 && t.rel(v) == "xcomp" {
		t.governs(&told, up, l)
	}
	return told.status == Planned || told.status == Denied || told.none
}

// longestRefutation is how many tokens a sentence has at most that takes back the one before it.
const longestRefutation = 8

// refuted reads a short sentence behind that takes the whole one back: "That is false." It says nothing else.
func (t *tree) refuted(s *stance, x *site) {
	u := t.next
	if u == nil || len(u.Tokens) > longestRefutation || !t.asked(x.tok) || u.Tokens[len(u.Tokens)-1].Text == "?" {
		return
	}
	end := u.lastWord()
	for i := range u.Tokens {
		for _, scope := range []string{"refutes", "judges"} {
			if told := u.cueEnding(i, end, scope, x.link); told.status == Denied {
				s.heed(&told)
				s.refuter = u
				return
			}
		}
		switch u.Tokens[i].Tag { // "it was a"
		case "PRON", "DET", "AUX", "PUNCT":
		default:
			return
		}
	}
}

// lastWord is the last token that is no mark, −1 if there is none.
func (t *tree) lastWord() int {
	end := len(t.Tokens) - 1
	for end >= 0 && t.Tokens[end].Tag == "PUNCT" {
		end--
	}
	return end
}

// fronted reports whether auxiliary k of verb i stands before its subject, as in "had Alfa bought it".
func (t *tree) fronted(i, k int) bool {
	subject := t.child(i, "nsubj")
	return subject > k && t.child(i, "mark") < 0
}

// against reads like local; but where a word has set what was read before against token i, what denies that denies nothing here.
func (t *tree) against(s *stance, i int, l Link, above, adverse bool) {
	before := *s
	if t.local(s, i, l, above); adverse && s.status == Denied {
		*s = before
	}
}
