package value

// container is the period that a date stands in: "… of last year", "… of 2020", "… di quell'anno".
func (r *reading) container(f fields) period {
	n := len(f.units)
	switch {
	case f.year > 0 && f.month > 0:
		return on(Day{f.year, f.month, 0})
	case f.year > 0:
		return on(Day{Year: f.year})
	case f.century > 0:
		return years(f.century*100-99, 100)
	case f.same && n > 0:
		return r.sameAs(f.units[n-1])
	case n > 1 || f.hasRel && n > 0:
		return f.units[n-1].around(r.state.Base, f.outer)
	}
	return period{}
}

// sameAs is the year, month or day that was last told.
func (r *reading) sameAs(u unit) period {
	st := r.state
	if u == year && st.year > 0 {
		return on(Day{Year: st.year})
	}
	return u.around(st.last, 0)
}

// point reads a day, a month, a season or a feast, with its year or without.
func point(r *reading, f fields) (period, bool) {
	if f.month == 0 && f.season == 0 && f.holiday < 0 && f.weekday == 0 && f.day == 0 {
		return period{}, false
	}
	if f.day == 0 && f.month > 0 && f.weekday == 0 {
		f.day = f.ordinal
	}
	in := r.container(f)
	if f.day > 0 && f.month == 0 && len(f.units) > 0 && f.units[len(f.units)-1] != month {
		return period{}, false
	}
	switch {
	case f.weekday > 0 && f.day == 0 && f.month == 0 && f.holiday < 0:
		return r.weekday(f, in), true
	case f.day > 0 && f.month == 0:
		return r.dayOfMonth(f, in)
	case in.From.Year > 0 && in.From.Year == in.To.Year:
		p, ok := f.inYear(in.From.Year)
		if f.weekday > 0 && f.day > 0 && ok && p.From.weekday() != f.weekday && f.spanEnd == 0 {
			return p, true
		}
		return p, ok
	case f.hasRel && len(f.units) > 0 || f.same:
		_, ok := f.inYear(2000)
		return period{}, ok
	}
	return r.yearless(f)
}

// winter is the season that lies in two years.
const winter = 4

// inYear puts a date on the calendar of a year.
func (f fields) inYear(y int) (period, bool) {
	switch {
	case f.holiday == 0 || f.holiday == 1: // Easter, and the Monday after it
		return on(easter(y).plus(f.holiday)), true
	case f.holiday > 0:
		return on(Day{y, f.holiday / 100, f.holiday % 100}), true
	case f.season > 0:
		from := Day{y, f.season * 3, 0}
		if f.season == winter {
			from.Year-- // the winter of 1944 began in December 1943
		}
		return period{from, from.months(2)}, true
	}
	d, last := Day{y, f.month, f.day}, Day{y, f.month, f.day}
	if f.lastDay > 0 {
		last.Day = f.lastDay
	}
	return period{d, last}, d.valid() && last.valid() && d.Day <= last.Day
}

// yearless finds the year of a date that names none: by the day of writing, else by the last date of the text.
func (r *reading) yearless(f fields) (period, bool) {
	if _, ok := f.inYear(2000); !ok {
		return period{}, false
	}
	base := r.state.Base
	if base.Year == 0 {
		if r.state.last.Year == 0 || f.hasRel {
			return period{}, true
		}
		p, _ := f.inYear(r.state.last.Year)
		return p, true
	}
	future := f.rel > 0 || !f.hasRel && r.future()
	var best period
	for y := base.Year - 9; y <= base.Year+9; y++ {
		p, ok := f.inYear(y)
		if !ok {
			continue
		}
		if future && !p.To.before(base) && (f.rel <= 0 || p.From.Day != 0 || base.before(p.From)) {
			return p, true
		}
		if !future && !base.before(p.From) && (f.rel >= 0 || p.To.before(base)) {
			best = p
		}
	}
	return best, true
}

// weekday is a day of the week, in a week or month that is told, or near the day of writing.
func (r *reading) weekday(f fields, in period) period {
	base := r.state.Base
	if f.ordinal > 0 && len(f.units) == 0 && in.From.Year == 0 && base.Month > 0 {
		in = on(Day{base.Year, base.Month, 0})
	}
	if in.From.Day > 0 {
		return on(in.From.plus(f.weekday - in.From.weekday()))
	}
	if in.From.Month > 0 && in.From == in.To && f.ordinal > 0 {
		d := Day{in.From.Year, in.From.Month, 1}
		d = d.plus((f.weekday-d.weekday()+7)%7 + 7*(f.ordinal-1))
		return on(d)
	}
	if base.Day == 0 || len(f.units) > 0 || f.ordinal > 0 {
		return period{}
	}
	back := (base.weekday() - f.weekday + 7) % 7
	switch {
	case f.hasRel && f.rel == 0:
		return on(base.plus(f.weekday - base.weekday()))
	case f.rel < 0 && back == 0:
		return on(base.plus(-7))
	case f.rel < 0:
		return on(base.plus(-back))
	case f.rel > 0:
		return on(base.plus(f.weekday - base.weekday() + 7))
	case back != 0 && r.future():
		return on(base.plus(7 - back))
	}
	return on(base.plus(-back))
}

// dayOfMonth is a day whose month is told by "this month", or by the day of writing.
func (r *reading) dayOfMonth(f fields, in period) (period, bool) {
	if in.From.Month > 0 && in.From == in.To && in.From.Day == 0 {
		d := Day{in.From.Year, in.From.Month, f.day}
		return on(d), d.valid()
	}
	base := r.state.Base
	if base.Day == 0 || in.From.Year > 0 || f.hasRel {
		return period{}, true
	}
	step := -1
	if r.future() {
		step = 1
	}
	for i := range 13 {
		m := base.months(i * step)
		d := Day{m.Year, m.Month, f.day}
		if d.valid() && (step < 0 && !base.before(d) || step > 0 && !d.before(base)) &&
			(f.weekday == 0 || d.weekday() == f.weekday) {
			return on(d), true
		}
	}
	return period{}, true
}
