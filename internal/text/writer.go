package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// writer writes blocks as clean paragraphs.
type writer struct {
	builder
	words      *vocabulary
	labels     map[string]bool
	paragraphs []Paragraph
	cuts       []cut // of the block being written, those not yet passed
	passed     int   // where the cuts that are passed end in the source, also on a later line
	pairs      []markPair
}

// block writes one block: a paragraph, or more where tags part it.
func (w *writer) block(b block) {
	first, last := b.lines[0], b.lines[len(b.lines)-1]
	if strings.IndexFunc(w.source[first.Start:last.End], isWordRune) < 0 {
		return // an ornament
	}
	m := inline{source: w.source, at: Span{first.Start, last.End}, labels: w.labels}
	if len(b.lines) == 1 && len(b.cells) > 0 {
		for _, bar := range b.cells {
			m.cut(bar, bar+1, cellBreak)
		}
	}
	if b.kind == Prose {
		if gap := w.dropCap(w.source[first.Start:first.End]); gap > 0 {
			m.cut(first.Start+gap, first.Start+gap+1, "")
		}
	}
	w.cuts = m.find()
	w.pairs = append(w.pairs, m.pairs...)
	for i, l := range b.lines {
		hyphen := Span{}
		next := l
		if i+1 < len(b.lines) {
			next = b.lines[i+1]
			hyphen = w.hyphen(l, next)
		}
		w.line(l, hyphen, b.kind)
		if i+1 < len(b.lines) && hyphen.Start == 0 && w.passed <= l.End && (i > 0 || !isDropCap(w.source[l.Start:l.End])) {
			w.space(wordBreak, l.End, next.Start)
		}
	}
	w.end(b.kind)
}

// end ends the paragraph being written.
func (w *writer) end(kind ParagraphKind) {
	if s := w.paragraph(); s.Len() > 0 {
		w.paragraphs = append(w.paragraphs, Paragraph{Span: s, Kind: kind})
	}
}

// line writes what l holds beside cuts; drop is a hyphen at its end that is no text, if not empty.
func (w *writer) line(l, drop Span, kind ParagraphKind) {
	end := l.End
	if drop.Len() > 0 {
		end = drop.Start
	}
	for from := max(l.Start, w.passed); from < end; from = w.passed {
		if len(w.cuts) == 0 || w.cuts[0].Start >= end {
			w.run(from, end)
			return
		}
		c := w.cuts[0]
		w.cuts = w.cuts[1:]
		w.run(from, c.Start)
		if c.Start >= from { // else a longer cut before it has taken this one's start
			w.separate(c, kind)
		}
		w.passed = max(from, c.End)
	}
}

// separate writes what a cut leaves behind.
func (w *writer) separate(c cut, kind ParagraphKind) {
	switch c.text {
	case "":
	case wordBreak, cellBreak:
		w.space(c.text, c.Start, c.End)
	case paragraphBreak:
		w.end(kind)
	default:
		w.put(c.text, c.Start, c.End)
	}
}

// run writes a stretch of source without marks, character by character: kinds of space become spaces, characters
// without width go, ligatures come apart, and combining accents join their letter.
func (w *writer) run(from, to int) {
	s := w.source
	start := from
	for i := from; i < to; {
		c := s[i]
		if c > ' ' && c < 0x7f || c >= 0x80 && !special[c] {
			i++
			continue
		}
		if c == ' ' && i > start && i+1 < to && s[i+1] > ' ' && w.gap.Len() == 0 {
			i++ // a single space within words: copied with them
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:to])
		switch {
		case unicode.Is(unicode.Mn, r):
			i = w.accent(start, i, to)
			start = i
			continue
		case r == ' ' || r == '\t' || unicode.Is(unicode.Zs, r) || r == '\u2028' || r == '\u2029' || r == '\u0085':
			w.copy(start, i)
			w.space(wordBreak, i, i+n)
		case isInvisible(r):
			w.copy(start, i)
		case ligatures[r] != "":
			w.copy(start, i)
			w.put(ligatures[r], i, i+n)
		default:
			i += n
			continue
		}
		i += n
		start = i
	}
	w.copy(start, to)
}

// special marks the first bytes of the characters beyond ASCII that run does not copy.
var special = func() (t [256]bool) {
	for _, c := range []byte{0xc2, 0xcc, 0xcd, 0xe1, 0xe2, 0xe3, 0xef} {
		t[c] = true
	}
	return t
}()

var ligatures = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
}

// isInvisible reports whether r has no width: control and format characters.
func isInvisible(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) }

// accent writes source[start:i] with the combining accents at i joined to its last letter, and returns the byte
// behind them.
func (w *writer) accent(start, i, to int) int {
	end := i
	for end < to {
		r, n := utf8.DecodeRuneInString(w.source[end:to])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		end += n
	}
	if i == start {
		w.copy(i, end)
		return end
	}
	_, n := utf8.DecodeLastRuneInString(w.source[start:i])
	w.copy(start, i-n)
	w.put(norm.NFC.String(w.source[i-n:end]), i-n, end)
	return end
}

// hyphen reports how a word goes on from line l to the next: not at all (0, 0), across a hyphen that stays (an empty
// span at the line's end), or across one that goes (its span).
func (w *writer) hyphen(l, next Span) Span {
	line := w.source[l.Start:l.End]
	r, n := utf8.DecodeLastRuneInString(line)
	if r != '-' && r != '\u00ad' && r != '\u2010' {
		return Span{}
	}
	left := lastWord(line[:len(line)-n])
	right := firstWord(w.source[next.Start:next.End])
	if left == "" || right == "" {
		return Span{}
	}
	if r != '\u00ad' && w.words.compound(left, right) {
		return Span{l.End, l.End}
	}
	return Span{l.End - n, l.End}
}

// dropCap finds the space behind a large first letter that was set apart from its word ("L a società"), 0 if none.
func (w *writer) dropCap(line string) int {
	at := len(line) - len(strings.TrimLeft(line, marksAround))
	line = line[at:]
	if len(line) < 3 || !isUpperByte(line[0]) || line[1] != ' ' {
		return 0
	}
	rest := firstWord(line[2:])
	isWord := w.words.common(strings.ToLower(line[:1])) // "A la", "E il"
	if rest == "" || !unicode.IsLower(runeAfter(rest, 0)) || (isWord && w.words.common(rest)) ||
		!w.words.known(strings.ToLower(line[:1]+rest)) {
		return 0
	}
	return at + 1
}
