package claim

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// Binding is a value that may hang on a claim as one of its qualifiers.
type Binding struct {
	Qualifier string   // "date", "amount", "share" or "attribution"
	Value     string   // as in Claim
	Entity    int      // of a source, an index in Document.Entities, or −1
	Features  []uint32 // hashed, see lang.FeatureHash

	cue     Cue  // of a source
	far     bool // in another sentence than the claim
	mention int  // of a value, −1 if it is none
}

// The qualifiers that are bound.
const (
	boundDate   = "date"
	boundAmount = "amount"
	boundShare  = "share"
	boundSource = "attribution"
)

// kindsBound are the kinds of mention that give qualifiers.
var kindsBound = map[entity.Kind]string{entity.Date: boundDate, entity.Amount: boundAmount, entity.Share: boundShare}

// How many sentences before and behind its own a claim finds its qualifiers in.
const (
	sentencesBefore = 1
	sentencesBehind = 2
)

// leastBound is how likely a value must be to hang on a claim, beside all others and none. A value that is missing is as wrong as
// one too many, so that the likeliest is given even where none is likelier. Set on the development themes and articles.
var leastBound = map[string]float64{boundDate: 0.3, boundAmount: 0.3, boundShare: 0.3, boundSource: 0.35}

// leastFar is the same of a value in another sentence.
const leastFar = 0.45

// Bindable are the qualifiers that are bound.
var Bindable = []string{boundDate, boundAmount, boundShare, boundSource}

// Likeliest is the value of a qualifier that the model s is surest of, among all values and none; nil if it is sure of
// none. The probabilities of equal values add up.
func Likeliest(values []Binding, qualifier string, s *lang.Scorer) *Binding {
	var best *Binding
	odds, all, top := map[string]float64{}, 1.0, 0.0
	for i := range values {
		b := &values[i]
		if b.Qualifier != qualifier {
			continue
		}
		o := s.Odds(b.Features)
		all += o
		odds[b.Value] += o
		if odds[b.Value] > top {
			if top = odds[b.Value]; best == nil || best.Value != b.Value || best.far {
				best = b
			}
		}
	}
	least := leastBound[qualifier]
	if best != nil && best.far && qualifier != boundSource {
		least = leastFar
	}
	if top < least*all {
		return nil
	}
	return best
}

// bind gives a claim the likeliest value of each qualifier, by the language's model.
func (r *reader) bind(c *Claim, s *site) {
	values := slices.DeleteFunc(r.bindings(s), func(b Binding) bool { return r.ofOther(c, &b) || s.datesOther(&b) })
	for _, q := range Bindable {
		b := Likeliest(values, q, s.t.grammar.binder)
		if x := r.granted(s, q); x >= 0 {
			b = &Binding{Qualifier: q, Value: r.valueFor(s, x), mention: x}
		}
		switch {
		case b == nil, q == boundDate && s.usual == Ended: // what ends something tells not when it began
		case q == boundSource:
			c.By, c.ByEntity = b.Value, b.Entity
			c.Cues = append(c.Cues, b.cue)
		default:
			*c.value(q) = b.Value
			if b.far || s.apart(b.mention) && (q != boundDate || s.subordinate(b.mention) || s.ofLater(b.mention)) {
				c.borrowed = append(c.borrowed, borrowed{q, b.mention})
			} else {
				r.taken[b.mention] = true
			}
		}
	}
}

// bindings are the values that may hang on the claim of a site: those of its sentence and of the sentences around it.
func (r *reader) bindings(s *site) []Binding {
	var out []Binding
	near := r.around(s)
	ruled := r.ruled(s, near)
	for _, t := range near {
		out = append(out, r.valuesIn(s, t, ruled)...)
		out = append(out, r.extentsIn(s, t, ruled)...)
		out = append(out, r.sourcesIn(s, t, ruled)...)
	}
	return out
}

// around are the sentences in which the claim of a site may find its values.
func (r *reader) around(s *site) []*tree {
	var out []*tree
	for i := max(0, s.t.index-sentencesBefore); i <= min(s.t.index+sentencesBehind, len(r.trees)-1); i++ {
		if t := r.trees[i]; t != nil && r.doc.Sentences[i].Paragraph == r.doc.Sentences[s.t.index].Paragraph {
			out = append(out, t)
		}
	}
	return out
}

