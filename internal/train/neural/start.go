package neural

import (
	"fmt"

	"github.com/nesso-graph/nesso/internal/model"
)

// StartFrom takes over the weights of a model file of the same shape and classes. Its words keep their vectors;
// words that it lacks start at random.
func (r *Reader) StartFrom(file []byte) error {
	w, err := model.ReadWeights(file)
	if err != nil {
		return err
	}
	for _, p := range append(r.params(), &r.sub.Param, &r.form.Param) {
		values := w.Tensors[p.Name]
		if len(values) != len(p.W) {
			return fmt.Errorf("weights of %s: %d numbers, want %d: the shape or the classes have changed", p.Name, len(values), len(p.W))
		}
		copy(p.W, values)
	}
	old := w.Tensors[r.own.Name]
	copy(r.own.row(0), old[:r.own.Cols])
	for row, word := range r.vocab.Words {
		if from, ok := w.Own.Find(model.HashWord(word)); ok && row > 0 {
			copy(r.own.row(uint32(row)), old[int(from)*r.own.Cols:][:r.own.Cols])
		}
	}
	return nil
}
