package claim

// bearers are the entities that a noun or adjective n describes: by apposition, copula, as a title before a name, as
// what a verb of naming or becoming makes them.
func (t *tree) bearers(n, last int) []filler {
	if out := t.ownBearers(n, last); len(out) > 0 {
		return out
	}
	// A coordinated head noun shares the bearer of the first: "founder and chief executive".
	if t.rel(n) == "conj" {
		h := t.head(n)
		if t.named(h) < 0 && t.isNominal(h) {
			out := t.ownBearers(h, h)
			for i := range out {
				out[i].how = "shared " + out[i].how
			}
			return out
		}
		if t.named(h) >= 0 && n > 0 && t.phraseStart(n) > 0 && t.form(t.phraseStart(n)-1) == "," {
			return []filler{{tok: h, how: "loose apposition", share: -1}}
		}
	}
	return nil
}

func (t *tree) ownBearers(n, last int) []filler {
	h := t.head(n)
	if t.child(n, "cop") >= 0 {
		return t.copulaSubject(n)
	}
	if h >= 0 && t.rel(n) == "nsubj" && t.child(h, "cop") >= 0 && t.isNominal(h) { // "the chairman is Anna Reed"
		return []filler{{tok: h, how: "predicate", share: -1}}
	}
	switch t.rel(n) {
	case "appos", "acl", "parataxis":
		if h >= 0 && t.isNominal(h) && (t.rel(n) == "appos" || t.named(h) >= 0) {
			return []filler{{tok: h, how: "apposition", share: -1}}
		}
	case "compound", "nmod", "flat", "amod", "dep", "nummod":
		if h >= 0 && t.named(h) >= 0 && t.preposition(n) == "" && !t.possessed(n) {
			return []filler{{tok: h, how: "title", share: -1}}
		}
	case "xcomp", "obl", "obj", "ccomp", "advcl", "nsubj":
		if out := t.named2(n, h); len(out) > 0 {
			return out
		}
	}
	var out []filler
	for _, k := range t.kids[n] {
		if t.named(k) < 0 && !(t.rel(k) == "appos" && t.isNominal(k)) || t.preposition(k) != "" || t.possessed(k) {
			continue
		}
		switch t.rel(k) {
		case "appos":
			out = append(out, filler{tok: k, how: "apposition", share: -1})
		case "flat", "nmod", "compound", "dep", "obl":
			if k > n {
				out = append(out, filler{tok: k, how: "title", share: -1})
			}
		}
	}
	if len(out) == 0 {
		out = t.adjacent(n, last)
	}
	return out
}

// copulaSubject is the subject of the predicate n.
func (t *tree) copulaSubject(n int) []filler {
	if out := t.subject(n); len(out) > 0 && !out[0].elided {
		return out
	}
	// The parse left the predicate without a subject: the name that stands before the copula.
	cop := t.child(n, "cop")
	for i := cop - 1; i >= 0 && cop-i < 7 && t.Tokens[i].Tag != "PUNCT" && !t.isVerb(i); i-- {
		if x := t.named(i); x >= 0 {
			return []filler{{tok: t.mentionHead(x), how: "before copula", share: -1}}
		}
	}
	return t.subject(n)
}

// named2 is the bearer that a verb gives to its complement n: "became chairman", "was named chairman", "named Y chairman",
// "joined as chairman".
func (t *tree) named2(n, verb int) []filler {
	if verb < 0 || !t.isVerb(verb) {
		return nil
	}
	how := "named by " + t.lemma(verb)
	as := t.preposition(n)
	if t.rel(n) == "nsubj" {
		return nil
	}
	if t.rel(n) == "obl" && !t.grammar.roleMark(as) || t.rel(n) == "obj" && !t.grammar.copula[t.lemma(verb)] && t.child(verb, "iobj") < 0 && !t.grammar.naming[t.lemma(verb)] {
		return nil
	}
	if t.rel(n) != "obl" && !t.grammar.naming[t.lemma(verb)] && !t.grammar.copula[t.lemma(verb)] {
		return nil
	}
	if t.isPassive(verb) || t.grammar.copula[t.lemma(verb)] || !t.grammar.naming[t.lemma(verb)] {
		out := t.subject(verb)
		for i := range out {
			out[i].how = how + " " + out[i].how
		}
		return out
	}
	for _, k := range t.kids[verb] {
		if k != n && (t.rel(k) == "obj" || t.rel(k) == "iobj") && t.isNominal(k) {
			return []filler{{tok: k, how: how, share: -1}}
		}
	}
	return nil
}

