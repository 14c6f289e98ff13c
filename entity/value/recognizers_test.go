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
	"time"
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

// holidayNames are the wordings of feasts in the cases.
func holidayNames(t *testing.T, root, lang string) []string {
	var out []string
	for _, c := range readSpec(t, filepath.Join(root, "DateTime", lang, "HolidayParser.json")) {
		for _, r := range c.Results {
			name := strings.TrimPrefix(strings.ToLower(r.Text), "the ")
			if name = strings.TrimRight(name, " 0123456789"); len(name) > 5 {
				out = append(out, name)
			}
		}
	}
	return out
}

// leftOut is why a result is out of scope, "" if it is not.
func leftOut(r specResult, holidays []string) string {
	kind := strings.TrimPrefix(r.TypeName+r.Type, "datetimeV2.")
	switch kind {
	case "date", "daterange":
	case "":
		return "no type"
	default:
		return kind
	}
	low := " " + strings.ToLower(r.Text) + " "
	for _, h := range holidays {
		if strings.Contains(low, h) {
			return "holiday"
		}
	}
	for _, rule := range outOfScope {
		for _, w := range rule.words {
			if strings.Contains(low, w) {
				return rule.reason
			}
		}
	}
	if r.Resolution != nil {
		for _, v := range r.Resolution.Values {
			if v["Mod"] == "ref_undef" {
				return "a reference to a date that is not in the text"
			}
		}
	}
	if r.impossible() {
		return "not on the calendar"
	}
	if counted(low) {
		return "counted from another date or an event"
	}
	for _, word := range bareDays {
		if strings.TrimSpace(low) == word {
			return "a day of the month with no month (no date by our rules, since it is any number)"
		}
	}
	if _, err := strconv.Atoi(strings.Trim(low, " thendrsil.!")); err == nil {
		return "a day of the month with no month (no date by our rules, since it is any number)"
	}
	return ""
}

// counted reports whether a wording counts from a date other than the day of writing: "two days after Easter".
func counted(s string) bool {
	w := strings.Fields(s)
	for i := 1; i+1 < len(w); i++ {
		switch w[i] {
		case "after", "before", "from", "since", "starting", "later", "dopo":
			unit := strings.TrimSuffix(strings.TrimSuffix(w[i-1], "s"), ",")
			if strings.Contains(" day week month year sunday monday giorni settimane mesi anni ", " "+unit+" ") && w[i+1] != "now" && w[i+1] != "today" {
				return true
			}
		}
	}
	return len(w) > 3 && (w[len(w)-1] == "later" || w[len(w)-1] == "dopo")
}

// bareDays are days of the month in words.
var bareDays = []string{"the second", "the twenty second", "the thirty", "due", "ventidue", "trenta"}

// impossible reports whether theirs finds no day on the calendar.
func (r specResult) impossible() bool {
	if r.Value != nil && r.Value.PastResolution["date"] == "0001-01-01" {
		return true
	}
	if r.Resolution == nil {
		return false
	}
	for _, v := range r.Resolution.Values {
		if v["value"] != "not resolved" {
			return false
		}
		if t := v["timex"]; len(t) == 10 && t[4] == '-' {
			if _, err := value.ParseDay(t); err != nil && t[0] != 'X' {
				return true
			}
		}
	}
	return false
}

// outOfScope are kinds of wording that are no dates by our rules, or name times.
var outOfScope = []struct {
	reason string
	words  []string
}{
	{"a duration from or within a day", []string{" within ", "starting from", "starting next", "entro ", "days starting", "weeks starting", "for 3 days", "for 1 week", " more than ", " less than ", "più di ", "meno di "}},
	{"numbered weeks", []string{"week 1", "week 2", "week 3", "week 4", "week 5", "settimana 1", "settimana 2", "settimana 3"}},
	{"working days", []string{"business day", "weekday", "working day", "working week", "workweek", "giorni lavorativi", "giorno lavorativo"}},
	{"a unit that nothing relates to the day of writing (\"the week\", \"my day\")", []string{
		" the day ", " the week ", " the month ", " the year ", " the weekend ", " the fortnight ", " my day ", " my week ", " my weekend ", " rest of ",
		"rest the", " resto del", " la mia ", " la settimana ", " il weekend ", " il mio ", " in giornata ", " this day ", " questo giorno ", " past day ",
		" last day ", " the last day ", " next day ", " the next day ", " l'ultimo giorno ", " il giorno passato ", " il giorno dopo ", " year to date ",
	}},
	{"a reference to a date that is not in the text", []string{" that week", " same week", " same month", " same year", "stess", " that weekend"}},
	{"a number that is not told (\"few\", \"some\")", []string{" few ", " couple", " several ", " pochi ", " poche ", " alcun", " divers"}},
	{"the week that holds a day of no month", []string{" week of the "}},
	{"up to now", []string{" now ", " to date ", " till date "}},
	{"a year before 1000", []string{"year 247", "anno 247", "sixty seven", "duecentosessantasette"}},
	{"eight digits in a row", []string{"2016101", "20200", "20170"}},
	{"fiscal years", []string{"fiscal", "fy", "school year", "calendar year", " sy ", "sy18", "cy1", "cy 1", "fiscale", "scolastico"}},
}

