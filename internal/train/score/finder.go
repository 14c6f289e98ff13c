package score

import (
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// GivenFinder is a step of a reader that finds the entities that records have, by the name of the source.
type GivenFinder map[string]*corpus.Record

// NewGivenFinder knows the records by their ids.
func NewGivenFinder(records []*corpus.Record) GivenFinder {
	g := GivenFinder{}
	for _, r := range records {
		g[r.ID] = r
	}
	return g
}

// Find gives the entities of the record that the text was made of.
func (g GivenFinder) Find(t *text.Document, _ []entity.Candidate) (*entity.Document, error) {
	return Given(g[t.Source.Name], t), nil
}

// NoClaims is a step of a reader that draws no claims, for what needs none.
type NoClaims struct{}

// Draw gives the document without claims.
func (NoClaims) Draw(e *entity.Document) (*claim.Document, error) {
	return &claim.Document{Document: e}, nil
}
