package nesso

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity"
)

// Steps are what a document passes through, in this order. Each must be safe for use by several goroutines.
type Steps struct {
	Text     Segmenter
	Model    Tagger
	Entities Finder
	Claims   Drawer
}

// Segmenter cleans a text and cuts it into paragraphs, sentences and tokens.
type Segmenter interface {
	Segment(src Source) (*Text, error)
}

// Tagger fills the fields of tokens that a trained model knows, and gives the names that it sees.
type Tagger interface {
	Tag(t *Text) ([]entity.Candidate, error)
}

// Finder finds the mentions of a text and which of them are one entity.
type Finder interface {
	Find(t *Text, names []entity.Candidate) (*Entities, error)
}

// Drawer draws the claims of a text whose entities are known.
type Drawer interface {
	Draw(e *Entities) (*Document, error)
}

// Skipper is a [Drawer] that can also tell which triggers it gave no claim for.
type Skipper interface {
	Skipped(e *Entities) ([]Skipped, error)
}

// With puts steps in the place of those built in; a nil step leaves the built-in one.
func With(s Steps) Option {
	return func(r *Reader) error {
		r.steps = r.steps.or(s)
		return nil
	}
}

// or is s with the steps of t that are there in the place of its own.
func (s Steps) or(t Steps) Steps {
	if t.Text != nil {
		s.Text = t.Text
	}
	if t.Model != nil {
		s.Model = t.Model
	}
	if t.Entities != nil {
		s.Entities = t.Entities
	}
	if t.Claims != nil {
		s.Claims = t.Claims
	}
	return s
}

// entities takes a source through the steps up to its entities. A step that is nil adds nothing.
func (s Steps) entities(ctx context.Context, src Source) (*Entities, error) {
	if !utf8.ValidString(src.Text) {
		return nil, fmt.Errorf("its text is not valid UTF-8")
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	t, err := s.Text.Segment(src)
	if err != nil {
		return nil, fmt.Errorf("text: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var names []entity.Candidate
	if s.Model != nil {
		if names, err = s.Model.Tag(t); err != nil {
			return nil, fmt.Errorf("model: %w", err)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := &Entities{Document: t}
	if s.Entities != nil {
		if e, err = s.Entities.Find(t, names); err != nil {
			return nil, fmt.Errorf("entities: %w", err)
		}
	}
	return e, ctx.Err()
}

// run takes a source through all steps.
func (s Steps) run(ctx context.Context, src Source) (*Document, error) {
	e, err := s.entities(ctx, src)
	if err != nil {
		return nil, err
	}
	if s.Claims == nil {
		return &Document{Document: e}, nil
	}
	d, err := s.Claims.Draw(e)
	if err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	return d, nil
}

// skipped takes a source through the steps and asks the last one for what gave no claim.
func (s Steps) skipped(ctx context.Context, src Source) (*Entities, []Skipped, error) {
	k, ok := s.Claims.(Skipper)
	if !ok {
		return nil, nil, fmt.Errorf("claims: this step can't tell what it skips; it lacks the method of Skipper")
	}
	e, err := s.entities(ctx, src)
	if err != nil {
		return nil, nil, err
	}
	out, err := k.Skipped(e)
	if err != nil {
		return nil, nil, fmt.Errorf("claims: %w", err)
	}
	return e, out, nil
}
