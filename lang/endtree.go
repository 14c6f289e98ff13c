package lang

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

// treeStates gathers what tells a sentence end in the trees of words read as one sentence and as two.
type treeStates struct {
	header *model.Header
	out    []float32
}

// add takes up the trees of both parts in one, and of each: their roots, what joins the parts, how the words beside the place hang, and whether
// either part has a subject and a finite verb.
func (t *treeStates) add(one, left, right []text.Token) {
	at := len(left)
	for _, tree := range [][]text.Token{one, left, right} {
		t.root(tree)
	}
	t.across(one, at)
	t.word(&one[at], one[at].Head < at)
	t.word(&right[0], false)
	last := at - 1
	for last > 0 && left[last].Tag == "PUNCT" {
		last--
	}
	t.oneOf(t.header.Relations, one[last].Rel)
	t.oneOf(t.header.Relations, left[last].Rel)
	t.clause(left)
	t.clause(right)
}

// oneOf adds a value for each of all, of which that of s is one.
func (t *treeStates) oneOf(all []string, s string) {
	n := len(t.out)
	t.out = append(t.out, make([]float32, len(all))...)
	if i := slices.Index(all, s); i >= 0 {
		t.out[n+i] = 1
	}
}

func (t *treeStates) truth(b bool) {
	v := float32(0)
	if b {
		v = 1
	}
	t.out = append(t.out, v)
}

// isFinite reports whether a word is a finite verb.
func isFinite(t *text.Token) bool { return t.Morph.Has("VerbForm=Fin") }

// root adds what the root of a tree is, and whether it is a predicate by itself or by a word that hangs on it.
func (t *treeStates) root(tree []text.Token) {
	root := slices.IndexFunc(tree, func(x text.Token) bool { return x.Head < 0 })
	finite, copula, tag := false, false, ""
	if root >= 0 {
		finite, tag = isFinite(&tree[root]), tree[root].Tag
	}
	for i := range tree {
		if x := &tree[i]; x.Head == root && root >= 0 {
			finite = finite || x.Tag == "AUX" && isFinite(x)
			copula = copula || x.Rel == "cop"
		}
	}
	t.oneOf(t.header.Tags, tag)
	t.truth(finite)
	t.truth(copula)
}

// across counts the arcs over the place by their direction and relation, and tells on which side the root stands.
func (t *treeStates) across(one []text.Token, at int) {
	n, relations := len(t.out), len(t.header.Relations)
	t.out = append(t.out, make([]float32, 2*relations)...)
	before := false
	for i, x := range one {
		r := slices.Index(t.header.Relations, x.Rel)
		switch {
		case x.Head < 0:
			before = i < at
		case r >= 0 && i < at && x.Head >= at:
			t.out[n+r]++
		case r >= 0 && i >= at && x.Head < at:
			t.out[n+relations+r]++
		}
	}
	t.truth(before)
}

// word adds how a word hangs, and whether its head stands on the other side of the place.
func (t *treeStates) word(w *text.Token, across bool) {
	t.oneOf(t.header.Tags, w.Tag)
	t.oneOf(t.header.Relations, w.Rel)
	t.truth(across)
}

// clause adds how many subjects and finite verbs a part has, up to two.
func (t *treeStates) clause(part []text.Token) {
	subjects, verbs := 0, 0
	for i := range part {
		if strings.HasPrefix(part[i].Rel, "nsubj") {
			subjects++
		}
		if isFinite(&part[i]) {
			verbs++
		}
	}
	t.out = append(t.out, float32(min(subjects, 2)), float32(min(verbs, 2)))
}
