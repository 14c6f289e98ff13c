package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"text/tabwriter"
)

// secondFolder holds, by language, what a second reader annotated without seeing the first reading. Its drafts measure
// the corpus and are no part of it: [Load] never reads them.
const secondFolder = "second"

// LoadSecond reads the second reader's drafts of one language, as [Load] reads the first's. There is no file where
// nobody read the language twice.
func LoadSecond(corpus fs.FS, lang string, data fs.FS) ([]File, error) {
	second, err := fs.Sub(corpus, secondFolder)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(second, lang); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return Load(second, lang, data)
}

// Reading is a passage as two readers annotated it.
type Reading struct{ First, Second *Record }

// Readings pairs each record of the second reader with the first's of the same id. The error tells which has none, or
// none of the same text.
func Readings(first, second []File) ([]Reading, error) {
	byID := map[string]*Record{}
	for _, f := range first {
		for _, r := range f.Records {
			byID[r.ID] = r
		}
	}
	var out []Reading
	var bad []error
	for _, f := range second {
		for _, r := range f.Records {
			switch a := byID[r.ID]; {
			case a == nil:
				bad = append(bad, fmt.Errorf("%s/%s/%s.jsonl: %s is not in the corpus", secondFolder, f.Lang, f.Name, r.ID))
			case a.Text != r.Text:
				bad = append(bad, fmt.Errorf("%s/%s/%s.jsonl: %s has another text in the corpus", secondFolder, f.Lang, f.Name, r.ID))
			default:
				out = append(out, Reading{a, r})
			}
		}
	}
	return out, errors.Join(bad...)
}

// Agreement counts what two readers found.
type Agreement struct{ First, Second, Shared int }

// F1 is the harmonic mean of precision and recall of either reader against the other, 1 where neither found anything.
func (a Agreement) F1() float64 {
	if a.First+a.Second == 0 {
		return 1
	}
	return 2 * float64(a.Shared) / float64(a.First+a.Second)
}

// agreementMeasures are what two readings are compared by, in the order of the report.
var agreementMeasures = []struct {
	name  string
	facts func(r *Record, of standing) []string
}{
	{"names, span and kind", func(r *Record, _ standing) []string { return r.nameFacts(ends, "") }},
	{"person, body, place", func(r *Record, _ standing) []string { return r.nameFacts(threeKinds, "body") }},
	{"claims, link and ends", func(r *Record, of standing) []string { return r.claimFacts(of, false) }},
	{"claims, status too", func(r *Record, of standing) []string { return r.claimFacts(of, true) }},
}

var (
	threeKinds = words("company organization person place")
	symmetric  = words("merger partner associate")
)

// Agree compares readings by each measure of the report.
func Agree(readings []Reading) []Agreement {
	out := make([]Agreement, len(agreementMeasures))
	for _, p := range readings {
		for i := range out {
			first, second := p.facts(i)
			out[i].First += len(first)
			out[i].Second += len(second)
			for f := range first {
				if second[f] {
					out[i].Shared++
				}
			}
		}
	}
	return out
}

// facts are what each reader found by a measure, in terms of the first's entities.
func (p Reading) facts(measure int) (first, second map[string]bool) {
	m := agreementMeasures[measure]
	return set(m.facts(p.First, nil)), set(m.facts(p.Second, p.standing()))
}

func set(facts []string) map[string]bool {
	m := make(map[string]bool, len(facts))
	for _, f := range facts {
		m[f] = true
	}
	return m
}

// Differences tells what only one of the readers found, "<" the first and ">" the second: names with their places, and
// claims with their status.
func (p Reading) Differences() []string {
	var out []string
	for _, i := range []int{0, len(agreementMeasures) - 1} {
		first, second := p.facts(i)
		for _, side := range []struct {
			mark       string
			own, other map[string]bool
		}{{"<", first, second}, {">", second, first}} {
			for _, f := range sorted(side.own) {
				if !side.other[f] {
					out = append(out, side.mark+" "+f)
				}
			}
		}
	}
	return out
}

// standing gives, for each entity of the second reading, the first's that it shares most mentions with, by their ids.
type standing map[string]string

func (p Reading) standing() standing {
	owner := map[[2]int]string{}
	for _, e := range p.First.Entities {
		for _, m := range e.Mentions {
			owner[m] = e.ID
		}
	}
	of := standing{}
	for _, e := range p.Second.Entities {
		shared := map[string]int{}
		for _, m := range e.Mentions {
			if id, ok := owner[m]; ok {
				shared[id]++
				if best, ok := of[e.ID]; !ok || shared[id] > shared[best] {
					of[e.ID] = id
				}
			}
		}
	}
	return of
}

// nameFacts are the mentions of some kinds; bodies, if given, is what companies and organizations are called.
func (r *Record) nameFacts(kinds map[string]bool, bodies string) []string {
	runes := []rune(r.Text)
	var out []string
	for _, e := range r.Entities {
		if !kinds[e.Kind] {
			continue
		}
		kind := e.Kind
		if bodies != "" && (kind == "company" || kind == "organization") {
			kind = bodies
		}
		for _, m := range e.Mentions {
			out = append(out, fmt.Sprintf("%s %q at %d", kind, string(runes[m[0]:m[1]]), m[0]))
		}
	}
	return out
}

// claimFacts are the claims, their ends in terms of the first's entities; an entity that stands for none keeps its own
// id, marked. A symmetric link is written one way.
func (r *Record) claimFacts(of standing, status bool) []string {
	var out []string
	for _, c := range r.Claims {
		from, to := of.end(c.From), of.end(c.To)
		if symmetric[c.Link] && from > to {
			from, to = to, from
		}
		fact := strings.Join([]string{c.Link, from, "→", to}, " ")
		if status {
			fact += " " + c.Status
		}
		out = append(out, fact)
	}
	return out
}

// end is how an end of a claim is written; of is nil for the first reading.
func (of standing) end(id string) string {
	if of == nil {
		return id
	}
	if first, ok := of[id]; ok {
		return first
	}
	return id + "'"
}

// ReportAgreement writes how far two readers agree, by language, in the order of the readings, and over all.
func ReportAgreement(out io.Writer, readings []Reading) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprint(w, "agreement of two readers\tpassages\tfirst\tsecond\tshared\tF1\n")
	var langs []string
	by := map[string][]Reading{}
	for _, p := range readings {
		if by[p.First.Lang] == nil {
			langs = append(langs, p.First.Lang)
		}
		by[p.First.Lang] = append(by[p.First.Lang], p)
	}
	by["all"] = readings
	for _, lang := range append(langs, "all") {
		for i, a := range Agree(by[lang]) {
			fmt.Fprintf(w, "%s  %s\t%d\t%d\t%d\t%d\t%.3f\n", lang, agreementMeasures[i].name, len(by[lang]), a.First, a.Second, a.Shared, a.F1())
		}
	}
	return w.Flush()
}
