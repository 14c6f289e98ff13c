package text

import (
	"strings"
	"unicode"
)

// tornMin is the least length in bytes of a line that a blank line can have torn in the middle of a sentence;
// a shorter one is rather a title, and goes on only with the rest of one.
const tornMin = 30

// The least and the greatest width in bytes that text is wrapped to.
const (
	widthMin = 40
	widthMax = 150
)

// joinTorn gives every block the lines of one paragraph: it parts blocks whose line ends mean something, and joins
// blocks that a blank line has torn in the middle of a sentence.
func joinTorn(source string, blocks []block, words *vocabulary) []block {
	var out []block
	for _, b := range blocks {
		for i, part := range unwrap(source, b) {
			if n := len(out) - 1; n >= 0 && (i > 0 || !part.far) && torn(source, out[n], part, words) {
				out[n].lines = append(out[n].lines, part.lines...)
				continue
			}
			out = append(out, part)
		}
	}
	return out
}

// torn reports whether b goes on with the sentence that a leaves open.
func torn(source string, a, b block, words *vocabulary) bool {
	if (a.kind != Prose && a.kind != ListItem) || b.kind != Prose || a.quote != b.quote {
		return false
	}
	last, first := a.lines[len(a.lines)-1], b.lines[0]
	end, start := source[last.Start:last.End], source[first.Start:first.End]
	if isDropCap(end) && len(a.lines) == 1 {
		return startsLower(start)
	}
	if endsSentence(end) || isHashtags(end) {
		return false
	}
	if len(end) < tornMin && len(a.lines) == 1 {
		return startsLower(start) && !endsSentence(start) && len(start) <= headingMax
	}
	return startsLower(start) || words.open(lastWord(strings.TrimRight(end, marksAround)))
}

// isDropCap reports whether a line is one capital letter, the large first letter of the next line.
func isDropCap(line string) bool {
	line = strings.Trim(line, "*_")
	return len(line) == 1 && isUpperByte(line[0])
}

// unwrap parts a block where its line ends are paragraph ends. Text that was wrapped to a width fills its lines:
// the first word of the next line would not have fitted. Lines far wider than any wrapping are paragraphs, and
// short ones that never fill the width are lines of a list.
func unwrap(source string, b block) []block {
	if b.kind != Prose || len(b.lines) < 2 {
		return []block{b}
	}
	width := 0
	for _, l := range b.lines {
		width = max(width, l.Len())
	}
	breaks := len(b.lines) - 1
	full := make([]bool, breaks)
	filled := 0
	for i := range breaks {
		next := source[b.lines[i+1].Start:b.lines[i+1].End]
		word := strings.IndexAny(next, " \t")
		if word < 0 {
			word = len(next)
		}
		if full[i] = width >= widthMin && b.lines[i].Len()+1+word > width; full[i] {
			filled++
		}
	}
	fields := fieldsIn(source, b.lines)
	parts := []block{{kind: b.kind, quote: b.quote, far: b.far, lines: b.lines[:1:1]}}
	for i := range breaks {
		line, next := b.lines[i], b.lines[i+1]
		text := source[line.Start:line.End]
		split := false
		switch {
		case width > widthMax, fields > 1 && isField(source[next.Start:next.End]):
			split = true
		case full[i] || startsLower(source[next.Start:next.End]) || isDropCap(text) || strings.HasSuffix(text, "-"):
		case !endsSentence(text) && goesOnInNumber(source, parts[len(parts)-1].lines, next):
		case breaks > 1 && filled*3 < breaks:
			split = true
		default:
			split = endsSentence(text) && !endsInInitial(text) && line.Len() < width*4/5
		}
		if split {
			parts = append(parts, block{kind: b.kind, quote: b.quote})
		}
		last := &parts[len(parts)-1]
		last.lines = append(last.lines, next)
	}
	return parts
}

// fieldsIn counts the lines that are fields.
func fieldsIn(source string, lines []Span) int {
	n := 0
	for _, l := range lines {
		if isField(source[l.Start:l.End]) {
			n++
		}
	}
	return n
}

// The greatest length of the label of a field, in bytes and in words.
const (
	labelMax      = 40
	labelWordsMax = 5
)

// isField reports whether a line is a label and what it labels: "Owner: Alfa".
func isField(line string) bool {
	line = strings.TrimLeft(line, marksAround)
	label, rest, ok := strings.Cut(line, ":")
	if !ok || len(label) > labelMax || strings.ContainsAny(label, ".,;!?") || rest != "" && strings.IndexByte(" \t*_", rest[0]) < 0 {
		return false
	}
	words := len(strings.Fields(label))
	return 0 < words && words <= labelWordsMax && unicode.IsUpper(runeAfter(label, 0))
}

// goesOnInNumber reports whether a line begins with a number that goes on with the sentence of the lines before it: with a
// mark behind it ("in January", "2020."), or any number where that sentence has come over a line end already and begins
// with none, as an item of a list would.
func goesOnInNumber(source string, before []Span, next Span) bool {
	line := source[next.Start:next.End]
	rest := strings.TrimLeft(line, "0123456789")
	if len(rest) == len(line) {
		return false
	}
	if len(before) > 1 && !isDigit(source[before[0].Start]) {
		return true
	}
	return rest != "" && strings.IndexByte(".,;", rest[0]) >= 0 && (len(rest) == 1 || rest[1] == ' ')
}

// endsInInitial reports whether a line ends in the initial of a name that began before it: "said Anna J.".
func endsInInitial(line string) bool {
	words := strings.Fields(line)
	n := len(words)
	return n > 1 && isInitial(words[n-1]) && isUpperByte(words[n-2][0])
}
