package pairs

import (
	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// values tells which values of a document belong to the claims of its record.
type values struct {
	record  *corpus.Record
	doc     *nesso.Document
	ids     []string       // of the record's entities that those of the document stand for
	numbers map[string]int // by kind and value
}

func newValues(r *corpus.Record, d *nesso.Document) *values {
	return &values{r, d, score.StandsFor(r, d), map[string]int{}}
}

// number is the same for mentions of equal values of a kind, below 0.
func (v *values) number(mention int) int {
	m := &v.doc.Mentions[mention]
	key := string(m.Kind) + " " + m.Value
	if _, seen := v.numbers[key]; !seen {
		v.numbers[key] = -1 - len(v.numbers)
	}
	return v.numbers[key]
}

// judge says whether the value of a mention belongs to a claim of which an entity is an end: 1 it does, 0 not, −1 not known.
func (v *values) judge(e, mention int) int8 {
	if v.record.Partial {
		return -1
	}
	id, m := v.ids[e], &v.doc.Mentions[mention]
	for i := range v.record.Claims {
		c := &v.record.Claims[i]
		if (c.From == id || c.To == id) && score.Gives(c, string(m.Kind), m.Value) {
			return 1
		}
	}
	return 0
}
