// Package score measures read documents against annotated records.
//
// [Measure] reads records and fills a [Table], whose rows are:
//
//	mention KIND              by exact span and kind; ALL is companies, organizations, people, dates and amounts
//	mention person|body|place by exact span, companies and organizations taken for one
//	claim all, link LINK      by link and ends
//	claim core                the same of acquirer, investor and owner
//	claim with status         by link, ends and status
//	claim status other …      the same of the claims found, but for those that are asserted
//	right QUALIFIER           date, amount, share, role and attribution of the claims found, where either side has one
//
// An entity found stands for the gold entity that it shares most mentions with ([StandsFor]). Merger, partner and
// associate match in either direction and count once. Roles and attributions are right where they share a word with the
// record's. To measure the claims alone, [GivenFinder] puts the names of the records in the place of those found.
package score

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Count holds what was found rightly, wrongly, and missed.
type Count struct{ Right, Wrong, Missed int }

// PRF is precision, recall and their harmonic mean.
func (c Count) PRF() (p, r, f float64) {
	if n := c.Right + c.Wrong; n > 0 {
		p = float64(c.Right) / float64(n)
	}
	if n := c.Right + c.Missed; n > 0 {
		r = float64(c.Right) / float64(n)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// Table holds counts by row: "mention company", "claim all", "right date".
type Table struct {
	// Errors are what is wrong and missed, a line each, in the order of the records.
	Errors []string
	// Reliability tells how the confidence of the claims that were found fits with what is right.
	Reliability Reliability

	rows  map[string]*Count
	bound map[string]*Bound
}

// NewTable makes an empty table.
func NewTable() *Table { return &Table{rows: map[string]*Count{}, bound: map[string]*Bound{}} }

// Row is the count of one row.
func (t *Table) Row(name string) *Count {
	if t.rows[name] == nil {
		t.rows[name] = &Count{}
	}
	return t.rows[name]
}

// Names are the rows that hold anything, in order.
func (t *Table) Names() []string {
	var out []string
	for n := range t.rows {
		out = append(out, n)
	}
	sort.Slice(out, func(i, j int) bool { return order(out[i]) < order(out[j]) })
	return out
}

// order puts mentions first and claims by link after the sums.
func order(name string) string {
	for i, p := range []string{"mention ", "claim all", "claim core", "claim with", "claim status", "claim link", "right "} {
		if strings.HasPrefix(name, p) {
			return strconv.Itoa(i) + name
		}
	}
	return "9" + name
}

// key is a claim as link and ends, each the id of a gold entity or the name of a stray one.
type key struct{ link, from, to string }

// makeKey is the key of a claim; that of a symmetric one is the same in either direction.
func makeKey(link, from, to string) key {
	if claim.Link(link).Symmetric() && from > to {
		from, to = to, from
	}
	return key{link, from, to}
}

// Add compares one document with its record.
func (t *Table) Add(r *corpus.Record, d *claim.Document) {
	before := len(t.Errors)
	stands := StandsFor(r, d)
	t.mentions(r, d)
	name := map[string]string{}
	for _, e := range r.Entities {
		name[e.ID] = e.Name
	}
	for _, s := range stands {
		if _, ok := name[s]; !ok {
			name[s] = s
		}
	}
	want, have := map[key][]corpus.Claim{}, map[key][]*claim.Claim{}
	for _, c := range r.Claims {
		k := makeKey(c.Link, c.From, c.To)
		want[k] = append(want[k], c)
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		k := makeKey(string(c.Link), stands[c.From], stands[c.To])
		have[k] = append(have[k], c)
	}
	for k := range union(want, have) {
		w, h := len(want[k]) > 0, len(have[k]) > 0
		t.count("claim all", w, h)
		t.count("claim link "+k.link, w, h)
		if k.link == "acquirer" || k.link == "investor" || k.link == "owner" {
			t.count("claim core", w, h)
		}
		t.status(want[k], have[k])
		if h {
			t.Reliability.add(surest(have[k]), w)
		}
		if w && h {
			t.qualifiers(r, stands, want[k], have[k])
		}
	}
	t.report(r, d, want, have, name)
	slices.Sort(t.Errors[before:])
}

func (t *Table) count(row string, want, have bool) {
	c := t.Row(row)
	switch {
	case want && have:
		c.Right++
	case have:
		c.Wrong++
	case want:
		c.Missed++
	}
}

// status counts the statuses of one link between two ends.
func (t *Table) status(want []corpus.Claim, have []*claim.Claim) {
	w, h := map[string]bool{}, map[string]bool{}
	for _, c := range want {
		w[c.Status] = true
	}
	for _, c := range have {
		h[string(c.Status)] = true
	}
	for _, s := range []string{"asserted", "alleged", "planned", "denied", "ended"} {
		t.count("claim with status", w[s], h[s])
		if s != "asserted" && len(want) > 0 && len(have) > 0 {
			t.count("claim status other than asserted", w[s], h[s])
		}
	}
}

// report lists the wrong and missed claims.
func (t *Table) report(r *corpus.Record, d *claim.Document, want map[key][]corpus.Claim, have map[key][]*claim.Claim, name map[string]string) {
	runes := []rune(r.Text)
	for k, cs := range have {
		if len(want[k]) == 0 {
			t.Errors = append(t.Errors, fmt.Sprintf("%s  + %s %s > %s   [%s %.2f %s] “%.200s”", r.ID, k.link, name[k.from], name[k.to], cs[0].Frame, cs[0].Confidence, strings.Join(cs[0].Steps, ", "),
				d.Quote(cs[0].Evidence[0])))
		} else {
			g := map[string]bool{}
			for _, c := range want[k] {
				g[c.Status] = true
			}
			for _, c := range cs {
				if !g[string(c.Status)] {
					t.Errors = append(t.Errors, fmt.Sprintf("%s  ~ status of %s %s > %s: %s, want %v %s “%.200s”", r.ID, k.link, name[k.from], name[k.to], c.Status, keys(g), cueNames(c), d.Quote(c.Evidence[0])))
				}
			}
		}
	}
	for k, cs := range want {
		if len(have[k]) == 0 {
			e := cs[0].Evidence
			t.Errors = append(t.Errors, fmt.Sprintf("%s  - %s.%s %s > %s   [%s] “%.240s”", r.ID, k.link, cs[0].Status, name[k.from], name[k.to], cs[0].Wording, string(runes[e[0]:e[1]])))
		}
	}
}

func cueNames(c *claim.Claim) string {
	var out []string
	for _, x := range c.Cues {
		if x.Role == "status" {
			out = append(out, x.Name)
		}
	}
	return strings.Join(out, ",")
}

func union(a map[key][]corpus.Claim, b map[key][]*claim.Claim) map[key]bool {
	out := map[key]bool{}
	for k := range a {
		out[k] = true
	}
	for k := range b {
		out[k] = true
	}
	return out
}

func keys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
