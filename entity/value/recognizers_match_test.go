package value_test

import (
	"strings"
	"time"

	"github.com/nesso-graph/nesso/entity/value"
)

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
