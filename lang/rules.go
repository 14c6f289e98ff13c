package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

// loadRules reads the rules of tokens and sentences: abbreviations.txt, tokens.txt, function.txt, and words.txt, ends.txt
// and end-states.bin if the pack has them.
func loadRules(p *Pack, fsys fs.FS, m manifest) error {
	abbreviations, zones, err := loadAbbreviations(fsys)
	if err != nil {
		return err
	}
	tokens, err := Lists(fsys, "tokens.txt", "clitics", "elisions", "name-elisions", "late-elisions", "kept-endings", "splits", "units", "prefixes", "compound-left", "compound-right")
	if err != nil {
		return err
	}
	function, err := Lists(fsys, "function.txt", "open", "function", "particles")
	if err != nil {
		return err
	}
	words, err := Lists(fsys, "words.txt", "endings", "start-endings", "start", "known")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	verbs, err := Lists(fsys, "verbs.txt", "finite")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	r := &text.Rules{
		Abbreviations: abbreviations,
		Elisions:      text.NewSet(tokens["elisions"]...),
		NameElisions:  text.NewSet(tokens["name-elisions"]...),
		LateElisions:  text.NewSet(tokens["late-elisions"]...),
		KeptEndings:   text.NewSet(tokens["kept-endings"]...),
		Clitics:       tokens["clitics"],
		Splits:        map[string]int{},
		Units:         text.NewSet(tokens["units"]...),
		Prefixes:      text.NewSet(tokens["prefixes"]...),
		SplitHyphens:  m.Hyphens,
		Verbs:         text.NewSet(verbs["finite"]...),
		Function:      text.NewSet(append(function["function"], function["open"]...)...),
		Particles:     text.NewSet(function["particles"]...),
		Open:          text.NewSet(function["open"]...),
		Zones:         text.NewSet(zones...),
		Words:         text.NewSet(append(words["known"], words["start"]...)...),
		Starts:        text.NewSet(words["start"]...),
		StartEndings:  text.NewSet(words["start-endings"]...),
		WordEndings:   text.NewSet(words["endings"]...),
		CompoundLeft:  text.NewSet(tokens["compound-left"]...),
		CompoundRight: text.NewSet(tokens["compound-right"]...),
	}
	for _, s := range tokens["splits"] {
		first, second, ok := strings.Cut(s, "|")
		if !ok || first == "" || second == "" {
			return fmt.Errorf(`tokens.txt: [splits]: %q is not of the form "can|not"`, s)
		}
		r.Splits[first+second] = len(first)
	}
	ends, err := openScorer(fsys, "ends.txt")
	if err != nil {
		return err
	}
	if ends != nil {
		r.Ends = ends
	}
	reading, err := openEndReader(fsys, func() (*model.Model, error) { return p.Model() })
	if err != nil {
		return err
	}
	if reading != nil {
		r.Reading = reading
	}
	switch m.Tokenizer {
	case "rules":
	case "prose":
		r.Tokenizer = text.NewProse(r)
	default:
		return fmt.Errorf(`pack.json: "tokenizer" is %q; it can be "rules" or "prose"`, m.Tokenizer)
	}
	p.Rules = r
	return nil
}

// loadAbbreviations reads abbreviations.txt, and the words there that can follow an hour. Of two kinds of one abbreviation the more cautious wins.
func loadAbbreviations(fsys fs.FS) (abbreviations map[string]text.Ending, zones []string, err error) {
	kinds := []struct {
		name string
		kind text.Ending
	}{{"often", text.Often}, {"hour", text.Hour}, {"rarely", text.Rarely}, {"dated", text.Dated}, {"form", text.Form}, {"number", text.Number}, {"before", text.Before}, {"never", text.Never}}
	lists, err := Lists(fsys, "abbreviations.txt", "never", "before", "number", "rarely", "form", "dated", "hour", "zones", "often")
	if err != nil {
		return nil, nil, err
	}
	abbreviations = map[string]text.Ending{}
	for _, k := range kinds {
		for _, a := range lists[k.name] {
			if !strings.Contains(a, ".") && k.kind != text.Form {
				return nil, nil, fmt.Errorf("abbreviations.txt: %q has no period", a)
			}
			if k.kind == text.Never && abbreviations[a] == text.Dated {
				abbreviations[a] = text.DatedNumber
				continue
			}
			abbreviations[a] = k.kind
		}
	}
	return abbreviations, lists["zones"], nil
}
