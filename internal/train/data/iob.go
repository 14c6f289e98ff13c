package data

import (
	"bufio"
	"io"
	"strings"
)

// Columns tells where a file of one token a line has the word and its label, counted from 0.
type Columns struct{ Word, Label int }

// ReadIOB reads tokens with labels B-KIND, I-KIND and O, one a line, with an empty line after each sentence; kinds
// tells for each label what it may be, other stands for labels that it lacks and for words outside.
func ReadIOB(r io.Reader, set string, columns Columns, kinds map[string][]int, other func(word string) uint32) ([]Sentence, error) {
	var all []Sentence
	s := Sentence{Set: set}
	var labels []string
	flush := func() {
		if len(s.Words) > 0 {
			s.Names = iobNames(s.Words, labels, kinds, other)
			all = append(all, s)
		}
		s, labels = Sentence{Set: set}, nil
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := strings.TrimRight(in.Text(), "\r")
		f := strings.Split(line, "\t")
		switch {
		case strings.TrimSpace(line) == "":
			flush()
		case strings.HasPrefix(line, "# "):
		case len(f) > max(columns.Word, columns.Label):
			s.Words = append(s.Words, f[columns.Word])
			labels = append(labels, f[columns.Label])
		}
	}
	flush()
	return all, in.Err()
}

func iobNames(words, labels []string, kinds map[string][]int, other func(string) uint32) []uint32 {
	names := make([]uint32, len(words))
	for i := 0; i < len(words); {
		kind := ""
		if len(labels[i]) > 2 {
			kind = labels[i][2:]
		}
		to := i + 1
		for kind != "" && to < len(words) && labels[to] == "I-"+kind {
			to++
		}
		if k := kinds[kind]; k != nil {
			mark(names, i, to, k)
		} else {
			for j := i; j < to; j++ {
				names[j] = other(words[j])
				if kind != "" {
					names[j] = outsideOr(product)
				}
			}
		}
		i = to
	}
	return names
}
