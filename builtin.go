package nesso

import (
	"fmt"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// packSteps wires language packs into the steps of a reader; drawing tells whether the built-in drawer is among them. Models
// are loaded when a text first needs them.
func packSteps(packs []*lang.Pack, lexicon *entity.Lexicon, least float64, drawing bool) (Steps, error) {
	claims, err := claim.NewFinder(packs...)
	if err != nil {
		return Steps{}, err
	}
	claims.Least = least
	others, err := builtin.Others()
	if err != nil {
		return Steps{}, err
	}
	return Steps{
		Text:     segmenter{lang.NewReader(packs, others...)},
		Model:    models{packs, drawing},
		Entities: finder{entity.NewFinder(lexicon, packs...)},
		Claims:   drawer{claims},
	}, nil
}

// segmenter cleans and cuts texts.
type segmenter struct{ reader *text.Reader }

// Segment is the Segmenter's.
func (s segmenter) Segment(src Source) (*Text, error) { return s.reader.Read(src), nil }

// models reads each paragraph with the model of its language.
type models struct {
	packs   []*lang.Pack
	drawing bool // claims are drawn, for which the networks of pairs take in the states of the models
}

// Tag is the Tagger's.
func (ps models) Tag(t *Text) ([]entity.Candidate, error) {
	var out []entity.Candidate
	var names []model.Name
	for _, run := range t.Runs() {
		p := ps.pack(run.Lang)
		if p == nil {
			continue
		}
		m, layer, err := ps.load(p)
		if err != nil {
			return nil, fmt.Errorf("language %s: %w", run.Lang, err)
		}
		names = m.ReadFor(t.Sentences[run.From:run.To], names[:0], layer)
		for _, n := range names {
			c := entity.Candidate{
				Sentence: run.From + n.Sentence, First: n.First, Last: n.Last,
				Kind: entity.Kind(n.Kind), Score: n.Probability, Why: "model", Kinds: map[entity.Kind]float64{},
			}
			for k, kind := range model.NameKinds() {
				c.Kinds[entity.Kind(kind)] = float64(n.Kinds[k])
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// load gives the model of a pack, and the layer that takes in its states, nil if there is no need.
func (ps models) load(p *lang.Pack) (*model.Model, *model.Dense, error) {
	m, err := p.Model()
	if err != nil || !ps.drawing {
		return m, nil, err
	}
	pairs, err := p.Pairs()
	return m, pairs.Sense(), err
}

func (ps models) pack(code string) *lang.Pack {
	for _, p := range ps.packs {
		if p.Code == code {
			return p
		}
	}
	return nil
}

// finder settles names and values into mentions and entities.
type finder struct{ *entity.Finder }

// Find is the Finder's.
func (f finder) Find(t *Text, names []entity.Candidate) (*Entities, error) {
	return f.Finder.Find(t, names)
}

// drawer draws the claims.
type drawer struct{ *claim.Finder }

// Draw is the Drawer's.
func (d drawer) Draw(e *Entities) (*Document, error) { return d.Find(e) }
