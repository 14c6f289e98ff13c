package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// subject finds who does what verb v says: its own subject, or the one that control, coordination or a relative
// clause gives it.
func (t *tree) subject(v int) []filler {
	start := v
	for hops := 0; v >= 0 && hops < 6; hops++ {
		if k := t.child(v, "nsubj", "csubj"); k >= 0 {
			if t.grammar.relatives[t.form(k)] && t.named(k) < 0 {
				if h := t.relativeHead(v); h >= 0 {
					return []filler{{tok: h, how: "relative subject", share: -1}}
				}
			}
			return []filler{{tok: k, how: hopped("subject", hops), share: -1}}
		}
		up := t.head(v)
		switch t.rel(v) {
		case "acl":
			if up < 0 {
				return nil
			}
			if t.sub(v) != "relcl" || t.hasRelative(v) {
				return []filler{{tok: up, how: hopped("modified noun", hops), share: -1}}
			}
		case "xcomp":
			if up >= 0 {
				if o := t.child(up, "obj", "iobj"); o >= 0 && o < v && t.isNominal(o) && t.Tokens[o].Tag != "PRON" {
					return []filler{{tok: o, how: "controlled by object", share: -1}}
				}
				v = up
				continue
			}
		case "conj", "advcl", "ccomp", "parataxis":
			if up >= 0 && (t.rel(v) == "conj" || !t.finite(v) || t.grammar.data.DropsSubject) && t.isVerb(up) {
				v = up
				continue
			}
			if up >= 0 && t.rel(v) == "conj" && t.child(up, "cop") >= 0 {
				v = up
				continue
			}
		}
		break
	}
	if t.grammar.data.DropsSubject && t.finite(start) {
		return []filler{{tok: start, how: "dropped subject", share: -1, elided: true}}
	}
	return nil
}

func hopped(how string, hops int) string {
	if hops > 0 {
		return "shared " + how
	}
	return how
}

// finite reports whether verb v, or an auxiliary of it, is finite.
func (t *tree) finite(v int) bool {
	if t.isFinite(v) {
		return true
	}
	for _, k := range t.kids[v] {
		if (t.rel(k) == "aux" || t.rel(k) == "cop") && t.isFinite(k) {
			return true
		}
	}
	return false
}

// isFinite reports whether token i is a finite form; treebanks that do not say so give it a mood.
func (t *tree) isFinite(i int) bool {
	m := t.Tokens[i].Morph
	return m.Has("VerbForm=Fin") || strings.Contains(string(m), "Mood=")
}

// hasRelative reports whether a relative word stands in the clause of verb v.
func (t *tree) hasRelative(v int) bool {
	for _, k := range t.kids[v] {
		if t.grammar.relatives[t.form(k)] {
			return true
		}
	}
	return false
}

// relativeHead is the noun that the relative clause of verb v describes, −1 if v stands in none.
func (t *tree) relativeHead(v int) int {
	for n := 0; v >= 0 && n < 6; n++ {
		if t.rel(v) == "acl" {
			return t.head(v)
		}
		if r := t.rel(v); r != "conj" && r != "xcomp" && r != "ccomp" && r != "advcl" {
			return -1
		}
		v = t.head(v)
	}
	return -1
}

// objects are the objects of verb v, or of the fixed phrase that ends at last; a relative word stands for its noun.
func (t *tree) objects(v, last int) []filler {
	if k := t.child(v, "obj"); k >= 0 && k != last {
		if t.grammar.relatives[t.form(k)] && t.named(k) < 0 {
			if h := t.relativeHead(v); h >= 0 {
				return []filler{{tok: h, how: "relative object", share: -1}}
			}
			return nil
		}
		return []filler{{tok: k, how: "object", share: -1}}
	}
	// "the firm it bought": a relative clause without a relative word, whose subject is its own.
	if t.rel(v) == "acl" && t.sub(v) == "relcl" && t.child(v, "nsubj") >= 0 && t.head(v) >= 0 && !t.hasRelative(v) {
		return []filler{{tok: t.head(v), how: "relative object", share: -1}}
	}
	// A coordinated verb may share the object that follows the last one: "buy and sell X".
	if t.rel(v) == "xcomp" || t.child(v, "obl") >= 0 {
		return nil
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "conj" && t.isVerb(k) {
			if o := t.child(k, "obj"); o >= 0 && k-v <= 3 {
				return []filler{{tok: o, how: "shared object", share: -1}}
			}
		}
	}
	return nil
}

