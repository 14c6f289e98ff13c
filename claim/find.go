package claim

import (
	"sort"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// Finder finds claims in the languages of its packs. It is safe for concurrent use.
type Finder struct {
	// Least is the least confidence of a claim that is drawn.
	Least float64

	grammars map[string]*grammar
}

// DefaultLeast is the least confidence unless the user asks for another: set on development texts for a precision of
// nine in ten.
const DefaultLeast = 0.5

// NewFinder compiles the frames and cues of the packs. It fails on a pack that names what does not exist.
func NewFinder(packs ...*lang.Pack) (*Finder, error) {
	f := &Finder{grammars: map[string]*grammar{}, Least: DefaultLeast}
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
	r := f.reader(doc)
	r.each(func(c *candidate) {
		if p := r.probability(c); p >= r.least {
			r.draw(c, p)
		}
	})
	return &Document{Document: doc, Claims: r.merge()}
}

// reader prepares the reading of one document.
func (f *Finder) reader(doc *entity.Document) *reader {
	r := &reader{doc: doc, trees: make([]*tree, len(doc.Sentences)), topic: topic(doc), isTrigger: make([][]bool, len(doc.Sentences)), least: f.Least}
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
	return r
}

// each calls f for every candidate of the document.
func (r *reader) each(f func(*candidate)) {
	for _, t := range r.trees {
		if t == nil {
			continue
		}
		ms := t.matches()
		flags := make([]bool, len(t.Tokens))
		for _, m := range ms {
			flags[m.tok] = true
		}
		r.isTrigger[t.index] = flags
		for _, m := range ms {
			for _, c := range r.candidates(m) {
				f(&c)
			}
		}
	}
}

// reader holds the state of reading one document.
type reader struct {
	doc       *entity.Document
	trees     []*tree // by sentence, nil where the language is unknown
	topic     int     // the entity that the document is about, −1 if none stands out
	isTrigger [][]bool
	least     float64 // the least confidence of a claim
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

// probability is how likely a candidate is right: by the language's scorer, or, where it has none, by how it was found.
func (r *reader) probability(c *candidate) float64 {
	if s := c.m.t.grammar.scorer; s != nil {
		return s.Probability(r.features(c))
	}
	if c.footing() == Loose {
		return 0
	}
	return 0.9 * c.from.sure * c.to.sure
}

// has reports whether what the frame needs stands beside the trigger.
func (r *reader) has(m *match) bool { return r.value(m, entity.Kind(m.frame.Needs)) != "" }

// want is what a role accepts: what the link and the frame allow.
func (m *match) want(role string, link kinds) kinds { return both(link, m.kinds[role]) }

// draw makes a candidate a claim of the given confidence.
func (r *reader) draw(x *candidate, confidence float64) {
	m, t := x.m, x.m.t
	c := Claim{Link: x.link(), From: x.from.entity, To: x.to.entity, Status: x.decide(), Via: -1, ByEntity: -1,
		Confidence: confidence,
		Evidence:   []text.Span{t.Span},
		Frame:      t.grammar.lang + "/" + m.frame.Name,
		Cues:       append([]Cue{{Span: t.cueSpan(m), Role: "trigger", Name: m.frame.Name}}, x.stance.cues...),
		Steps:      []string{"from: " + x.from.filler.how, "to: " + x.to.filler.how},
	}
	for _, a := range []argument{x.from, x.to} {
		if a.referent.how != "" {
			c.Steps = append(c.Steps, a.referent.how)
		}
	}
	r.qualify(&c, m, x.from.filler, x.to.filler)
	if by, ok := r.attribution(m); ok {
		c.By, c.ByEntity = by.text, by.entity
		c.Cues = append(c.Cues, by.cue)
	}
	r.claims = append(r.claims, c)
}

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
