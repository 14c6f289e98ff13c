package claim

import "strconv"

// beside is which entities the value stands with: that of which a quota is one, those that its clause speaks of.
func (r *reader) beside(f *traits, s *site, v *hanging) {
	t := v.t
	if f.qualifier == boundShare {
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
