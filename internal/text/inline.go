package text

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// cut is a stretch of the source that is no text, and what stands for it: nothing, a character that an entity
// names, or one of the separators below.
type cut struct {
	Span
	text string
}

// Separators that a cut can leave behind.
const (
	wordBreak      = " "
	cellBreak      = "\t"
	paragraphBreak = "\n"
)

// inline finds the marks within one paragraph.
type inline struct {
	source   string
	at       Span // the paragraph in the source
	labels   map[string]bool
	cuts     []cut
	pairs    []markPair
	brackets []bracket
	openers  map[byte][]*delimiter
	runs     []*delimiter
	ticks    map[int]bool    // lengths of backtick runs that have no fellow further on
	unclosed map[string]bool // names of elements that have no closing tag further on
}

type bracket struct {
	at    int
	image bool
}

// find lists the cuts of the paragraph in text order; one may lie within another.
func (m *inline) find() []cut {
	m.openers = map[byte][]*delimiter{}
	for i := m.at.Start; i < m.at.End; {
		i = m.mark(i)
	}
	for _, d := range m.runs {
		if d.loose && d.Len() >= 2 {
			m.cut(d.Start, d.End, "")
		}
	}
	slices.SortStableFunc(m.cuts, func(a, b cut) int { return a.Start - b.Start })
	return m.cuts
}

func (m *inline) cut(from, to int, text string) {
	m.cuts = append(m.cuts, cut{Span{from, to}, text})
}

// enclose cuts two marks that belong together.
func (m *inline) enclose(opening, closing Span) {
	m.cut(opening.Start, opening.End, "")
	m.cut(closing.Start, closing.End, "")
	m.pairs = append(m.pairs, markPair{opening, closing})
}

// mark reads what stands at byte i and returns the byte to go on from.
func (m *inline) mark(i int) int {
	n := strings.IndexAny(m.source[i:m.at.End], "\\`*_~![]<&")
	if n < 0 {
		return m.at.End
	}
	i += n
	rest := m.source[i:m.at.End]
	switch c := rest[0]; c {
	case '\\':
		if len(rest) > 1 && strings.IndexByte("\\`*_{}[]()<>#+-.!|~\"'&$", rest[1]) >= 0 {
			m.cut(i, i+1, "")
			return i + 2
		}
	case '`':
		return m.code(i)
	case '*', '_', '~':
		return m.emphasis(i, c)
	case '!':
		if strings.HasPrefix(rest, "![") {
			m.brackets = append(m.brackets, bracket{i, true})
			return i + 2
		}
	case '[':
		if n := note(rest, i == m.at.Start); n > 0 {
			m.cut(i, i+n, "")
			return i + n
		}
		m.brackets = append(m.brackets, bracket{i, false})
	case ']':
		return m.link(i)
	case '<':
		return m.tag(i)
	case '&':
		return m.entity(i)
	}
	return i + 1
}

// note gives the length of the mark of a footnote at the start of s ("[^1]"), or of the footnote itself ("[^1]:") where
// it starts a paragraph; 0 if there is none.
func note(s string, starts bool) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 40)], ']')
	if end < 3 {
		return 0
	}
	if starts && strings.HasPrefix(s[end:], "]:") {
		end++
	}
	return end + 1
}

// code reads a code span: its marks go, and nothing within it is a mark.
func (m *inline) code(i int) int {
	n := runLength(m.source[i:m.at.End], '`')
	if m.ticks[n] {
		return i + n
	}
	for j := i + n; j < m.at.End; {
		k := strings.IndexByte(m.source[j:m.at.End], '`')
		if k < 0 {
			break
		}
		j += k
		run := runLength(m.source[j:m.at.End], '`')
		if run == n {
			if n == 2 && strings.Contains(m.source[i:j], "''") {
				return i + n // ``quoted''
			}
			m.enclose(Span{i, i + n}, Span{j, j + n})
			return j + n
		}
		j += run
	}
	if m.ticks == nil {
		m.ticks = map[int]bool{}
	}
	m.ticks[n] = true
	return i + n
}

// link reads what a closing bracket ends: a link, whose text stays, an image, or mere brackets.
func (m *inline) link(i int) int {
	if len(m.brackets) == 0 {
		return i + 1
	}
	open := m.brackets[len(m.brackets)-1]
	m.brackets = m.brackets[:len(m.brackets)-1]
	end := i + 1
	switch rest := m.source[i+1 : m.at.End]; {
	case strings.HasPrefix(rest, "("):
		end += target(rest)
	case strings.HasPrefix(rest, "["):
		if k := strings.IndexByte(rest[:min(len(rest), 200)], ']'); k > 0 && m.labels[strings.ToLower(rest[1:k])] {
			end += k + 1
		}
	}
	if end == i+1 {
		return end
	}
	if open.image {
		m.cut(open.at, end, wordBreak)
		return end
	}
	m.enclose(Span{open.at, open.at + 1}, Span{i, end})
	return end
}

// targetMax is the greatest length of a link's address and title that is looked for.
const targetMax = 1000

// target gives the length of a link's "(address "title")" at the start of s, 0 if it is none.
func target(s string) int {
	depth := 0
	for i := 0; i < min(len(s), targetMax); i++ {
		switch s[i] {
		case '\n', '\r':
			return 0
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				inside := strings.TrimSpace(s[1:i])
				address, title, _ := strings.Cut(inside, " ")
				title = strings.TrimSpace(title)
				if title == "" || strings.ContainsAny(title[:1], "\"'(") || strings.Contains(address, "://") ||
					strings.HasPrefix(address, "<") {
					return i + 1
				}
				return 0
			}
		}
	}
	return 0
}

// entity reads a character that is named: "&amp;", "&#8364;".
func (m *inline) entity(i int) int {
	end := strings.IndexByte(m.source[i:min(m.at.End, i+33)], ';')
	if end < 2 {
		return i + 1
	}
	name := m.source[i : i+end+1]
	c := html.UnescapeString(name)
	if c == name || strings.HasSuffix(c, ";") {
		return i + 1
	}
	if strings.TrimSpace(c) == "" {
		c = wordBreak
	} else if unicode.Is(unicode.C, runeAfter(c, 0)) {
		c = "" // a soft hyphen, a zero width joiner, a control character
	}
	m.cut(i, i+end+1, c)
	return i + end + 1
}
