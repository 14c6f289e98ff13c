package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// about are those whom a header is about: whom its label names beside the trigger, whom a possessive stands for or, where it names nobody, whom the
// block or the text before is about.
func (r *reader) about(h *header, m *match, p lang.Pair, role string, want kinds) []argument {
	var fillers []filler
	for _, s := range m.slots(role) {
		if opened[s.Place] || len(fillers) > 0 {
			continue
		}
		fillers = slices.DeleteFunc(m.fill(s), func(f filler) bool {
			return f.elided || f.tok < h.first || f.tok > h.last || !h.t.standsForOne(f)
		})
	}
	out := r.aboutFillers(h, m, fillers, want)
	if len(out) == 0 && !h.t.complemented(m, h.last) {
		out = r.aboutBlock(h, m, Link(p.Link), want)
	}
	if h.namesOther(out) {
		return nil
	}
	return out
}

// standsForOne reports whether a phrase names or describes somebody by itself.
func (t *tree) standsForOne(f filler) bool {
	return f.owner || t.named(f.tok) >= 0 || t.mention[f.tok] < 0 && (t.isBoard(f.tok) || t.grammar.descriptions[t.lemma(f.tok)].kinds != 0)
}

// namesOther reports whether the label names somebody who is none of those whom it is about.
func (h *header) namesOther(about []argument) bool {
	for i := h.first; i <= h.last; i++ {
		x := h.t.named(i)
		if x < 0 || !actors.has(h.t.doc.Mentions[x].Kind) {
			continue
		}
		if e := h.t.doc.Mentions[x].Entity; !slices.ContainsFunc(about, func(a argument) bool { return a.entity == e }) {
			return true
		}
	}
	return false
}

// complemented reports whether the noun of a trigger has a complement before token last that is no board: "partners of the project".
func (t *tree) complemented(m *match, last int) bool {
	return slices.ContainsFunc(t.kids[m.tok], func(k int) bool {
		return k > m.last && k <= last && t.rel(k) == "nmod" && t.grammar.of[t.preposition(k)] && t.mention[k] < 0 && !t.isBoard(k)
	})
}

// isBoard reports whether token i is a word for those who run or own a firm together.
func (t *tree) isBoard(i int) bool {
	return t.grammar.classes["board"][t.lemma(i)] || t.grammar.classes["organ"][t.lemma(i)]
}

// aboutFillers are those for whom the phrases stand that the label has beside its trigger. A firm that speaks of its own is what its text is about.
func (r *reader) aboutFillers(h *header, m *match, fillers []filler, want kinds) []argument {
	if len(fillers) == 0 {
		return nil
	}
	if f := fillers[0]; f.owner && h.t.grammar.possessives[h.t.form(f.tok)].speaker == speakerBody {
		if r.topic < 0 || !bodies.has(r.doc.Entities[r.topic].Kind) || !want.has(r.doc.Entities[r.topic].Kind) {
			return nil
		}
		return []argument{{filler: f, referent: referent{entity: r.topic, mention: r.doc.Entities[r.topic].Mentions[0], how: "of whom the text is", sure: 0.9}}}
	}
	out := slices.DeleteFunc(r.byGrammar(m, fillers, want, h.t.isBoard(fillers[0].tok)), func(a argument) bool {
		x := &r.doc.Mentions[a.mention]
		return x.Sentence == h.t.index && x.Last > h.last || x.Kind == entity.Place && !h.t.grammar.of[h.t.preposition(a.tok)]
	})
	if len(out) > 0 && out[0].referent.how != "" {
		if out[0].margin < clearLead {
			return nil
		}
		return out[:1]
	}
	return out
}

// aboutBlock is whom the block or the text before is about where the label names nobody. Of a deal, or of partners in the middle of a paragraph, that tells
// too little: the text may speak of several.
func (r *reader) aboutBlock(h *header, m *match, l Link, want kinds) []argument {
	if l != Owner && l != Founder && l != Officer && l != Investor && (l != Partner || h.t.Start != r.paragraph(h.t).Start) {
		return nil
	}
	x, ok := r.blockOf(h, want)
	if !ok {
		return nil
	}
	return []argument{{filler: filler{tok: m.tok, how: "header", share: -1, elided: true}, referent: x}}
}

// aboutBoard is the body whose board a label names, nil if the text does not tell.
func (r *reader) aboutBoard(h *header, m *match, want kinds) *argument {
	for i := h.first; i <= h.last; i++ {
		if x := h.t.named(i); x >= 0 && want.has(r.doc.Mentions[x].Kind) {
			return &argument{filler: filler{tok: m.tok, how: "header", share: -1, elided: true}, referent: referent{entity: r.doc.Mentions[x].Entity, mention: x, sure: 1}}
		}
	}
	if x, ok := r.blockOf(h, want); ok {
		return &argument{filler: filler{tok: m.tok, how: "header", share: -1, elided: true}, referent: x}
	}
	return nil
}
