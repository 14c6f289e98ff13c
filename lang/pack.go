// Package lang makes languages from data. A [Pack] is all that one language brings; it is loaded from a folder, so
// that adding a language adds no code. The packs of English and Italian are in the folder builtin.
package lang

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/text"
)

// Pack is what one language is made of. Its parts are read-only and may be used by many goroutines.
type Pack struct {
	Code       string // ISO 639-1
	Name       string // in English
	Version    string // of the pack's data
	Rules      *text.Rules
	Profile    *text.Profile // for telling the language
	Names      *Names
	Grammar    *Grammar
	Inflection *Inflection
	Cues       *Cues
	Frames     []Frame
	Scorer     *Scorer                       // of claims, nil if the pack has none
	Neighbours *Scorer                       // of claims beside each other, nil if the pack has none
	Status     *Scorer                       // of the status of claims, nil if the pack has none
	Binder     *Scorer                       // of the qualifiers of claims, nil if the pack has none
	Values     func() (*Values, error)       // loads the words of dates, amounts and shares when first called
	Model      func() (*model.Model, error)  // loads the trained model when first called
	Pairs      func() (*pair.Network, error) // loads the network of pairs when first called, nil if the pack has none

	files fs.FS
}

// manifest is the file pack.json.
type manifest struct {
	Code      string `json:"code"`
	Name      string `json:"name"`
	Version   string `json:"version"`
	Tokenizer string `json:"tokenizer"`     // "rules", or "prose" for English
	Hyphens   bool   `json:"split_hyphens"` // words with hyphens are several tokens, unless they are names
}

// isCode tells an ISO 639-1 code.
var isCode = regexp.MustCompile(`^[a-z]{2}$`)

// loaders fill the fields of a pack. Each part of a pack has one, in a file of its own.
var loaders = []func(*Pack, fs.FS, manifest) error{
	loadRules,
	loadProfile,
	loadNames,
	loadGrammar,
	loadInflection,
	loadLazyValues,
	loadModel,
	loadScorer,
}

// Load reads the pack in the root folder of fsys and checks it. Every error names the file that is at fault.
func Load(fsys fs.FS) (*Pack, error) {
	var m manifest
	data, err := fs.ReadFile(fsys, "pack.json")
	if err != nil {
		return nil, fmt.Errorf("language pack: %w", err)
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("language pack: pack.json: %w", err)
	}
	if !isCode.MatchString(m.Code) {
		return nil, fmt.Errorf(`language pack: pack.json: "code" is %q, not an ISO 639-1 code such as "en"`, m.Code)
	}
	p := &Pack{Code: m.Code, Name: m.Name, Version: m.Version, files: fsys}
	for _, load := range loaders {
		if err := load(p, fsys, m); err != nil {
			return nil, fmt.Errorf("language pack %s: %w", m.Code, err)
		}
	}
	return p, nil
}

// WithTokenizer is the pack with another tokeniser.
func (p *Pack) WithTokenizer(t text.Tokenizer) *Pack {
	q, rules := *p, *p.Rules
	rules.Tokenizer = t
	q.Rules = &rules
	return &q
}

// Files is the folder of the pack, for parts that are loaded only when used.
func (p *Pack) Files() fs.FS { return p.files }

// NewReader makes a reader of texts in the languages of packs; others are profiles of languages that it is to know
// but not to read.
func NewReader(packs []*Pack, others ...*text.Profile) *text.Reader {
	languages := make([]text.Language, len(packs))
	for i, p := range packs {
		languages[i] = text.Language{Code: p.Code, Rules: p.Rules, Profile: p.Profile}
	}
	return text.NewReader(languages, others)
}
