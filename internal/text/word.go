package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanWord emits the word that starts at i, of which the bytes up to e are read, and returns where it ends.
func (l *lexer) scanWord(i, e, end int) int {
	if n := l.abbreviation(i, end); n > 0 {
		l.emit(i, i+n)
		return i + n
	}
	part := i // start of the part behind the last hyphen
	for e < end {
		r, n := utf8.DecodeRuneInString(l.text[e:end])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			e += n
			continue
		}
		goesOn, stop := l.inner(i, part, e, n, end, r)
		if r == '-' || r == '‐' || r == '\u2011' {
			part = e + n
		}
		if !goesOn {
			if stop == e {
				l.word(i, e)
			} else {
				l.emit(i, stop)
			}
			return stop
		}
		e = stop
	}
	l.word(i, e)
	return e
}

// inner decides whether a mark r of n bytes at e belongs to the word that started at i: then the word goes on, or
// ends, at the byte returned.
func (l *lexer) inner(i, part, e, n, end int, r rune) (goesOn bool, at int) {
	next := rune(0)
	if e+n < end {
		next = runeAfter(l.text[:end], e+n)
	}
	switch r {
	case '\'', '’', 'ʼ':
		return l.apostrophe(i, e, n, end, next)
	case '-', '‐', '\u2011':
		if isWordRune(next) && l.keepsHyphen(part, e, next) {
			return true, e + n
		}
	case '.':
		return l.period(i, e, end, next)
	case '&':
		if isWordRune(next) && unicode.IsUpper(runeBefore(l.text, e)) {
			return true, e + n
		}
	case '_':
		if isWordRune(next) || next == '_' {
			return true, e + n
		}
	case '#', '+':
		if k := runLength(l.text[e:end], byte(r)); e-i == 1 && isUpperByte(l.text[i]) && k <= 2 && (e+k >= end || !isWordRune(runeAfter(l.text, e+k))) {
			return false, e + k // C#, C++
		}
	case '$':
		if e-i <= 3 && unicode.IsDigit(next) && strings.ToUpper(l.text[i:e]) == l.text[i:e] {
			return false, e + n // US$
		}
	}
	return false, e
}

// keepsHyphen reports whether the hyphen at e, behind the part of a word that starts at part, sets nothing apart. It
// sets a name apart from the prefix before it.
func (l *lexer) keepsHyphen(part, e int, next rune) bool {
	left := l.text[part:e]
	var buf [32]byte
	prefix := len(left) <= 12 && l.rules.Prefixes.Has(string(lower(buf[:0], left)))
	if unicode.IsUpper(next) {
		return !prefix && (!l.rules.SplitHyphens || unicode.IsUpper(runeAfter(left, 0)))
	}
	return prefix || !l.rules.SplitHyphens
}

// apostrophe decides on an apostrophe of n bytes at e. It ends an elided word, starts a clitic, or stands within a
// name (O'Neill, D'Alema).
func (l *lexer) apostrophe(i, e, n, end int, next rune) (goesOn bool, at int) {
	left := l.text[i:e]
	if len(l.rules.Clitics) > 0 {
		if l.text[e-1]|0x20 == 'n' && e-1 > i && l.clitic(e-1, end) > 0 {
			return false, e - 1
		}
		if l.clitic(e, end) > 0 {
			return false, e
		}
	}
	var buf [32]byte
	elided := len(left) <= 16 && l.rules.Elisions.Has(string(append(lower(buf[:0], left), '\'')))
	if !isWordRune(next) {
		if elided {
			return false, e + n
		}
		return false, e
	}
	if len(l.rules.Elisions) == 0 {
		return true, e + n
	}
	right := firstWord(l.text[e+n : end])
	capital := unicode.IsUpper(runeAfter(left, 0))
	switch {
	case l.rules.KeptEndings.Has("'" + right):
		return true, e + n // McDonald's
	case !elided && capital:
		return true, e + n // O'Neill
	case capital && unicode.IsUpper(next) && !isAllUpper(right):
		if l.rules.NameElisions.Has(left+"'") || l.rules.LateElisions.Has(left+"'") && l.afterName(i) {
			return true, e + n // D'Alema, Marcello Dell'Utri
		}
	}
	return false, e + n
}

// afterName reports whether a capitalised word stands right before byte i.
func (l *lexer) afterName(i int) bool {
	if len(l.out) == l.first {
		return false
	}
	t := l.out[len(l.out)-1]
	return unicode.IsUpper(runeAfter(t.Text, 0)) && t.End+1 == l.start+i && !strings.HasSuffix(t.Text, ".") && utf8.RuneCountInString(t.Text) > 2
}

