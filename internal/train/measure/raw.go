package measure

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Raw is what is right when a model reads raw text: F1 over words that both sides have, as the shared tasks of
// CoNLL count them. Subtypes of relations do not count in Labelled, as there.
type Raw struct{ Words, Sentences, Tag, Labelled, Full Count }

// place is where a word or sentence stands, counted in characters that are no space.
type place struct{ start, end int }

// ReadRaw writes the sentences as text, lets cut and model read it, and compares.
func ReadRaw(m *model.Model, cut data.Cut, want []data.Sentence) Raw {
	var r Raw
	want = slices.DeleteFunc(slices.Clone(want), func(s data.Sentence) bool { return s.Tags == nil })
	for from := 0; from < len(want); {
		to := from + 1
		for to < len(want) && !want[to].Paragraph && to-from < 200 {
			to++
		}
		r.paragraph(m, cut, want[from:to])
		from = to
	}
	return r
}

// word is what is compared of a word.
type word struct {
	tag, relation string
	head          place // −1 for the root
}

func (r *Raw) paragraph(m *model.Model, cut data.Cut, want []data.Sentence) {
	gold, goldSentences := map[place]word{}, map[place]bool{}
	var source strings.Builder
	at := 0
	for i := range want {
		s := &want[i]
		start, places := at, make([]place, len(s.Words))
		for k, w := range s.Words {
			n := solid(w)
			places[k] = place{at, at + n}
			at += n
			source.WriteString(w)
			if s.Spaces[k] || k == len(s.Words)-1 {
				source.WriteByte(' ')
			}
		}
		for k := range s.Words {
			gold[places[k]] = word{s.Tags[k], s.Relations[k], headPlace(places, s.Heads[k])}
		}
		goldSentences[place{start, at}] = true
	}
	read := cut(source.String())
	m.Read(read, nil)
	counts := solidBefore(source.String())
	for i := range read {
		tokens := read[i].Tokens
		if len(tokens) == 0 {
			continue
		}
		places := make([]place, len(tokens))
		for k := range tokens {
			places[k] = place{counts[tokens[k].Start], counts[tokens[k].End]}
		}
		r.Sentences.Found++
		r.Sentences.Right += ok(goldSentences[place{places[0].start, places[len(tokens)-1].end}])
		r.compare(tokens, places, gold)
	}
	r.Sentences.There += len(goldSentences)
	for _, c := range []*Count{&r.Words, &r.Tag, &r.Labelled, &r.Full} {
		c.There += len(gold)
	}
}

func headPlace(places []place, head int) place {
	if head < 0 {
		return place{-1, -1}
	}
	return places[head]
}

func (r *Raw) compare(tokens []text.Token, places []place, gold map[place]word) {
	for k := range tokens {
		t := &tokens[k]
		for _, c := range []*Count{&r.Words, &r.Tag, &r.Labelled, &r.Full} {
			c.Found++
		}
		g, found := gold[places[k]]
		if !found {
			continue
		}
		r.Words.Right++
		r.Tag.Right += ok(g.tag == t.Tag)
		if g.head == headPlace(places, t.Head) {
			r.Labelled.Right += ok(universal(g.relation) == universal(t.Rel))
			r.Full.Right += ok(g.relation == t.Rel)
		}
	}
}

func universal(relation string) string {
	r, _, _ := strings.Cut(relation, ":")
	return r
}

// solidBefore gives for each byte the number of characters before it that are no space.
func solidBefore(source string) []int {
	counts := make([]int, len(source)+1)
	n := 0
	for i, r := range source {
		counts[i] = n
		if r != ' ' && r != '\u00a0' {
			n++
		}
	}
	counts[len(source)] = n
	return counts
}

// solid is the number of characters of a word that are no space.
func solid(w string) int {
	n := 0
	for _, r := range w {
		if r != ' ' && r != '\u00a0' {
			n++
		}
	}
	return n
}
