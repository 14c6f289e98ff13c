package claim

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// row is a row of a table: the sentences of each cell that has any, by its number.
type row map[int][]*tree

// tables are the rows of the tables of a document, in order.
func (r *reader) tables() [][]row {
	var out [][]row
	last := -1 // the paragraph of the row before
	for i, t := range r.trees {
		if t == nil || r.paragraph(t).Kind != text.TableRow || t.Start != r.paragraph(t).Start {
			continue
		}
		if n := len(out); n > 0 && last == t.Paragraph-1 {
			out[n-1] = append(out[n-1], r.row(i))
		} else {
			out = append(out, []row{r.row(i)})
		}
		last = t.Paragraph
	}
	return out
}

// row is the row whose first sentence is i.
func (r *reader) row(i int) row {
	out, cell := row{}, 0
	for k := i; k < len(r.trees) && r.doc.Sentences[k].Paragraph == r.doc.Sentences[i].Paragraph; k++ {
		if k > i {
			cell += strings.Count(r.doc.Text[r.doc.Sentences[k-1].End:r.doc.Sentences[k].Start], "\t")
		}
		if r.trees[k] != nil {
			out[cell] = append(out[cell], r.trees[k])
		}
	}
	return out
}

// tableHeaders are the columns whose first cell tells what those below it are, and the rows of two cells of which the first tells what the second is.
func (r *reader) tableHeaders() []header {
	var out []header
	for _, rows := range r.tables() {
		for cell, label := range rows[0] {
			if len(label) != 1 || len(rows[0]) < 2 && len(rows) > 1 {
				continue
			}
			h := header{t: label[0], last: len(label[0].Tokens) - 1}
			for _, x := range rows[1:] {
				h.items = append(h.items, x.item(cell)...)
			}
			if h.t.isLabel(0, h.last) && len(h.items) > 0 {
				out = append(out, h)
			}
		}
		for _, x := range rows {
			if h := x.field(); len(h.items) > 0 {
				out = append(out, h)
			}
		}
	}
	return out
}

// item is the name in a cell of a row, with the other cells as what is told of it; none if the cell begins otherwise.
func (x row) item(cell int) []item {
	if len(x[cell]) == 0 {
		return nil
	}
	t := x[cell][0]
	m := t.itemIn(0, len(t.Tokens)-1)
	if m < 0 {
		return nil
	}
	out := item{t: t, mention: m, last: len(t.Tokens) - 1}
	for k, others := range x {
		if k != cell {
			out.cells = append(out.cells, others...)
		}
	}
	return []item{out}
}

// field is a row of two cells as a label with the list that the second holds.
func (x row) field() header {
	if len(x) != 2 || len(x[0]) != 1 || len(x[1]) == 0 {
		return header{}
	}
	h := header{t: x[0][0], last: len(x[0][0].Tokens) - 1}
	if h.t.isLabel(0, h.last) {
		for _, t := range x[1] {
			h.items = append(h.items, t.items(0, len(t.Tokens)-1)...)
		}
	}
	return h
}

// givesName is the name that a row of two cells gives to what its table is about, −1 if it gives something else.
func (x row) givesName() int {
	if h := x.field(); len(h.items) > 0 {
		return h.t.nameUnder(h.items[0].t, h.last, 0)
	}
	return -1
}
