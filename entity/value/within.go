package value

// partOf reads "the third quarter of 2021", "first two months", "seconda metà del XX secolo".
func partOf(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	u := f.units[0]
	n, count, ok := f.whichParts()
	if !ok {
		return period{}, false
	}
	if k := u.months(); n > 53 || count > 53 || k > 0 && k <= 12 && max(n, -n)+count-1 > 12/k {
		return period{}, false
	}
	if len(f.units) == 1 {
		f.hasRel, f.same = false, false
	}
	in := r.container(f)
	if in.From.Year > 0 {
		return u.part(in, n, count), true
	}
	if f.month > 0 && r.state.Base.Year > 0 {
		p, _ := r.yearless(f)
		return u.part(p, n, count), true
	}
	if len(f.units) == 1 && f.month == 0 && r.weigh("game", r.whole(), 12, 12) > 0 {
		return period{}, false // a quarter of a match
	}
	if len(f.units) > 1 || r.state.Base.Year == 0 || f.month > 0 {
		return period{}, true
	}
	p := u.part(on(Day{Year: r.state.Base.Year}), n, count)
	if u >= month && r.state.Base.before(p.From) && !r.future() {
		p = u.part(on(Day{Year: r.state.Base.Year - 1}), n, count)
	}
	return p, true
}

// whichParts is the number of the part, counted from the end where it is negative, and how many parts there are. It
// fails where "last" or "first" stands before a number that makes no part.
func (f *fields) whichParts() (n, count int, ok bool) {
	n, count = f.ordinal, 1
	w, _ := f.number.int()
	switch {
	case !f.hasNumber:
	case n != 0:
		count = int(w)
	case f.relFirst:
		f.hasRel = len(f.units) > 1
		return f.rel, int(w), f.rel != 0 && w != 0
	default:
		n = int(w)
	}
	if n == 0 && f.hasRel {
		n = f.rel
		f.hasRel = len(f.units) > 1
	}
	return n, count, true
}

// holding reads "the week of 16 September": the unit that holds a day.
func holding(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	u := f.units[0]
	f.units = nil
	p, ok := point(r, f)
	return u.around(p.From, 0), ok
}

// inDecade reads "the 1970s", "anni trenta", "anni Quaranta dell'Ottocento".
func inDecade(_ *reading, f fields) (period, bool) {
	d := f.decade
	if f.hasNumber {
		n, _ := f.number.int()
		d = int(n)
	}
	if f.year > 0 {
		d = f.year
	}
	switch {
	case d < 0 || d%10 != 0:
		return period{}, false
	case d < 100 && f.century > 0:
		d += (f.century - 1) * 100
	case d < 20:
		d += 2000
	case d < 100:
		d += 1900
	case d < 1000 || d > 2100:
		return period{}, false
	}
	return years(d, 10), true
}

// inCentury reads "XIX secolo", "the 19th century".
func inCentury(_ *reading, f fields) (period, bool) {
	n := f.century
	if n == 0 {
		n = f.ordinal
	}
	if n == 0 && f.hasNumber {
		v, _ := f.number.int()
		n = int(v)
	}
	if n < 1 || n > 30 {
		return period{}, false
	}
	p := years(n*100-99, 100)
	if f.beforeChrist {
		return period{}, true
	}
	if len(f.units) > 1 && f.units[0] == half {
		return half.part(p, f.ordinal, 1), true
	}
	return p, true
}

// inYear reads a year that stands alone.
func inYear(_ *reading, f fields) (period, bool) {
	if f.beforeChrist {
		return period{}, true
	}
	return on(Day{Year: f.year}), f.year > 0
}

// span reads "2004–2014", "2014-15".
func span(_ *reading, f fields) (period, bool) {
	to := f.spanEnd
	if f.number.mantissa > 0 && to == 0 {
		n, ok := f.number.int()
		if !ok || n > 99 {
			return period{}, false
		}
		to = f.year/100*100 + int(n)
	}
	return period{Day{Year: f.year}, Day{Year: to}}, f.year > 0 && to > f.year && to-f.year < 200
}