// possessors are the owners that a noun's possessive names: "X's", "its", "sua".
func (t *tree) possessors(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		f := t.form(k)
		if _, ok := t.grammar.possessives[f]; ok && (t.sub(k) == "poss" || t.rel(k) == "det" || t.rel(k) == "nmod" || t.rel(k) == "amod") {
			out = append(out, filler{tok: k, how: "possessive pronoun", share: -1, owner: true})
			continue
		}
		if t.rel(k) == "nmod" && (t.sub(k) == "poss" || t.possessed(k)) {
			out = append(out, filler{tok: k, how: "possessive", share: -1})
		}
		if (t.rel(k) == "nmod" || t.rel(k) == "det") && t.form(k) == "whose" {
			if h := t.relativeHead(t.clause(n)); h >= 0 {
				out = append(out, filler{tok: h, how: "whose", share: -1})
			}
		}
	}
	return out
}

// possessed reports whether token k carries a possessive mark.
func (t *tree) possessed(k int) bool {
	for _, c := range t.kids[k] {
		if c > k && t.grammar.possessiveMark[t.form(c)] {
			return true
		}
	}
	return false
}

// compounds are the names that stand before noun n as part of its phrase: "UAL chairman".
func (t *tree) compounds(n int) []filler {
	var out []filler
	for _, k := range t.kids[n] {
		if r := t.rel(k); k < n && t.named(k) >= 0 && t.preposition(k) == "" && !t.possessed(k) &&
			(r == "compound" || r == "nmod" || r == "amod" || r == "flat" || r == "appos" || r == "dep") {
			out = append(out, filler{tok: k, how: "compound", share: -1})
		}
	}
	if len(out) == 0 && t.Tokens[n].Tag == "NOUN" {
		if x := t.nameBefore(n); x >= 0 {
			out = append(out, filler{tok: x, how: "name before noun", share: -1})
		}
	}
	return out
}

// nameBefore is the head of the name that stands right before noun n and its modifiers, with no mark or preposition
// between, wherever the parse hung it: "Alfa chairman Tom Hale". −1 if there is none.
func (t *tree) nameBefore(n int) int {
	i := n - 1
	for i > 0 && (t.Tokens[i].Tag == "ADJ" || t.Tokens[i].Tag == "NOUN") && t.named(i) < 0 && t.head(i) == n {
		i--
	}
	if i < 0 || t.named(i) < 0 || t.doc.Mentions[t.named(i)].Last != i || t.doc.Mentions[t.named(i)].Kind == entity.Person {
		return -1
	}
	return t.mentionHead(t.named(i))
}

// bareNames are names that hang on noun n after it without a preposition: "società Alfa", "proprietà Pfizer".
func (t *tree) bareNames(n, last int) []filler {
	var out []filler
	for _, h := range []int{n, last} {
		for _, k := range t.kids[h] {
			if r := t.rel(k); k > n && t.named(k) >= 0 && t.preposition(k) == "" &&
				(r == "nmod" || r == "flat" || r == "appos" || r == "compound" || r == "dep" || r == "obl") {
				out = append(out, filler{tok: k, how: "name after noun", share: -1})
			}
		}
		if n == last {
			break
		}
	}
	return out
}

// lightSubject is the subject of a light or support verb whose object is the trigger: "completed the purchase of X".
func (m *match) lightSubject() []filler {
	t := m.t
	h := t.head(m.tok)
	if h < 0 {
		return nil
	}
	if t.rel(m.tok) == "conj" && t.rel(h) == "obj" {
		h = t.head(h)
	}
	if h < 0 || !t.isVerb(h) {
		return nil
	}
	l := t.lemma(h)
	supported := t.grammar.light[l] && len(m.frame.Support) == 0
	for _, s := range m.frame.Support {
		supported = supported || s == l
	}
	if !supported {
		return nil
	}
	switch t.rel(m.tok) {
	case "obj", "obl", "xcomp", "ccomp":
		if t.isPassive(h) {
			return m.prepositional(h, t.grammar.agent, "light agent")
		}
		out := t.subject(h)
		for i := range out {
			out[i].how = "light " + out[i].how
		}
		return out
	case "nsubj":
		if t.isPassive(h) {
			return m.prepositional(h, t.grammar.agent, "light agent")
		}
	case "acl":
	}
	return nil
}

// isPassive reports whether verb v is a participle in the passive, of whatever tense.
func (t *tree) isPassive(v int) bool {
	if !t.Tokens[v].Morph.Has("VerbForm=Part") || t.Tokens[v].Morph.Has("Tense=Pres") {
		return t.child(v, "nsubj:pass", "aux:pass") >= 0
	}
	last, aux := -1, false
	for _, k := range t.kids[v] {
		if t.rel(k) == "aux" || t.rel(k) == "cop" {
			aux = true
			if k < v {
				last = k
			}
		}
	}
	if !aux {
		return t.child(v, "obj") < 0 || t.rel(v) == "acl" || t.rel(v) == "amod"
	}
	if last < 0 {
		return false
	}
	return t.grammar.passive[t.lemma(last)] && !t.reflexive(v)
}

// reflexive reports whether a reflexive clitic makes the verb intransitive ("si è fusa").
func (t *tree) reflexive(v int) bool { return t.child(v, "expl") >= 0 }
