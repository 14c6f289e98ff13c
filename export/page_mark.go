package export

import (
	"cmp"
	"encoding/json"
	"slices"
	"sort"
	"strconv"
	"unicode/utf16"

	"github.com/nesso-graph/nesso/graph"
)

// pageMark is a part of a quote to be marked: a cue, or a name of an end of the claim. Start and end count UTF-16 code
// units, as JavaScript does.
type pageMark struct {
	start, end int
	role       string // of a cue, or "end"
}

// MarshalJSON writes m as a list.
func (m pageMark) MarshalJSON() ([]byte, error) { return json.Marshal([]any{m.start, m.end, m.role}) }

// marksOf finds the parts of q to be marked for e, in order, without overlaps; cues go before names.
func marksOf(e *graph.Edge, q graph.Quote) []pageMark {
	var marks []pageMark // in code points of the document
	add := func(p graph.Place, role string) {
		if p.Start >= p.End || p.Start < q.Start || p.End > q.End {
			return
		}
		for _, m := range marks {
			if p.Start < m.end && m.start < p.End {
				return
			}
		}
		marks = append(marks, pageMark{p.Start, p.End, role})
	}
	for _, c := range e.Cues {
		add(c.Place, c.Role)
	}
	mentions := e.Doc.Mentions
	first := sort.Search(len(mentions), func(i int) bool { return mentions[i].Start >= q.Start })
	for _, m := range mentions[first:] {
		if m.Start >= q.End {
			break
		}
		if m.Node == e.Source || m.Node == e.Target {
			add(m.Place, "end")
		}
	}
	slices.SortFunc(marks, func(a, b pageMark) int { return cmp.Compare(a.start, b.start) })
	return inUnits(marks, q)
}

// inUnits turns code points of the document into code units of q.
func inUnits(marks []pageMark, q graph.Quote) []pageMark {
	out := make([]pageMark, 0, len(marks))
	point, unit, next := q.Start, 0, 0
	at := func(p int, runes []rune) int {
		for ; point < p && next < len(runes); next++ {
			unit += utf16.RuneLen(runes[next])
			point++
		}
		return unit
	}
	if len(marks) == 0 {
		return out
	}
	runes := []rune(q.Text)
	for _, m := range marks {
		start := at(m.start, runes)
		if end := at(m.end, runes); end > start {
			out = append(out, pageMark{start, end, m.role})
		}
	}
	return out
}

// three writes a number to three decimals.
func three(x float64) string {
	s := strconv.FormatFloat(x, 'f', 3, 64)
	if s == "-0.000" || s == "0.000" {
		return "0"
	}
	return s
}
