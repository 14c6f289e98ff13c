package nesso

import (
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// builtinSteps makes steps of the built-in language packs and models.
func builtinSteps() (Steps, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return Steps{}, err
	}
	return Steps{Text: segmenter{lang.NewReader(packs)}}, nil
}

// segmenter is the step Text.
type segmenter struct{ reader *text.Reader }

// Segment is the Segmenter's. It never fails.
func (s segmenter) Segment(src Source) (*Text, error) { return s.reader.Read(src), nil }
