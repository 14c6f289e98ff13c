package value

import (
	"time"

	"github.com/nesso-graph/nesso/internal/text"
)

// Day is a calendar day, or a month or a year where less is known: what is not known is 0.
type Day text.Day

// ParseDay reads a day, a month or a year in ISO 8601: "2020-06-02", "2020-06", "2020". The error quotes what is none.
func ParseDay(s string) (Day, error) {
	d, err := text.ParseDay(s)
	return Day(d), err
}

// String writes d in ISO 8601.
func (d Day) String() string { return text.Day(d).String() }

// valid reports whether d stands on the calendar.
func (d Day) valid() bool { return text.Day(d).Valid() }

func (d Day) time() time.Time {
	first := text.Day(d).First()
	return time.Date(first.Year, time.Month(first.Month), first.Day, 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }

// plus is n days after d.
func (d Day) plus(n int) Day { return dayOf(d.time().AddDate(0, 0, n)) }

// atMonth is d where its day is known, and the unknown day otherwise.
func (d Day) atMonth() Day {
	if d.Day == 0 {
		return Day{}
	}
	return d
}

// shifted is n units after d, to the day.
func (d Day) shifted(u unit, n int) Day {
	switch {
	case d.Year == 0:
		return d
	case u == week:
		return d.plus(7 * n)
	case u < month:
		return d.plus(n)
	}
	return dayOf(d.time().AddDate(0, n*u.months(), 0))
}

// months is n months after d, to the month.
func (d Day) months(n int) Day {
	m := d.Year*12 + max(d.Month, 1) - 1 + n
	return Day{m / 12, m%12 + 1, 0}
}

// weekday is 1 for Monday to 7.
func (d Day) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// before compares two days as far as both are known.
func (d Day) before(e Day) bool {
	if d.Year != e.Year || d.Month == 0 || e.Month == 0 {
		return d.Year < e.Year
	}
	if d.Month != e.Month || d.Day == 0 || e.Day == 0 {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// easter is the Sunday of Easter (the anonymous Gregorian algorithm, Nature, 20 April 1876).
func easter(y int) Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return Day{y, month, (h + l - 7*m + 33*month + 19) % 32}
}

// period is a stretch of the calendar; From and To are the same for a day, a month or a year.
type period struct{ From, To Day }

func on(d Day) period { return period{d, d} }

// String writes p in ISO 8601: "2020-06", "2020-06-02/2020-08-31". It is "" for a period that is not known.
func (p period) String() string {
	if !p.From.valid() || !p.To.valid() {
		return ""
	}
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + "/" + p.To.String()
}

// unit is a unit of the calendar.
type unit int

const (
	noUnit unit = iota
	day
	week
	weekend
	month
	quarter
	third
	half
	year
	decade
	century
)

func unitNamed(s string) unit {
	for i, name := range []string{"", "day", "week", "weekend", "month", "quarter", "third", "half", "year", "decade", "century"} {
		if s == name {
			return unit(i)
		}
	}
	return noUnit
}

// months is the length of a unit in months, 0 if it is shorter than a month.
func (u unit) months() int {
	return [...]int{0, 0, 0, 0, 1, 3, 4, 6, 12, 120, 1200}[u]
}

// around is the unit that holds d, moved by n units. It is unknown where d is not known well enough.
func (u unit) around(d Day, n int) period {
	if d.Year == 0 || u < year && d.Month == 0 || u < month && d.Day == 0 {
		return period{}
	}
	switch u {
	case day:
		return on(d.plus(n))
	case week:
		monday := d.plus(7*n + 1 - d.weekday())
		return period{monday, monday.plus(6)}
	case weekend:
		saturday := d.plus(7*n + 6 - d.weekday())
		return period{saturday, saturday.plus(1)}
	case month:
		return on(d.months(n))
	case quarter, third, half:
		k := u.months()
		from := Day{d.Year, (d.Month-1)/k*k + 1, 0}.months(n * k)
		return period{from, from.months(k - 1)}
	case year:
		return on(Day{Year: d.Year + n})
	case decade:
		return years(d.Year/10*10+10*n, 10)
	case century:
		return years((d.Year-1)/100*100+1+100*n, 100)
	default:
		return period{}
	}
}

// years is a period of n years.
func years(from, n int) period { return period{Day{Year: from}, Day{Year: from + n - 1}} }

// part is the nth part of a period, counted from its end where n is negative, and the count−1 parts after it.
func (u unit) part(in period, n, count int) period {
	k := u.months()
	switch {
	case u == half && in.To.Year-in.From.Year > 1: // of a century
		size := (in.To.Year - in.From.Year + 1) / 2
		return years(in.From.Year+(n-1)*size, size)
	case u == week:
		return weekOf(in, n, count)
	case u == day:
		from := in.From
		from.Month, from.Day = max(from.Month, 1), max(from.Day, 1)
		if n < 0 {
			return period{}
		}
		return period{from.plus(n - 1), from.plus(n + count - 2)}
	case k == 0 || k >= 12 || in.From.Year != in.To.Year || in.From.Month != 0:
		return period{}
	}
	if n < 0 {
		n = 12/k + n + 2 - count
	}
	from := in.From.months((n - 1) * k)
	return period{from, from.months(k*count - 1)}
}

// weekOf is the nth week of a year or a month: the first is the one that holds its first Thursday.
func weekOf(in period, n, count int) period {
	if in.From != in.To || in.From.Day != 0 {
		return period{}
	}
	first := in.From
	first.Month, first.Day = max(first.Month, 1), 1
	after := in.From.months(1)
	if in.From.Month == 0 {
		after = Day{in.From.Year + 1, 1, 0}
	}
	if n < 0 {
		after.Day = 1
		first, n = after, n+2-count
	}
	thursday := first.plus((4 - first.weekday() + 7) % 7)
	monday := thursday.plus(7*(n-1) - 3)
	return period{monday, monday.plus(7*count - 1)}
}
