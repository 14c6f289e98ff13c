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
	var all []Sentence
	var rows []row
	var last []string
	paragraph := false
	var ranges []wordRange
	flush := func() error {
		if len(rows) == 0 {
			return nil
		}
		if merge {
			rows = collapse(rows, ranges)
		}
		for _, r := range ranges {
			for i := r.from; i <= r.to && !merge; i++ {
				rows[i-1].spaced = r.spaced && i == r.to
			}
		}
		s, err := treeOf(rows, set)
		s.Paragraph = paragraph
		if err == nil {
			all = append(all, s)
			if misc != nil {
				misc(last)
			}
		}
		rows, ranges, last, paragraph = nil, nil, nil, false
		return err
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		text := in.Text()
		switch {
		case text == "":
			if err := flush(); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", set, line, err)
			}
			continue
		case text[0] == '#':
			paragraph = paragraph || strings.HasPrefix(text, "# newpar") || strings.HasPrefix(text, "# newdoc")
			continue
		}
		f := strings.Split(text, "\t")
		if len(f) != 10 {
			return nil, fmt.Errorf("%s:%d: %d fields, want 10", set, line, len(f))
		}
		spaced := !strings.Contains(f[9], "SpaceAfter=No") || strings.Contains(f[9], "CorrectSpaceAfter=No")
		if a, b, ok := strings.Cut(f[0], "-"); ok {
			from, _ := strconv.Atoi(a)
			to, _ := strconv.Atoi(b)
			ranges = append(ranges, wordRange{from, to, f[1], spaced})
			continue
		}
		if strings.Contains(f[0], ".") {
			continue
		}
		head, err := strconv.Atoi(f[6])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: head %q", set, line, f[6])
		}
		last = append(last, f[9])
		rows = append(rows, row{f[1], f[2], f[3], f[5], f[7], head, spaced})
	}
	if err := flush(); err != nil {
		return nil, fmt.Errorf("%s: %w", set, err)
	}
	return all, in.Err()
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
