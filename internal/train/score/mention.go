package score

import (
	"fmt"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// place is a mention in code points of the text as given.
type place struct {
	start, end int
	kind       string
}

// classes are the kinds that a loose comparison takes for one.
var classes = map[string]string{"company": "body", "organization": "body", "person": "person", "place": "place"}

// headline are the kinds that the sum over kinds is made of.
var headline = map[string]bool{"company": true, "person": true, "organization": true, "date": true, "amount": true}

// mentions counts mentions by exact span and kind.
func (t *Table) mentions(r *corpus.Record, d *claim.Document) {
	want, have := map[place]string{}, map[place]string{} // values by place
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			want[place{m[0], m[1], e.Kind}] = e.Value
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		s := d.Runes(m.Span)
		have[place{s.Start, s.End, string(m.Kind)}] = m.Value
	}
	runes := []rune(r.Text)
	compare(want, have, func(p place, w, h bool) {
		t.mention(p, w, h)
		switch quote := string(runes[p.start:p.end]); {
		case !h:
			t.Errors = append(t.Errors, fmt.Sprintf("%s  - %s %q", r.ID, p.kind, quote))
		case !w:
			t.Errors = append(t.Errors, fmt.Sprintf("%s  + %s %q", r.ID, p.kind, quote))
		case want[p] != "" && (p.kind == "date" || p.kind == "amount"):
			t.count("right "+p.kind+" value", true, want[p] == have[p])
		}
	})
	compare(loose(want), loose(have), func(_ place, w, h bool) { t.count("mention person|body|place", w, h) })
}

// compare calls f for every place of either side, with the sides that have it.
func compare(want, have map[place]string, f func(p place, want, have bool)) {
	for p := range want {
		_, ok := have[p]
		f(p, true, ok)
	}
	for p := range have {
		if _, ok := want[p]; !ok {
			f(p, false, true)
		}
	}
}

// loose are places with classes instead of kinds.
func loose(m map[place]string) map[place]string {
	out := map[place]string{}
	for p := range m {
		if c := classes[p.kind]; c != "" {
			out[place{p.start, p.end, c}] = ""
		}
	}
	return out
}

// mention counts a mention in the row of its kind and in the sum.
func (t *Table) mention(p place, want, have bool) {
	t.count("mention "+p.kind, want, have)
	if headline[p.kind] {
		t.count("mention ALL", want, have)
	}
}

// StandsFor gives, for each entity found, the id of the gold entity that it shares most mentions with, or a name of its
// own.
func StandsFor(r *corpus.Record, d *claim.Document) []string {
	out := make([]string, len(d.Entities))
	for i, e := range d.Entities {
		best, most := "?"+e.Name, 0
		for _, g := range r.Entities {
			n := 0
			for _, m := range e.Mentions {
				s := d.Runes(d.Mentions[m].Span)
				for _, w := range g.Mentions {
					if s.Start < w[1] && w[0] < s.End {
						n++
						break
					}
				}
			}
			if n > most {
				best, most = g.ID, n
			}
		}
		out[i] = best
	}
	return out
}
