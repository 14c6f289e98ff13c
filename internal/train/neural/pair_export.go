package neural

import (
	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Export gives the file of the network; header brings language, provenance, licence and sets.
func (n *PairNet) Export(header model.Header) *model.Writer {
	return n.export(header, n.input.W.weights(), n.input.B.W)
}

// ExportFor gives the file of the network for one of its readers. What its examples had in common is the words' vectors,
// and behind them what the layer foretells; since that is affine in the states, it goes into the weights of the states.
func (n *PairNet) ExportFor(header model.Header, reader int, hint *Hint) *model.Writer {
	all, own := n.input.W.weights(), n.Shape.States
	common := all.Slice(all.Rows-n.Shape.Common, all.Rows)
	vectors, foretold := common.Slice(0, common.Rows-hint.W.Cols), common.Slice(common.Rows-hint.W.Cols, common.Rows)
	w := matrix.New(own+vectors.Rows, all.Cols)
	w.Slice(0, own).Copy(all.Slice(reader*own, (reader+1)*own))
	matrix.AddMul(w.Slice(0, own), hint.W, foretold)
	w.Slice(own, w.Rows).Copy(vectors)
	bias := matrix.New(1, all.Cols)
	copy(bias.Data, n.input.B.W)
	matrix.AddMul(bias, matrix.Of(hint.B, 1, len(hint.B)), foretold)
	return n.export(header, w, bias.Data)
}

// export gives the file with these weights of the first layer.
func (n *PairNet) export(header model.Header, input matrix.Matrix, bias []float32) *model.Writer {
	header.Width, header.Shared = n.Shape.Width, n.Shape.Layers
	w := &model.Writer{Header: header}
	for _, e := range n.embeddings() {
		w.Rows(e.Name, e.W, e.Cols)
	}
	for _, p := range n.params() {
		switch p {
		case n.input.W:
			w.Half(p.Name, input.Data, input.Rows, input.Cols)
		case n.input.B:
			w.Half(p.Name, bias, len(bias))
		default:
			w.Half(p.Name, p.W, p.shape()...)
		}
	}
	return w
}
