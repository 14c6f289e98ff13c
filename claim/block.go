package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// blockAt is a sentence above which it was looked for whom a block is about, among entities of the kinds wanted.
type blockAt struct {
	sentence int
	want     kinds
}

// blockOf is whom the block is about that a header without a name stands in: whom the line names that the block opens with, or the heading above it.
func (r *reader) blockOf(h *header, want kinds) (referent, bool) {
	t := h.t
	if t.Start != r.paragraph(t).Start && r.paragraph(t).Kind != text.TableRow {
		return r.opened(t, want)
	}
	m := r.blockAbove(t, want)
	if m < 0 {
		return referent{}, false
	}
	return r.blockNamed(m), true
}

// blockAbove is the mention of whom the block is about that the paragraph of sentence t stands in, −1 for nobody. What was found for a line is kept for those
// below it.
func (r *reader) blockAbove(t *tree, want kinds) int {
	found := -1
	for i := t.index - 1; i >= 0; i-- {
		x := r.trees[i]
		if x == nil || x.Paragraph == t.Paragraph || x.Start != r.paragraph(x).Start {
			continue
		}
		m, last := r.opens(x, want)
		if m < 0 && !last {
			above, known := r.blocks[blockAt{i, want}]
			if !known {
				continue
			}
			m = above
		}
		found = m
		break
	}
	r.blocks[blockAt{t.index, want}] = found
	return found
}

// opens is the name of whom the paragraph that begins with sentence x makes those below it be about, −1 if it names nobody so; it tells whether those above it
// can't either: a field and a heading without a name can be one of several in a block.
func (r *reader) opens(x *tree, want kinds) (m int, last bool) {
	p := r.paragraph(x)
	if p.Kind == text.TableRow || p.Kind == text.ListItem || x.isField() {
		m := x.givesName()
		if p.Kind == text.TableRow {
			m = r.row(x.index).givesName()
		}
		if m >= 0 && want.has(r.doc.Mentions[m].Kind) {
			return m, false
		}
		return -1, false
	}
	m, several := x.onlyName(want)
	if p.Kind == text.Prose && (several || x.End != p.End) {
		m, several = x.openingName(want), false
	}
	return m, several || p.Kind == text.Prose
}

// blockNamed is the entity of mention m as the one that a block is about.
func (r *reader) blockNamed(m int) referent {
	e := r.doc.Mentions[m].Entity
	return referent{entity: e, mention: m, how: "the block is about " + r.doc.Entities[e].Name, sure: 1}
}

// opened is whom the text before a label in the middle of a paragraph is about: whose name opens the last sentence before it that is no field, or else the
// text, if that speaks of nobody more.
func (r *reader) opened(t *tree, want kinds) (referent, bool) {
	i := t.index - 1
	for ; i >= 0 && (r.trees[i] == nil || r.trees[i].Paragraph == t.Paragraph); i-- {
		if x := r.trees[i]; x != nil {
			if m := x.openingName(want); m >= 0 {
				return r.blockNamed(m), true
			}
		}
	}
	if first := r.trees[0]; i >= 0 && first != nil {
		if m := first.openingName(want); m >= 0 && r.doc.Mentions[m].Entity == r.topic {
			return r.blockNamed(m), true
		}
	}
	return referent{}, false
}

// isField reports whether a sentence is a label with a colon and what it labels.
func (t *tree) isField() bool {
	for i := range t.Tokens {
		if t.isColon(i) {
			return t.isLabel(0, i-1)
		}
	}
	return false
}

// givesName is the name that a field gives to what its block is about, "Company: Alfa", −1 if the field gives something else.
func (t *tree) givesName() int {
	for i := range t.Tokens {
		if t.isColon(i) {
			return t.nameUnder(t, i-1, i+1)
		}
	}
	return -1
}

// nameUnder is the name with which sentence x begins at token first if the words of t up to token last say that it is what something is called, −1 if not.
func (t *tree) nameUnder(x *tree, last, first int) int {
	var label []string
	for k := range last + 1 {
		label = append(label, t.form(k))
	}
	if !t.grammar.classes["called"][strings.Join(label, " ")] {
		return -1
	}
	return x.itemIn(first, len(x.Tokens)-1)
}

// onlyName is the one entity of the kinds wanted that a heading names, −1 if it names none; it tells whether there are several.
func (t *tree) onlyName(want kinds) (m int, several bool) {
	m = -1
	for _, x := range t.mentioned() {
		switch k := &t.doc.Mentions[x]; {
		case k.Kind == entity.Place || !want.has(k.Kind):
		case m >= 0 && t.doc.Mentions[m].Entity != k.Entity:
			return -1, true
		default:
			m = x
		}
	}
	return m, false
}

// openingName is the name with which a sentence begins as that of its subject, −1 if it begins otherwise.
func (t *tree) openingName(want kinds) int {
	for i := range t.Tokens {
		if x := t.named(i); x >= 0 && want.has(t.doc.Mentions[x].Kind) && t.doc.Mentions[x].Kind != entity.Place {
			return x
		}
		if t.Tokens[i].Tag != "DET" {
			break
		}
	}
	return -1
}