// adjacent is the name that stands right beside the noun phrase of n, set off by nothing or a comma, where the parse
// missed the apposition.
func (t *tree) adjacent(n, last int) []filler {
	next := t.phraseEnd(n, last) + 1
	if next < len(t.Tokens) && t.named(next) >= 0 && t.Tokens[next].Head != n {
		if m := t.doc.Mentions[t.named(next)]; m.First == next && t.grammar.lang != "" {
			return []filler{{tok: t.mentionHead(t.named(next)), how: "adjacent name", share: -1}}
		}
	}
	if next+1 < len(t.Tokens) && t.form(next) == "," && t.named(next+1) >= 0 && t.doc.Mentions[t.named(next+1)].First == next+1 {
		return []filler{{tok: t.mentionHead(t.named(next + 1)), how: "adjacent name behind comma", share: -1}}
	}
	start := t.phraseStart(n)
	if start >= 2 && t.form(start-1) == "," {
		if m := t.named(start - 2); m >= 0 {
			return []filler{{tok: t.mentionHead(m), how: "adjacent name before", share: -1}}
		}
	}
	return nil
}

// mentionHead is the token of mention m whose head lies outside it.
func (t *tree) mentionHead(m int) int {
	x := t.doc.Mentions[m]
	for i := x.First; i <= x.Last; i++ {
		if h := t.head(i); h < x.First || h > x.Last {
			return i
		}
	}
	return x.First
}

// listed are the names that a noun introduces as a list: "its brands include A and B", "the brands: A, B and C",
// "brands such as A".
func (t *tree) listed(n int) []filler {
	var out []filler
	h := t.head(n)
	if h >= 0 && t.rel(n) == "nsubj" && t.grammar.listing[t.lemma(h)] {
		for _, o := range t.objects(h, -1) {
			o.how = "listed"
			out = append(out, o)
		}
	}
	for _, k := range t.kids[n] {
		if k > n && t.named(k) >= 0 && t.preposition(k) == "" && t.Tokens[n].Morph.Has("Number=Plur") {
			out = append(out, filler{tok: k, how: "listed", share: -1})
			continue
		}
		if k > n && t.named(k) >= 0 && (t.rel(k) == "appos" || t.rel(k) == "nmod" && t.preposition(k) != "" && t.grammar.exampleMark[t.preposition(k)]) {
			out = append(out, filler{tok: k, how: "listed", share: -1})
		}
	}
	return out
}

// phraseEnd is the last token of the phrase that noun n begins: its fixed words and its complements with a preposition, up
// to a comma, a verb or a name that stands without one.
func (t *tree) phraseEnd(n, last int) int {
	end := last
	for i := last + 1; i < len(t.Tokens) && i < last+12; i++ {
		if t.Tokens[i].Tag == "PUNCT" || t.isVerb(i) || !t.within(i, n) {
			break
		}
		if x := t.named(i); x >= 0 && t.mentionHead(x) == i && t.preposition(i) == "" && !t.possessed(i) {
			break
		}
		end = i
	}
	for end > last && t.named(end) < 0 && t.Tokens[end].Tag != "NOUN" && t.Tokens[end].Tag != "ADJ" {
		end--
	}
	return end
}
