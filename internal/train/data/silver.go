package data

import (
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

// sure is the probability from which a name of a teacher is taken as it is. Below it, a name may also be none.
const sure = 0.6

// WriteSilver writes a sentence as a teacher reads it, in CoNLL-U. The last column has "Name=company" at the first
// token of a name, "Name=I" at its others, and "Maybe=Yes" where it is not sure.
func WriteSilver(w io.Writer, tokens []text.Token, names []model.Name) {
	misc := make([]string, len(tokens))
	for _, n := range names {
		for i := n.First; i <= n.Last; i++ {
			misc[i] = "Name=I"
			if i == n.First {
				misc[i] = "Name=" + n.Kind
			}
			if n.Probability < sure {
				misc[i] += "|Maybe=Yes"
			}
		}
	}
	or := func(s string) string {
		if s == "" {
			return "_"
		}
		return s
	}
	for i := range tokens {
		t := &tokens[i]
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t_\t%s\t%d\t%s\t_\t%s\n", i+1, t.Text, t.Lemma, t.Tag, or(string(t.Morph)), t.Head+1, t.Rel, or(misc[i]))
	}
	fmt.Fprintln(w)
}

// Silver reads what [WriteSilver] wrote.
func Silver(r io.Reader) ([]Sentence, error) {
	var misc [][]string
	all, err := readTreebank(r, "silver", false, func(m []string) { misc = append(misc, m) })
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Spaces = nil
		all[i].Names = silverNames(misc[i])
	}
	return all, nil
}

func silverNames(misc []string) []uint32 {
	names := noNames(len(misc))
	for i := 0; i < len(misc); {
		value, found := strings.CutPrefix(misc[i], "Name=")
		to := i + 1
		if !found {
			i = to
			continue
		}
		for to < len(misc) && strings.HasPrefix(misc[to], "Name=I") {
			to++
		}
		kind, maybe, _ := strings.Cut(value, "|")
		mark(names, i, to, kindsOf(kind))
		if maybe != "" {
			for j := i; j < to; j++ {
				names[j] |= outsideOnly
			}
		}
		i = to
	}
	return names
}

// Complete takes over what a teacher says of the sentences of the sets: trees where a set has none, names where it
// tells nothing of them or is silver itself. What the teacher read beyond the sets becomes the set "silver"; dev
// sentences stay out of it.
func (s *Sets) Complete(silver []Sentence, replaced map[string]bool) {
	of := map[string]int{}
	for i := range silver {
		of[Line(silver[i].Words)] = i
	}
	used := map[int]bool{}
	for name, sentences := range s.Train {
		for i := range sentences {
			if k, found := of[Line(sentences[i].Words)]; found {
				used[k] = true
				sentences[i].complete(&silver[k], replaced[name])
			}
		}
	}
	for _, sentences := range s.Dev {
		for i := range sentences {
			if k, found := of[Line(sentences[i].Words)]; found {
				used[k] = true
			}
		}
	}
	for i := range silver {
		if !used[i] {
			silver[i].SilverTree = true
			s.Train["silver"] = append(s.Train["silver"], silver[i])
		}
	}
}

// complete takes the tree of a teacher where there is none, and its names, with replace in any case.
func (s *Sentence) complete(silver *Sentence, replace bool) {
	if s.Tags == nil {
		s.Tags, s.Features, s.Lemmas = silver.Tags, silver.Features, silver.Lemmas
		s.Relations, s.Heads = silver.Relations, silver.Heads
		s.SilverTree = true
	}
	if s.Names == nil || replace {
		s.Names = silver.Names
	}
}
