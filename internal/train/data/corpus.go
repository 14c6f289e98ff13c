package data

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Passage is a record of the project's corpus: a text whose entities are given by their surface forms.
type Passage struct {
	ID       string `json:"id"`
	Lang     string `json:"lang"`
	Theme    string `json:"theme"`
	Text     string `json:"text"`
	Ref      string `json:"ref"` // where the text stands, if it is not given: file#line
	Entities []struct {
		Kind string   `json:"kind"`
		At   []string `json:"at"`
		// Mentions are offsets in code points, in records that have been compiled.
		Mentions [][2]int `json:"mentions"`
	} `json:"entities"`
}

// ReadPassages reads records, one a line. lookup gives the text of a reference.
func ReadPassages(r io.Reader, lookup func(ref string) (string, error)) ([]Passage, error) {
	var all []Passage
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<22)
	for line := 1; in.Scan(); line++ {
		var p Passage
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if p.Text == "" && p.Ref != "" {
			text, err := lookup(p.Ref)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", line, err)
			}
			p.Text = text
		}
		all = append(all, p)
	}
	return all, in.Err()
}

// span is a mention in bytes.
type span struct {
	start, end int
	kind       string
	exact      bool
}

var choice = regexp.MustCompile(`@(\d+(?:,\d+)*)$`)

// Mention is a stretch of a passage, in bytes, that names something.
type Mention struct {
	Start, End int
	Kind       string
}

// Names are the mentions of names in the passage: the longest where they lie in each other.
func (p *Passage) Names() []Mention {
	var all []Mention
	for _, s := range p.spans() {
		if kindsOf(s.kind) != nil {
			all = append(all, Mention{s.start, s.end, s.kind})
		}
	}
	return all
}

// spans are the mentions of the passage, dates and amounts too.
func (p *Passage) spans() []span {
	var found []span
	for _, e := range p.Entities {
		for _, m := range e.Mentions {
			found = append(found, span{byteOffset(p.Text, m[0]), byteOffset(p.Text, m[1]), e.Kind, true})
		}
		for _, form := range e.At {
			found = append(found, p.spansOf(form, e.Kind)...)
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if a.end != b.end {
			return a.end > b.end
		}
		return a.exact && !b.exact
	})
	kept := found[:0]
	last := 0
	for _, s := range found {
		if s.start >= last {
			kept = append(kept, s)
			last = s.end
		}
	}
	return kept
}

// spansOf are the places of a surface form: all, or those that it names by number, "form@1,3".
func (p *Passage) spansOf(form, kind string) []span {
	var found []span
	m := choice.FindStringSubmatch(form)
	if m == nil {
		for _, at := range occurrences(p.Text, form) {
			found = append(found, span{at, at + len(form), kind, false})
		}
		return found
	}
	form = strings.TrimSuffix(form, m[0])
	places := occurrences(p.Text, form)
	for which := range strings.SplitSeq(m[1], ",") {
		if n, _ := strconv.Atoi(which); n >= 1 && n <= len(places) {
			found = append(found, span{places[n-1], places[n-1] + len(form), kind, true})
		}
	}
	return found
}

func byteOffset(s string, runes int) int {
	n := 0
	for i := range s {
		if n == runes {
			return i
		}
		n++
	}
	return len(s)
}

// occurrences are the places where form stands as a whole word.
func occurrences(s, form string) []int {
	var at []int
	if form == "" {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(form)
	last, _ := utf8.DecodeLastRuneInString(form)
	for i := 0; ; {
		k := strings.Index(s[i:], form)
		if k < 0 {
			return at
		}
		i += k
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(form):])
		joinedBefore := wordRune(first) && i > 0 && wordRune(before)
		joinedAfter := wordRune(last) && i+len(form) < len(s) && wordRune(after)
		if joinedBefore || joinedAfter {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
		} else {
			at = append(at, i)
			i += len(form)
		}
	}
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// Sentences are those of the passage with their names.
func (p *Passage) Sentences(set string, cut Cut) []Sentence {
	var all []Sentence
	mentions := p.spans()
	for _, sentence := range cut(p.Text) {
		tokens := sentence.Tokens
		s := Sentence{Set: set, Words: words(tokens)}
		s.Names = noNames(len(tokens))
		for _, m := range mentions {
			k := kindsOf(m.kind)
			from, to := cover(tokens, m.start, m.end)
			if k != nil && from < to {
				mark(s.Names, from, to, k)
			}
		}
		all = append(all, s)
	}
	return all
}