func isAllUpper(s string) bool {
	return len(s) > 1 && strings.ToUpper(s) == s
}

// period decides on a period at e. It stays with acronyms (U.S.), initials (J.), names of files and hosts
// (example.com), and ends any other word.
func (l *lexer) period(i, e, end int, next rune) (goesOn bool, at int) {
	start := i + 1 + strings.LastIndexAny(l.text[i:e], ".-")
	part := l.text[start:e]
	single := utf8.RuneCountInString(part) == 1
	dotted := start > i && l.text[start-1] == '.'
	switch {
	case unicode.IsLetter(next):
		nextPart := firstWord(l.text[e+1 : end])
		nextSingle := utf8.RuneCountInString(nextPart) == 1
		switch {
		case single && (nextSingle || unicode.IsLower(next)), unicode.IsLower(next), nextSingle && (dotted || isAllUpper(part)):
			return true, e + 1
		case single && unicode.IsUpper(runeAfter(part, 0)):
			return false, e + 1 // J.P. Morgan, written J.P.Morgan
		}
	case unicode.IsDigit(next):
		return !single, e + 1 // "v.2" is two words, "web2.0" one
	case single && dotted:
		return false, e + 1 // the last period of an acronym
	case single && start == i && unicode.IsUpper(runeAfter(part, 0)) && e+1 < len(l.text):
		if !l.endsAfterInitial(e + 1) {
			return false, e + 1
		}
	}
	return false, e
}

// endsAfterInitial reports whether a text that ends or a closing mark follows byte e, so that a single letter
// before is rather the name of a thing (Plan B.) than an initial.
func (l *lexer) endsAfterInitial(e int) bool {
	rest := strings.TrimLeft(l.text[e:], marksAround)
	return rest == "" || (rest[0] != ' ' && rest[0] != ',' && rest[0] != '-')
}

// abbreviation gives the length of the abbreviation at i, with its period, 0 if there is none.
func (l *lexer) abbreviation(i, end int) int {
	e, last := i, 0
	for e < end {
		r, n := utf8.DecodeRuneInString(l.text[e:end])
		if r != '.' && !unicode.IsLetter(r) || e-i > 24 {
			break
		}
		e += n
		if r == '.' {
			last = e
		}
	}
	for last > 0 {
		kind := l.rules.abbreviation(l.text[i:last], "")
		if kind != 0 && (kind != Number || l.beforeNumber(last)) && (last == e || !unicode.IsLower(runeAfter(l.text, last))) {
			return last - i
		}
		last = strings.LastIndexByte(l.text[i:last-1], '.') + 1
		if last > 0 {
			last += i
		}
	}
	return 0
}

// beforeNumber reports whether a number follows byte e, or a word that has one behind it in turn ("sent. n. 5").
func (l *lexer) beforeNumber(e int) bool {
	rest := strings.TrimLeft(l.text[e:min(len(l.text), e+16)], " .°")
	if rest == "" || isDigit(rest[0]) {
		return rest != ""
	}
	if word := firstWord(rest); isNumeral(word) {
		return len(word) > 1 || !strings.HasPrefix(rest[1:], ".")
	} else if len(word) < 3 && strings.HasPrefix(rest[len(word):], ". ") {
		after := strings.TrimLeft(rest[len(word)+1:], " ")
		return after != "" && isDigit(after[0]) && l.rules.abbreviation(rest[:len(word)+1], "") == Number
	}
	return false
}

// scanNumber emits the number that starts at i, with what belongs to it: decimal and thousands marks, the parts of a
// time or a date, the letters of an ordinal. Units are set apart.
func (l *lexer) scanNumber(i, end int) int {
	e := i
	for e < end {
		r, n := utf8.DecodeRuneInString(l.text[e:end])
		switch {
		case unicode.IsDigit(r), r == '°', r == 'º', r == 'ª':
			e += n
			continue
		case strings.ContainsRune(".,:/", r) && e+1 < end && isDigit(l.text[e+1]):
			e++
			continue
		case (r == '\'' || r == '’') && isThousands(l.text[e+n:end]):
			e += n
			continue
		case unicode.IsLetter(r):
			unit := firstWord(l.text[e:end])
			var buf [32]byte
			if len(unit) <= 16 && l.rules.Units.Has(string(lower(buf[:0], unit))) {
				l.emit(i, e)
				l.emit(e, e+len(unit))
				return e + len(unit)
			}
			return l.scanWord(i, e, end)
		}
		break
	}
	if e == i {
		e++
	}
	l.emit(i, e)
	return e
}

// isThousands reports whether s starts with three digits and no fourth.
func isThousands(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}
