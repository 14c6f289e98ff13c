package lang

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"
)

// Values is what a language brings to the finding of dates, amounts and shares: its words, sorted into classes, and
// the orders in which they stand. It is read from plain text, one entry a line:
//
//	month 6: june, jun           words of a class, with the value that they have in it
//	cue own 3: stake, shareh*    words beside a percentage, with a weight; * stands for any beginning or ending
//	let Day: day | ordinal       a name for a part of rules
//	rule point: Day month year   an order of classes, and what it means
//	set order: dmy               a setting
//
// What classes, rules and settings there are and how the orders are written is told by package entity/value.
type Values struct {
	Terms    []Term
	Cues     []Term
	Lets     map[string]string
	Rules    []Rule
	Settings map[string]string
}

// Term is a list of words that are the same to the finder.
type Term struct {
	Class string
	Value string   // what they mean within the class, "" if nothing beyond it
	Forms []string // one word or several; "^May" is found with a capital only
}

// Rule is one order of classes, and the name of what it means.
type Rule struct {
	Name, Pattern string
	Line          string // file and line, for messages
}

// LoadValues reads and joins the files of one language.
func LoadValues(fsys fs.FS, names ...string) (*Values, error) {
	v := &Values{Lets: map[string]string{}, Settings: map[string]string{}}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(strings.NewReader(string(data)))
		for n := 1; lines.Scan(); n++ {
			line := strings.TrimSpace(lines.Text())
			if line == "" || line[0] == '#' {
				continue
			}
			if err := v.add(line, name+":"+strconv.Itoa(n)); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return v, nil
}

// add reads one line.
func (v *Values) add(line, where string) error {
	head, rest, ok := strings.Cut(line, ": ")
	words := strings.Fields(head)
	rest = strings.TrimSpace(rest)
	if !ok || rest == "" || len(words) == 0 || len(words) > 3 {
		return fmt.Errorf("%q is not \"class value: words\"", line)
	}
	arg := func(i int) string {
		if i < len(words) {
			return words[i]
		}
		return ""
	}
	switch words[0] {
	case "let":
		v.Lets[arg(1)] = rest
	case "rule":
		v.Rules = append(v.Rules, Rule{Name: arg(1), Pattern: rest, Line: where})
	case "set":
		v.Settings[arg(1)] = rest
	case "cue":
		v.Cues = append(v.Cues, Term{Class: arg(1), Value: arg(2), Forms: forms(rest)})
	default:
		if len(words) > 2 {
			return fmt.Errorf("class %q has two values", words[0])
		}
		v.Terms = append(v.Terms, Term{Class: words[0], Value: arg(1), Forms: forms(rest)})
	}
	return nil
}

// forms cuts a list of words at its commas; a comma itself is written "comma".
func forms(s string) []string {
	var out []string
	for _, f := range strings.Split(s, ", ") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// loadLazyValues makes the pack's values load on first use, once.
func loadLazyValues(p *Pack, fsys fs.FS, _ manifest) error {
	p.Values = sync.OnceValues(func() (*Values, error) { return LoadValues(fsys, "calendar.txt", "numbers.txt") })
	return nil
}
