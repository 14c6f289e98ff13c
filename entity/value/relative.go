package value

// relative reads "last week", "this year": a unit beside the day of writing.
func relative(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	p := f.units[0].around(r.state.Base, f.rel)
	if !f.hasRel && f.units[0] == weekend && r.state.Base.before(p.From) && !r.future() {
		return weekend.around(r.state.Base, -1), true
	}
	return p, true
}

// same reads "that year", "the same day": it is a date where the text has told one.
func same(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	p := r.sameAs(f.units[0])
	return p, p.From.Year > 0
}

// following reads "the following year": a unit after the one that the text has told.
func following(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	from := r.state.last
	if f.units[0] >= year {
		from = Day{Year: r.state.year}
	}
	p := f.units[0].around(from, f.rel)
	return p, p.From.Year > 0
}

// offset reads "yesterday".
func offset(r *reading, f fields) (period, bool) {
	if f.offset == 0 && len(r.match.binds) == 1 && r.weigh("today", r.whole(), 1, 2) < 0 {
		return period{}, false // today as "nowadays"
	}
	if t := r.lattice.tokens[r.match.spans[0][0]]; t.capital && r.match.spans[0][0] > 0 && !t.breaks &&
		r.lattice.partOfName(r.match.spans[0][0]) {
		return period{}, false // a newspaper
	}
	return day.around(r.state.Base, f.offset), true
}

// ago and ahead read "three years ago", "in two weeks".
func ago(r *reading, f fields) (period, bool) { return shift(r.state.Base, f, -1), len(f.units) > 0 }

func ahead(r *reading, f fields) (period, bool) { return shift(r.state.Base, f, 1), len(f.units) > 0 }

// aheadIn reads "in three years" where the sentence speaks of what comes; else that is how long something took.
func aheadIn(r *reading, f fields) (period, bool) {
	if !r.future() {
		return period{}, false
	}
	return ahead(r, f)
}

// later reads "37 years later": after the last year that the text has told.
func later(r *reading, f fields) (period, bool) {
	from := r.state.last
	if len(f.units) > 0 && f.units[0] >= year {
		from = Day{Year: r.state.year}
	}
	if from.Year == 0 || len(f.units) == 0 || from.Day == 0 && f.units[0] < month {
		return period{}, false
	}
	return shift(from, f, 1), true
}

// shift is the day, month or year that lies a number of units before or after another.
func shift(from Day, f fields, sign int) period {
	if len(f.units) == 0 {
		return period{}
	}
	u, n, ok := f.units[0], int64(1), true
	if f.hasNumber {
		n, ok = f.number.int()
	}
	if !ok && u == week { // one week and a half
		u, n = day, int64(f.number.float()*7)
	} else if !ok && u == year {
		u, n = month, int64(f.number.float()*12)
	}
	if n > 4000 {
		return period{}
	}
	k := sign * int(n)
	if len(f.more) > 0 {
		from = from.atMonth()
		p := day.around(from.shifted(u, k), 0)
		for _, c := range f.more {
			m, ok := c.number.int()
			if !ok || m > 4000 || p.From.Year == 0 {
				return period{}
			}
			p = day.around(p.From.shifted(c.unit, sign*int(m)), 0)
		}
		return p
	}
	switch u {
	case week, weekend:
		return day.around(from, 7*k)
	case quarter, third, half:
		return month.around(from, u.months()*k)
	case decade, century:
		return year.around(from, u.months()/12*k)
	default:
		return u.around(from, k)
	}
}

// window reads "the last three years", "i prossimi due mesi": so many units up to the day of writing, or from it.
func window(r *reading, f fields) (period, bool) {
	if len(f.units) == 0 {
		return period{}, false
	}
	base, u := r.state.Base, f.units[0]
	n, ok := f.number.int()
	if !ok || n > 4000 || base.Year == 0 || f.rel == 0 {
		return period{}, true
	}
	if u == quarter || u == third || u == half {
		if f.rel < 0 {
			return period{u.around(base, -int(n)).From, u.around(base, -1).To}, true
		}
		return period{u.around(base, 1).From, u.around(base, int(n)).To}, true
	}
	if f.rel < 0 {
		return period{shift(base, f, -1).From, u.grain(base)}, true
	}
	return period{u.grain(base), shift(base, f, 1).To}, true
}

// grain is d as exactly as the unit counts.
func (u unit) grain(d Day) Day {
	if u >= year {
		return Day{Year: d.Year}
	}
	if u >= month {
		return Day{d.Year, d.Month, 0}
	}
	return d
}
