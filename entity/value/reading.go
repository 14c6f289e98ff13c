package value

import "github.com/nesso-graph/nesso/internal/text"

// reading is one match that is being made into values.
type reading struct {
	finder  *Finder
	state   *State
	lattice *lattice
	match   match
	before  []Value // the values of the text so far
}

// meaning is what a rule says: the values of its mentions, nil if the text around speaks against it.
type meaning func(*reading) []Value

// meanings are what rules can be called.
var meanings = map[string]meaning{
	"point": date(point), "relative": date(relative), "same": date(same), "following": date(following),
	"offset": date(offset), "ago": date(ago), "ahead": date(ahead), "aheadIn": date(aheadIn), "later": date(later), "window": date(window),
	"part": date(partOf), "holding": date(holding), "decade": date(inDecade), "century": date(inCentury),
	"year": date(inYear), "span": date(span), "numeric": date(numeric),
	"money": money, "bare": bare,
	"percent": percent, "fraction": fraction, "most": most, "figure": figure,
	"none": none,
}

// none is a stretch that is no value although a rule would take a part of it.
func none(r *reading) []Value { return []Value{} }

// values gives the values of the match and the token after them; nil if it has none.
func (r *reading) values() ([]Value, int) {
	vs := r.match.rule.meaning(r)
	if vs == nil {
		return nil, 0
	}
	return vs, r.match.end()
}

// value makes the value of mention k.
func (r *reading) value(k int, kind Kind, norm string) Value {
	span := r.match.spans[k]
	t := r.lattice.tokens
	for _, b := range r.match.binds {
		if int(b.end) == span[1] && b.end == b.start+1 && r.lattice.text(int(b.start)) == "." && span[1]-span[0] > 1 {
			span[1]-- // the period of an abbreviation ends the sentence as well
		}
	}
	return Value{
		Span: text.Span{Start: int(t[span[0]].start), End: int(t[span[1]-1].end)},
		Kind: kind, Norm: norm, Rule: r.match.rule.name,
		About: r.lattice.ends[span[0]].has(clAbout),
	}
}

// date makes a meaning of a reading of fields.
func date(read func(*reading, fields) (period, bool)) meaning {
	return func(r *reading) []Value {
		out := make([]Value, len(r.match.spans))
		all := make([]fields, len(out))
		for k := range all {
			all[k] = r.fields(k)
		}
		if len(all) == 2 {
			all[1].follow(all[0])
		}
		var next fields
		var first period
		for k := len(out) - 1; k >= 0; k-- {
			f := all[k]
			if k < len(out)-1 {
				f.inherit(next)
			}
			p, ok := read(r, f)
			if !ok {
				return nil
			}
			if f.year == 0 && p.From == p.To && f.month > 0 {
				f.year = p.From.Year // the dates before it are in the same year
			}
			out[k], next, first = r.value(k, Date, p.String()), f, p
			if k == len(out)-1 {
				r.state.told(first)
			}
		}
		r.state.told(first)
		return out
	}
}

// follow takes the month of the date before, where f tells only a day: "April 9th through 17th".
func (f *fields) follow(before fields) {
	if f.month != 0 || f.year != 0 || f.weekday != 0 || len(f.units) > 0 {
		return
	}
	f.month = before.month
	if before.day > f.day && f.month > 0 {
		f.month = f.month%12 + 1
	}
}

// told keeps the last date of the text.
func (s *State) told(p period) {
	d := p.From
	if d.Year == 0 || p.From.Year != p.To.Year {
		return
	}
	s.year = d.Year
	if d.Month > 0 {
		s.last = d
	}
}

// decimalComma tells whether the decimal sign of a text is the comma: as in the text so far where it is plain, as is
// usual in the language where it is not.
func (s *State) decimalComma(usual bool, l *lattice) bool {
	for _, t := range l.tokens {
		if t.kind != numberToken {
			continue
		}
		switch n := l.s[t.start:t.end]; decimalEvidence(n) {
		case ',':
			s.commas++
		case '.':
			s.points++
		}
	}
	if usual {
		return s.commas > 0 || s.points < 2
	}
	return s.points == 0 && s.commas > 1
}

// decimalEvidence is the sign that must be the decimal one in a number, 0 if none must.
func decimalEvidence(s string) byte {
	first, last := -1, -1
	for i := range len(s) {
		if s[i] == '.' || s[i] == ',' {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	switch {
	case last < 0, first != last && s[first] == s[last]:
		return 0
	case first == last && (len(s)-last-1 == 3 || s[0] != '0' && len(s)-last-1 > 3):
		return 0
	}
	return s[last]
}
