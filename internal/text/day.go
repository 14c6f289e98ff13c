package text

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Day is a calendar day, or a month or a year where less is known: what is not known is 0.
type Day struct{ Year, Month, Day int }

// dayForms tells how days are written.
const dayForms = "write 2006-01-02, 2006-01 or 2006"

// ParseDay reads a day, a month or a year in ISO 8601: "2020-06-02", "2020-06", "2020". The error quotes what is none.
func ParseDay(s string) (Day, error) {
	var d Day
	parts := strings.Split(s, "-")
	for i, to := range []*int{&d.Year, &d.Month, &d.Day}[:min(len(parts), 3)] {
		*to, _ = strconv.Atoi(parts[i])
	}
	if !d.Valid() || d.String() != s {
		return Day{}, fmt.Errorf("%.60q is no date; %s", s, dayForms)
	}
	return d, nil
}

// String writes d in ISO 8601.
func (d Day) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Valid reports whether d stands on the calendar.
func (d Day) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 0 && d.Month == 0 {
		return false
	}
	return d.Day <= monthDays(d.Year, d.Month)
}

// monthDays is the number of days of a month, 31 if the month is not known.
func monthDays(year, month int) int {
	if month == 0 {
		return 31
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// First is the first day of d.
func (d Day) First() Day { return Day{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// TidyPublished leaves of the day of publication what [ParseDay] reads, without the time of day behind it. What is no date
// it leaves out, and the error quotes it.
func (s *Source) TidyPublished() error {
	if s.Published == "" {
		return nil
	}
	day := s.Published
	if len(day) > len(time.DateOnly) && strings.IndexByte("Tt ", day[len(time.DateOnly)]) >= 0 {
		day = day[:len(time.DateOnly)]
	}
	if _, err := ParseDay(day); err != nil {
		err = fmt.Errorf("published %.60q is no date and is left out; %s", s.Published, dayForms)
		s.Published = ""
		return err
	}
	s.Published = day
	return nil
}
