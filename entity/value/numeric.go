package value

import (
	"strconv"
	"strings"
)

// numeric reads a date in digits: 2/6/2020, 2020-06-02, 30.06.2021, 11/2019, 4/22.
func numeric(r *reading, _ fields) (period, bool) {
	var parts []string
	for _, b := range r.match.binds {
		switch b.class {
		case clNumber, clYear:
			parts = append(parts, r.lattice.text(int(b.start)))
		case clNumeric:
			parts = strings.Split(r.lattice.text(int(b.start)), ".")
		default: // signs between
		}
	}
	n := make([]int, len(parts))
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 || len(p) == 3 {
			return period{}, false
		}
		n[i] = v
	}
	dots := len(r.match.binds) > 0 && r.match.binds[0].class == clNumeric
	switch {
	case len(n) == 3 && len(parts[0]) == 4:
		d := Day{n[0], n[1], n[2]}
		return on(d), d.valid()
	case len(n) == 3 && len(parts[2]) != 4 && len(parts[2]) != 2:
		return period{}, false
	case len(n) == 3:
		if len(parts[2]) == 2 {
			n[2] = fullYear(n[2])
		}
		d := r.ordered(n[0], n[1], n[2], dots)
		return on(d), d.valid()
	case len(n) == 2 && len(parts[0]) == 4:
		d := Day{n[0], n[1], 0}
		return on(d), n[1] > 0 && d.valid()
	case len(n) == 2 && len(parts[1]) == 4:
		d := Day{n[1], n[0], 0}
		return on(d), n[0] > 0 && d.valid()
	case len(n) == 2:
		d := r.ordered(n[0], n[1], 2000, dots)
		if !d.valid() || d.Month == 0 {
			return period{}, false
		}
		return r.yearless(fields{day: d.Day, month: d.Month, holiday: -1})
	}
	return period{}, false
}

// ordered takes day and month in the order of the country or language, or in the other where that is no date.
func (r *reading) ordered(a, b, y int, dots bool) Day {
	monthFirst := r.finder.order == "mdy" && !dots
	if r.state.MonthFirst {
		monthFirst = true
	} else if r.state.DayFirst {
		monthFirst = false
	}
	if monthFirst {
		a, b = b, a
	}
	if b > 12 {
		a, b = b, a
	}
	if a == 0 || b == 0 {
		return Day{}
	}
	return Day{y, b, a}
}
