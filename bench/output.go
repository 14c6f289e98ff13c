package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Output is what a system makes of the texts of one language.
type Output struct {
	Version  string
	Seconds  []float64         // processor time of each pass over all texts
	Mentions map[string][]Span // by the id of the text
	Claims   map[string][]Relation
}

// readOutput reads what a runner prints and fails unless it has each text once, all mentions and ends of claims within
// bounds, and times.
func readOutput(r io.Reader, texts []Record) (Output, error) {
	out := Output{Mentions: map[string][]Span{}, Claims: map[string][]Relation{}}
	lengths := map[string]int{}
	for _, t := range texts {
		lengths[t.ID] = len(t.Text)
	}
	for dec := json.NewDecoder(bufio.NewReader(r)); ; {
		var line struct {
			ID       string
			Mentions []Span
			Claims   []Relation
			Version  string
			Seconds  []float64
		}
		if err := dec.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return Output{}, fmt.Errorf("output: %w", err)
		}
		if line.ID == "" {
			out.Version, out.Seconds = line.Version, line.Seconds
			continue
		}
		length, known := lengths[line.ID]
		if _, again := out.Mentions[line.ID]; again || !known {
			return Output{}, fmt.Errorf("output: text %q is not asked for, or comes twice", line.ID)
		}
		if err := within(line.Mentions, line.Claims, length); err != nil {
			return Output{}, fmt.Errorf("output: %s: %w", line.ID, err)
		}
		out.Mentions[line.ID], out.Claims[line.ID] = line.Mentions, line.Claims
	}
	if len(out.Mentions) != len(texts) || len(out.Seconds) == 0 {
		return Output{}, fmt.Errorf("output: %d of %d texts, %d times", len(out.Mentions), len(texts), len(out.Seconds))
	}
	return out, nil
}

// within tells what is not within a text of so many bytes, or is nowhere.
func within(mentions []Span, claims []Relation, length int) error {
	outside := func(p [2]int) bool { return p[0] < 0 || p[1] <= p[0] || p[1] > length }
	for _, m := range mentions {
		if outside([2]int{m.Start, m.End}) {
			return fmt.Errorf("mention %d-%d is not within the text", m.Start, m.End)
		}
	}
	for _, c := range claims {
		for _, end := range [][][2]int{c.From, c.To} {
			if len(end) == 0 || slices.ContainsFunc(end, outside) {
				return fmt.Errorf("the end %v of %q is not within the text", end, c.Relation)
			}
		}
	}
	return nil
}
