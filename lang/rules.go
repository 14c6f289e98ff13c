package lang

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// loadRules reads the rules of tokens and sentences: abbreviations.txt, tokens.txt, function.txt.
func loadRules(p *Pack, fsys fs.FS, m manifest) error {
	kinds := map[string]text.Ending{"never": text.Never, "number": text.Number, "rarely": text.Rarely, "often": text.Often}
	abbreviations, err := Lists(fsys, "abbreviations.txt", "never", "number", "rarely", "often")
	if err != nil {
		return err
	}
	tokens, err := Lists(fsys, "tokens.txt", "clitics", "elisions", "splits", "units", "prefixes", "compound-left", "compound-right")
	if err != nil {
		return err
	}
	function, err := Lists(fsys, "function.txt", "open", "function")
	if err != nil {
		return err
	}
	r := &text.Rules{
		Abbreviations: map[string]text.Ending{},
		Elisions:      text.NewSet(tokens["elisions"]...),
		Clitics:       tokens["clitics"],
		Splits:        map[string]int{},
		Units:         text.NewSet(tokens["units"]...),
		Prefixes:      text.NewSet(tokens["prefixes"]...),
		SplitHyphens:  m.Hyphens,
		Function:      text.NewSet(append(function["function"], function["open"]...)...),
		Open:          text.NewSet(function["open"]...),
		CompoundLeft:  text.NewSet(tokens["compound-left"]...),
		CompoundRight: text.NewSet(tokens["compound-right"]...),
	}
	for _, name := range []string{"often", "rarely", "number", "never"} { // the more cautious kind wins
		for _, a := range abbreviations[name] {
			if !strings.Contains(a, ".") {
				return fmt.Errorf("abbreviations.txt: %q has no period", a)
			}
			r.Abbreviations[a] = kinds[name]
		}
	}
	for _, s := range tokens["splits"] {
		first, second, ok := strings.Cut(s, "|")
		if !ok || first == "" || second == "" {
			return fmt.Errorf(`tokens.txt: [splits]: %q is not of the form "can|not"`, s)
		}
		r.Splits[first+second] = len(first)
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