func (c *tally) date(t *testing.T, f *value.Finder, spec specCase, holidays []string) {
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

// span gives the bytes of a result in the input.
func (r specResult) span(input string) (int, int) {
	end := r.End + 1
	if r.Length > 0 {
		end = r.Start + r.Length
	}
	return runeOffset(input, r.Start), runeOffset(input, end)
}

func runeOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// reading is what a result can mean: its first day, the end, and whether it tells a part of a longer period.
type reading struct {
	start, end string
	part       bool
}

func (r specResult) readings() []reading {
	var out []reading
	add := func(m map[string]string, mod string) {
		v := reading{part: mod != ""}
		for _, k := range []string{"value", "date", "start", "startDate"} {
			if m[k] != "" && m[k] != "not resolved" {
				v.start = m[k]
			}
		}
		for _, k := range []string{"end", "endDate"} {
			v.end = m[k]
		}
		if v.end == "" {
			v.end = m["end"]
		}
		if v.start != "" || v.end != "" {
			out = append(out, v)
		}
	}
	if r.Resolution != nil {
		for _, m := range r.Resolution.Values {
			add(m, m["Mod"])
		}
	}
	if r.Value != nil {
		add(r.Value.PastResolution, r.Value.Mod)
		add(r.Value.FutureResolution, r.Value.Mod)
	}
	return out
}

// matches reports whether our values over a result say what it says.
func (r specResult) matches(input string, got []value.Value) bool {
	from, to := r.span(input)
	var over []value.Value
	for _, v := range got {
		if v.Kind == value.Date && v.Start < to && from < v.End {
			over = append(over, v)
		}
	}
	if len(over) == 0 {
		return false
	}
	want := r.readings()
	if len(want) == 0 {
		return true
	}
	low := strings.ToLower(r.Text)
	for _, w := range want {
		for _, part := range []string{"rest of", "resto d", "early", "earlier", "later", "beginning", "start of", "end of", "inizio", "fine d", "metà", "fine settimana", "mid", "late "} {
			w.part = w.part || strings.Contains(low, part)
		}
		if w.equals(over) {
			return true
		}
	}
	return false
}

// equals compares a reading with our mentions.
func (w reading) equals(over []value.Value) bool {
	first, _, ok1 := days(over[0].Norm)
	lastStart, last, ok2 := days(over[len(over)-1].Norm)
	lastFirst := lastStart
	if _, to, ok := strings.Cut(over[len(over)-1].Norm, "/"); ok {
		lastFirst, _, _ = days(to)
	}
	if !ok1 || !ok2 {
		return false
	}
	after := next(last)
	switch {
	case w.end == "" && w.start != "":
		if over[0].Norm == w.start || w.start == first || w.start == after || w.part && (w.start == last) {
			return true
		}
		return (cut(over[0]) || w.part) && first <= w.start && w.start <= last
	case w.start == "":
		return w.end == first || w.end == last || w.end == after
	}
	if w.century() && first[:2] == w.start[:2] && first[2:] == "01-01-01" && last[2:] == "00-12-31" {
		return true
	}
	if w.start == first && (w.end == last || w.end == after || w.end == lastFirst || len(over) > 1 && w.end == lastStart) {
		return true
	}
	if w.part && first <= w.start && w.end <= after {
		return true
	}
	return cut(over[0]) && same(over[0].Norm, w.start, w.end)
}

// century reports whether w is a century, which they begin a year before ours.
func (w reading) century() bool {
	return strings.HasSuffix(w.start, "00-01-01") && strings.HasSuffix(w.end, "00-01-01")
}

// cut reports whether a value is told less exactly than theirs by rule.
func cut(v value.Value) bool {
	return v.Rule == "ago" || v.Rule == "ahead" || v.Rule == "aheadIn" || v.Rule == "later" || v.Rule == "window"
}

// same compares the ends of a period as exactly as ours tells them. The day of writing may count or not.
func same(norm, start, end string) bool {
	from, to, ok := strings.Cut(norm, "/")
	if !ok {
		to = from
	}
	eq := func(ours, theirs string) bool {
		return len(theirs) >= len(ours) && (theirs[:len(ours)] == ours || next(ours) == theirs || ours == next(theirs))
	}
	return eq(from, start) && eq(to, end)
}

// days gives the first and last day of a normal form.
func days(norm string) (string, string, bool) {
	from, to, ok := strings.Cut(norm, "/")
	if !ok {
		to = from
	}
	if from == "" {
		return "", "", false
	}
	switch len(to) {
	case 4:
		to += "-12-31"
	case 7:
		m, err := time.Parse("2006-01", to)
		if err != nil {
			return "", "", false
		}
		to = m.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	return (from + "-01-01")[:max(10, len(from))][:10], to, true
}

func next(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return d.AddDate(0, 0, 1).Format(time.DateOnly)
}

var units = map[string]string{
	"Dollar": "USD", "Euro": "EUR", "Pound": "GBP", "Pence": "GBP", "Penny": "GBP", "Cent": "", "Franc": "CHF", "Rupee": "INR",
	"Peseta": "ESP", "Netherlands guilder": "NLG", "Finnish markka": "FIM", "Bitcoin": "BTC", "Sen": "",
	"United States dollar": "USD", "Canadian dollar": "CAD", "Australian dollar": "AUD", "New Zealand dollar": "NZD",
	"Hong Kong dollar": "HKD", "Mexican peso": "MXN", "Chinese yuan": "CNY", "Japanese yen": "JPY", "Swiss franc": "CHF",
}

func (c *tally) currency(t *testing.T, f *value.Finder, spec specCase) {
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
