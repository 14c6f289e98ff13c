package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceMax is the greatest length of a sentence in tokens; a longer one is cut at its best place.
const sentenceMax = 400

// sentences cuts the tokens of a paragraph into sentences. The end of a paragraph always ends one.
func (r *Rules) sentences(dst []Sentence, paragraph int, text string, tokens []Token) []Sentence {
	first := 0
	add := func(end int) {
		for end-first > sentenceMax {
			cut := bestCut(tokens[first : first+sentenceMax])
			dst = append(dst, sentenceOf(paragraph, tokens[first:first+cut]))
			first += cut
		}
		if end > first {
			dst = append(dst, sentenceOf(paragraph, tokens[first:end]))
		}
		first = end
	}
	for i := 0; i < len(tokens); i++ {
		if i+1 < len(tokens) && strings.Contains(text[tokens[i].End:tokens[i+1].Start], "\t") {
			add(i + 1) // a cell of a table
			continue
		}
		if end := r.sentenceEnd(text, tokens, first, i); end > 0 {
			add(end)
			i = end - 1
		}
	}
	add(len(tokens))
	return dst
}

func sentenceOf(paragraph int, tokens []Token) Sentence {
	return Sentence{
		Span:      Span{tokens[0].Start, tokens[len(tokens)-1].End},
		Paragraph: paragraph,
		Tokens:    tokens[:len(tokens):len(tokens)],
	}
}

// bestCut finds where an overlong sentence is best cut: behind the last semicolon, else colon, else comma, in the
// second half of tokens.
func bestCut(tokens []Token) int {
	for _, mark := range []string{";", ":", ","} {
		for i := len(tokens) - 1; i >= len(tokens)/2; i-- {
			if tokens[i].Text == mark {
				return i + 1
			}
		}
	}
	return len(tokens)
}

// sentenceEnd reports whether a sentence that began at first ends with token i, or with closing marks behind it: it
// returns the index behind its last token, 0 if it does not end.
func (r *Rules) sentenceEnd(text string, tokens []Token, first, i int) int {
	t := tokens[i].Text
	ending := Ending(0)
	switch c := t[len(t)-1]; {
	case c == '.' && len(t) > 1 && t[0] != '.':
		ending = r.ending(t)
	case c == '.' || c == '!' || c == '?' || t == "…":
		ending = Often
	default:
		return 0
	}
	if c := t[len(t)-1]; c == '.' && len(t) == 1 && i > first && tokens[i-1].End == tokens[i].Start {
		if i-first == 1 && isEnumerator(tokens[first].Text) {
			return 0 // "1. The"
		}
		if kind := r.abbreviated(tokens[i-1].Text); kind != 0 {
			ending = kind // where the tokeniser has set the period of an abbreviation apart
		}
	}
	end := closers(tokens, i+1)
	if end >= len(tokens) {
		return end
	}
	if ending == Never || !r.starts(text, tokens, end, ending, t) {
		return 0
	}
	return end
}

// ending tells what the period of a token such as "Inc." or "J." can end.
func (r *Rules) ending(t string) Ending {
	switch kind := r.abbreviation(t, ""); kind {
	case 0:
		return Rarely // an acronym or initial
	case Number:
		return Never
	default:
		return kind
	}
}

// abbreviated is like ending for a word whose period stands apart.
func (r *Rules) abbreviated(word string) Ending {
	if kind := r.abbreviation(word, "."); kind != Number {
		return kind
	}
	return 0
}

// isEnumerator reports whether t can number a list.
func isEnumerator(t string) bool {
	return len(t) <= 3 && (strings.Trim(t, "0123456789") == "" || len(t) == 1 && isLetterByte(t[0]))
}

// closers gives the index behind the closing quotes and brackets that stand at i, up to the next space.
func closers(tokens []Token, i int) int {
	for i < len(tokens) {
		t := tokens[i].Text
		glued := tokens[i-1].End == tokens[i].Start
		switch {
		case t == "»" || t == "”" || t == ")" || t == "]" || t == "''":
		case glued && (t == "\"" || t == "'" || t == "’" || t == "“"):
		case glued && t == "[" && i+2 < len(tokens) && tokens[i+2].Text == "]" && strings.Trim(tokens[i+1].Text, "0123456789") == "":
			i += 2 // the mark of a note: "[3]"
		default:
			return i
		}
		i++
	}
	return i
}

// starts reports whether a new sentence starts at token i, behind an end mark with the given ending.
func (r *Rules) starts(text string, tokens []Token, i int, ending Ending, mark string) bool {
	spaced := tokens[i-1].End < tokens[i].Start
	j := i
	for j < len(tokens)-1 && isOpener(tokens[j].Text) {
		j++
	}
	next := tokens[j].Text
	c := runeAfter(next, 0)
	switch {
	case !spaced && !unicode.IsUpper(c):
		return false
	case ending == Rarely:
		var buf [64]byte
		return unicode.IsUpper(c) && len(next) <= 32 && r.Function.Has(string(lower(buf[:0], next)))
	case unicode.IsUpper(c) || unicode.IsDigit(c):
		return true
	case unicode.IsLower(c):
		return mark == "." && !isShort(tokens, i) && tokens[i-1].Text == "."
	}
	return !strings.ContainsRune(",;:)]»”–—", c)
}

// isShort reports whether the word before the period before token i is so short that it may be an abbreviation that
// no list holds.
func isShort(tokens []Token, i int) bool {
	return i < 2 || utf8.RuneCountInString(tokens[i-2].Text) <= 3
}

// isOpener reports whether t is an opening quote or bracket, or a dash, behind which a sentence can start.
func isOpener(t string) bool {
	switch t {
	case "\"", "'", "“", "‘", "«", "(", "[", "``", "-", "–", "—", "¿", "¡", "#", "*", "•":
		return true
	}
	return false
}
