package data

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ReadTreebank reads sentences in CoNLL-U. With merge, a multiword token ("della" = di + la) stays one token: it
// takes tag, features, lemma, head and relation of its first part whose head lies outside, and the dependents of
// the other parts.
func ReadTreebank(r io.Reader, set string, merge bool) ([]Sentence, error) {
	return readTreebank(r, set, merge, nil)
}

// readTreebank hands the last columns of each sentence to misc, unless that is nil.
func readTreebank(r io.Reader, set string, merge bool, misc func([]string)) ([]Sentence, error) {
	t := &treebankReader{set: set, merge: merge, misc: misc}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		if err := t.line(in.Text()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", set, line, err)
		}
	}
	if err := t.flush(); err != nil {
		return nil, fmt.Errorf("%s: %w", set, err)
	}
	return t.all, in.Err()
}

// treebankReader gathers the sentences of a file, and what has been read of the next one.
type treebankReader struct {
	set   string
	merge bool
	misc  func([]string)
	all   []Sentence

	rows      []row
	ranges    []wordRange
	last      []string // the last columns
	paragraph bool     // it starts one
}

// line reads a line: a comment, a word, or the empty line behind a sentence.
func (t *treebankReader) line(text string) error {
	switch {
	case text == "":
		return t.flush()
	case text[0] == '#':
		t.paragraph = t.paragraph || strings.HasPrefix(text, "# newpar") || strings.HasPrefix(text, "# newdoc")
		return nil
	}
	f := strings.Split(text, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d fields, want 10", len(f))
	}
	spaced := !strings.Contains(f[9], "SpaceAfter=No") || strings.Contains(f[9], "CorrectSpaceAfter=No")
	if a, b, ok := strings.Cut(f[0], "-"); ok {
		from, _ := strconv.Atoi(a)
		to, _ := strconv.Atoi(b)
		t.ranges = append(t.ranges, wordRange{from, to, f[1], spaced})
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q", f[6])
	}
	t.last = append(t.last, f[9])
	t.rows = append(t.rows, row{f[1], f[2], f[3], f[5], f[7], head, spaced})
	return nil
}

// flush makes a sentence of the rows.
func (t *treebankReader) flush() error {
	if len(t.rows) == 0 {
		return nil
	}
	if t.merge {
		t.rows = collapse(t.rows, t.ranges)
	} else {
		t.spaceRanges()
	}
	s, err := treeOf(t.rows, t.set)
	if err != nil {
		return err
	}
	s.Paragraph = t.paragraph
	t.all = append(t.all, s)
	if t.misc != nil {
		t.misc(t.last)
	}
	t.rows, t.ranges, t.last, t.paragraph = nil, nil, nil, false
	return nil
}

// spaceRanges writes the parts of multiword tokens together.
func (t *treebankReader) spaceRanges() {
	for _, r := range t.ranges {
		for i := r.from; i <= r.to; i++ {
			t.rows[i-1].spaced = r.spaced && i == r.to
		}
	}
}

// row is a syntactic word; head counts from 1, 0 is the root.
type row struct {
	form, lemma, tag, features, relation string
	head                                 int
	spaced                               bool
}

// wordRange is a multiword token of words [from, to], counted from 1.
type wordRange struct {
	from, to int
	form     string
	spaced   bool
}

// collapse makes each multiword token one word.
func collapse(rows []row, ranges []wordRange) []row {
	place := make([]int, len(rows)+1) // of each old word, its new number
	var out []row
	next := 0
	for i := 1; i <= len(rows); i++ {
		if next < len(ranges) && ranges[next].from == i {
			r := ranges[next]
			next++
			merged := rows[i-1]
			for j := r.to; j >= r.from; j-- {
				if h := rows[j-1].head; h < r.from || h > r.to {
					merged = rows[j-1]
				}
			}
			merged.form, merged.spaced = r.form, r.spaced
			out = append(out, merged)
			for j := r.from; j <= r.to; j++ {
				place[j] = len(out)
			}
			i = r.to
			continue
		}
		out = append(out, rows[i-1])
		place[i] = len(out)
	}
	for i := range out {
		out[i].head = place[out[i].head]
	}
	return out
}

func treeOf(rows []row, set string) (Sentence, error) {
	s := Sentence{Set: set}
	roots := 0
	for i, r := range rows {
		if r.features == "_" {
			r.features = ""
		}
		if r.head == 0 {
			roots++
			r.relation = "root"
		}
		if r.head < 0 || r.head > len(rows) || r.head == i+1 {
			return s, fmt.Errorf("head %d of word %d", r.head, i+1)
		}
		s.Words = append(s.Words, r.form)
		s.Spaces = append(s.Spaces, r.spaced)
		s.Lemmas = append(s.Lemmas, r.lemma)
		s.Tags = append(s.Tags, r.tag)
		s.Features = append(s.Features, r.features)
		s.Relations = append(s.Relations, r.relation)
		s.Heads = append(s.Heads, r.head-1)
	}
	if roots != 1 {
		return s, fmt.Errorf("%d roots", roots)
	}
	return s, nil
}
