package neural

import (
	"cmp"
	"maps"
	"slices"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Export gives the model file of the network; header brings language, provenance, licence and sets.
func (r *Reader) Export(header model.Header) *model.Writer {
	v := r.vocab
	header.Extra = r.Shape.Extra
	header.Width, header.Shared, header.Syntax, header.Naming = r.Shape.Width, r.Shape.Shared, r.Shape.Syntax, r.Shape.Naming
	header.Tags, header.Features, header.Scripts, header.Relations = v.Tags, v.Features, v.Scripts, v.Relations
	header.FeaturesOf, header.ScriptsOf = v.FeaturesOf, v.ScriptsOf
	header.Kinds, header.Lists = model.NameKinds(), data.Lists
	w := &model.Writer{Header: header}
	for _, e := range r.embeddings() {
		w.Rows(e.Name, e.W, e.Cols)
	}
	index := func(name string, x *model.Index) {
		w.Index(name+".keys", x.Keys)
		w.Index(name+".values", x.Values)
	}
	index("static.words", r.lex.Static)
	index("own.words", r.lex.Own)
	index("lists.words", r.lex.Lists)
	index("phrases", r.lex.Phrases)
	index("lemmas", v.lemmaIndex())
	for _, p := range r.params() {
		w.Half(p.Name, p.W, p.shape()...)
	}
	return w
}

// shape is how the tensor of a parameter is written: vectors in one dimension.
func (p *Param) shape() []int {
	switch {
	case p.Name == "names.transition" || p.Name == "pair.link.status":
		return []int{p.Rows * p.Cols}
	case p.Rows == 1:
		return []int{p.Cols}
	}
	return []int{p.Rows, p.Cols}
}

func (v *Vocabulary) lemmaIndex() *model.Index {
	x := model.NewIndex(len(v.Lemmas))
	entries := slices.SortedFunc(maps.Keys(v.Lemmas), func(a, b LemmaEntry) int {
		return cmp.Or(cmp.Compare(a.Word, b.Word), a.Tag-b.Tag)
	})
	for _, e := range entries {
		x.Set(model.LemmaKey(model.HashWord(e.Word), e.Tag), uint32(v.Lemmas[e]))
	}
	return x
}
