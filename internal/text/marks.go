package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rule reads a thematic break, or the underline that makes a heading of the line above it.
func (p *blockParser) rule(l Span) bool {
	s := p.text(l)
	c := s[0]
	if !strings.ContainsRune("-=*_+", rune(c)) {
		return false
	}
	n := 0
	for i := range len(s) {
		if s[i] == c {
			n++
		} else if s[i] != ' ' {
			return false
		}
	}
	if n < 3 {
		return false
	}
	if last := len(p.blocks) - 1; p.open && (c == '-' || c == '=') && n == len(s) {
		if b := &p.blocks[last]; b.kind == Prose && len(b.lines) == 1 && b.lines[0].Len() <= 120 {
			b.kind = Heading
		}
	}
	return p.skip()
}

// definition reads a link reference definition, "[label]: address", which is no text.
func (p *blockParser) definition(l Span) bool {
	s := p.text(l)
	end := strings.Index(s, "]:")
	if s[0] != '[' || end < 2 || s[1] == '^' {
		return false
	}
	target := strings.TrimSpace(s[end+2:])
	address, _, _ := strings.Cut(target, " ")
	if !strings.ContainsAny(address, "/#@") {
		return false
	}
	p.labels[strings.ToLower(s[1:end])] = true
	return p.skip()
}

// headingText finds the text of a heading marked with # or, as in wikis, with = on both sides.
func headingText(s string) (Span, bool) {
	if n := runLength(s, '='); n > 1 && n < 7 && len(s) > 2*n && strings.HasSuffix(s, s[:n]) {
		text := strings.TrimSpace(s[n : len(s)-n])
		start := strings.Index(s, text)
		return Span{start, start + len(text)}, text != ""
	}
	n := runLength(s, '#')
	if n == 0 || n > 6 || n == len(s) || (s[n] != ' ' && s[n] != '\t') {
		return Span{}, false
	}
	start := n + len(s[n:]) - len(strings.TrimLeft(s[n:], " \t"))
	end := len(s)
	if t := strings.TrimRight(s, "#"); strings.HasSuffix(t, " ") || strings.HasSuffix(t, "\t") {
		end = len(strings.TrimRight(t, " \t"))
	}
	return Span{start, max(start, end)}, true
}

// isHashtags reports whether a line is made of hashtags alone.
func isHashtags(s string) bool {
	if s[0] != '#' {
		return false
	}
	for _, word := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(word[1:]); word[0] != '#' || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// marker gives the length of the list mark at the start of a line, 0 if it starts no list item.
func (p *blockParser) marker(l Span) int {
	s := p.text(l)
	n := bullet(s)
	number := n == 0
	if number {
		n = itemNumber(s)
	}
	if n == 0 || n >= len(s) || isRunIn(s, n) {
		return 0
	}
	if !p.open {
		return n
	}
	last := p.blocks[len(p.blocks)-1]
	if last.kind == ListItem {
		return n
	}
	previous := p.text(last.lines[len(last.lines)-1])
	if number && s[:n-1] != "1" && s[:n-1] != "a" {
		return 0 // "… on page\n10. The"
	}
	if s[0] == '-' && len(previous) > 55 && !endsSentence(previous) {
		return 0 // a dash at the start of a wrapped line
	}
	return n
}

// isRunIn reports whether a line that starts with a list mark of n bytes goes on with the next item of its list, so that
// the marks belong to its text: "1. Accounts. 2. Dividend."
func isRunIn(s string, n int) bool {
	next := s[:n] + " "
	if k, err := strconv.Atoi(s[:n-1]); err == nil {
		next = strconv.Itoa(k+1) + s[n-1:n] + " "
	} else if isLowerByte(s[0]) {
		next = string(s[0]+1) + s[n-1:n] + " "
	}
	for rest := s[n:]; ; {
		at := strings.Index(rest, next)
		if at < 0 {
			return false
		}
		if before := strings.TrimRight(rest[:at], " "); len(before) < at && strings.ContainsRune(".?!;", runeBefore(before, len(before))) {
			return true
		}
		rest = rest[at+len(next):]
	}
}

// bullet gives the length of a bullet that a space follows.
func bullet(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("-*+•◦▪‣●○■–·", r) || n >= len(s) || (s[n] != ' ' && s[n] != '\t') {
		return 0
	}
	for _, box := range []string{" [ ] ", " [x] ", " [X] "} {
		if strings.HasPrefix(s[n:], box) {
			return n + len(box)
		}
	}
	return n
}

// itemNumber gives the length of "12." or "b)" before a space.
func itemNumber(s string) int {
	n := 0
	for n < len(s) && n < 3 && isDigit(s[n]) {
		n++
	}
	letter := n == 0 && len(s) > 2 && 'a' <= s[0] && s[0] <= 'z' && s[1] == ')'
	if letter {
		n = 1
	}
	if n == 0 || n+1 >= len(s) || (s[n] != '.' && s[n] != ')') || s[n+1] != ' ' {
		return 0
	}
	return n + 1
}

// row reads a table row, or the line of dashes under a table's head.
func (p *blockParser) row(l Span, quote int) bool {
	s := p.text(l)
	if !strings.Contains(s, "|") {
		return false
	}
	if strings.Trim(s, "|-: \t") == "" && strings.Contains(s, "-") {
		if p.open && !p.table { // the line above is the head, though no bar begins it
			b := &p.blocks[len(p.blocks)-1]
			b.kind, b.cells = TableRow, p.bars(b.lines[0])
		}
		p.open, p.table = false, true
		return true
	}
	if s[0] != '|' && !p.table {
		return false
	}
	p.open = false
	p.add(TableRow, quote, l)
	p.blocks[len(p.blocks)-1].cells = p.bars(l)
	p.open, p.table = false, true
	return true
}

// bars lists the bytes where unescaped bars stand in a line.
func (p *blockParser) bars(l Span) []int {
	var bars []int
	for i := l.Start; i < l.End; i++ {
		if p.source[i] == '|' && (i == l.Start || p.source[i-1] != '\\') {
			bars = append(bars, i)
		}
	}
	return bars
}
