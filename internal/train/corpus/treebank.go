package corpus

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
)

// treebankWord is a syntactic word of a treebank with its place in the sentence, in code points.
type treebankWord struct {
	form, tag, misc string
	whole           string // of the first part of a multiword token, the token
	part            bool   // of the others
	at              [2]int
}

// treebankSentence is a sentence of a treebank.
type treebankSentence struct {
	id, document string // the document only where one starts
	paragraph    bool   // whether one starts
	text         string
	words        []treebankWord
}

// readTreebank reads sentences in CoNLL-U. The text is that of the comment; where the words do not stand in it, it is
// made of the words.
func readTreebank(folder fs.FS, name string) ([]treebankSentence, error) {
	var out []treebankSentence
	var s treebankSentence
	var whole string // the multiword token of which the next word is the first part
	last := 0        // its last word
	err := eachLine(folder, name, func(_ int, line string) error {
		if line == "" {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s, last = treebankSentence{}, 0
			return nil
		}
		if line[0] == '#' {
			s.comment(line)
			return nil
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return fmt.Errorf("%d columns, want 10", len(f))
		}
		if _, end, ok := strings.Cut(f[0], "-"); ok {
			whole = f[1]
			last, _ = strconv.Atoi(end)
			return nil
		}
		n, err := strconv.Atoi(f[0])
		if err != nil { // an empty node
			return nil
		}
		s.words = append(s.words, treebankWord{form: f[1], tag: f[3], misc: f[9], whole: whole, part: whole == "" && n <= last})
		whole = ""
		return nil
	})
	if len(s.words) > 0 {
		out = append(out, s)
	}
	for i := range out {
		out[i].place()
	}
	return out, err
}

// comment takes what a line of comment tells.
func (s *treebankSentence) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), " = ")
	switch {
	case key == "sent_id":
		s.id = value
	case key == "text":
		s.text = value
	case strings.HasPrefix(key, "newdoc"):
		s.document, s.paragraph = value, true
		if value == "" {
			s.document = key
		}
	case key == "newpar" || strings.HasPrefix(key, "newpar "):
		s.paragraph = true
	}
}

// place finds the words in the text, a multiword token as a whole.
func (s *treebankSentence) place() {
	tokens, first := s.tokens()
	spans := locate(s.text, tokens)
	if spans == nil {
		s.text, spans = joinEnglish(tokens, nil)
	}
	for i, at := range spans {
		spread(s.words[first[i]:first[i+1]], tokens[i], at)
	}
}

// tokens are the tokens as written, with the number of the first word of each and, at the end, how many words there
// are.
func (s *treebankSentence) tokens() (tokens []string, first []int) {
	for i, w := range s.words {
		switch {
		case w.part:
			continue
		case w.whole != "":
			tokens = append(tokens, w.whole)
		default:
			tokens = append(tokens, w.form)
		}
		first = append(first, i)
	}
	return tokens, append(first, len(s.words))
}

// locate finds tokens that follow each other in a text, nil if they and spaces are not all of it.
func locate(text string, tokens []string) [][2]int {
	var spans [][2]int
	runes := 0
	for _, t := range tokens {
		k := strings.Index(text, t)
		if k < 0 || strings.TrimSpace(text[:k]) != "" {
			return nil
		}
		start := runes + utf8.RuneCountInString(text[:k])
		runes = start + utf8.RuneCountInString(t)
		spans = append(spans, [2]int{start, runes})
		text = text[k+len(t):]
	}
	return spans
}

// spread gives the parts of a token their places: their own where they spell it, else that of the whole.
func spread(parts []treebankWord, whole string, at [2]int) {
	var all strings.Builder
	for _, p := range parts {
		all.WriteString(p.form)
	}
	start := at[0]
	for i := range parts {
		parts[i].at = at
		if all.String() == whole {
			n := utf8.RuneCountInString(parts[i].form)
			parts[i].at = [2]int{start, start + n}
			start += n
		}
	}
}

// treebank makes a loader of the texts of a treebank, a record for each document, or for each sentence where documents
// are not told apart; tokenised tells that its sentences are written with spaces between all tokens.
func treebank(tokenised bool) func(fs.FS) ([]*Record, error) {
	return func(folder fs.FS) ([]*Record, error) {
		names, err := partFiles(folder, ".conllu")
		if err != nil {
			return nil, err
		}
		var out []*Record
		for _, name := range names {
			sentences, err := readTreebank(folder, name)
			if err != nil {
				return nil, err
			}
			if tokenised {
				for i := range sentences {
					sentences[i].text = Detokenize(sentences[i].text)
				}
			}
			for _, d := range documents(sentences) {
				out = append(out, &Record{ID: partOf(name) + "-" + d.id(), Part: partOf(name), Text: d.text(), Entities: []Entity{}, Claims: []Claim{}})
			}
		}
		return out, nil
	}
}

// loadPUD reads the Italian treebank that has one file only, which its makers call a test: its first 800 sentences are
// for training, the others are the part "dev".
func loadPUD(folder fs.FS) ([]*Record, error) {
	const name, train = "it_pud-ud-test.conllu", 800
	sentences, err := readTreebank(folder, name)
	if err != nil {
		return nil, err
	}
	var out []*Record
	for i, s := range sentences {
		part := "train"
		if i >= train {
			part = "dev"
		}
		out = append(out, &Record{ID: s.id, Part: part, Text: s.text, Entities: []Entity{}, Claims: []Claim{}})
	}
	return out, nil
}

// treebankDocument is the sentences of one document.
type treebankDocument []treebankSentence

// documents parts sentences where a document starts; without any such sign each sentence is one.
func documents(sentences []treebankSentence) []treebankDocument {
	told := false
	for _, s := range sentences {
		told = told || s.document != ""
	}
	var out []treebankDocument
	for _, s := range sentences {
		if !told || s.document != "" || len(out) == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

func (d treebankDocument) id() string {
	if d[0].document != "" {
		return path.Base(d[0].document)
	}
	return d[0].id
}

// text joins the sentences, with an empty line before a paragraph.
func (d treebankDocument) text() string {
	text, _ := d.join()
	return text
}

// join gives the text and, in code points, where each sentence starts.
func (d treebankDocument) join() (text string, starts []int) {
	var b strings.Builder
	runes := 0
	for i, s := range d {
		gap := " "
		switch {
		case i == 0:
			gap = ""
		case s.paragraph:
			gap = "\n\n"
		}
		b.WriteString(gap + s.text)
		starts = append(starts, runes+len(gap))
		runes += len(gap) + utf8.RuneCountInString(s.text)
	}
	return b.String(), starts
}
