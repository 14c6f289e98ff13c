package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
)

// Build makes the graph of some documents, in their order, as an empty [Builder] does.
func Build(docs ...*claim.Document) *Graph {
	var b Builder
	for _, d := range docs {
		b.Add(d)
	}
	return b.Graph()
}

// Builder gathers documents for a graph. It keeps what the graph shows of them and lets go of the rest. The zero
// Builder is ready for use.
type Builder struct {
	Matcher    Matcher  // decides which entities of different documents are one, [ByName] if nil
	LegalForms []string // such as "S.p.A.", "Ltd|Limited", as the language packs list them
	Decisions  Decisions
	Known      []Known // the user's own list, whose ids its entities get; it wins over the Matcher, decisions win over it
	Lexicon    []Known // the names that a reader was given, likewise, where Known has not got them

	legal      name.LegalForms
	docs       []*Document
	sources    int // documents and graphs added
	seen       map[identity]bool
	keys       keyring // of documents
	candidates []Candidate
	mentions   [][]*Mention // of each candidate
	drafts     []draft
	applied    map[string]error // decisions that something here fits, nil unless they could not be applied
	clashes    [2][]Clash       // of Known and Lexicon
}

// draft is an edge whose ends are still candidates.
type draft struct {
	*Edge
	from, to, via, by int // in Builder.candidates, −1 for none
}

// Add reads the next document. A document that was added before, equal in text and in all that is known of it,
// changes nothing.
func (b *Builder) Add(d *claim.Document) {
	b.start()
	doc := newDocument(d)
	if !b.take(doc) {
		return
	}
	first := len(b.candidates)
	for _, e := range d.Entities {
		b.candidates = append(b.candidates, newCandidate(Candidate{
			Source: b.sources, Kind: e.Kind, Name: strings.Clone(e.Name),
			Aliases: cloneAll(e.Aliases), Joins: cloneAll(e.Joins),
		}, b.legal))
	}
	b.mentions = append(b.mentions, make([][]*Mention, len(d.Entities))...)

	r := newRuler(d.Document.Document)
	for _, m := range d.Mentions {
		out := &Mention{Quote: r.quote(m.Span), Doc: doc, Kind: m.Kind, Value: strings.Clone(m.Value)}
		doc.Mentions = append(doc.Mentions, out)
		if m.Entity >= 0 && m.Entity < len(d.Entities) {
			b.mentions[first+m.Entity] = append(b.mentions[first+m.Entity], out)
		}
	}
	keys := keyring{}
	for _, c := range d.Claims {
		b.addClaim(c, d, doc, r, first, keys)
	}
	b.sources++
}

func (b *Builder) start() {
	if b.seen != nil {
		return
	}
	b.seen, b.keys, b.legal = map[identity]bool{}, keyring{}, name.NewLegalForms(b.LegalForms)
	b.applied = map[string]error{}
	if b.Matcher == nil {
		b.Matcher = ByName{}
	}
}

// identity is what tells documents apart: their text and what is known of them.
type identity struct{ sum, name, title, publisher, url, published string }

// take adds doc, unless it was added before, and gives it a key of its own.
func (b *Builder) take(doc *Document) bool {
	id := identity{doc.SHA256, doc.Name, doc.Title, doc.Publisher, doc.URL, doc.Published}
	if b.seen[id] {
		return false
	}
	b.seen[id] = true
	doc.Key = b.keys.take(doc.Key)
	b.docs = append(b.docs, doc)
	return true
}

func newDocument(d *claim.Document) *Document {
	sum := sha256.Sum256([]byte(d.Source.Text))
	doc := &Document{
		Name: d.Source.Name, Title: d.Source.Title, Publisher: d.Source.Publisher, URL: d.Source.URL,
		Published: d.Source.Published, Language: language(d.Document.Document), SHA256: hex.EncodeToString(sum[:]), Sketch: NewSketch(d.Text),
	}
	doc.Key = "d-" + doc.SHA256[:12]
	if d.Source.ID != "" {
		doc.Key = "d-" + slug(strings.ReplaceAll(d.Source.ID, "_", "-"))
	}
	return doc
}

