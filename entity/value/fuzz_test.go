package value_test

import (
	"regexp"
	"testing"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity/value"
)

// The normal forms that values may have.
var forms = map[value.Kind]*regexp.Regexp{
	value.Date:   regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?)?$`),
	value.Amount: regexp.MustCompile(`^(\d+(\.\d+)? [A-Z]{3})?$`),
	value.Share:  regexp.MustCompile(`^([<>]50|\d+(\.\d+)?)$`),
}

// FuzzFind holds that values lie in the text, in order and apart, that words are not cut and normal forms are well made.
func FuzzFind(f *testing.F) {
	finders := map[string]*value.Finder{}
	for iso, cases := range casesOf(f) {
		finders[iso] = finder(f, iso)
		for _, c := range cases {
			f.Add(c.text, c.base.Year, c.base.Month, c.base.Day)
		}
	}
	f.Add("1. 1. 1\n\nIl 3/4/05 -- 99999999999999999999 milioni di € e '98", 2020, 1, 1)
	f.Fuzz(func(t *testing.T, s string, y, m, d int) {
		base := value.Day{Year: y, Month: m, Day: d}
		if p, err := value.ParseDay(base.String()); err != nil || p != base {
			base = value.Day{}
		}
		for iso, find := range finders {
			at := 0
			for _, v := range find.Find(s, &value.State{Base: base}) {
				if v.Start < at || v.End <= v.Start || v.End > len(s) {
					t.Fatalf("%s: span %v after %d in %d bytes", iso, v.Span, at, len(s))
				}
				if utf8.ValidString(s) && !utf8.ValidString(s[v.Start:v.End]) {
					t.Fatalf("%s: %q cuts a character", iso, s[v.Start:v.End])
				}
				if form := forms[v.Kind]; form == nil || !form.MatchString(v.Norm) {
					t.Fatalf("%s: %s %q has the normal form %q", iso, v.Kind, s[v.Start:v.End], v.Norm)
				}
				at = v.End
			}
		}
	})
}
