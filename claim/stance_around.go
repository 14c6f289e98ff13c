package claim

import (
	"slices"
)

// local reads the modifiers, the auxiliaries and the mood of token i. What negates a denial denies nothing.
func (t *tree) local(s *stance, i int, l Link, above bool) {
	way := beside
	if above {
		way = overhead
	}
	s.trail = append(s.trail, step{t, i, way})
	if !slices.Contains(s.doubly, i) {
		t.around(s, i, l, above)
	}
	if !above || t.isVerb(i) {
		t.mood(s, i, l, above)
	}
}

// around reads the words below token i.
func (t *tree) around(s *stance, i int, l Link, above bool) {
	for _, k := range t.kids[i] {
		t.lacking(s, i, k, l, above)
		switch t.rel(k) {
		case "advmod", "amod", "compound", "nmod", "discourse", "det", "advcl", "obl", "parataxis":
			t.modifier(s, i, k, l)
		case "nsubj":
			t.aroundSubject(s, k, l)
		case "aux", "cop":
			if t.fronted(i, k) {
				t.cue(s, k, "inverted", l)
			}
			t.cue(s, k, "auxiliary", l)
			t.mood(s, k, l, above)
		case "mark", "cc":
			t.cue(s, k, "clause", l)
			if t.rel(k) == "mark" && k < i {
				t.upTo(s, k-1, "clause", l) // "on condition | that"
			}
		case "case":
			t.cue(s, k, "modifies", l)
		}
	}
}

// modifier reads what modifies token i by token k below it.
func (t *tree) modifier(s *stance, i, k int, l Link) {
	if t.participial(k) && (t.isVerb(i) || t.child(k, "nsubj", "obj") >= 0) { // "the deal having failed, Alfa bought Beta", "founded Alfa, which failed later"
		return
	}
	if t.rel(k) == "advcl" && t.finite(k) && t.child(k, "nsubj") >= 0 { // "became chairman when Reed | retired"
		return
	}
	t.cue(s, k, "modifies", l)
	if first := t.phraseStart(k); first < k && t.named(k) < 0 {
		t.cue(s, first, "modifies", l) // "any more"
	}
	if c := t.child(k, "case"); c >= 0 && c < k {
		t.cue(s, c, "modifies", l) // "at the time"
	}
	if c := t.child(k, "advmod"); c == k-1 && c >= 0 {
		told := t.cueEnding(c, k, "modifies", l) // "any more"
		s.heed(&told)
	}
	t.forged(s, k, l)
	if k < i {
		t.cue(s, k, "precedes", l)
		t.cue(s, k, "clause", l)
	}
}

// participial reports whether token k is a participle that heads a clause beside what it hangs on.
func (t *tree) participial(k int) bool {
	return t.rel(k) == "advcl" && t.isVerb(k) && t.isParticiple(k)
}

// aroundSubject reads a subject and the word that opens a pair of subjects, which the parse may hang elsewhere.
func (t *tree) aroundSubject(s *stance, k int, l Link) {
	t.cue(s, k, "subject", l)
	for _, of := range t.kids[k] {
		if up := t.head(k); t.rel(of) == "det" && !t.grammar.copula[t.lemma(up)] && t.child(up, "cop", "expl") < 0 {
			t.cue(s, of, "subject", l) // "no director of Alfa owns Beta"
		}
		t.cue(s, of, "both", l)
	}
	if before := t.phraseStart(k) - 1; before >= 0 && t.head(before) != k {
		t.cue(s, before, "both", l)
	}
}

// mood reads the cues of mood and tense on the verb form at token i. That something has ended is told by its own verb, not
// by those above, nor by one of what happened once: who was elected in 1962 has not thereby left.
func (t *tree) mood(s *stance, i int, l Link, above bool) {
	for _, c := range t.grammar.moods {
		if (above || s.event) && Status(c.Status) == Ended || !t.grammar.applies(c.Cue, l) {
			continue
		}
		if t.hasFeatures(i, c.words) {
			s.set(t, i, i, c.Cue)
		}
	}
}

// hasFeatures reports whether token i has all of the features.
func (t *tree) hasFeatures(i int, features []string) bool {
	for _, f := range features {
		if !t.Tokens[i].Morph.Has(f) {
			return false
		}
	}
	return true
}
