package value

// fields are what a mention of a date says.
type fields struct {
	day, month, year, weekday, season int
	lastDay                           int // of "19-20 November"
	holiday                           int // −1 if none
	ordinal                           int
	rel, outer, offset                int // outer is the rel of the period around, if there are two
	hasRel, hasOffset, same           bool
	relFirst                          bool // rel stands before the number: "last two weeks"
	units                             []unit
	number                            decimal
	hasNumber                         bool
	more                              []count // further numbers of units: "2 years and 3 days ago"
	decade, century                   int
	beforeChrist                      bool
	spanEnd                           int // the second year of a span
}

// count is a number of units.
type count struct {
	number decimal
	unit   unit
}

// fields gathers what the runs of mention k say.
func (r *reading) fields(k int) fields {
	f := fields{holiday: -1, decade: -1}
	for _, b := range r.match.binds {
		if int(b.mention) != k {
			continue
		}
		v := int(b.value)
		switch b.class {
		case clDay:
			firstThen(&f.day, &f.lastDay, v)
		case clMonth:
			f.month = v
		case clYear:
			firstThen(&f.year, &f.spanEnd, v)
		case clShort:
			firstThen(&f.year, &f.spanEnd, fullYear(v))
		case clWeekday:
			f.weekday = v
		case clSeason:
			f.season = v
		case clHoliday:
			f.holiday = v
		case clOrdinal, clRoman:
			firstThen(&f.ordinal, &f.century, v)
		case clRel, clFollow:
			if f.outer = v; !f.hasRel {
				f.rel, f.hasRel = v, true
			}
		case clOffset:
			f.offset, f.hasOffset = v, true
		case clUnit:
			if n := len(f.more); n > 0 && f.more[n-1].unit == noUnit {
				f.more[n-1].unit = unit(v)
				continue
			}
			f.units = append(f.units, unit(v))
		case clNumber:
			if f.hasNumber {
				f.more = append(f.more, count{r.lattice.numbers[v], noUnit})
				continue
			}
			f.number, f.hasNumber, f.relFirst = r.lattice.numbers[v], true, f.hasRel
		case clDecade:
			f.decade = v
		case clCentury:
			f.century = v
		case clBefore:
			f.beforeChrist = v == 1
		case clSame:
			f.same = true
		default: // words between
		}
	}
	return f
}

// firstThen keeps v as the first of two numbers, or, where that is told already, as the second.
func firstThen(first, second *int, v int) {
	if *first == 0 {
		*first = v
	} else {
		*second = v
	}
}

// fullYear adds the century to a year of two digits.
func fullYear(n int) int {
	if n <= 30 {
		return 2000 + n
	}
	return 1900 + n
}

// inherit fills what f leaves open from the mention after it: "dal 3 al 5 maggio 2020".
func (f *fields) inherit(g fields) {
	if f.year == 0 && !f.hasRel {
		if f.year = g.year; f.year > 0 && f.month > g.month && g.month > 0 {
			f.year-- // "from November to February 2017"
		}
	}
	if f.month == 0 && f.holiday < 0 && f.season == 0 {
		f.month = g.month
	}
	if !f.hasRel && len(f.units) == 0 {
		f.rel, f.outer, f.hasRel, f.same, f.units = g.rel, g.outer, g.hasRel, g.same, g.units
	}
}