// addClaim drafts the edge of c; a claim whose ends are no entities of its document is left out.
func (b *Builder) addClaim(c claim.Claim, d *claim.Document, doc *Document, r *ruler, first int, keys keyring) {
	candidate := func(i int) int {
		if i < 0 || i >= len(d.Entities) {
			return -1
		}
		return first + i
	}
	from, to := candidate(c.From), candidate(c.To)
	if from < 0 || to < 0 {
		return
	}
	ends := []string{folded(d.Entities[c.From].Kind, d.Entities[c.From].Name), folded(d.Entities[c.To].Kind, d.Entities[c.To].Name)}
	if c.Link.Symmetric() {
		slices.Sort(ends)
	}
	key := "k-" + digest(doc.Key, string(c.Link), ends[0], ends[1], string(c.Status), name.Fold(c.By))
	e := &Edge{
		Key: keys.take(key), Doc: doc, Link: c.Link, Status: c.Status,
		Date: strings.Clone(c.Date), Amount: parseAmount(c.Amount), Share: strings.Clone(c.Share),
		Role: strings.Clone(c.Role), By: strings.Clone(c.By), Confidence: math.Round(c.Confidence*1e4) / 1e4,
		Frame: c.Frame, Steps: cloneAll(c.Steps),
	}
	for _, s := range c.Evidence {
		e.Evidence = append(e.Evidence, r.quote(s))
	}
	for _, cue := range c.Cues {
		e.Cues = append(e.Cues, Cue{Quote: r.quote(cue.Span), Role: cue.Role, Name: cue.Name})
	}
	e.Fingerprint = fingerprint(e, ends[0], ends[1])
	b.draft(draft{e, from, to, candidate(c.Via), candidate(c.ByEntity)})
}

// draft takes a draft, unless a person rejected the claim.
func (b *Builder) draft(d draft) {
	if b.decide(&d) {
		b.drafts = append(b.drafts, d)
	}
}

// Graph joins the documents added so far. The Builder can't be used afterwards.
func (b *Builder) Graph() *Graph {
	b.start()
	sides := b.sides()
	decided := b.decidedJoins(sides)
	entries := b.knownEntries()
	joins := slices.Concat(decided, b.knownJoins(entries), b.Matcher.Match(b.candidates))
	group := unite(b.candidates, joins, len(decided), b.apart(sides), entries)
	b.noteParted(sides, group)
	nodes, of := nodesOf(b.candidates, group)
	for i, ms := range b.mentions {
		for _, m := range ms {
			m.Node = of[i]
		}
	}
	edges := make([]*Edge, len(b.drafts))
	for i, d := range b.drafts {
		e := d.Edge
		e.Source, e.Target = of[d.from], of[d.to]
		if d.via >= 0 {
			e.Via = of[d.via]
		}
		if d.by >= 0 {
			e.ByNode = of[d.by]
		}
		e.Group = groupKey(e)
		edges[i] = e
	}
	uniqueEdgeKeys(edges)
	g, err := New(b.docs, nodes, edges)
	if err != nil {
		panic("graph: builder made a broken graph: " + err.Error()) // a fault of this package, never of the input
	}
	return g
}

// uniqueEdgeKeys keeps edges apart whose digests fall together.
func uniqueEdgeKeys(edges []*Edge) {
	keys := keyring{}
	for _, e := range edges {
		e.Key = keys.take(e.Key)
	}
}

// groupKey is the key of the claims about one link between two nodes, in any stance.
func groupKey(e *Edge) string {
	ends := []string{e.Source.Key, e.Target.Key}
	if e.Link.Symmetric() {
		slices.Sort(ends)
	}
	return "g-" + digest(string(e.Link), ends[0], ends[1])
}

// fingerprint is made of the ends of e by name, those of a symmetric link in their order, of its link and its first quote.
func fingerprint(e *Edge, from, to string) string {
	quote := ""
	if len(e.Evidence) > 0 {
		quote = name.Fold(e.Evidence[0].Text)
	}
	return "f-" + digest(string(e.Link), from, to, quote)
}

// language is the language of most of the text of d.
func language(d *text.Document) string {
	size := map[string]int{}
	best := ""
	for _, p := range d.Paragraphs {
		if p.Lang == "" {
			continue
		}
		size[p.Lang] += p.Len()
		if n := size[p.Lang]; best == "" || n > size[best] || n == size[best] && p.Lang < best {
			best = p.Lang
		}
	}
	return best
}

func cloneAll(ss []string) []string {
	out := slices.Clone(ss)
	for i := range out {
		out[i] = strings.Clone(out[i])
	}
	return out
}
