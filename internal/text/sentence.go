package text

import "strings"

// sentenceMax is the greatest length of a sentence in tokens; a longer one is cut at its best place.
const sentenceMax = 400

// sentences cuts the tokens of a paragraph into sentences. The end of a paragraph always ends one.
func (r *Rules) sentences(dst []Sentence, paragraph int, text string, tokens []Token) []Sentence {
	b := bounds{rules: r, tokens: tokens}
	add := func(end int) {
		for end-b.first > sentenceMax {
			cut := bestCut(tokens[b.first : b.first+sentenceMax])
			dst = append(dst, sentenceOf(paragraph, tokens[b.first:b.first+cut]))
			b.first += cut
		}
		if end > b.first {
			dst = append(dst, sentenceOf(paragraph, tokens[b.first:end]))
		}
		b.first = end
	}
	for i := 0; i < len(tokens); i++ {
		if i+1 < len(tokens) && strings.Contains(text[tokens[i].End:tokens[i+1].Start], "\t") {
			add(i + 1) // a cell of a table
			continue
		}
		if end := b.end(i); end > 0 {
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
