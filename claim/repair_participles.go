package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// lower makes a participle right behind a name modify the name, where the parse made it modify an event noun above it:
// "the sale of Alfa, owned by Beta".
func (t *tree) lower(i int) {
	h := t.Tokens[i].Head
	if t.Tokens[i].Rel != "acl" || h < 0 || h > i || t.mention[h] >= 0 || !t.isParticiple(i) {
		return
	}
	before := t.beforeComma(i)
	if before <= h || t.mention[before] < 0 || len(t.grammar.triggers[t.lemma(h)]) == 0 {
		return
	}
	x := t.named(before)
	if x < 0 {
		return
	}
	up := t.Tokens[t.mentionHead(x)].Head
	if up != h && up > h && t.Tokens[up].Rel == "conj" { // "the sale or merger of Alfa"
		up = t.Tokens[up].Head
	}
	if up == h {
		t.Tokens[i].Head = t.mentionHead(x)
	}
}

// abut makes a participle of what may befall a firm modify the name right before its comma, where the parse made it a clause beside the verb, if it has an agent
// or does not agree with the subject: "plans to buy Alfa, now | owned by Beta".
func (t *tree) abut(i int) {
	v := t.Tokens[i].Head
	if t.Tokens[i].Rel != "advcl" || v < 0 || !t.bareParticiple(i) || !t.befallsFirms(i) {
		return
	}
	start := i
	for start > 0 && t.Tokens[start-1].Tag == "ADV" && t.Tokens[start-1].Head == i {
		start--
	}
	x := t.named(t.beforeComma(start))
	if x < 0 || !t.behindComma(start) || t.within(t.mentionHead(x), i) {
		return
	}
	for k := range t.Tokens {
		agent := k > i && t.Tokens[k].Head == i && t.grammar.agent[t.caseOf(k)]
		if agent || t.Tokens[k].Head == v && t.rel(k) == "nsubj" && k < t.doc.Mentions[x].First && (t.disagree(k, i) || t.otherNumber(v, i)) {
			t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(x), "acl"
			return
		}
	}
}

// otherNumber reports whether one of two words is in the plural and the other in the singular.
func (t *tree) otherNumber(a, b int) bool {
	x, y := t.Tokens[a].Morph.Value("Number"), t.Tokens[b].Morph.Value("Number")
	return x != "" && y != "" && x != y
}

// befallsFirms reports whether the verb at token i calls up a frame of what a firm is bought, owned or founded by.
func (t *tree) befallsFirms(i int) bool {
	return slices.ContainsFunc(t.grammar.triggers[t.lemma(i)], func(x trigger) bool {
		return x.form == verbTrigger && slices.ContainsFunc(x.frame.Pairs, func(p lang.Pair) bool {
			l := Link(p.Link)
			return l == Owner || l == Acquirer || l == Founder || l == Seller
		})
	})
}

// agree makes a participle modify the nearest noun before it that it agrees with, where the parse made it modify one above or below that
// noun with which it does not: "a firm.F of the group.M Alfa, controlled.M by Beta", "a giant.M of the pumps.F led.M by Reed".
func (t *tree) agree(i int) {
	h := t.Tokens[i].Head
	if t.rel(i) != "acl" || h < 0 || h > i || !t.isParticiple(i) || !t.disagree(h, i) {
		return
	}
	for k := i - 1; k > h; k-- {
		if tag := t.Tokens[k].Tag; tag != "NOUN" && tag != "PROPN" || !t.within(k, h) || t.within(k, i) || t.Tokens[k].Morph.Value("Gender") == "" || t.disagree(k, i) {
			continue
		}
		t.Tokens[i].Head = k
		return
	}
	for up := t.Tokens[h].Head; up >= 0 && up < h && t.isNominal(up) && t.rel(h) == "nmod"; h, up = up, t.Tokens[up].Head {
		if t.Tokens[up].Morph.Value("Gender") != "" && !t.disagree(up, i) {
			t.Tokens[i].Head = up
			return
		}
	}
}

// precede makes a participle that is joined with a name by a dash modify the name right behind it, where the parse hung it on the verb:
// "Alfa-backed | Beta grew".
func (t *tree) precede(i int) {
	if t.compoundAgent(i) < 0 || i+1 >= len(t.Tokens) || t.Tokens[i].Head <= i+1 {
		return
	}
	if x := t.named(i + 1); x >= 0 && !t.within(t.mentionHead(x), i) {
		t.Tokens[i].Head = t.mentionHead(x)
	}
}