// ruled is what the rules bind to a claim: a feature of the model.
type ruled struct {
	nearest   map[entity.Kind]int    // mentions, −1 for none
	likeliest map[entity.Kind]leader // mentions, as the network reads them
	source    string
}

func (r *reader) ruled(s *site, near []*tree) *ruled {
	out := &ruled{nearest: map[entity.Kind]int{}, likeliest: r.likeliestValues(s, near)}
	for k := range kindsBound {
		out.nearest[k] = r.nearest(s, k)
	}
	if a, ok := r.attribution(s); ok {
		out.source = a.text
	}
	return out
}

// valuesIn are the dates, amounts and shares of sentence t. What another sentence tells of several claims together it
// tells of none of them.
func (r *reader) valuesIn(s *site, t *tree, by *ruled) []Binding {
	if t != s.t && s.bundled() {
		return nil
	}
	var out []Binding
	for k := range t.Tokens {
		x := t.mention[k]
		if x < 0 || r.doc.Mentions[x].First != k || r.doc.Mentions[x].Value == "" || !s.reaches(t, k) || t == s.t && r.ofAnother(s, x) {
			continue
		}
		m := &r.doc.Mentions[x]
		if q := kindsBound[m.Kind]; q != "" && !t.converted(k) {
			v := hanging{t: t, first: m.First, head: t.mentionHead(x), last: m.Last, mention: x, value: m.Value}
			out = append(out, Binding{Qualifier: q, Value: r.valueFor(s, x), Entity: -1, Features: r.hangingFeatures(s, &v, q, by), far: t != s.t, mention: x})
		}
	}
	return out
}

// valueFor is the value of mention x as the claim of a site has it: a state that lasted for a span of time began at its start ("chairman, | 1951–1960").
func (r *reader) valueFor(s *site, x int) string {
	m := &r.doc.Mentions[x]
	if from, _, span := strings.Cut(m.Value, "/"); span && !s.event && strings.ContainsAny(r.doc.Text[m.Start:m.End], "-–—") {
		return from
	}
	return m.Value
}

// converted reports whether the amount that starts at token k is put in brackets behind another, whose value it is in
// another currency.
func (t *tree) converted(k int) bool {
	if k < 2 || t.Tokens[k-1].Text != "(" {
		return false
	}
	x, y := t.mention[k-2], t.mention[k]
	return x >= 0 && t.doc.Mentions[x].Kind == entity.Amount && t.doc.Mentions[y].Kind == entity.Amount
}

// extentsIn are the shares that words of sentence t tell: "wholly", "sole".
func (r *reader) extentsIn(s *site, t *tree, by *ruled) []Binding {
	var out []Binding
	if t != s.t {
		return nil
	}
	for k := range t.Tokens {
		share := t.grammar.data.Extents[t.form(k)]
		if share == "" && !t.Tokens[k].Morph.Has("Number=Plur") { // "a terzi": to third parties
			share = t.grammar.data.Extents[t.lemma(k)]
		}
		if share != "" && t.mention[k] < 0 && s.reaches(t, k) && !s.extendsOther(k) {
			v := hanging{t: t, first: k, head: k, last: k, mention: -1, value: share}
			out = append(out, Binding{Qualifier: boundShare, Value: share, Entity: -1, Features: r.hangingFeatures(s, &v, boundShare, by), mention: -1})
		}
	}
	return out
}

// At describes the claim of link l that stands in the sentence of two mentions, of which one may be −1 where the text does
// not name it, without any frame. The error is that of a pack's network.
func (f *Finder) At(doc *entity.Document, l Link, from, to int) (x Example, ok bool, err error) {
	r, err := f.withOpinions(doc)
	if err != nil {
		return x, false, err
	}
	for _, t := range r.trees {
		if t != nil {
			t.matches()
		}
	}
	t := r.trees[doc.Mentions[max(from, to)].Sentence]
	if t == nil {
		return x, false, nil
	}
	s := t.joint(l, t.argumentAt(from), t.argumentAt(to))
	told := s.stance()
	s.status = told.status
	return Example{
		Link: l, From: s.ends[0].entity, To: s.ends[1].entity, Sentence: t.index,
		Stance: s.statusFeatures(&told), ByCues: told.status,
		Bindings: func() []Binding { return r.bindings(s) },
	}, true, nil
}
