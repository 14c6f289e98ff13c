package toy

import (
	"slices"

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

// Skipped gives the verbs of questions.
func (Engine) Skipped(e *entity.Document) ([]claim.Skipped, error) {
	var out []claim.Skipped
	for _, m := range said.FindAllStringSubmatchIndex(e.Text, -1) {
		at := text.Span{Start: m[2*verb], End: m[2*verb+1]}
		i := slices.IndexFunc(e.Sentences, func(s text.Sentence) bool { return s.Contains(at) })
		if !asked(e.Text, m) || i < 0 {
			continue
		}
		word := e.Text[at.Start:at.End]
		out = append(out, claim.Skipped{
			Sentence: i, Trigger: at, Frame: "toy/" + word, Reason: claim.NotTold, Tie: claim.Tie{Link: links[word], From: -1, To: -1},
			Veto: text.Span{Start: m[1], End: m[1] + 1},
		})
	}
	return out, nil
}