// rejoin coordinates a participle behind a conjunction with the participle or verb that governs the name before, where the parse made it
// modify that name or go on with it: "owned by Alfa | and backed by Beta".
func (t *tree) rejoin(i int) {
	h := t.Tokens[i].Head
	if p := t.participleBefore(i); p >= 0 {
		t.Tokens[i].Head = p
		return
	}
	if rel := t.Tokens[i].Rel; rel != "acl" && (rel != "conj" || !t.bareParticiple(i)) || h < 0 || h > i || t.mention[h] < 0 || !t.isParticiple(i) || !t.opensWithConjunction(i) {
		return
	}
	if v := t.Tokens[h].Head; v >= 0 && t.Tokens[v].Tag == "VERB" && t.isParticiple(v) {
		t.Tokens[i].Head, t.Tokens[i].Rel = v, "conj"
	}
}

// participleBefore is the participle that modifies a name and stands before the conjunction that opens the participle at token i, where the parse
// coordinated that one with a verb before both: "sued Alfa, a firm led by Reed | and owned by Beta". −1 if there is none.
func (t *tree) participleBefore(i int) int {
	v := t.Tokens[i].Head
	if t.Tokens[i].Rel != "conj" || v < 0 || v > i || t.Tokens[v].Tag != "VERB" || strings.HasPrefix(t.Tokens[v].Rel, "acl") || !t.bareParticiple(i) || !t.opensWithConjunction(i) {
		return -1
	}
	for p := i - 1; p > v; p-- {
		if strings.HasPrefix(t.Tokens[p].Rel, "acl") && t.bareParticiple(p) && !t.within(p, i) {
			return p
		}
		if t.Tokens[p].Tag == "VERB" && t.Tokens[p].Head == v {
			return -1
		}
	}
	return -1
}

// bareParticiple reports whether token i is a participle without an auxiliary.
func (t *tree) bareParticiple(i int) bool {
	if !t.isParticiple(i) {
		return false
	}
	for k := range t.Tokens {
		if t.Tokens[k].Head == i && strings.HasPrefix(t.Tokens[k].Rel, "aux") {
			return false
		}
	}
	return true
}

// trail makes a participle behind a comma modify the name before it, where the parse made it go with a verb whose subject is no name: "the firms included Alfa,
// | controlled by Reed".
func (t *tree) trail(i int) {
	v := t.Tokens[i].Head
	if t.Tokens[i].Rel != "advcl" || v < 0 || v > i || !t.isVerb(v) || !t.bareParticiple(i) || t.Tokens[i-1].Text != "," {
		return
	}
	x := t.named(i - 2)
	if x < 0 || t.Tokens[t.mentionHead(x)].Head != v || t.mentionHead(x) < v {
		return
	}
	for k := range i {
		if t.Tokens[k].Head == v && t.rel(k) == "nsubj" && t.named(k) >= 0 {
			return
		}
	}
	t.Tokens[i].Head, t.Tokens[i].Rel = t.mentionHead(x), "acl"
}

// seat makes a noun with a place and a participle joined by a dash before it the head of what the parse took it for an apposition of: "is | a Fairfax County,
// Virginia-based | company that owns Alfa".
func (t *tree) seat(n int) {
	p := t.Tokens[n].Head
	if t.Tokens[n].Tag != "NOUN" || t.rel(n) != "appos" || p < 0 || p > n || t.named(p) < 0 {
		return
	}
	k := n - 1
	for k > p && t.Tokens[k].Tag == "ADJ" {
		k--
	}
	if k-2 < p || !t.isParticiple(k) || t.Tokens[k].Head != n || !dashes[t.Tokens[k-1].Text] || t.named(k-2) < 0 {
		return
	}
	t.Tokens[n].Head, t.Tokens[n].Rel = t.Tokens[p].Head, t.Tokens[p].Rel
	for i := range t.Tokens {
		if t.Tokens[i].Head == p && t.mention[i] != t.mention[p] && i != n && (i < p || i > k) {
			t.Tokens[i].Head = n
		}
	}
	t.Tokens[p].Head, t.Tokens[p].Rel = k, "compound"
}
