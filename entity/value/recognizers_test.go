package value_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/entity/value"
)

var (
	dataDir = flag.String("data", os.Getenv("NESSO_DATA"), "folder that holds spec/Recognizers-Text")
	update  = flag.Bool("update", false, "write the golden files anew")
	verbose = flag.Bool("failures", false, "print the cases that fail")
)

// specCase is one case of Recognizers-Text.
type specCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []specResult
}

type specResult struct {
	Text, Type, TypeName string
	Start, End, Length   int
	Value                *struct {
		Timex                            string
		Mod                              string
		FutureResolution, PastResolution map[string]string
	}
	Resolution *struct {
		Values            []map[string]string
		Value             *string
		Unit, IsoCurrency string
	}
}

// tally counts the cases of one language and kind.
type tally struct {
	passed, all int
	out         map[string]int // left out, by reason
}

// TestRecognizers measures the finder on the English and Italian cases of microsoft/Recognizers-Text (MIT), which
// are not part of this repository.
//
// Their spans follow other rules, so a case passes when a mention of ours overlaps theirs and says the same:
//
//   - our period runs from its first day to its last; their end is the day after it, or in "from … to" the last date;
//   - several mentions of ours in a span of theirs ("from … to") say its start and its end;
//   - "early", "mid", "late", "rest of" leave our period whole, and theirs lies within it; "before", "since" and the
//     like are outside our mention, whose first or last day is their bound;
//   - so many months or years before or after are told to the month or the year; theirs is cut to that;
//   - where theirs gives several readings, one of them; where it resolves none, the mention is enough;
//   - a century runs from its year 1, theirs from the year before;
//   - "$" is USD, "£" GBP, cents and pence are hundredths.
func TestRecognizers(t *testing.T) {
	root := filepath.Join(*dataDir, "spec", "Recognizers-Text")
	if _, err := os.Stat(root); *dataDir == "" || err != nil {
		t.Skip("give the folder of Recognizers-Text with -data or NESSO_DATA to run this test")
	}
	var lines []string
	for _, l := range []struct{ name, iso string }{{"English", "en"}, {"Italian", "it"}} {
		f := finder(t, l.iso)
		holidays := holidayNames(t, root, l.name)
		dates := tally{out: map[string]int{}}
		for _, file := range []string{"DateTimeModel", "DateParser", "DatePeriodParser", "MergedParser"} {
			for _, c := range readSpec(t, filepath.Join(root, "DateTime", l.name, file+".json")) {
				dates.date(t, f, c, holidays)
			}
		}
		money := tally{out: map[string]int{}}
		for _, c := range readSpec(t, filepath.Join(root, "NumberWithUnit", l.name, "CurrencyModel.json")) {
			money.currency(t, f, c)
		}
		lines = append(lines, dates.lines(l.iso+" dates")...)
		lines = append(lines, money.lines(l.iso+" currencies")...)
		if dates.share() < 0.85 {
			t.Errorf("%s: %.1f %% of the dates, want 85", l.iso, 100*dates.share())
		}
		if money.share() < 0.90 {
			t.Errorf("%s: %.1f %% of the currencies, want 90", l.iso, 100*money.share())
		}
	}
	golden(t, "testdata/recognizers.golden", strings.Join(lines, "\n")+"\n")
}

func (c *tally) share() float64 { return float64(c.passed) / float64(max(c.all, 1)) }

func (c *tally) lines(name string) []string {
	out := []string{fmt.Sprintf("%s: %d of %d cases passed (%.1f %%)", name, c.passed, c.all, 100*c.share())}
	var reasons []string
	for r := range c.out {
		reasons = append(reasons, r)
	}
	sort.Strings(reasons)
	for _, r := range reasons {
		out = append(out, fmt.Sprintf("\tleft out, %s: %d", r, c.out[r]))
	}
	return out
}

func readSpec(t *testing.T, path string) []specCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []specCase
	if err := json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\ufeff")), &cases); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if len(cases) == 0 {
		t.Fatalf("%s holds no case", path)
	}
	return cases
}

func (c *tally) date(t *testing.T, f *value.Finder, spec specCase, holidays []string) {
	t.Helper()
	var wanted []specResult
	why := ""
	for _, r := range spec.Results {
		if reason := leftOut(r, holidays); reason != "" {
			why = reason
			continue
		}
		wanted = append(wanted, r)
	}
	if len(wanted) == 0 || why == "holiday" {
		if why == "" {
			why = "no value in the text"
		}
		c.out[why]++
		return
	}
	c.all++
	base, err := value.ParseDay(strings.SplitN(spec.Context.ReferenceDateTime+"2016-11-07T", "T", 2)[0])
	if err != nil {
		base, _ = value.ParseDay("2016-11-07")
	}
	got := f.Find(spec.Input, &value.State{Base: base})
	for _, r := range wanted {
		if !r.matches(spec.Input, got) {
			if *verbose {
				t.Logf("%s @%s: %q: %v, got %v", spec.Input, base, r.Text, r.readings(), describe(spec.Input, got))
			}
			return
		}
	}
	c.passed++
}

func describe(s string, vs []value.Value) (out []string) {
	for _, v := range vs {
		out = append(out, fmt.Sprintf("%s=%s(%s)", s[v.Start:v.End], v.Norm, v.Rule))
	}
	return out
}

func (c *tally) currency(t *testing.T, f *value.Finder, spec specCase) {
	t.Helper()
	var wanted []specResult
	why := "no value in the text"
	for _, r := range spec.Results {
		switch {
		case r.Resolution == nil || r.Resolution.Value == nil:
			why = "a currency without a figure"
		case r.Resolution.Unit == "Satoshi":
			why = "no currency of ISO 4217"
		default:
			wanted = append(wanted, r)
		}
	}
	if len(wanted) == 0 {
		c.out[why]++
		return
	}
	c.all++
	got := f.Find(spec.Input, nil)
	for _, r := range wanted {
		if !r.paid(spec.Input, got) {
			if *verbose {
				t.Logf("%.120s: %q: %s %s, got %v", spec.Input, r.Text, *r.Resolution.Value, r.Resolution.Unit, describe(spec.Input, got))
			}
			return
		}
	}
	c.passed++
}

// paid reports whether one of our amounts is that of a result.
func (r specResult) paid(input string, got []value.Value) bool {
	from, to := r.span(input)
	want, err := strconv.ParseFloat(strings.ReplaceAll(*r.Resolution.Value, ",", "."), 64)
	if err != nil {
		return false
	}
	unit := r.Resolution.Unit
	if unit == "Cent" || unit == "Pence" || unit == "Penny" || unit == "Sen" {
		want /= 100
	}
	iso := r.Resolution.IsoCurrency
	if iso == "" {
		iso = units[unit]
	}
	for _, v := range got {
		number, currency, _ := strings.Cut(v.Norm, " ")
		n, err := strconv.ParseFloat(number, 64)
		if v.Kind == value.Amount && v.Start < to && from < v.End && err == nil && n > want*0.999999 && n < want*1.000001 &&
			(iso == "" || iso == currency || unit == "Franc" && currency == "FRF") {
			return true
		}
		if v.Kind == value.Amount && v.Norm == "" && iso == "" && v.Start < to && from < v.End && utf8.ValidString(v.Rule) {
			return true // cents of no known currency
		}
	}
	return false
}
