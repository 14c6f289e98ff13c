package score

import (
	"sort"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Given makes the entities of a record those of a document, so that the claims engine can be measured by itself.
func Given(r *corpus.Record, t *text.Document) *entity.Document {
	d := &entity.Document{Document: t}
	type found struct {
		entity.Mention
		gold int
	}
	var all []found
	bytes := runeBytes(r.Text)
	for g, e := range r.Entities {
		for _, m := range e.Mentions {
			if x, ok := at(t, bytes[m[0]], bytes[m[1]]); ok {
				x.Kind, x.Value, x.Score, x.Why, x.Entity = entity.Kind(e.Kind), e.Value, 1, "given", -1
				all = append(all, found{x, g})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	index := map[int]int{}
	for _, f := range all {
		if n := len(d.Mentions); n > 0 && d.Mentions[n-1].End > f.Start {
			continue
		}
		if f.Kind.Named() {
			i, ok := index[f.gold]
			if !ok {
				i = len(d.Entities)
				index[f.gold] = i
				d.Entities = append(d.Entities, entity.Entity{Kind: f.Kind, Name: r.Entities[f.gold].Name})
			}
			f.Entity = i
			d.Entities[i].Mentions = append(d.Entities[i].Mentions, len(d.Mentions))
		}
		d.Mentions = append(d.Mentions, f.Mention)
	}
	return d
}

// at finds the tokens that stand for bytes [start, end) of the text as given.
func at(t *text.Document, start, end int) (entity.Mention, bool) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if o := t.Original(s.Span); o.End <= start || o.Start >= end {
			continue
		}
		first, last := -1, -1
		for k := range s.Tokens {
			o := t.Original(s.Tokens[k].Span)
			if o.Start < end && start < o.End {
				if first < 0 {
					first = k
				}
				last = k
			}
		}
		if first >= 0 {
			return entity.Mention{Span: text.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}, Sentence: i, First: first, Last: last}, true
		}
	}
	return entity.Mention{}, false
}

// runeBytes gives the byte at which each code point of s starts, and the end.
func runeBytes(s string) []int {
	out := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}
