package value

// words adds the numbers in words that start at token i.
func (l *lattice) words(i int) {
	if e, ok := l.at(i, clHalf); ok {
		l.halfScale(i, e)
	}
	l.quarters(i, i, 1)
	if e, ok := l.at(i, clOne); ok {
		l.grow(i, int(e.end), numeral{current: whole(1), has: true, ok: true}, true)
		if h, ok := l.at(int(e.end), clHalf); ok {
			l.halfScale(i, h)
		}
		l.quarters(i, int(e.end), 1)
	}
	if l.compound(i) {
		return
	}
	for _, c := range []class{clCardinal, clHundred, clScale} {
		if e, ok := l.at(i, c); ok {
			l.startWith(i, c, e)
		}
	}
}

// compound adds a number written as one word: "duecentotrenta".
func (l *lattice) compound(i int) bool {
	if l.tokens[i].id != 0 || l.lexicon.atoms == nil {
		return false
	}
	v, ok := l.lexicon.atoms.parse(l.text(i))
	if !ok {
		return false
	}
	l.number(i, whole(v), i+1, 0)
	l.grow(i, i+1, numeral{current: whole(v), has: true, ok: true}, true)
	l.wordYear(i, i+1, v)
	if v <= 31 {
		l.add(i, clDay, i+1, v)
	}
	return true
}

// startWith adds the numbers that start at token i with a word of class c.
func (l *lattice) startWith(i int, c class, e edge) {
	var n numeral
	if !n.take(term{class: c, value: e.value}) {
		return
	}
	if c == clCardinal {
		l.number(i, n.value(), int(e.end), 0)
		if e.value >= 1 && e.value <= 31 {
			l.add(i, clDay, int(e.end), e.value)
		}
		l.spoken(i, e)
		l.quarters(i, int(e.end), e.value)
	} else {
		l.number(i, n.value(), int(e.end), n.last)
	}
	l.grow(i, int(e.end), n, c == clCardinal)
}

// halfScale adds "half a million".
func (l *lattice) halfScale(i int, half edge) {
	j := int(half.end)
	if e, ok := l.at(j, clOne); ok {
		j = int(e.end)
	}
	if e, ok := l.at(j, clScale); ok && l.joined(j) {
		l.number(i, decimal{5, -1}.scaled(int(e.value)), int(e.end), int(e.value))
	}
}

// quarters adds "a quarter million", "three quarters billion"; the quarters stand at token j.
func (l *lattice) quarters(i, j int, n int64) {
	p, ok := l.at(j, clPart)
	if !ok || p.value != 4 || n > 3 {
		return
	}
	if e, ok := l.at(int(p.end), clScale); ok && l.joined(int(p.end)) {
		l.number(i, decimal{25 * n, -2}.scaled(int(e.value)), int(e.end), int(e.value))
	}
}

// wordYear adds a number in words as a year.
func (l *lattice) wordYear(i, end int, v int64) {
	if v >= 1000 && v <= 2100 {
		l.add(i, clYear, end, v)
	}
}

// spoken adds years said in two halves ("nineteen ninety-nine") and ordinals after tens ("twenty-first").
func (l *lattice) spoken(i int, tens edge) {
	j := int(tens.end)
	if l.joined(j) && l.text(j) == "-" {
		j++
	}
	if !l.joined(j) {
		return
	}
	if e, ok := l.at(j, clOrdinal); ok && tens.value >= 20 && tens.value%10 == 0 && e.value < 10 {
		l.add(i, clOrdinal, int(e.end), tens.value+e.value)
		if tens.value+e.value <= 31 {
			l.add(i, clDay, int(e.end), tens.value+e.value)
		}
	}
	if tens.value < 15 || tens.value > 20 || j != int(tens.end) {
		return
	}
	if e, ok := l.at(j, clCardinal); ok && e.value >= 10 {
		l.add(i, clYear, int(e.end), tens.value*100+e.value)
		k := int(e.end)
		if l.joined(k) && l.text(k) == "-" {
			k++
		}
		if u, ok := l.at(k, clCardinal); ok && u.value < 10 && e.value >= 20 && e.value%10 == 0 {
			l.add(i, clYear, int(u.end), tens.value*100+e.value+u.value)
		}
	}
}
