package claim

import "slices"

// opening reads what stands right before token i, whatever the parse hung it on: what leads up to a verb that is not finite ("came
// close to | buying Beta"), or the word between a comma and a noun ("Alfa, once | the owner of Beta").
func (t *tree) opening(s *stance, i int, l Link) {
	if k := t.child(i, "mark", "case"); k >= 0 && k < i {
		t.upTo(s, k, "leads", l)
	}
	if k := t.phraseStart(i) - 1; !t.isVerb(i) && t.behindComma(k) {
		t.cue(s, k, "modifies", l)
	}
}

// longestCue is how many words are looked back for a cue that ends at a given one.
const longestCue = 5

// upTo heeds a cue of the given scope that ends at token k.
func (t *tree) upTo(s *stance, k int, scope string, l Link) {
	for i := max(0, k-longestCue+1); i <= k; i++ {
		if told := t.cueEnding(i, k, scope, l); len(told.cues) > 0 {
			s.heed(&told)
			return
		}
	}
}

// opener is the word that marks clause or phrase i, in lower case, "" if none does.
func (t *tree) opener(i int) string {
	if k := t.child(i, "mark", "case"); k >= 0 {
		return t.form(k)
	}
	return ""
}

// excluded reads a negation right before an end of a claim: "not Alfa but Beta bought it", "it was not Alfa that bought it", "Beta, rather
// than | Alfa, bought it". What a participle tells of the end in passing it leaves as it is: "the buyer is not Alfa, bought by Beta".
func (m *match) excluded(s *stance, a *argument, l Link) {
	t := m.t
	if a.elided || a.owner || m.inPassing(a) {
		return
	}
	if s.status == Denied && t.rel(a.tok) == "conj" && t.isNominal(t.head(a.tok)) && t.adverse(a.tok) { // "did not buy Alfa but | Beta"
		s.status = Asserted
		s.cues = slices.DeleteFunc(slices.Clone(s.cues), func(c Cue) bool { return c.Role == "status" })
	}
	tok := a.tok
	if h := t.head(tok); t.rel(tok) == "appos" && t.isNominal(h) && t.named(h) < 0 { // "not her brother | Carl"
		tok = h
	}
	k := t.phraseStart(tok) - 1
	if tok != a.tok && t.rel(k+1) == "advmod" {
		k++
	}
	t.upTo(s, k, "excludes", l)
	if c := t.child(tok, "case"); c >= 0 && c <= k {
		k = c - 1
		t.upTo(s, k, "excludes", l)
	}
	if k < 0 || t.rel(k) != "advmod" && t.rel(k) != "cc" || t.head(k) != tok {
		return
	}
	told := stance{}
	if t.cue(&told, k, "modifies", l); told.status == Denied {
		s.heed(&told)
	}
}

// inPassing reports whether the trigger tells of an end, or of the list of names in which it stands, beside what the sentence says of it: "neither Reed nor Hale,
// | directors of Alfa, was charged".
func (m *match) inPassing(a *argument) bool {
	t, h := m.t, m.t.head(m.tok)
	if h < 0 || h != a.tok && (t.named(h) < 0 || !t.listedWith(h, a.tok)) {
		return false
	}
	return t.rel(m.tok) == "appos" || t.rel(m.tok) == "acl" && (t.isParticiple(m.tok) || t.child(h, "cop") < 0 && t.behindComma(t.phraseStart(m.tok)))
}

// forged reads what is said of the source that token k names: "according to a | forged letter".
func (t *tree) forged(s *stance, k int, l Link) {
	if !t.isSource(k) {
		return
	}
	for _, of := range t.kids[k] {
		if t.rel(of) == "amod" || t.rel(of) == "compound" {
			t.cue(s, of, "judges", l)
		}
	}
}

// cueEnding is what a cue of the given scope says that stands from token i to token last; nothing if there is none.
func (t *tree) cueEnding(i, last int, scope string, l Link) stance {
	told := stance{}
	if t.cue(&told, i, scope, l); len(told.cues) > 0 && last >= 0 && told.cues[0].End == t.tok(last).End {
		return told
	}
	return stance{}
}
