package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// Finder finds claims in the languages of its packs. It is safe for concurrent use.
type Finder struct {
	// Least is the least confidence of a claim that is drawn.
	Least float64

	grammars map[string]*grammar
	packs    map[string]*lang.Pack
}

// DefaultLeast is the least confidence unless the user asks for another: set on development texts, where four claims in five
// are right from there on.
const DefaultLeast = 0.5

// NewFinder compiles the frames and cues of the packs. It fails on a pack that names what does not exist.
func NewFinder(packs ...*lang.Pack) (*Finder, error) {
	f := &Finder{grammars: map[string]*grammar{}, packs: map[string]*lang.Pack{}, Least: DefaultLeast}
	for _, p := range packs {
		g, err := compile(p)
		if err != nil {
			return nil, err
		}
		f.grammars[p.Code], f.packs[p.Code] = g, p
	}
	return f, nil
}

// Find reads the claims of a document whose sentences have been parsed and whose entities have been found. The error is
// that of a damaged network of pairs.
func (f *Finder) Find(doc *entity.Document) (*Document, error) {
	r, err := f.withOpinions(doc)
	if err != nil {
		return nil, err
	}
	var claims []Claim
	chosen := f.choose(r)
	for i := range chosen {
		claims = append(claims, r.draw(chosen[i].candidate, chosen[i].p))
	}
	r.giveBack(claims)
	r.passOn(claims, chosen)
	r.level(claims, chosen)
	r.fillRemainders(claims, chosen)
	return &Document{Document: doc, Claims: merge(claims)}, nil
}

// choose gives the candidates of a document that become claims.
func (f *Finder) choose(r *reader) []scored {
	var likely []scored
	for _, c := range r.shareOut(r.judge(), f.Least) {
		if c.p < f.Least {
			r.skipUnsure(c.candidate, c.p, f.Least)
			continue
		}
		likely = append(likely, c)
	}
	return r.withoutRivals(likely)
}

// Example is a claim that the frames allow, with what the scorer is told of it: what training learns from.
type Example struct {
	Link     Link
	From, To int      // indexes in Document.Entities
	Sentence int      // of the trigger, an index in Document.Sentences
	Features []uint32 // hashed, see lang.FeatureHash
	Stance   []string // features of its status
	ByCues   Status   // the status that the cues alone give

	beside neighbour // as others see it, but for its odds

	// Bindings gives the values that may hang on the claim.
	Bindings func() []Binding
}

// Examples gives every candidate of a document, right or wrong. The error is that of [Finder.Find].
func (f *Finder) Examples(doc *entity.Document) ([]Example, error) {
	var out []Example
	r, err := f.withOpinions(doc)
	if err != nil {
		return nil, err
	}
	r.each(func(c *candidate) {
		site := c.site()
		out = append(out, Example{
			Link: c.link(), From: c.from.entity, To: c.to.entity,
			Sentence: c.m.t.index, Features: r.features(c), Stance: r.statusFeatures(c), ByCues: c.stance.status, beside: r.neighbour(c),
			Bindings: func() []Binding { return r.bindings(site) },
		})
	})
	return out, nil
}

// reader reads one document.
type reader struct {
	doc       *entity.Document
	trees     []*tree                // by sentence, nil where the language is unknown
	topic     int                    // the entity that the document is about, −1 if none stands out
	words     map[int]map[string]int // by entity, see wordsOf
	genders   map[entityIn]string    // see genderOf
	told      map[int][]told         // by sentence, see asserters
	favouring bool                   // favoured is at work, and is not to call itself
	opinions  *opinions              // of the networks, nil if no language of the document has one
	proposals map[proposal]bool      // what frames propose
	framed    map[carrier][]carried  // what they propose by grammar alone, by the word that carries it
	lacking   map[carrier]string     // the roles that a trigger's frame finds nobody for
	apart     map[tieIn]bool         // what grammar speaks against
	unnamed   map[halfTie]int        // who is tied to somebody without a name, with the word that says so
	bodies    map[int]int            // see bodyOf
	posts     tiedTo                 // in which somebody has an office, or which they founded or own
	holdings  tiedTo                 // of which somebody has or got a part
	shared    map[int]int            // by sentence, the last body in it that somebody owns or gets a quota of
	staffed   map[int]int            // by sentence, the last body in it in which somebody is said to have an office
	quotaIn   map[int][]int          // in what a mention of a share is one, by grammar
	taken     map[int]bool           // mentions of values that a claim of their own sentence has
	lists     map[int][]int          // the list of names that a mention stands in
	headers   []header
	blocks    map[blockAt]int   // see blockAbove
	skipped   map[place]Skipped // why triggers give no claim, nil unless that is asked for
}

// entityIn is an entity, as a language sees its names.
type entityIn struct {
	*grammar
	entity int
}

