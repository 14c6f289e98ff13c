package claim

import "github.com/nesso-graph/nesso/entity"

// namesInside are the entities that a common noun's phrase names: "the software firm Alfa", "the brothers A and B".
func (r *reader) namesInside(t *tree, n int) []referent {
	if out := r.namesOn(t, n, r.namesAtOrAmong); len(out) > 0 {
		return out
	}
	if out := r.examples(t, n); len(out) > 0 {
		return out
	}
	if out := r.peopleBelow(t, n); len(out) > 0 {
		return out
	}
	if out := r.called(t, n); len(out) > 0 {
		return out
	}
	return r.nameBehind(t, n)
}

// called is the name by which a noun's phrase says that it is known: "the test track known as Alfa".
func (r *reader) called(t *tree, n int) []referent {
	for i := n + 1; i < min(n+12, len(t.Tokens)-1) && t.Tokens[i].Tag != "PUNCT"; i++ {
		if known := t.grammar.classes["known"]; !known[t.lemma(i)] && !known[t.form(i)] || !t.within(i, n) {
			continue
		}
		k := i + 1
		if t.grammar.roleMark[t.form(k)] {
			k++
		}
		if t.nameFrom(k) >= 0 {
			return r.coordinated(t, k)
		}
	}
	return nil
}

// namesOn are the names that hang on noun n after it, or else those that at finds at the first child of n that has any.
func (r *reader) namesOn(t *tree, n int, at func(*tree, int) []referent) []referent {
	var out []referent
	for _, f := range t.namesAfter(n) {
		out = append(out, r.coordinated(t, f.tok)...)
	}
	for _, k := range t.kids[n] {
		if len(out) > 0 {
			break
		}
		out = at(t, k)
	}
	return out
}

// namesAt are the names at child k of a noun: in apposition, or given by a participle ("a company called Alfa").
func (r *reader) namesAt(t *tree, k int) []referent {
	switch t.rel(k) {
	case "appos":
		return r.coordinated(t, k)
	case "acl":
		if t.sub(k) == "relcl" { // "a judge who sentenced Reed" is not Reed
			return nil
		}
		var out []referent
		for _, c := range t.kids[k] {
			if c > k && c-k <= 3 && t.bareName(c) {
				out = append(out, r.coordinated(t, c)...)
			}
		}
		return out
	}
	return nil
}

// namesAtOrAmong are the names at child k of a noun, or those of the members that it tells: "a group of engineers (A and
// B)".
func (r *reader) namesAtOrAmong(t *tree, k int) []referent {
	if t.rel(k) == "nmod" && t.named(k) < 0 && t.grammar.of[t.preposition(k)] && t.Tokens[k].Morph.Has("Number=Plur") {
		return r.namesOn(t, k, r.namesAt)
	}
	return r.namesAt(t, k)
}

// examples are the entities that the text names as some of those whom a noun in the plural stands for: "firms such as Alfa and Beta".
func (r *reader) examples(t *tree, n int) []referent {
	if !t.Tokens[n].Morph.Has("Number=Plur") || t.grammar.descriptions[t.lemma(n)].kinds == 0 {
		return nil
	}
	for k := n + 1; k < min(n+8, len(t.Tokens)); k++ {
		x := t.named(k)
		if x < 0 {
			continue
		}
		if t.mentionHead(x) == k && t.grammar.exampleMark[t.preposition(k)] && (t.head(k) == n || t.head(k) == t.head(n)) {
			return r.coordinated(t, k)
		}
		return nil
	}
	return nil
}

// coordinated are the entities named at token k and at those coordinated with it.
func (r *reader) coordinated(t *tree, k int) []referent {
	var out []referent
	for _, c := range t.conjuncts(k) {
		if m := t.named(c); m >= 0 {
			out = append(out, referent{entity: r.doc.Mentions[m].Entity, mention: m, sure: 0.95})
		}
	}
	return out
}

// peopleBelow are the people that a plural noun's phrase names deep inside it, without a preposition: "the experts on
// voting systems Anna Reed and Tom Hale".
func (r *reader) peopleBelow(t *tree, n int) []referent {
	if !t.Tokens[n].Morph.Has("Number=Plur") {
		return nil
	}
	var out []referent
	for i := n + 1; i < len(t.Tokens) && i < n+12; i++ {
		x := t.named(i)
		if x < 0 || t.mentionHead(x) != i || r.doc.Mentions[x].Kind != entity.Person || t.preposition(i) != "" || !t.within(i, n) {
			continue
		}
		out = append(out, referent{entity: r.doc.Mentions[x].Entity, mention: x, sure: 0.9})
	}
	return out
}

// nameBehind is the name right behind noun n and the adjectives and nouns that follow it, wherever the parse hung it.
func (r *reader) nameBehind(t *tree, n int) []referent {
	for i := n + 1; i < len(t.Tokens) && i < n+4; i++ {
		if t.nameFrom(i) >= 0 {
			return r.coordinated(t, i)
		}
		if tag := t.Tokens[i].Tag; tag != "ADJ" && tag != "NOUN" {
			return nil
		}
	}
	return nil
}
