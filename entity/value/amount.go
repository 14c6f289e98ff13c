package value

// money reads "40 milioni di dollari", "$25,000", "2-3 million euros", "15 dollars and 50 cents".
func money(r *reading) []Value {
	var numbers []decimal
	var currencies []string
	minor, mega, minorText := false, false, ""
	for _, b := range r.match.binds {
		if b.mention < 0 {
			continue
		}
		switch b.class {
		case clNumber:
			numbers = append(numbers, r.lattice.numbers[b.value])
		case clScale:
			for i := range numbers {
				numbers[i] = numbers[i].scaled(int(b.value))
			}
		case clCurrency, clSymbol:
			currencies = append(currencies, r.finder.lexicon.text[b.value])
		case clMega:
			currencies = append(currencies, r.finder.lexicon.text[b.value])
			for i := range numbers {
				numbers[i] = numbers[i].scaled(6)
			}
			mega = len(numbers) == 0
		case clMinor:
			minor, minorText = true, r.finder.lexicon.text[b.value]
		}
	}
	if len(numbers) == 0 && r.match.binds[0].class == clOne {
		numbers = append(numbers, whole(1))
	}
	if len(numbers) == 0 {
		return nil
	}
	currency := ""
	if len(currencies) > 0 {
		currency = currencies[len(currencies)-1]
		if len(currencies[0]) == 3 && len(currencies) > 1 && r.isSymbol() {
			currency = currencies[0]
		}
	}
	high, low := numbers[len(numbers)-1], decimal{}
	switch {
	case minor && len(currencies) > 0 && len(numbers) == 2: // 15 dollars and 50 cents
		sum, ok := numbers[0].plus(numbers[1].scaled(-2))
		if !ok {
			return nil
		}
		high = sum
	case mega:
		high = high.scaled(6)
	case minor:
		high = high.scaled(-2)
		if currency == "" {
			currency = minorText
		}
		if currency == "?" {
			currency = r.neighbour()
		}
	case len(numbers) == 2 && r.match.binds[len(r.match.binds)-1].class == clNumber && r.match.binds[0].class == clNumber: // 15 dollars 50
		cents, ok := numbers[1].int()
		if !ok || cents < 10 || cents > 99 {
			return nil
		}
		high, ok = numbers[0].plus(numbers[1].scaled(-2))
		if !ok {
			return nil
		}
	case len(numbers) == 2:
		low = rangeLow(numbers[0], high)
	}
	return r.amount(high, low, currency)
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
