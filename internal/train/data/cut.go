package data

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var tokenPattern = regexp.MustCompile(`^(?:` +
	`https?://\S+[\pL\d/]|www\.\S+[\pL\d/]` +
	`|(?:\pL\.){2,}\pL?\b|(?:\pL{1,2}\.){2,}\pL{0,2}` + // S.p.A., U.S.
	`|\d+(?:[.,:/]\d+)*` +
	`|[\pL\d]+(?:[-&_/][\pL\d]+)*` +
	`|\.{2,}|…|--+|.)`)

var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "sen": true, "rep": true, "gen": true, "st": true, "inc": true, "corp": true,
	"ltd": true, "co": true, "bros": true, "jr": true, "sr": true, "no": true, "vs": true, "dott": true, "avv": true, "ing": true, "sig": true,
	"on": true, "art": true, "geom": true, "rag": true, "arch": true, "mln": true, "pct": true,
}

// CutEnglish and CutItalian cut a text roughly, as the treebanks do.
func CutEnglish(text string) [][]Token { return cut(text, englishClitics) }

// CutItalian cuts Italian: an elided word keeps its apostrophe.
func CutItalian(text string) [][]Token { return cut(text, italianElisions) }

func cut(text string, mend func(string, []Token) []Token) [][]Token {
	var all [][]Token
	var now []Token
	flush := func() {
		if len(now) > 0 {
			all = append(all, mend(text, now))
		}
		now = nil
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			if r == '\n' && strings.HasPrefix(text[i:], "\n\n") {
				flush()
			}
			i += n
			continue
		}
		m := max(len(tokenPattern.FindString(text[i:])), n)
		word := strings.ToLower(text[i : i+m])
		if abbreviations[word] && i+m < len(text) && text[i+m] == '.' && i+m+1 < len(text) {
			m++
		}
		now = append(now, Token{i, i + m})
		i += m
		if w := text[now[len(now)-1].Start:i]; (w == "." || w == "!" || w == "?") && i < len(text) {
			next, k := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(next) {
				after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i+k:], " \n"))
				if unicode.IsUpper(after) || unicode.IsDigit(after) || strings.ContainsRune(`"“«'`, after) {
					flush()
				}
			}
		}
	}
	flush()
	return all
}

var clitics = []string{"n't", "n’t", "'s", "’s", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m"}

// englishClitics joins apostrophes to the clitic after them and splits n't off.
func englishClitics(text string, tokens []Token) []Token {
	var out []Token
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		word := text[t.Start:t.End]
		if (word == "'" || word == "’") && i > 0 && i+1 < len(tokens) && tokens[i-1].End == t.Start && tokens[i+1].Start == t.End {
			joined := strings.ToLower(text[t.Start:tokens[i+1].End])
			for _, c := range clitics {
				if joined == c {
					out = append(out, Token{t.Start, tokens[i+1].End})
					i++
					joined = ""
					break
				}
				if strings.HasPrefix(c, "n") && joined == c[1:] && strings.HasSuffix(strings.ToLower(text[:t.Start]), "n") && out[len(out)-1].End-out[len(out)-1].Start > 1 {
					out[len(out)-1].End--
					out = append(out, Token{t.Start - 1, tokens[i+1].End})
					i++
					joined = ""
					break
				}
			}
			if joined == "" {
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

// italianElisions joins an apostrophe to the word before it.
func italianElisions(text string, tokens []Token) []Token {
	var out []Token
	for _, t := range tokens {
		word := text[t.Start:t.End]
		if (word == "'" || word == "’") && len(out) > 0 && out[len(out)-1].End == t.Start {
			last, _ := utf8.DecodeLastRuneInString(text[:t.Start])
			if unicode.IsLetter(last) && t.End < len(text) && text[t.End] != ' ' {
				out[len(out)-1].End = t.End
				continue
			}
		}
		out = append(out, t)
	}
	return out
}
