package toy

import (
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// Engine reads the toy language in the steps of a reader: model and entities do nothing, claims do all.
type Engine struct{}

// Tag finds no names.
func (Engine) Tag(*text.Document) ([]entity.Candidate, error) { return nil, nil }

// Find finds no entities.
func (Engine) Find(t *text.Document, _ []entity.Candidate) (*entity.Document, error) {
	return &entity.Document{Document: t}, nil
}

// Draw reads the text.
func (Engine) Draw(e *entity.Document) (*claim.Document, error) { return ReadText(e.Document), nil }
