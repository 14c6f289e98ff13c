package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// descend passes from a filler that is a quota, a right or a branch of something to that something, keeping the quota;
// where class is given, the filler must be of that class.
func (m *match) descend(in []filler, class string) []filler {
	var out []filler
	for _, f := range in {
		if f.elided || f.owner {
			if class == "" {
				out = append(out, f)
			}
			continue
		}
		told := m.told(f)
		for _, c := range told {
			g := f
			g.alone = len(told) == 1 && (told[0] != f.tok || m.entitles(f))
			if c != f.tok {
				g.tok, g.how = c, f.how+"<conj"
			}
			out = append(out, m.follow(g, class, 0)...)
		}
	}
	return out
}

// told are the tokens of the list that filler f heads of which the trigger tells: all, or, where it describes them in the singular, the last one before
// it: "Alfa and Beta, | a subsidiary of Gamma", or the first behind it: "Alfa's | chairman Hale and Reed". In the plural it describes those before it: "Hale and
// Reed, | directors of Alfa, and Moss".
func (m *match) told(f filler) []int {
	t := m.t
	all := t.conjuncts(f.tok)
	if m.entitles(f) {
		return all[:1]
	}
	describes := f.how == "apposition" || f.how == "loose apposition" || f.how == "modified noun" || strings.HasPrefix(f.how, "relative ")
	switch {
	case len(all) < 2 || !describes:
		return all
	case !t.singularAt(m.tok):
		return slices.DeleteFunc(all, func(c int) bool { return f.tok < m.tok && c > m.tok })
	}
	last := all[0]
	for _, c := range all {
		if c < m.tok && !t.within(c, m.tok) {
			last = max(last, c)
		}
	}
	return []int{last}
}

// entitles reports whether the trigger is a noun in the singular that describes filler f, the name behind it.
func (m *match) entitles(f filler) bool {
	return m.form == headTrigger && f.tok > m.tok && titles[f.how] && m.t.singularAt(m.tok)
}

// titles are the ways in which a noun describes the name behind it.
var titles = map[string]bool{"title": true, "adjacent name": true, "apposition": true}

// singularAt reports whether a noun, a participle or the verb form at token i is in the singular, or a participle behind a comma that tells no number.
func (t *tree) singularAt(i int) bool {
	singular := t.isVerb(i) && !t.isFinite(i) && t.behindComma(i)
	for _, k := range append([]int{i}, t.kids[i]...) {
		if k != i && t.rel(k) != "aux" && t.rel(k) != "cop" {
			continue
		}
		switch t.Tokens[k].Morph.Value("Number") {
		case "Plur":
			return false
		case "Sing":
			singular = true
		}
	}
	return singular
}

// deepest is how many quotas of quotas are followed: "half of the 30% stake in the capital of X".
const deepest = 3

// follow goes from one filler down to what it is a quota, a right or a branch of, if it is one; see descend.
func (m *match) follow(f filler, class string, depth int) []filler {
	t := m.t
	lemma, quota := t.lemma(f.tok), t.shareAt(f.tok)
	if class != "" && !t.grammar.classes[class][lemma] && (class != "stake" || quota < 0) {
		return nil
	}
	if x := t.nameFrom(f.tok + 1); x >= 0 && quota < 0 && class == "" && t.grammar.isPart(lemma) && t.preposition(t.mentionHead(x)) == "" { // "Alfa unit | Beta bought Gamma"
		f.tok, f.how = t.mentionHead(x), f.how+"<name"
	}
	if depth > deepest || t.bottom(f.tok, quota >= 0, class == "") {
		return []filler{f}
	}
	if quota >= 0 {
		f.share = quota
	}
	var out []filler
	for _, n := range m.contents(f.tok) {
		n.how = f.how + "<" + lemma + "<" + n.how
		n.share, n.passed = f.share, f.tok+1
		for _, c := range t.conjuncts(n.tok) {
			one := n
			if c != n.tok {
				one.tok, one.how = c, n.how+"<conj"
			}
			out = append(out, m.follow(one, "", depth+1)...)
		}
	}
	if len(out) == 0 && class == "" && quota < 0 && !t.grammar.classes["stake"][lemma] { // what a stake without of what is one of the text may tell
		return []filler{f}
	}
	return out
}

