package model

import "encoding/binary"

// Weights are the numbers of a model file as floats, for training that goes on from them.
type Weights struct {
	Tensors map[string][]float32 // by name; rows of signed bytes are scaled
	Own     *Index               // rows of the table of trained words
}

// ReadWeights reads the weights of a model file. The errors are those of [Load].
func ReadWeights(data []byte) (*Weights, error) {
	m, err := Load(data)
	if err != nil {
		return nil, err
	}
	w := &Weights{Tensors: map[string][]float32{}, Own: m.lexicon.Own}
	n := &m.network
	for name, t := range map[string]*table{"own": &n.own, "sub": &n.sub, "form": &n.form} {
		values := make([]float32, len(t.rows))
		for r, s := range t.scale {
			for i := r * t.width; i < (r+1)*t.width; i++ {
				values[i] = s * float32(int8(t.rows[i]))
			}
		}
		w.Tensors[name] = values
	}
	for i := range m.header.Tensors {
		t := &m.header.Tensors[i]
		if t.Type != "half" {
			continue
		}
		values := make([]float32, len(t.bytes)/2)
		for k := range values {
			values[k] = fromHalf(binary.LittleEndian.Uint16(t.bytes[2*k:]))
		}
		w.Tensors[t.Name] = values
	}
	return w, nil
}
