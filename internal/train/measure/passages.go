package measure

import (
	"fmt"
	"io"
	"slices"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// ReadPassages lets cut and model read passages, and compares the names by their places in the text. The wrong ones
// are written to errors, unless that is nil.
func ReadPassages(m *model.Model, cut data.Cut, passages []*corpus.Record, errors io.Writer) Names {
	counts := Names{}
	for _, p := range passages {
		gold, found := map[data.Mention]bool{}, map[data.Mention]bool{}
		for _, g := range data.MentionsOf(p) {
			gold[g] = true
		}
		read := cut(p.Text)
		for _, n := range m.Read(read, nil) {
			tokens := read[n.Sentence].Tokens
			found[data.Mention{Start: tokens[n.First].Start, End: tokens[n.Last].End, Kind: n.Kind}] = true
		}
		counts.compare(found, gold, func(kind string) []string { return []string{kind} })
		counts.compare(found, gold, func(kind string) []string {
			switch c := classOf(kind); c {
			case "":
				return nil
			case "body":
				return []string{All + c, c}
			default:
				return []string{All + c}
			}
		})
		if errors != nil {
			writeErrors(errors, p.Text, found, gold)
		}
	}
	return counts
}

// compare counts mentions under the names that classes gives for their kinds; names that start with [All] are one
// class for counting, but differ for being equal.
func (n Names) compare(found, gold map[data.Mention]bool, classes func(string) []string) {
	spread := func(mentions map[data.Mention]bool) map[data.Mention]bool {
		out := map[data.Mention]bool{}
		for m := range mentions {
			for _, c := range classes(m.Kind) {
				out[data.Mention{Start: m.Start, End: m.End, Kind: c}] = true
			}
		}
		return out
	}
	count := func(kind string) *Count {
		if len(kind) > len(All) && kind[:len(All)] == All {
			kind = All
		}
		return n.of(kind)
	}
	gold = spread(gold)
	for m := range gold {
		count(m.Kind).There++
	}
	for m := range spread(found) {
		count(m.Kind).Found++
		count(m.Kind).Right += ok(gold[m])
	}
}

func writeErrors(w io.Writer, text string, found, gold map[data.Mention]bool) {
	var lines []string
	line := func(sign string, m data.Mention) {
		lines = append(lines, fmt.Sprintf("%05d %s %-12s %q", m.Start, sign, m.Kind, text[m.Start:m.End]))
	}
	for m := range gold {
		if !found[m] {
			line("-", m)
		}
	}
	for m := range found {
		if !gold[m] {
			line("+", m)
		}
	}
	slices.Sort(lines)
	for _, l := range lines {
		fmt.Fprintln(w, l)
	}
}