// reader prepares the reading of one document.
func (f *Finder) reader(doc *entity.Document) *reader {
	r := &reader{
		doc: doc, trees: make([]*tree, len(doc.Sentences)), topic: topic(doc), words: map[int]map[string]int{}, genders: map[entityIn]string{},
		proposals: map[proposal]bool{}, framed: map[carrier][]carried{}, lacking: map[carrier]string{}, apart: map[tieIn]bool{},
		unnamed: map[halfTie]int{}, bodies: map[int]int{}, posts: tiedTo{}, holdings: tiedTo{}, shared: map[int]int{}, staffed: map[int]int{}, quotaIn: map[int][]int{}, taken: map[int]bool{},
		told: map[int][]told{}, lists: map[int][]int{}, blocks: map[blockAt]int{},
	}
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
		r.trees[i].lists(r.lists)
		if i > 0 && r.trees[i-1] != nil && doc.Sentences[i-1].Paragraph == s.Paragraph {
			r.trees[i-1].next = r.trees[i]
		}
	}
	return r
}

// withOpinions prepares the reading of one document and asks the networks about it.
func (f *Finder) withOpinions(doc *entity.Document) (*reader, error) {
	o, err := f.opine(doc)
	if err != nil {
		return nil, err
	}
	r := f.reader(doc)
	r.opinions = o
	return r, nil
}

// topic is the entity with most mentions, the first named among equals; one that the first sentence names has one more, since texts begin with
// what they are about.
func topic(doc *entity.Document) int {
	best, most := -1, 1
	for e := range doc.Entities {
		if k := doc.Entities[e].Kind; k == entity.Place || k == entity.Product {
			continue
		}
		n := len(doc.Entities[e].Mentions)
		if n > 0 && doc.Mentions[doc.Entities[e].Mentions[0]].Sentence == 0 {
			n++
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}

// each calls f for every candidate of the document, those of frames first.
func (r *reader) each(f func(*candidate)) {
	var all []*candidate
	for _, t := range r.trees {
		if t == nil {
			continue
		}
		for _, m := range t.matches() {
			for _, c := range r.candidates(m) {
				r.post(c)
				all = append(all, c)
			}
		}
	}
	all = r.headings(withoutPassed(all))
	for _, c := range all {
		r.propose(c)
	}
	if r.opinions != nil {
		all = append(all, slices.DeleteFunc(r.learned(), r.strays)...)
	}
	for _, c := range all {
		f(c)
	}
}

// withoutPassed leaves out those who merely stand near a quota through which grammar joins others: "Alfa owns shares | in Beta, says Reed", "Reed's Alfa built
// up a stake | in Beta".
func withoutPassed(all []*candidate) []*candidate {
	passed := map[place]bool{}
	for _, c := range all {
		for _, a := range []*argument{&c.from, &c.to} {
			if a.passed > 0 && c.footing() == Strict && quotas[c.link()] {
				passed[place{c.m.t.index, a.passed - 1}] = true
			}
		}
	}
	return slices.DeleteFunc(all, func(c *candidate) bool {
		return c.m.form != verbTrigger && c.footing() == Loose && quotas[c.link()] && passed[place{c.m.t.index, c.m.tok}]
	})
}

// propose notes that a frame proposes a link.
func (r *reader) propose(c *candidate) {
	e := ends{c.from.entity, c.to.entity}
	if c.link().Symmetric() && e.from > e.to {
		e = ends{e.to, e.from}
	}
	r.proposals[proposal{c.link(), e}] = true
	if c.footing() == Strict {
		for _, a := range []*argument{&c.from, &c.to} {
			if a.share >= 0 {
				r.quotaIn[a.share] = append(r.quotaIn[a.share], a.entity)
			}
		}
		k := c.m.carrier(c.link())
		r.framed[k] = append(r.framed[k], carried{c.from.entity, c.to.entity, c.from.tok, c.to.tok})
	}
}

// judge gives the candidates of a document with how likely they are right.
func (r *reader) judge() []scored {
	var all []scored
	var beside []neighbour
	r.each(func(c *candidate) {
		x := scored{c, r.alone(c)}
		n := r.neighbour(c)
		n.odds = logit(x.p)
		all, beside = append(all, x), append(beside, n)
	})
	features := besideOthers(beside)
	for i := range all {
		c := &all[i]
		if s := c.m.t.grammar.neighbours; s != nil {
			c.p = s.ProbabilityOf(features[i])
		}
		switch {
		case c.item != nil:
			c.p = headed
		case c.p >= plainFrom && c.plain():
			c.p = max(c.p, plainly)
		}
	}
	return all
}

// alone is how likely a candidate is right by itself: by the language's scorer, or, where it has none, by how it was found.
func (r *reader) alone(c *candidate) float64 {
	if s := c.m.t.grammar.scorer; s != nil {
		return s.ProbabilityOf(r.features(c))
	}
	if c.footing() == Loose || c.learned {
		return 0
	}
	return 0.9 * c.from.sure * c.to.sure
}
