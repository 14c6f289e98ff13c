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

var classes = map[string]string{"company": "body", "organization": "body", "person": "person", "place": "place"}

var headline = map[string]bool{"company": true, "person": true, "organization": true, "date": true, "amount": true}

// mentions counts mentions by exact span and kind.
func (t *Table) mentions(r *corpus.Record, d *claim.Document) {
	want, have := map[place]string{}, map[place]string{}
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
	for p := range want {
		_, ok := have[p]
		t.mention(p, true, ok)
		if ok && (p.kind == "date" || p.kind == "amount") && want[p] != "" {
			t.count("right "+p.kind+" value", true, want[p] == have[p])
		}
		if !ok {
			t.Errors = append(t.Errors, fmt.Sprintf("%s  - %s %q", r.ID, p.kind, string(runes[p.start:p.end])))
		}
	}
	for p := range have {
		if _, ok := want[p]; !ok {
			t.mention(p, false, true)
			t.Errors = append(t.Errors, fmt.Sprintf("%s  + %s %q", r.ID, p.kind, string(runes[p.start:p.end])))
		}
	}
	loose := func(m map[place]string) map[place]bool {
		out := map[place]bool{}
		for p := range m {
			if c := classes[p.kind]; c != "" {
				out[place{p.start, p.end, c}] = true
			}
		}
		return out
	}
	w, h := loose(want), loose(have)
	for p := range w {
		t.count("mention person|body|place", true, h[p])
	}
	for p := range h {
		if !w[p] {
			t.count("mention person|body|place", false, true)
		}
	}
}

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
