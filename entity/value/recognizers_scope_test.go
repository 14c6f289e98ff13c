package value_test

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity/value"
)

// holidayNames are the wordings of feasts in the cases.
func holidayNames(t *testing.T, root, lang string) []string {
	t.Helper()
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
