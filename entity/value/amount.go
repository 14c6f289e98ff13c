package value

// sum is what the runs of an amount say.
type sum struct {
	numbers    []decimal
	currencies []string
	minor      string // currency of the minor unit, "cents"
	hasMinor   bool
	mega       bool // "million" stands in the sign of the currency, before the number
}

// money reads "40 milioni di dollari", "$25,000", "2-3 million euros", "15 dollars and 50 cents".
func money(r *reading) []Value {
	s := r.sum()
	if len(s.numbers) == 0 {
		return nil
	}
	currency := r.currencyOf(s)
	high, low := s.numbers[len(s.numbers)-1], decimal{}
	ok := true
	switch two := len(s.numbers) == 2; {
	case s.hasMinor && len(s.currencies) > 0 && two: // 15 dollars and 50 cents
		high, ok = s.numbers[0].plus(s.numbers[1].scaled(-2))
	case s.mega:
		high = high.scaled(6)
	case s.hasMinor:
		high = high.scaled(-2)
		currency = r.minorCurrency(currency, s.minor)
	case two && r.betweenNumbers(): // 15 dollars 50
		if cents, whole := s.numbers[1].int(); !whole || cents < 10 || cents > 99 {
			return nil
		}
		high, ok = s.numbers[0].plus(s.numbers[1].scaled(-2))
	case two:
		low = rangeLow(s.numbers[0], high)
	}
	if !ok {
		return nil
	}
	return r.amount(high, low, currency)
}

// sum gathers what the runs of an amount say.
func (r *reading) sum() sum {
	var s sum
	for _, b := range r.match.binds {
		if b.mention < 0 {
			continue
		}
		switch b.class {
		case clNumber:
			s.numbers = append(s.numbers, r.lattice.numbers[b.value])
		case clScale:
			s.scale(int(b.value))
		case clCurrency, clSymbol:
			s.currencies = append(s.currencies, r.finder.lexicon.text[b.value])
		case clMega:
			s.currencies = append(s.currencies, r.finder.lexicon.text[b.value])
			s.scale(6)
			s.mega = len(s.numbers) == 0
		case clMinor:
			s.hasMinor, s.minor = true, r.finder.lexicon.text[b.value]
		default: // words between
		}
	}
	if len(s.numbers) == 0 && r.match.binds[0].class == clOne {
		s.numbers = append(s.numbers, whole(1))
	}
	return s
}

// scale multiplies the numbers so far by a power of ten.
func (s *sum) scale(power int) {
	for i := range s.numbers {
		s.numbers[i] = s.numbers[i].scaled(power)
	}
}

// currencyOf is the currency of an amount: the last that is named, or the code before a sign; "" if there is none.
func (r *reading) currencyOf(s sum) string {
	n := len(s.currencies)
	switch {
	case n == 0:
		return ""
	case n > 1 && len(s.currencies[0]) == 3 && r.isSymbol():
		return s.currencies[0]
	}
	return s.currencies[n-1]
}

// minorCurrency is the currency of an amount in minor units alone: the one named, else that of the unit, else that of
// the text.
func (r *reading) minorCurrency(named, ofUnit string) string {
	if named == "" {
		named = ofUnit
	}
	if named == "?" {
		return r.neighbour()
	}
	return named
}

// betweenNumbers reports whether the match starts and ends with a number.
func (r *reading) betweenNumbers() bool {
	binds := r.match.binds
	return binds[0].class == clNumber && binds[len(binds)-1].class == clNumber
}

// isSymbol reports whether the match starts with a currency.
func (r *reading) isSymbol() bool { return r.match.binds[0].class != clNumber }

// neighbour is the currency of the last amount, else that of the language.
func (r *reading) neighbour() string {
	if r.state.currency != "" {
		return r.state.currency
	}
	return r.finder.home
}

// amount makes the value of an amount; without a currency it has no normal form.
func (r *reading) amount(high, low decimal, currency string) []Value {
	norm := ""
	if currency != "" {
		norm = high.String() + " " + currency
		r.state.currency = currency
	}
	v := r.value(0, Amount, norm)
	if low.mantissa > 0 && currency != "" {
		v.Low = low.String() + " " + currency
	}
	return []Value{v}
}

// rangeLow is the lower end of a range, which may leave its scale to the upper: "2-3 million".
func rangeLow(low, high decimal) decimal {
	for k := 12; k >= 3; k -= 3 {
		if s := low.scaled(k); low.float() < 1000 && high.float() >= whole(1).scaled(k).float() && s.less(high) {
			return s
		}
	}
	return low
}

// bare reads a number of millions that names no currency: an amount where the words around are of money.
func bare(r *reading) []Value {
	l, end := r.lattice, r.match.spans[0][1]
	if l.joined(end) && (l.starts[end].has(clOf) && !l.capitalAt(l.afterOf(end)) || l.lower(end)) && r.finder.cues.weight("money", l.nextWord(end)) <= 0 {
		return nil // millions of something
	}
	score := r.weigh("money", r.match.spans[0], 8, 6)
	if r.finder.home != "" {
		score++ // where amounts often name no currency
	}
	for i := len(r.before) - 1; i >= 0 && i >= len(r.before)-3; i-- {
		if r.before[i].Kind == Amount {
			score += 0.5
			break
		}
	}
	currency := r.neighbour()
	if score < 1 || currency == "" {
		return nil
	}
	var high, low decimal
	for _, b := range r.match.binds {
		switch b.class {
		case clNumber:
			low = l.numbers[b.value]
		case clBig:
			high = l.numbers[b.value]
		default: // words between
		}
	}
	if low.mantissa > 0 {
		low = rangeLow(low, high)
	}
	return r.amount(high, low, currency)
}

// nextWord is the first word from token i on that is no word of class "of".
func (l *lattice) nextWord(i int) string {
	for j := i; j < len(l.tokens) && j < i+3; j++ {
		if l.tokens[j].kind == wordToken && !l.starts[j].has(clOf) {
			return l.text(j)
		}
	}
	return ""
}
