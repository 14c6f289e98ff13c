package neural

import (
	"fmt"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// StartFrom takes over the weights of a model file of the same shape and classes, or the mean of those of several that
// were trained on from one (Wortsman et al., 2022, "Model soups"). Their words keep their vectors; words that they lack
// start at random.
func (r *Reader) StartFrom(files ...[]byte) error {
	means := map[*Param][]float32{}
	own := map[uint32][]*model.Weights{} // the files that know a row's word
	part := 1 / float32(len(files))
	for _, file := range files {
		w, err := model.ReadWeights(file)
		if err != nil {
			return err
		}
		for _, p := range append(r.params(), &r.sub.Param, &r.form.Param) {
			values := w.Tensors[p.Name]
			if len(values) != len(p.W) {
				return fmt.Errorf("weights of %s: %d numbers, want %d: the shape or the classes have changed", p.Name, len(values), len(p.W))
			}
			if means[p] == nil {
				means[p] = make([]float32, len(values))
			}
			matrix.AddScaled(means[p], values, part)
		}
		own[0] = append(own[0], w)
		for row, word := range r.vocab.Words {
			if _, ok := w.Own.Find(model.HashWord(word)); ok && row > 0 {
				own[uint32(row)] = append(own[uint32(row)], w)
			}
		}
	}
	for p, values := range means {
		copy(p.W, values)
	}
	for row, known := range own {
		r.meanOwn(row, known)
	}
	return nil
}

// meanOwn sets the vector of a word to the mean of those in files that know it.
func (r *Reader) meanOwn(row uint32, known []*model.Weights) {
	dst := r.own.row(row)
	clear(dst)
	for _, w := range known {
		from := uint32(0)
		if row > 0 {
			from, _ = w.Own.Find(model.HashWord(r.vocab.Words[row]))
		}
		matrix.AddScaled(dst, w.Tensors[r.own.Name][int(from)*r.own.Cols:][:r.own.Cols], 1/float32(len(known)))
	}
}

// StartHint takes over the mean of layers that foretell, as [Reader.ExportHint] wrote them.
func (r *Reader) StartHint(files ...[]byte) error {
	if r.hint == nil {
		return nil
	}
	for _, p := range r.hint.layer.params() {
		clear(p.W)
	}
	for _, file := range files {
		h, err := ReadHint(file)
		if err != nil {
			return err
		}
		l := r.hint.layer
		if len(h.W.Data) != len(l.W.W) || len(h.B) != len(l.B.W) {
			return fmt.Errorf("the layer of hints has %d×%d weights, want %d×%d", h.W.Rows, h.W.Cols, l.W.Rows, l.W.Cols)
		}
		matrix.AddScaled(l.W.W, h.W.Data, 1/float32(len(files)))
		matrix.AddScaled(l.B.W, h.B, 1/float32(len(files)))
	}
	return nil
}