// bottom reports whether a phrase is followed no further: it names something, is one of several things of somebody, has its own name before it or, where it need
// not be of a class, is no part of anything.
func (t *tree) bottom(i int, quota, free bool) bool {
	switch {
	case t.named(i) >= 0, !quota && (t.someAsset(i) || t.calledOffshoot(i)):
		return true
	case free:
		return t.hasName(i) || !quota && !t.grammar.isPart(t.lemma(i)) && !t.namesOrgan(i)
	}
	return false
}

// someAsset reports whether a noun stands for one of several things of somebody: "bought | a unit of Alfa".
func (t *tree) someAsset(i int) bool {
	k := t.child(i, "det")
	return k >= 0 && t.grammar.indefinite[t.form(k)] && t.grammar.classes["asset"][t.lemma(i)]
}

// namesOrgan reports whether a noun is part of the name of a body's organ: "il consiglio di | amministrazione di Alfa".
func (t *tree) namesOrgan(i int) bool {
	organ, h := t.grammar.classes["organ"], t.head(i)
	return organ[t.lemma(i)] && h >= 0 && organ[t.lemma(h)] && t.rel(i) == "nmod"
}

// isPart reports whether a noun is a quota, a right or a branch of something.
func (g *grammar) isPart(lemma string) bool {
	return g.classes["stake"][lemma] || g.classes["control"][lemma] || g.classes["asset"][lemma]
}

// contents are the things that a quota, a right or a branch is one of: "in X" before "of X", since in "A's stake in X"
// and "la quota di A in X" the other is the holder; then a name before it, then its possessor, but for one that means the
// subject ("cedette le proprie quote"), which is the holder. Names come before common nouns: "Alfa's board of directors".
func (m *match) contents(n int) []filler {
	t := m.t
	var first []filler
	for _, at := range []func() []filler{
		func() []filler { return m.prepositional(n, t.grammar.inside, "in") },
		func() []filler { return t.insideOf(n) },
		func() []filler { return m.prepositional(n, t.grammar.of, "of") },
		func() []filler { return t.compounds(n) },
		func() []filler { return t.namesAfter(n) },
		func() []filler {
			return slices.DeleteFunc(t.possessors(n), func(f filler) bool { return t.grammar.possessives[t.form(f.tok)].own })
		},
	} {
		out := at()
		if slices.ContainsFunc(out, func(f filler) bool { return f.owner || t.named(f.tok) >= 0 || t.hasName(f.tok) }) {
			return out
		}
		if len(first) == 0 {
			first = out
		}
	}
	return first
}

// holders are those whose quotas in something the fillers are: "bought Reed's stake in Alfa", "la quota di Rossi in Alfa".
func (m *match) holders(fillers []filler) []filler {
	t := m.t
	var out []filler
	for _, f := range fillers {
		n := f.tok
		if f.elided || t.named(n) >= 0 || t.shareAt(n) < 0 && !t.grammar.classes["stake"][t.lemma(n)] {
			continue
		}
		if len(m.prepositional(n, t.grammar.inside, "in")) == 0 && len(t.insideOf(n)) == 0 {
			continue
		}
		for _, h := range append(t.possessors(n), m.prepositional(n, t.grammar.of, "of")...) {
			if h.owner && !t.grammar.possessives[t.form(h.tok)].own || t.named(h.tok) >= 0 {
				h.how = "holder"
				out = append(out, h)
			}
		}
	}
	return out
}

// insideOf is the company in which n is a quota, where it stands right behind the quota and the parse hung it on the verb:
// "buy A's 30% | in X".
func (t *tree) insideOf(n int) []filler {
	v := t.head(n)
	if t.rel(n) != "obj" || v < 0 || !t.isVerb(v) {
		return nil
	}
	return slices.DeleteFunc(t.behind(v, t.grammar.inside, "in"), func(f filler) bool {
		x := t.named(f.tok)
		return x < 0 || t.doc.Mentions[x].Kind != entity.Company || !t.adjoin(n, f.tok)
	})
}

// adjoin reports whether nothing stands between the phrases of tokens a and b, the first of which comes first.
func (t *tree) adjoin(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if !t.within(k, a) && !t.within(k, b) {
			return false
		}
	}
	return a < b
}
