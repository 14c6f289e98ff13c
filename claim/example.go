package claim

import "github.com/nesso-graph/nesso/entity"

// Example is a claim that the frames allow, with what the scorer is told of it: what training learns from.
type Example struct {
	Link     Link
	From, To int // indexes in Document.Entities
	Sentence int // of the trigger, an index in Document.Sentences
	Features []string
	Stance   []string // features of its status
}

// Examples gives every candidate of a document, right or wrong.
func (f *Finder) Examples(doc *entity.Document) []Example {
	var out []Example
	r := f.reader(doc)
	r.each(func(c *candidate) {
		out = append(out, Example{Link: c.link(), From: c.from.entity, To: c.to.entity, Sentence: c.m.t.index, Features: r.features(c), Stance: c.statusFeatures()})
	})
	return out
}
