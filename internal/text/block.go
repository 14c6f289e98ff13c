package text

import "strings"

// block is a run of source lines that make one paragraph, without the marks of lists, quotes and headings.
type block struct {
	kind  ParagraphKind
	quote int    // depth in block quotes
	far   bool   // something other than blank lines stands between this block and the one before
	lines []Span // what each line holds, in the source
	cells []int  // table row: where cells end, in the source
}

// blockParser cuts a source into blocks, line by line.
type blockParser struct {
	source string
	blocks []block
	labels map[string]bool // of link reference definitions

	open    bool // the last block may take another line
	far     bool
	indent  int    // of the last line
	table   bool   // the last line was a table row
	fence   string // the fence that the parser is inside of, "" for none
	hidden  string // what ends the comment, script or style that the parser is inside of, "" for none
	noClose map[string]bool
}

// parse reads the source from a byte on.
func (p *blockParser) parse(from int) {
	for from < len(p.source) {
		end, next := lineEnd(p.source, from)
		p.line(Span{from, end})
		from = next
	}
}

// lineEnd finds the end of the line at from, and the start of the next.
func lineEnd(s string, from int) (end, next int) {
	i := strings.IndexAny(s[from:], "\n\r\f\v")
	if i < 0 {
		return len(s), len(s)
	}
	end = from + i
	if strings.HasPrefix(s[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

func (p *blockParser) line(l Span) {
	switch {
	case p.fence != "":
		if t := strings.TrimSpace(p.text(l)); strings.HasPrefix(t, p.fence) && strings.Trim(t, p.fence[:1]) == "" {
			p.fence = ""
		}
		return
	case p.hidden != "":
		at := strings.Index(p.text(l), p.hidden)
		if at < 0 {
			return
		}
		l.Start += at + len(p.hidden)
		p.hidden = ""
	}
	quote, l := p.unquote(l)
	indent, l := p.trim(l)
	if l.Len() == 0 {
		p.open, p.table = false, false
		return
	}
	if p.opensSkipped(l) || p.rule(l) || p.definition(l) {
		return
	}
	if rest, ok := headingText(p.text(l)); ok {
		p.open = false
		p.add(Heading, quote, Span{l.Start + rest.Start, l.Start + rest.End})
		p.open = false
		return
	}
	if p.row(l, quote) {
		return
	}
	if n := p.marker(l); n > 0 {
		p.open = false
		p.add(ListItem, quote, p.after(l, n))
		p.indent = indent
		return
	}
	p.prose(l, quote, indent)
}

// prose adds a line of running text to the open block, or opens one.
func (p *blockParser) prose(l Span, quote, indent int) {
	if p.open {
		last := &p.blocks[len(p.blocks)-1]
		indented := last.kind == Prose && indent >= 3 && indent >= p.indent+2 && !startsLower(p.text(l))
		if last.quote != quote || indented || isHashtags(p.text(l)) || isHashtags(p.text(last.lines[len(last.lines)-1])) {
			p.open = false
		}
	}
	p.add(Prose, quote, l)
	p.indent = indent
	p.table = false
}

// add appends a line to the open block, or to a new one of the given kind.
func (p *blockParser) add(kind ParagraphKind, quote int, l Span) {
	if l.Len() == 0 {
		return
	}
	if !p.open {
		p.blocks = append(p.blocks, block{kind: kind, quote: quote, far: p.far})
	}
	p.open, p.far = true, false
	b := &p.blocks[len(p.blocks)-1]
	b.lines = append(b.lines, l)
}

// skip notes that the line is no text and parts what stands before it from what follows.
func (p *blockParser) skip() bool {
	p.open, p.far, p.table = false, true, false
	return true
}

func (p *blockParser) text(l Span) string { return p.source[l.Start:l.End] }

// after is l without its first n bytes and the space behind them.
func (p *blockParser) after(l Span, n int) Span {
	_, l = p.trim(Span{l.Start + n, l.End})
	return l
}

// trim takes the space from both ends of l and measures the left one in columns.
func (p *blockParser) trim(l Span) (indent int, _ Span) {
	for l.Start < l.End {
		n, w := spaceAt(p.source, l.Start)
		if n == 0 || l.Start+n > l.End {
			break
		}
		l.Start += n
		indent += w
	}
	for l.End > l.Start && (p.source[l.End-1] == ' ' || p.source[l.End-1] == '\t') {
		l.End--
	}
	return indent, l
}

// spaceAt gives the length in bytes and the width in columns of a space at byte i; both 0 if there is none.
func spaceAt(s string, i int) (n, width int) {
	switch {
	case s[i] == ' ':
		return 1, 1
	case s[i] == '\t':
		return 1, 4
	case strings.HasPrefix(s[i:], "\u00a0"):
		return 2, 1
	case strings.HasPrefix(s[i:], "\ufeff"), strings.HasPrefix(s[i:], "\u200b"):
		return 3, 0
	}
	return 0, 0
}

// unquote takes the marks of block quotes from a line and counts them.
func (p *blockParser) unquote(l Span) (depth int, _ Span) {
	for {
		indent, rest := p.trim(l)
		if indent > 3 || rest.Len() == 0 || p.source[rest.Start] != '>' {
			return depth, l
		}
		depth++
		l = Span{rest.Start + 1, l.End}
	}
}

// hidden are the marks of what no reader sees, first and last.
var hidden = [][2]string{{"<!--", "-->"}, {"<script", "</script>"}, {"<style", "</style>"}}

// opensSkipped reports whether a line opens fenced code, or a comment, script or style that is closed further down.
func (p *blockParser) opensSkipped(l Span) bool {
	s := p.text(l)
	if n := runLength(s, '`') + runLength(s, '~'); n >= 3 && !strings.Contains(s[n:], s[:1]) {
		if p.closes("\n"+s[:n], l.End) || p.closes("\n "+s[:n], l.End) {
			p.fence = s[:n]
		}
		return p.skip()
	}
	for _, h := range hidden {
		if opens(s, h[0]) && !strings.Contains(s, h[1]) && p.closes(h[1], l.End) {
			p.hidden = h[1]
			return p.skip()
		}
	}
	return false
}

// opens reports whether s begins with a mark, and, where that is a tag, with the whole of its name.
func opens(s, mark string) bool {
	if len(s) < len(mark) || !strings.EqualFold(s[:len(mark)], mark) {
		return false
	}
	return mark == "<!--" || len(s) == len(mark) || strings.IndexByte(" \t>", s[len(mark)]) >= 0
}

// closes reports whether mark stands in the source after byte from; it looks for a missing mark only once.
func (p *blockParser) closes(mark string, from int) bool {
	if p.noClose[mark] {
		return false
	}
	if strings.Contains(p.source[from:], mark) {
		return true
	}
	if p.noClose == nil {
		p.noClose = map[string]bool{}
	}
	p.noClose[mark] = true
	return false
}

// runLength counts the bytes c at the start of s.
func runLength(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}
