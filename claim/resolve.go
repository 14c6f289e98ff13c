package claim

import (
	"math"
	"sort"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// referent is an entity that a phrase names or stands for.
type referent struct {
	entity  int
	mention int    // the mention that named it
	how     string // "" where the phrase names it itself
	sure    float64
	rank    int     // among the entities that a referring phrase may stand for, 0 the best
	margin  float64 // by how much the salience of the best leads, or this one falls behind
}

// reach is how many sentences back a referring phrase may look.
const reach = 3

// choices is how many entities a referring phrase is taken to stand for at most; the scorer weighs them.
const choices = 2

// referents are the entities that a filler names or may stand for. want is what the role allows.
func (r *reader) referents(t *tree, f filler, want kinds) []referent {
	tok := t.tok(f.tok)
	switch {
	case f.elided && f.how == "implied":
		return r.antecedent(t, f.tok, want, referee{}, "implied", nil)
	case f.elided:
		return r.antecedent(t, f.tok, want, referee{number: number(t, f.tok)}, "dropped subject", nil)
	case f.owner:
		p := t.grammar.possessives[t.form(f.tok)]
		if p.own {
			return r.ownSubject(t, f.tok, want)
		}
		return r.antecedent(t, f.tok, both(want, p.kinds), p, "possessive "+tok.Text, nil)
	}
	if m := t.named(f.tok); m >= 0 {
		return []referent{{entity: r.doc.Mentions[m].Entity, mention: m, sure: 1}}
	}
	form := t.form(f.tok)
	if p, ok := t.grammar.pronouns[form]; ok {
		return r.antecedent(t, f.tok, both(want, p.kinds), p, "pronoun "+tok.Text, nil)
	}
	if tok.Tag == "PRON" || tok.Tag == "DET" {
		if t.grammar.relatives[form] {
			if h := t.relativeHead(t.clause(f.tok)); h >= 0 && h != f.tok {
				return r.referents(t, filler{tok: h, share: -1}, want)
			}
		}
		return nil
	}
	if out := r.ofKinds(r.namesInside(t, f.tok, 0), want); len(out) > 0 {
		return out
	}
	if out := r.predicate(t, f.tok, want); len(out) > 0 {
		return out
	}
	return r.described(t, f.tok, want)
}

// ownSubject is the subject of the clause that a reflexive possessive ("propria") stands in.
func (r *reader) ownSubject(t *tree, i int, want kinds) []referent {
	for _, s := range t.subject(t.clause(i)) {
		if out := r.referents(t, s, want); len(out) > 0 && s.tok != i {
			for k := range out {
				out[k].how = "own = " + r.doc.Entities[out[k].entity].Name
			}
			return out
		}
	}
	return nil
}

// ofKinds keeps the referents of the kinds wanted.
func (r *reader) ofKinds(in []referent, want kinds) []referent {
	out := in[:0]
	for _, x := range in {
		if want.has(r.doc.Entities[x.entity].Kind) {
			out = append(out, x)
		}
	}
	return out
}

// predicate is what a noun is said to be one with: the name that it stands in apposition to ("Alfa, a firm founded by
// …"), or the subject of which it is the predicate ("Alfa is a firm founded by …").
func (r *reader) predicate(t *tree, n int, want kinds) []referent {
	var who []filler
	switch h := t.head(n); {
	case t.child(n, "cop") >= 0:
		who = t.subject(n)
	case h >= 0 && t.rel(n) == "appos" && (t.named(h) >= 0 || t.isNominal(h)):
		who = []filler{{tok: h, how: "apposition", share: -1}}
	case h >= 0 && t.rel(n) == "conj" && t.child(h, "cop") >= 0:
		who = t.subject(h)
	case h >= 0 && t.rel(n) == "xcomp" && t.isVerb(h) && t.grammar.copula[t.lemma(h)]:
		who = t.subject(h)
	}
	if len(who) == 0 || who[0].tok == n {
		return nil
	}
	out := r.referents(t, who[0], want)
	for i := range out {
		if out[i].how == "" {
			out[i].how = "predicate of " + r.doc.Entities[out[i].entity].Name
		}
		out[i].sure *= 0.95
	}
	return out
}

// namesInside are the entities that a common noun's phrase names: "the software firm Alfa", "the brothers A and B".
func (r *reader) namesInside(t *tree, n, depth int) []referent {
	var out []referent
	add := func(k int) {
		for _, c := range t.conjuncts(k) {
			if m := t.named(c); m >= 0 {
				out = append(out, referent{entity: r.doc.Mentions[m].Entity, mention: m, sure: 0.95})
			}
		}
	}
	for _, f := range t.bareNames(n, n) {
		add(f.tok)
	}
	for _, k := range t.kids[n] {
		switch {
		case len(out) > 0:
		case t.rel(k) == "appos":
			add(k)
		case depth == 0 && t.rel(k) == "nmod" && t.named(k) < 0 && t.grammar.of[t.preposition(k)] && t.Tokens[k].Morph.Has("Number=Plur"):
			out = r.namesInside(t, k, 1) // "a group of engineers (A and B)"
		case t.rel(k) == "acl":
			for _, c := range t.kids[k] { // "a company called Alfa"
				if c > k && t.named(c) >= 0 && t.preposition(c) == "" && c-k <= 3 {
					add(c)
				}
			}
		}
	}
	if len(out) == 0 && depth == 0 {
		out = r.bareBelow(t, n)
	}
	if len(out) == 0 && depth == 0 { // a name right behind the noun and its adjectives
		for i := n + 1; i < len(t.Tokens) && i < n+4; i++ {
			if m := t.named(i); m >= 0 && r.doc.Mentions[m].First == i {
				add(i)
				break
			}
			if tag := t.Tokens[i].Tag; tag != "ADJ" && tag != "NOUN" {
				break
			}
		}
	}
	return out
}

// bareBelow are the people that a plural noun's phrase names deep inside it, without a preposition: "the experts on
// voting systems Anna Reed and Tom Hale".
func (r *reader) bareBelow(t *tree, n int) []referent {
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

// hasName reports whether a name stands in apposition to noun n.
func (t *tree) hasName(n int) bool {
	for _, k := range t.kids[n] {
		if t.named(k) >= 0 && t.preposition(k) == "" && !t.possessed(k) && k > n {
			switch t.rel(k) {
			case "appos", "flat", "nmod", "compound":
				return true
			}
		}
	}
	return false
}

// described resolves a definite description without a name.
func (r *reader) described(t *tree, n int, want kinds) []referent {
	if t.Tokens[n].Tag != "NOUN" && t.Tokens[n].Tag != "PROPN" {
		return nil
	}
	d, listed := t.grammar.descriptions[t.lemma(n)]
	if !listed {
		d, listed = t.grammar.descriptions[t.form(n)]
	}
	definite := false
	for _, k := range t.kids[n] {
		if t.rel(k) == "det" || t.rel(k) == "case" {
			definite = definite || t.grammar.definite[t.form(k)] || t.grammar.definite[t.lemma(k)] || t.grammar.fused[t.form(k)]
		}
		if t.sub(k) == "poss" || t.grammar.possessives[t.form(k)].kinds != nil {
			return nil // "its company" is another one than what "its" stands for
		}
	}
	if !definite || t.Tokens[n].Morph.Has("Number=Plur") {
		return nil
	}
	clues := map[string]bool{t.lemma(n): true}
	for i := range t.Tokens {
		if i != n && t.within(i, n) && (t.Tokens[i].Tag == "ADJ" || t.Tokens[i].Tag == "PROPN" || t.Tokens[i].Tag == "NOUN") {
			clues[t.lemma(i)] = true
		}
	}
	out := r.antecedent(t, n, both(want, d.kinds), d, "description "+t.tok(n).Text, clues)
	if listed {
		return out
	}
	// A noun that the language does not list as a description stands only for what the text called so before.
	kept := out[:0]
	for _, x := range out {
		if r.words(x.entity, x.mention)[t.lemma(n)] {
			x.how = "same noun " + x.how
			kept = append(kept, x)
		}
	}
	return kept
}

// antecedent picks the entity that a referring word at token i stands for, by nearness, grammatical role, how often
// the text speaks of it, and, for descriptions, the words that the text used of it before.
func (r *reader) antecedent(t *tree, i int, want kinds, who referee, how string, clues map[string]bool) []referent {
	type candidate struct {
		entity, mention int
		score           float64
	}
	best := map[int]candidate{}
	favoured := r.favoured(t, i, how)
	pos := t.tok(i).Start
	for m := len(r.doc.Mentions) - 1; m >= 0; m-- {
		x := &r.doc.Mentions[m]
		if x.Start >= pos || !x.Kind.Named() || x.Entity < 0 {
			continue
		}
		back := t.index - x.Sentence
		if back > reach && x.Entity != r.topic {
			continue
		}
		if back > far {
			break
		}
		e := &r.doc.Entities[x.Entity]
		if !want.has(e.Kind) || !r.agrees(x.Entity, who) || x.Sentence == t.index && r.sameClauseArgument(t, i, m) {
			continue
		}
		s := r.salience(x, back) + clueScore(r.words(x.Entity, m), clues) + favoured[x.Entity]
		if c, ok := best[x.Entity]; !ok || s > c.score {
			best[x.Entity] = candidate{x.Entity, m, s}
		}
	}
	var list []candidate
	for _, c := range best {
		list = append(list, c)
	}
	sort.Slice(list, func(a, b int) bool {
		if list[a].score != list[b].score {
			return list[a].score > list[b].score
		}
		return list[a].entity < list[b].entity
	})
	var out []referent
	for i, c := range list {
		if i == choices {
			break
		}
		x := referent{entity: c.entity, mention: c.mention, how: how + " = " + r.doc.Entities[c.entity].Name, rank: i, sure: 0.9, margin: 9}
		if i > 0 {
			x.margin, x.sure = list[0].score-c.score, 0.4
		} else if len(list) > 1 {
			x.margin = c.score - list[1].score
			if x.margin < 0.2 {
				x.sure = 0.5
			}
		}
		out = append(out, x)
	}
	return out
}

// favoured are the entities that the grammar favours as antecedents: for a possessive the subject of its clause, for a
// dropped subject or a pronoun the subject of the clause before, whether named or itself described.
func (r *reader) favoured(t *tree, i int, how string) map[int]float64 {
	if r.favouring {
		return nil
	}
	r.favouring = true
	defer func() { r.favouring = false }()
	out := map[int]float64{}
	give := func(u *tree, v int) {
		for _, f := range u.subject(v) {
			for _, ref := range r.referents(u, f, actors) {
				if ref.rank == 0 {
					out[ref.entity] = 0.5
				}
			}
		}
	}
	switch {
	case strings.HasPrefix(how, "possessive"):
		give(t, t.clause(i))
	case strings.HasPrefix(how, "dropped"), strings.HasPrefix(how, "pronoun"):
		if v := t.verbBefore(t.clause(i)); v >= 0 {
			give(t, v)
		} else if t.index > 0 && r.trees[t.index-1] != nil {
			u := r.trees[t.index-1]
			give(u, u.root())
		}
	}
	return out
}

// verbBefore is the head of the nearest clause before token v in the sentence, −1 if v opens it.
func (t *tree) verbBefore(v int) int {
	for i := v - 1; i >= 0; i-- {
		if t.Tokens[i].Tag == "VERB" && t.finite(i) && i != v {
			return i
		}
	}
	return -1
}

// root is the root of the sentence.
func (t *tree) root() int {
	for i := range t.Tokens {
		if t.head(i) < 0 {
			return i
		}
	}
	return 0
}

// salience is how present an earlier mention is: nearness, subject place, and how often its entity is named.
func (r *reader) salience(x *entity.Mention, back int) float64 {
	s := []float64{0.9, 1, 0.5, 0.3, 0.1}[min(back, reach+1)]
	t := r.trees[x.Sentence]
	if t != nil {
		h := t.mentionHead(r.mentionAt(t, x.First))
		switch t.rel(h) {
		case "nsubj":
			s += 0.4
		case "root":
			s += 0.2
		case "obj":
			s += 0.1
		}
	}
	if x.Entity == r.topic {
		s += 0.5
	}
	return s + 0.1*math.Log(float64(len(r.doc.Entities[x.Entity].Mentions)))
}

func (r *reader) mentionAt(t *tree, tok int) int { return t.mention[tok] }

// sameClauseArgument reports whether mention m is an argument of the very predicate that the referring word belongs to,
// which it then can't stand for.
func (r *reader) sameClauseArgument(t *tree, i, m int) bool {
	h := t.mentionHead(m)
	return t.head(h) == t.head(i) && t.head(i) >= 0 && t.rel(h) != "nsubj" || t.within(h, i)
}

// agrees reports whether an entity can be what a word of that gender and number refers to.
func (r *reader) agrees(e int, who referee) bool {
	if who.number == "Plur" && r.doc.Entities[e].Kind == entity.Person {
		return false
	}
	return true
}

// words are the words that the text has put beside an entity up to mention m.
func (r *reader) words(e, upto int) map[string]bool {
	out := map[string]bool{}
	for _, m := range r.doc.Entities[e].Mentions {
		if m > upto {
			break
		}
		x := r.doc.Mentions[m]
		t := r.trees[x.Sentence]
		if t == nil {
			continue
		}
		for i := x.First; i <= x.Last; i++ {
			out[t.lemma(i)] = true
		}
		h := t.mentionHead(m)
		for i := range t.Tokens {
			if tag := t.Tokens[i].Tag; (tag == "NOUN" || tag == "ADJ" || tag == "PROPN") && (t.within(i, h) || t.head(h) == i && t.rel(h) != "nsubj" && t.rel(h) != "obl" || t.head(i) == t.head(h) && t.rel(i) == "root") {
				out[t.lemma(i)] = true
			}
		}
		if up := t.head(h); up >= 0 && t.rel(h) == "nsubj" && t.child(up, "cop") >= 0 {
			for i := range t.Tokens {
				if t.within(i, up) && t.Tokens[i].Tag != "VERB" {
					out[t.lemma(i)] = true
				}
			}
		}
	}
	return out
}

func clueScore(words, clues map[string]bool) float64 {
	s := 0.0
	for c := range clues {
		if words[c] {
			s += 0.4
		}
	}
	return math.Min(s, 0.8)
}

// number is the grammatical number of the verb at token v or of its finite auxiliary.
func number(t *tree, v int) string {
	for _, i := range append([]int{v}, t.kids[v]...) {
		if t.isFinite(i) && t.Tokens[i].Morph.Has("Number=Plur") {
			return "Plur"
		}
	}
	return ""
}

// both is what two sets of kinds have in common; an empty set stands for all.
func both(a, b kinds) kinds {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := kinds{}
	for k := range a {
		if b[k] {
			out[k] = true
		}
	}
	if len(out) == 0 {
		out["none"] = true
	}
	return out
}

// noun is the text of the phrase headed by token i, without its article.
func (t *tree) noun(i int) string {
	lo, hi := i, i
	for k := range t.Tokens {
		if t.within(k, i) {
			switch r := t.rel(k); {
			case r == "punct", r == "case" && k < i, r == "det" && k < i, r == "acl", r == "cop":
				continue
			}
			if k < lo && i-k < 6 {
				lo = k
			}
			if k > hi && k-i < 8 {
				hi = k
			}
		}
	}
	for lo < i && (t.Tokens[lo].Tag == "DET" || t.Tokens[lo].Tag == "ADP" || t.Tokens[lo].Tag == "PUNCT") {
		lo++
	}
	var b strings.Builder
	for k := lo; k <= hi; k++ {
		if k > lo && t.Tokens[k].Start > t.Tokens[k-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(t.Tokens[k].Text)
	}
	return b.String()
}
