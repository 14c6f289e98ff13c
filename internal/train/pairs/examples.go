// Package pairs makes what the networks of package pair learn from, and measures them.
package pairs

import (
	"context"
	"hash/fnv"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// Folds is the number of parts of what is learned from. The scorer of claims is to see what networks make of texts that
// they have not learned from: there is a network beside the whole one for each part, which leaves the part out.
const Folds = 3

// Fold is the part of a record. Themes stay whole.
func Fold(r *corpus.Record) int {
	h := fnv.New32a()
	if r.Theme != "" {
		h.Write([]byte(r.Theme))
	} else {
		h.Write([]byte(r.ID))
	}
	return int(h.Sum32() % Folds)
}

// Example is a run of sentences to learn from, with where it comes from.
type Example struct {
	neural.PairExample
	Record *corpus.Record
	Ends   [][2]int // of each fact, indexes in the entities of the document; of a value, what tells it from others, below 0

	start   int // the sentence of the document that it starts with
	mention int // the first mention of the document in it
}

// answerer says what a record tells of a link between two entities, as [claims.Partial.Judge] does.
type answerer func(l claim.Link, from, to, sentence int) (int8, string)

// Make reads a record and gives an example for each run of sentences in the language of the pack.
func Make(r *corpus.Record, reader *nesso.Reader, p *lang.Pack) ([]*Example, error) {
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: r.ID, Title: r.Title, Published: r.Published, Text: r.Text})
	if err != nil {
		return nil, err
	}
	return of(r, d, answers(r, d), p)
}

// of gives the examples of a document.
func of(r *corpus.Record, d *nesso.Document, answer answerer, p *lang.Pack) ([]*Example, error) {
	m, err := p.Model()
	if err != nil {
		return nil, err
	}
	mentions, values := claim.PairMentions(d.Document), newValues(r, d)
	var out []*Example
	for _, run := range d.Runs() {
		if run.Lang != p.Code {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(mentions), func(x pair.Mention) bool { return x.Sentence < run.From || x.Sentence >= run.To })
		before := slices.IndexFunc(mentions, func(x pair.Mention) bool { return x.Sentence >= run.From })
		x := &Example{Record: r, start: run.From, mention: before}
		x.Input, x.Weight = pair.NewInput(d.Sentences, own, run.From, run.To, m), 1
		x.Pairs = x.Input.Pairs(claim.Linkable)
		x.addFacts(answer, values)
		out = append(out, x)
	}
	return out, nil
}

func answers(r *corpus.Record, d *nesso.Document) answerer {
	if r.Partial {
		return claims.NewPartial(r, d.Document).Judge
	}
	ids := score.StandsFor(r, d)
	return func(l claim.Link, from, to, _ int) (int8, string) {
		for _, c := range r.Claims {
			if c.Link == string(l) && (c.From == ids[from] && c.To == ids[to] || l.Symmetric() && c.From == ids[to] && c.To == ids[from]) {
				return 1, c.Status
			}
		}
		return 0, ""
	}
}

// Share makes the examples those of a reader of several; see [neural.PairExample.Share].
func Share(examples []*Example, reader int, hint *neural.Hint) {
	for _, x := range examples {
		x.Share(reader, hint)
	}
}

// addFacts groups the pairs by their entities, or entity and value, and gives each group its answers.
func (x *Example) addFacts(answer answerer, values *values) {
	at := map[[2]int]int{}
	for k := range x.Pairs {
		a, b := &x.Names[x.Pairs[k].A], &x.Names[x.Pairs[k].B]
		ends := [2]int{a.Entity, b.Entity}
		if b.IsValue() {
			ends[1] = values.number(x.mention + b.Mention)
		}
		i, seen := at[ends]
		if !seen {
			i = len(x.Facts)
			at[ends] = i
			x.Facts = append(x.Facts, neural.NewPairFact())
			x.Ends = append(x.Ends, ends)
		}
		if b.IsValue() {
			x.Facts[i].Belongs = values.judge(a.Entity, x.mention+b.Mention)
			x.Facts[i].Pairs = append(x.Facts[i].Pairs, k)
			continue
		}
		sentence := x.start + max(x.Sentence(a), x.Sentence(b))
		for l, name := range pair.Links {
			if link := claim.Link(name); link.Accepts(entity.Kind(a.Kind), entity.Kind(b.Kind)) {
				verdict, status := answer(link, a.Entity, b.Entity, sentence)
				x.Facts[i].Judge(l, verdict, slices.Index(pair.Statuses[:], status))
			}
		}
		x.Facts[i].Pairs = append(x.Facts[i].Pairs, k)
	}
}
