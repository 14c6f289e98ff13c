package ends

import (
	"math/rand/v2"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/lang"
)

// Weights of an example of each source, found by leaving out a quarter of the hard cases at a time. Hard cases are few and
// plain text is easy, so that it has to be light.
const (
	weightHard     = 8
	weightHardened = 0.1 // drafts with hard ends put in
	weightTrees    = 1
	weightPlain    = 0.2
	weightCut      = 0.02 // with words cut to abbreviations
	weightRecase   = 0.1  // in small letters alone or in capitals alone
)

// recaseEach tells which passages are also learned from in small letters, and how many in capitals.
const recaseEach = 8

// settings are those of the regression.
var settings = claims.Settings{Penalty: 0.3, Least: 0.02, Seen: 4}

// seed is that of the noise.
const seed = 1

// Examples are those of treebanks and plain text, as they are and under noise.
func (s *Sources) Examples(rules *text.Rules) []claims.Example {
	rng := rand.New(rand.NewPCG(seed, 1))
	var all []claims.Example
	add := func(p Passage, weight float64) { all = append(all, Examples(rules, p, weight)...) }
	for _, p := range s.Trees {
		add(p, weightTrees)
	}
	for i, p := range s.Plain {
		add(p, weightPlain)
		add(Abbreviate(p, rng), weightCut)
		switch i % recaseEach {
		case 0:
			add(Recase(p, strings.ToLower), weightRecase)
		case 1:
			add(Recase(p, strings.ToUpper), weightRecase)
		}
	}
	return all
}

// DraftExamples are those of drafts with hard ends put in.
func (s *Sources) DraftExamples(rules *text.Rules) []claims.Example {
	var all []claims.Example
	for _, p := range s.Draft {
		all = append(all, Examples(rules, p, weightHardened)...)
	}
	return all
}

// Train fits the scorer to examples and hard cases.
func Train(rules *text.Rules, examples []claims.Example, hard []Passage) (*lang.Scorer, error) {
	all := examples[:len(examples):len(examples)]
	for _, p := range hard {
		all = append(all, Examples(rules, p, weightHard)...)
	}
	weights, err := claims.Train(all, settings)
	return lang.NewScorer(weights, 1, 0), err
}

// WithScorer is a reader of the pack's language alone, with another scorer of sentence ends, which asks reading where it is not sure; nil
// leaves them to the rules, or to the scorer.
func WithScorer(pack *lang.Pack, s *lang.Scorer, reading *lang.EndReader) *text.Reader {
	p, rules := *pack, *pack.Rules
	rules.Ends, rules.Reading = nil, nil
	if s != nil {
		rules.Ends = s
	}
	if reading != nil {
		rules.Reading = reading
	}
	p.Rules = &rules
	return lang.NewReader([]*lang.Pack{&p})
}
