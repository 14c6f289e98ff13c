package value

import "strings"

// digits adds what a token of digits can be, alone and with the words after it.
func (l *lattice) digits(i int) {
	s := l.text(i)
	if !strings.ContainsAny(s, ".,") && len(s) <= 4 {
		n := 0
		for _, c := range s {
			n = n*10 + int(c-'0')
		}
		l.small(i, s, n)
	} else if numericDate(s) {
		l.add(i, clNumeric, i+1, 0)
	}
	if d, ok := parseDecimal(s, l.comma); ok {
		l.quantity(i, d, i+1)
	}
	if d, end, ok := l.spaced(i, s); ok {
		l.quantity(i, d, end)
	}
}

// small adds the readings of a number of up to four digits as a day, a year or an ordinal.
func (l *lattice) small(i int, s string, n int) {
	if len(s) <= 2 && n >= 1 && n <= 31 {
		l.add(i, clDay, i+1, int64(n))
	}
	if len(s) == 2 {
		l.add(i, clShort, i+1, int64(n))
	}
	if len(s) == 4 && n >= 1000 && n < 3000 {
		l.add(i, clYear, i+1, int64(n))
	}
	if len(s) <= 3 {
		l.suffixed(i, n)
	}
}

// suffixed adds the readings of a number before the ending of an ordinal: "3rd", "3 º".
func (l *lattice) suffixed(i, n int) {
	j := i + 1
	if j >= len(l.tokens) || l.tokens[j].id == 0 {
		return
	}
	node := l.lexicon.first[l.tokens[j].id]
	if node == 0 {
		return
	}
	for _, t := range l.lexicon.nodes[node].terms {
		if t.class != clSuffix || !l.tokens[j].glued && t.value <= 0 {
			continue
		}
		l.add(i, clOrdinal, j+1, int64(n))
		if n >= 1 && n <= 31 {
			l.add(i, clDay, j+1, int64(n))
		}
	}
}

// numericDate reports whether s is a date in digits with periods.
func numericDate(s string) bool {
	p := strings.Split(s, ".")
	if len(p) != 3 || len(p[1]) > 2 || strings.Contains(s, ",") {
		return false
	}
	return len(p[0]) <= 2 && (len(p[2]) == 4 || len(p[2]) == 2) || len(p[0]) == 4 && len(p[2]) <= 2
}

// spaced reads thousands set apart by spaces: "1 200 000".
func (l *lattice) spaced(i int, s string) (decimal, int, bool) {
	j := i + 1
	if len(s) > 3 || strings.ContainsAny(s, ".,") {
		return decimal{}, 0, false
	}
	all := s
	for ; l.joined(j) && l.tokens[j].kind == numberToken && l.tokens[j].start == l.tokens[j-1].end+1 && len(all) < 15; j++ {
		group := l.text(j)
		if len(group) != 3 {
			break
		}
		all += group
	}
	if j == i+1 || j == i+2 && !strings.HasSuffix(all, "000") {
		return decimal{}, 0, false
	}
	d, ok := parseDecimal(all, l.comma)
	return d, j, ok
}

// quantity adds a number in digits, and the number with the scales after it.
func (l *lattice) quantity(i int, d decimal, end int) {
	l.number(i, d, end, 0)
	n := numeral{current: d, has: true, ok: true}
	l.grow(i, end, n, false)
}

// grow reads on from token j after the number n that started at token i, and adds every number on the way.
func (l *lattice) grow(i, j int, n numeral, words bool) {
	for range 12 {
		k := j
		if e, ok := l.at(k, clAnd); ok && l.joined(k) {
			k = int(e.end)
			l.half(i, k, n)
		}
		if !l.joined(k) || k > j && l.apart(k) {
			return
		}
		next, end, ok := l.more(k, n)
		if !ok {
			return
		}
		n, j = next, end
		l.finish(i, j, n, words)
	}
}

// apart reports whether the number at token k, behind "and", is another one: "$40 million and 60%", but not "due milioni e 300
// mila".
func (l *lattice) apart(k int) bool {
	if l.tokens[k].kind != numberToken {
		return false
	}
	_, scaled := l.at(k+1, clScale)
	return !scaled
}

// more takes the number word at token k.
func (l *lattice) more(k int, n numeral) (numeral, int, bool) {
	for _, c := range []class{clScale, clCardinal, clHundred} {
		if e, ok := l.at(k, c); ok {
			if n.take(term{class: c, value: e.value}) {
				return n, int(e.end), true
			}
			return n, 0, false
		}
	}
	t := l.tokens[k]
	var v int64
	switch {
	case t.kind == wordToken && t.id == 0:
		c, ok := l.lexicon.atoms.parse(l.text(k))
		if !ok {
			return n, 0, false
		}
		v = c
	case t.kind == numberToken && n.last > 3 && !n.has:
		d, ok := parseDecimal(l.text(k), l.comma)
		w, whole := d.int()
		if !ok || !whole || w >= 1000 {
			return n, 0, false
		}
		v = w
	default:
		return n, 0, false
	}
	return n, k + 1, n.add(v)
}

// half adds "and a half" after the number n.
func (l *lattice) half(i, k int, n numeral) {
	if e, ok := l.at(k, clOne); ok {
		k = int(e.end)
	}
	e, ok := l.at(k, clHalf)
	if !ok {
		return
	}
	if n.has && n.last == 0 {
		if v, ok := n.current.plus(decimal{5, -1}); ok {
			if s, ok := l.at(int(e.end), clScale); ok {
				l.number(i, v.scaled(int(s.value)), int(s.end), int(s.value))
			}
			l.number(i, v, int(e.end), 0)
		}
		return
	}
	if !n.has && n.last > 0 {
		if v, ok := n.total.plus(decimal{5, -1}.scaled(n.last)); ok {
			l.number(i, v, int(e.end), n.last)
		}
	}
}

// finish adds the number n, read from token i to before token end.
func (l *lattice) finish(i, end int, n numeral, words bool) {
	v := n.value()
	l.number(i, v, end, n.last)
	if w, ok := v.int(); ok && words {
		l.wordYear(i, end, w)
		if w >= 1 && w <= 31 {
			l.add(i, clDay, end, w)
		}
	}
}

// number adds a number; scale is the last scale that it holds.
func (l *lattice) number(i int, d decimal, end, scale int) {
	l.add(i, clNumber, end, int64(len(l.numbers)))
	if scale >= 6 && l.tokens[end-1].end-l.tokens[end-1].start > 1 {
		l.add(i, clBig, end, int64(len(l.numbers)))
	}
	l.numbers = append(l.numbers, d)
}
