package claim

import (
	"fmt"
	"sort"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// Finder finds claims in the languages of its packs. It is safe for concurrent use.
type Finder struct {
	grammars map[string]*grammar
}

// NewFinder compiles the frames and cues of the packs. It fails on a pack that names what does not exist.
func NewFinder(packs ...*lang.Pack) (*Finder, error) {
	f := &Finder{grammars: map[string]*grammar{}}
	for _, p := range packs {
		g, err := compile(p)
		if err != nil {
			return nil, err
		}
		f.grammars[p.Code] = g
	}
	return f, nil
}

// Find reads the claims of a document whose sentences have been parsed and whose entities have been found.
func (f *Finder) Find(doc *entity.Document) *Document {
	r := &reader{doc: doc, trees: make([]*tree, len(doc.Sentences)), topic: topic(doc), isTrigger: make([][]bool, len(doc.Sentences))}
	first := 0
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		for first < len(doc.Mentions) && doc.Mentions[first].Sentence < i {
			first++
		}
		g := f.grammars[doc.Paragraphs[s.Paragraph].Lang]
		if g == nil || len(s.Tokens) == 0 {
			continue
		}
		r.trees[i] = newTree(s, i, g, doc, first)
	}
	for _, t := range r.trees {
		if t != nil {
			r.read(t)
		}
	}
	return &Document{Document: doc, Claims: r.merge()}
}

// reader holds the state of reading one document.
type reader struct {
	doc       *entity.Document
	trees     []*tree // by sentence, nil where the language is unknown
	topic     int     // the entity that the document is about, −1 if none stands out
	isTrigger [][]bool
	claims    []Claim
}

// topic is the entity with most mentions, the first named among equals.
func topic(doc *entity.Document) int {
	best, most := -1, 1
	for e := range doc.Entities {
		if k := doc.Entities[e].Kind; k == entity.Place || k == entity.Product {
			continue
		}
		if n := len(doc.Entities[e].Mentions); n > most {
			best, most = e, n
		}
	}
	return best
}

// read collects the claims of one sentence.
func (r *reader) read(t *tree) {
	ms := t.matches()
	flags := make([]bool, len(t.Tokens))
	for _, m := range ms {
		flags[m.tok] = true
	}
	r.isTrigger[t.index] = flags
	for _, m := range ms {
		if m.frame.Needs != "" && r.value(m, entity.Kind(m.frame.Needs)) == "" {
			continue
		}
		for _, p := range m.frame.Pairs {
			r.pair(m, p)
		}
	}
}

// pair draws the claims between the fillers of two roles.
func (r *reader) pair(m *match, p lang.Pair) {
	l := Link(p.Link)
	froms, tos := m.fillers(m.frame.Slots[p.From]), m.fillers(m.frame.Slots[p.To])
	if len(froms) == 0 || len(tos) == 0 {
		return
	}
	s := m.t.stance(m, l)
	if s.none {
		return
	}
	for i, from := range froms {
		for j, to := range tos {
			if p.From == p.To && j <= i || from.tok == to.tok && !from.elided {
				continue
			}
			for _, a := range r.referents(m.t, from, m.want(p.From, signatures[l].from)) {
				for _, b := range r.referents(m.t, to, m.want(p.To, signatures[l].to)) {
					r.draw(m, l, s, from, to, a, b)
				}
			}
		}
	}
}

// want is what a role accepts: what the link and the frame allow.
func (m *match) want(role string, link kinds) kinds { return both(link, m.kinds[role]) }

// draw adds one claim if its ends fit.
func (r *reader) draw(m *match, l Link, s stance, from, to filler, a, b referent) {
	if a.entity == b.entity || a.entity < 0 || b.entity < 0 {
		return
	}
	ka, kb := r.doc.Entities[a.entity].Kind, r.doc.Entities[b.entity].Kind
	if !l.accepts(ka, kb) || !m.t.grammar.fits(m, from, to, ka, kb) {
		return
	}
	t := m.t
	c := Claim{Link: l, From: a.entity, To: b.entity, Status: s.status, Via: -1, ByEntity: -1,
		Confidence: 0.9 * a.sure * b.sure,
		Evidence:   []text.Span{t.Span},
		Frame:      t.grammar.lang + "/" + m.frame.Name,
		Cues:       append([]Cue{{Span: t.cueSpan(m), Role: "trigger", Name: m.frame.Name}}, s.cues...),
		Steps:      []string{fmt.Sprintf("from: %s", from.how), fmt.Sprintf("to: %s", to.how)},
	}
	for _, x := range []referent{a, b} {
		if x.how != "" {
			c.Steps = append(c.Steps, x.how)
		}
	}
	r.qualify(&c, m, from, to)
	if by, ok := r.attribution(t, m.tok); ok {
		c.By, c.ByEntity = by.text, by.entity
		c.Cues = append(c.Cues, by.cue)
	}
	r.claims = append(r.claims, c)
}

// fits checks the kinds that the frame asks of two roles beyond those of the link; referents has seen to most of it.
func (g *grammar) fits(*match, filler, filler, entity.Kind, entity.Kind) bool { return true }

func (t *tree) cueSpan(m *match) text.Span {
	a, b := t.tok(m.tok), t.tok(m.last)
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// merge melts claims with the same link, ends, status and asserter into one, keeping the first evidence and the most
// qualifiers, and orders them by place.
func (r *reader) merge() []Claim {
	type key struct {
		l        Link
		from, to int
		s        Status
	}
	at := map[key]int{}
	var out []Claim
	for _, c := range r.claims {
		if c.Link.Symmetric() && c.From > c.To {
			c.From, c.To = c.To, c.From
		}
		k := key{c.Link, c.From, c.To, c.Status}
		i, seen := at[k]
		if !seen {
			at[k] = len(out)
			out = append(out, c)
			continue
		}
		out[i].absorb(&c)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Evidence[0].Start < out[j].Evidence[0].Start })
	return out
}

// absorb takes over from d what c lacks.
func (c *Claim) absorb(d *Claim) {
	for _, f := range []struct{ mine, other *string }{{&c.Date, &d.Date}, {&c.Amount, &d.Amount}, {&c.Share, &d.Share}, {&c.Role, &d.Role}} {
		if *f.mine == "" {
			*f.mine = *f.other
		}
	}
	if c.By == "" {
		c.By, c.ByEntity = d.By, d.ByEntity
	}
	if c.Via < 0 {
		c.Via = d.Via
	}
	c.Confidence = max(c.Confidence, d.Confidence)
	for _, e := range d.Evidence {
		known := false
		for _, f := range c.Evidence {
			known = known || f == e
		}
		if !known {
			c.Evidence = append(c.Evidence, e)
		}
	}
}
