package model

import (
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

// distances computes what each token, as dependent and as head, adds for each class of distance.
func (b *buffers) distances(n *network) {
	b.distDep.Resize(b.dependent.Rows, n.distDependent.Cols)
	b.distDep.Zero()
	matrix.AddMul(b.distDep, b.dependent, n.distDependent)
	b.distHead.Resize(b.head.Rows, n.distHead.Cols)
	b.distHead.Zero()
	matrix.AddMul(b.distHead, b.head, n.distHead)
}

// parse sets head and relation of the tokens of a piece, whose rows start at the given one.
func (m *Model) parse(tokens []text.Token, p piece, b *buffers, start int) {
	n, size := &m.network, p.to-p.from
	cols := matrix.Pad(size + 1)
	matrix.Transpose(&b.headColumns, b.head.Slice(start, start+size), cols)
	for k, v := range n.root {
		b.headColumns.Data[k*cols+size] = v
	}
	b.scores.Resize(size, cols)
	for i := range size {
		row, dep := b.scores.Row(i), b.distDep.Row(start+i)
		for j := range size {
			k := Bucket(i, j)
			row[j] = dep[k] + b.distHead.Row(start + j)[k]
		}
		clear(row[size:])
	}
	matrix.AddMul(b.scores, b.dependent.Slice(start, start+size), b.headColumns)
	b.heads = resize(b.heads, size)
	bestTree(b.heads, b.scores, &b.tree)
	m.relate(b, start, size)
	m.attach(tokens, p, b)
}

// relate scores the relations of the arcs in b.heads.
func (m *Model) relate(b *buffers, start, size int) {
	n := &m.network
	b.relHidden.Resize(size, n.relDistance.Cols)
	for i, h := range b.heads {
		dst, dep := b.relHidden.Row(i), b.relDep.Row(start+i)
		if h < 0 {
			dist := n.relDistance.Row(DistanceBuckets)
			for k := range dst {
				dst[k] = max(0, dep[k]+dist[k])
			}
			continue
		}
		head, dist := b.relHead.Row(start+h), n.relDistance.Row(Bucket(i, h))
		for k := range dst {
			dst[k] = max(0, dep[k]+head[k]+dist[k])
		}
	}
	n.rel.into(&b.relScores, b.relHidden)
}

// attach writes the arcs and their relations into the tokens: "root" for the root alone.
func (m *Model) attach(tokens []text.Token, p piece, b *buffers) {
	first := -1 // the root of the first piece, on which those of later pieces hang
	if p.from > 0 {
		for i := range tokens[:p.from] {
			if tokens[i].Head < 0 {
				first = i
				break
			}
		}
	}
	for i, h := range b.heads {
		t := &tokens[p.from+i]
		row, rel := b.relScores.Row(i), -1
		for k, s := range row[:len(m.header.Relations)] {
			if k != m.rootRel && (rel < 0 || s > row[rel]) {
				rel = k
			}
		}
		switch {
		case h >= 0:
			t.Head = p.from + h
		case first >= 0:
			t.Head = first
			rel = m.laterRel
		default:
			t.Head = -1
			rel = m.rootRel
		}
		t.Rel = m.header.Relations[rel]
	}
}
