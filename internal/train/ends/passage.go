// Package ends trains the scorer of sentence ends: passages whose sentences are known, examples of them, noise.
package ends

import (
	"bufio"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Passage is a paragraph as its sentences, each in natural spacing.
type Passage []string

// Text is the paragraph, with a space between sentences.
func (p Passage) Text() string { return strings.Join(p, " ") }

// ReadCases reads passages a sentence a line, with an empty line between passages; "#" starts a comment.
func ReadCases(r io.Reader) ([]Passage, error) {
	var all []Passage
	var p Passage
	in := bufio.NewScanner(r)
	flush := func() {
		if len(p) > 0 {
			all, p = append(all, p), nil
		}
	}
	for in.Scan() {
		switch line := strings.TrimSpace(in.Text()); {
		case line == "":
			flush()
		case line[0] != '#':
			p = append(p, line)
		}
	}
	flush()
	return all, in.Err()
}

// Odd gives the passages of the corpus that mark their sentences and have odd numbers; those with even numbers measure.
func Odd(files []corpus.File) []Passage {
	var all []Passage
	for _, f := range files {
		for _, r := range f.Records {
			n, err := strconv.Atoi(r.ID[strings.LastIndexByte(r.ID, '-')+1:])
			if len(r.Sentences) == 0 || err != nil || n%2 == 0 {
				continue
			}
			runes := []rune(r.Text)
			var p Passage
			for _, s := range r.Sentences {
				p = append(p, string(runes[s[0]:s[1]]))
			}
			all = append(all, p)
		}
	}
	return all
}

// paragraphMax is the greatest number of sentences of a paragraph that is put together.
const paragraphMax = 5

// ReadLines reads tokenised text, a sentence a line, and puts neighbours together into paragraphs. A line without an end
// mark is left out, and one that reader cuts behind an abbreviation.
func ReadLines(r io.Reader, reader *text.Reader, rng *rand.Rand) ([]Passage, error) {
	var all []Passage
	var p Passage
	left := 1 + rng.IntN(paragraphMax)
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := strings.TrimSpace(in.Text())
		if !strings.HasSuffix(strings.TrimRight(line, ` "»”)]`), ".") && !strings.HasSuffix(line, "?") && !strings.HasSuffix(line, "!") {
			continue
		}
		if line = corpus.Detokenize(line); !whole(reader, line) {
			continue
		}
		p = append(p, line)
		if left--; left == 0 {
			all, p = append(all, p), nil
			left = 1 + rng.IntN(paragraphMax)
		}
	}
	return all, in.Err()
}

// OfTreebank puts the sentences of a treebank together into paragraphs. A sentence that ends with one of the marks joins
// goes on in the next: some treebanks end sentences at colons and semicolons.
func OfTreebank(sentences []data.Sentence, joins string) []Passage {
	var all []Passage
	joined := false
	for i := range sentences {
		s := &sentences[i]
		if s.Tags == nil || len(s.Spaces) != len(s.Words) {
			continue
		}
		line := spaced(s)
		switch n := len(all) - 1; {
		case joined:
			p := all[n]
			p[len(p)-1] += " " + line
		case n < 0 || s.Paragraph || len(all[n]) == paragraphMax:
			all = append(all, Passage{line})
		default:
			all[n] = append(all[n], line)
		}
		joined = joins != "" && strings.ContainsAny(line[len(line)-1:], joins)
	}
	return all
}

// spaced is a sentence as it was written.
func spaced(s *data.Sentence) string {
	var b strings.Builder
	for k, w := range s.Words {
		b.WriteString(w)
		if s.Spaces[k] && k < len(s.Words)-1 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
